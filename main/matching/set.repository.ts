import { impossible } from '../../domain/errors';
import type { Listed } from '../../domain/matching/listed';
import { postponedDays, setProblem } from '../../domain/matching/match';
import { reasons, type Scales, score } from '../../domain/matching/rules';
import type { Scope } from '../../domain/matching/scope';
import { touches } from '../../domain/matching/scope';
import { setKey } from '../../domain/matching/search';
import { toInstant } from '../../domain/time/instant';
import { addDays, dayOf } from '../../domain/time/time';
import type { DecidedSet } from '../../ipc/matching.contract';
import type { Base } from '../database/open';
import { created, found, type Stamp, touched } from '../database/rows';
import { listedByIdIn, shown } from './matching.queries';

export type PairIds = { offerId: string; requestId: string };
export type Decision = { status: 'proposed' } | { status: 'postponed' } | { status: 'refused'; reason: string };

type Row = {
  set_id: string;
  kind: 'group' | 'loop';
  status: DecidedSet['status'];
  decided_at: string;
  refusal_reason: string;
  postponed_until: string | null;
  offer_id: string;
  request_id: string;
  reasons: string;
  offer_status: string;
  request_status: string;
};

/** The groups and loops that are proposed, put off or refused, the last decided first. */
export async function findDecidedSets(db: Base, now: Date, scope: Scope): Promise<DecidedSet[]> {
  const rows: Row[] = await db('match_set_pair as pair')
    .join('match_set', 'match_set.id', 'pair.set_id')
    .join('listing as offer', 'offer.id', 'pair.offer_id')
    .join('listing as request', 'request.id', 'pair.request_id')
    .whereNot('match_set.status', 'accepted')
    .where((it) => it.whereNull('postponed_until').orWhere('postponed_until', '>', dayOf(toInstant(now))))
    .orderBy([{ column: 'match_set.decided_at', order: 'desc' }, 'pair.set_id', 'pair.position'])
    .select('match_set.*', 'pair.*', { offer_status: 'offer.status', request_status: 'request.status' });
  const byId = await listedByIdIn(db, now, rows);
  const sets = new Map<string, DecidedSet>();
  const inScope = new Set<string>();
  for (const row of rows) {
    const [offer, request] = [byId.get(row.offer_id), byId.get(row.request_id)];
    if (!offer || !request) continue;
    const set = sets.get(row.set_id) ?? {
      id: row.set_id,
      kind: row.kind,
      status: row.status,
      pairs: [],
      decidedAt: row.decided_at,
      refusalReason: row.refusal_reason,
      until: row.postponed_until,
      isPossible: true,
    };
    sets.set(row.set_id, set);
    set.pairs.push({ ...shown(offer, request), reasons: JSON.parse(row.reasons) });
    set.isPossible &&= row.offer_status === 'available' && row.request_status === 'available';
    if (touches(scope, offer) || touches(scope, request)) inScope.add(row.set_id);
  }
  return [...sets.values()].filter(({ id }) => inScope.has(id));
}

/** A group or a loop that waits for its answers holds its pairs. */
export const isHeldBySet = async (db: Base, { offerId, requestId }: PairIds): Promise<boolean> =>
  (await db('match_set_pair')
    .join('match_set', 'match_set.id', 'match_set_pair.set_id')
    .where({ offer_id: offerId, request_id: requestId, status: 'proposed' })
    .first('match_set.id')) !== undefined;

/** A set already decided with these very pairs. */
async function sameSet(db: Base, pairs: readonly PairIds[]): Promise<string | null> {
  const [first] = pairs;
  const rows: { set_id: string; offer_id: string; request_id: string }[] = await db('match_set_pair')
    .whereIn(
      'set_id',
      db('match_set_pair').where({ offer_id: first?.offerId, request_id: first?.requestId }).select('set_id'),
    )
    .select('set_id', 'offer_id', 'request_id');
  const sets = new Map<string, PairIds[]>();
  for (const { set_id, offer_id, request_id } of rows)
    sets.set(set_id, [...(sets.get(set_id) ?? []), { offerId: offer_id, requestId: request_id }]);
  return [...sets].find(([, others]) => setKey(others) === setKey(pairs))?.[0] ?? null;
}

const decisionRow = (stamp: Stamp, decision: Decision) => ({
  status: decision.status,
  refusal_reason: decision.status === 'refused' ? decision.reason : '',
  postponed_until: decision.status === 'postponed' ? addDays(dayOf(toInstant(stamp.now)), postponedDays) : null,
  decided_at: toInstant(stamp.now),
});

/** @throws Refusal `conflict` once the set has become mises en relation */
async function expectUnfixed({ db }: Pick<Stamp, 'db'>, id: string): Promise<void> {
  const { status } = found<{ status: string }>(await db('match_set').where({ id }).first('status'));
  if (status === 'accepted') throw impossible('Ses mises en relation sont déjà fixées : ouvrez-les dans les échanges.');
}

export async function decideKnownSet(stamp: Stamp, id: string, decision: Decision): Promise<void> {
  await expectUnfixed(stamp, id);
  await stamp
    .db('match_set')
    .where({ id })
    .update({ ...decisionRow(stamp, decision), ...touched(stamp) });
}

/** @returns the id of the set, new or known already */
export async function decideNewSet(
  stamp: Stamp,
  kind: 'group' | 'loop',
  pairs: readonly [Listed, Listed][],
  decision: Decision,
  scales: Scales,
): Promise<string> {
  const problem = setProblem(
    kind,
    pairs.map(([offer, request]) => ({
      offerId: offer.id,
      offererId: offer.memberId,
      requesterId: request.memberId,
    })),
  );
  if (problem) throw impossible(problem);
  const known = await sameSet(
    stamp.db,
    pairs.map(([offer, request]) => ({ offerId: offer.id, requestId: request.id })),
  );
  if (known) {
    await decideKnownSet(stamp, known, decision);
    return known;
  }
  const set = created(stamp);
  const scores = pairs.map(([offer, request]) => score(offer, request, scales));
  await stamp.db('match_set').insert({
    ...set,
    kind,
    score: scores.reduce((sum, points) => sum + points, 0),
    ...decisionRow(stamp, decision),
  });
  await stamp.db('match_set_pair').insert(
    pairs.map(([offer, request], position) => ({
      ...created(stamp),
      set_id: set.id,
      position,
      offer_id: offer.id,
      request_id: request.id,
      score: scores[position] ?? 0,
      reasons: JSON.stringify(reasons(offer, request, scales)),
    })),
  );
  return set.id;
}

/** As if nothing had been decided of it. */
export async function deleteSet(stamp: Pick<Stamp, 'db'>, id: string): Promise<void> {
  await expectUnfixed(stamp, id);
  const { db } = stamp;
  await db('match_set_pair').where({ set_id: id }).delete();
  await db('match_set').where({ id }).delete();
}
