import type { ClosenessOf } from '../../domain/matching/closeness';
import { reasons, type Scales } from '../../domain/matching/rules';
import type { Scope } from '../../domain/matching/scope';
import { type Decided, type PairSet, pairKey, peopleKey, search, setKey } from '../../domain/matching/search';
import { Stopped } from '../../domain/matching/tick';
import { togetherReasons } from '../../domain/matching/together';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { SearchResult, SetProposal } from '../../ipc/matching.contract';
import { type Base, type DataKey, openBase } from '../database/open';
import type { Watch } from '../worker/watch';
import { availableListings, shown } from './matching.queries';
import { readScales } from './scales';

export type SearchOrder = { base: string; now: Date; scope: Scope };

/** More than a person decides in a day; the counts say how many there are. */
const shownOfEach = 200;

type PairRow = { offer_id: string; request_id: string };
type SetRow = PairRow & { set_id: string; status: string; postponed_until: string | null };
const idsOf = ({ offer_id, request_id }: PairRow) => ({ offerId: offer_id, requestId: request_id });

/** What is not proposed again: decided for good, waiting for an answer, or put off until a day to come. */
export async function readDecided(db: Base, now: Date): Promise<Decided> {
  const today = dayOf(toInstant(now));
  const matches: PairRow[] = await db('match').select('offer_id', 'request_id');
  const postponed: PairRow[] = await db('postponed_match').where('until', '>', today).select('offer_id', 'request_id');
  const rows: SetRow[] = await db('match_set_pair')
    .join('match_set', 'match_set.id', 'match_set_pair.set_id')
    .where((it) => it.whereNot('status', 'postponed').orWhere('postponed_until', '>', today))
    .select('set_id', 'status', 'postponed_until', 'offer_id', 'request_id');
  const sets = new Map<string, SetRow[]>();
  for (const row of rows) sets.set(row.set_id, [...(sets.get(row.set_id) ?? []), row]);
  const reserved = rows.filter(({ status }) => status === 'proposed');
  const avoidances: { member_id: string; other_id: string }[] = await db('avoidance').select('member_id', 'other_id');
  return {
    pairs: new Set(
      [...matches, ...postponed, ...reserved].map(({ offer_id, request_id }) => pairKey(offer_id, request_id)),
    ),
    sets: new Set([...sets.values()].map((pairs) => setKey(pairs.map(idsOf)))),
    avoidances: new Set(avoidances.map(({ member_id, other_id }) => peopleKey(member_id, other_id))),
  };
}

const shownSet =
  (scales: Scales) =>
  ({ kind, pairs }: PairSet): SetProposal => ({
    kind,
    pairs: pairs.map(({ offer, request }) => ({
      ...shown(offer, request),
      reasons: reasons(offer, request, scales),
    })),
    reasons: togetherReasons(kind, pairs),
  });

/** Everything is read, then compared: it turns in a thread of its own. Null when it was stopped. */
export async function searchNetwork(
  { base, now, scope }: SearchOrder,
  key: DataKey,
  watch: Watch,
  closenessIn: (db: Base) => Promise<ClosenessOf>,
): Promise<SearchResult | null> {
  const db = openBase(base, key);
  try {
    const listings = await availableListings(db, now);
    const scales = await readScales(db, listings, await closenessIn(db));
    const found = search({
      listings,
      scales,
      decided: await readDecided(db, now),
      scope,
      limit: shownOfEach,
      tell: (progress) => {
        if (watch.isStopped()) throw new Stopped();
        watch.tell(progress);
      },
    });
    return {
      ...found,
      pairs: found.pairs.map(({ offer, request }) => ({
        ...shown(offer, request),
        reasons: reasons(offer, request, scales),
      })),
      groups: found.groups.map(shownSet(scales)),
      loops: found.loops.map(shownSet(scales)),
    };
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  } finally {
    // The base closes before the thread ends: a native callback that returns afterwards would abort the process.
    await db.destroy();
  }
}
