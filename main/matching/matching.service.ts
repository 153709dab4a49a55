import { isAtLeast } from '../../domain/account/role';
import { impossible, invalid } from '../../domain/errors';
import type { ClosenessOf } from '../../domain/matching/closeness';
import type { Listed } from '../../domain/matching/listed';
import { postponedDays } from '../../domain/matching/match';
import { reasons, type Scales, score } from '../../domain/matching/rules';
import { type Progress, peopleKey } from '../../domain/matching/search';
import { toInstant } from '../../domain/time/instant';
import { addDays, dayOf } from '../../domain/time/time';
import type { matchingContract, SearchResult, WhyNot } from '../../ipc/matching.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { created, found, type Stamp, touched } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import type { Watching } from '../worker/tasks';
import type { WhyNotOrder } from './explain-network';
import { availableListings, availableStems, findDecided, findPostponed } from './matching.queries';
import { readScales, readWeights, saveWeights } from './scales';
import type { SearchOrder } from './search-network';
import { decideKnownSet, decideNewSet, deleteSet, findDecidedSets, isHeldBySet, type PairIds } from './set.repository';

/** The tasks that turn in a thread of their own (main/services.ts lends them the open base). */
export type MatchingNeeds = {
  search: (order: Omit<SearchOrder, 'base'>, watching: Watching) => Promise<SearchResult | null>;
  explain: (order: Omit<WhyNotOrder, 'base'>) => Promise<WhyNot[]>;
  /** How far the communes of a network are from each other (main/commune). */
  closenessIn: (db: Base) => Promise<ClosenessOf>;
};

/** The two listings as the moulinette sees them, or the sentence that says why they cannot be brought together. */
async function readPair({ db, now }: Context, { offerId, requestId }: PairIds): Promise<[Listed, Listed]> {
  const listings = await availableListings(db, now, [offerId, requestId]);
  const [offer, request] = [listings.find(({ id }) => id === offerId), listings.find(({ id }) => id === requestId)];
  if (offer?.kind !== 'offer')
    throw impossible('Cette offre n’est plus disponible : choisissez-en une autre dans la bourse.');
  if (request?.kind !== 'request')
    throw impossible('Cette demande n’est plus disponible : choisissez-en une autre dans la bourse.');
  if (offer.memberId === request.memberId)
    throw impossible('Cette offre et cette demande sont de la même personne : choisissez quelqu’un d’autre.');
  return [offer, request];
}

async function insertMatch(
  stamp: Stamp,
  [offer, request]: [Listed, Listed],
  scales: Scales,
  decision: object,
): Promise<string> {
  const row = {
    ...created(stamp),
    offer_id: offer.id,
    request_id: request.id,
    score: score(offer, request, scales),
    reasons: JSON.stringify(reasons(offer, request, scales)),
    decided_at: toInstant(stamp.now),
    ...decision,
  };
  await stamp.db('match').insert(row);
  return row.id;
}

const matchOf = ({ db }: Context, { offerId, requestId }: PairIds) =>
  db('match').where({ offer_id: offerId, request_id: requestId }).first();

const decide = (context: Context, id: string, decision: object) =>
  context
    .db('match')
    .where({ id })
    .update({ ...decision, decided_at: toInstant(context.now), ...touched(context) });

/** Takes a match that still stands as it was seen. */
async function standing({ db }: Context, id: string, status: 'proposed' | 'refused') {
  const match = found(await db('match').where({ id }).first());
  if (match.status !== status)
    throw impossible('Ce rapprochement a changé entre-temps : rouvrez la moulinette pour le voir tel qu’il est.');
  return match;
}

async function refuseHeld({ db }: Context, pair: PairIds) {
  if (await isHeldBySet(db, pair))
    throw impossible('Une boucle ou un groupe déjà proposé contient ce rapprochement : répondez-y d’abord.');
}

const forgetPostponement = ({ db }: Context, { offerId, requestId }: PairIds) =>
  db('postponed_match').where({ offer_id: offerId, request_id: requestId }).delete();

export function matchingService({ search, explain, closenessIn }: MatchingNeeds) {
  const scalesOfToday = async ({ db, now }: Context) =>
    readScales(db, await availableStems(db, now), await closenessIn(db));

  let turning: { stop: AbortController; progress: Progress | null } | null = null;
  const stopTurning = () => turning?.stop.abort();

  return {
    search: async (scope, { now }) => {
      stopTurning();
      const mine = { stop: new AbortController(), progress: null as Progress | null };
      turning = mine;
      try {
        return await search(
          { now, scope },
          {
            signal: mine.stop.signal,
            onProgress: (progress) => {
              mine.progress = progress as Progress;
            },
          },
        );
      } finally {
        if (turning === mine) turning = null;
      }
    },

    progress: () => turning?.progress ?? null,
    cancel: stopTurning,

    decided: async (scope, { db, now }) => ({
      proposed: await findDecided(db, now, scope, 'proposed'),
      postponed: await findPostponed(db, now, scope),
      sets: await findDecidedSets(db, now, scope),
      refused: await findDecided(db, now, scope, 'refused'),
    }),

    propose: async (pair, context) => {
      const match = await matchOf(context, pair);
      if (match?.status === 'proposed') return { id: match.id };
      if (match?.status === 'refused')
        throw impossible(
          `Ce rapprochement a été écarté : ${match.refusal_reason}. Reprenez-le parmi les écartés de la moulinette.`,
        );
      if (match) throw impossible('Ces deux personnes ont déjà une mise en relation pour cela.');
      await refuseHeld(context, pair);
      const listings = await readPair(context, pair);
      await forgetPostponement(context, pair);
      return { id: await insertMatch(context, listings, await scalesOfToday(context), { status: 'proposed' }) };
    },

    postpone: async (pair, context) => {
      await refuseHeld(context, pair);
      if (await matchOf(context, pair)) throw impossible('Ce rapprochement est déjà décidé : rouvrez la moulinette.');
      await readPair(context, pair);
      await forgetPostponement(context, pair);
      const row = {
        ...created(context),
        offer_id: pair.offerId,
        request_id: pair.requestId,
        until: addDays(dayOf(toInstant(context.now)), postponedDays),
      };
      await context.db('postponed_match').insert(row);
      return { id: row.id };
    },

    undoPostponement: async ({ id }, { db }) => {
      await db('postponed_match').where({ id }).delete();
    },

    undoProposal: async ({ id }, context) => {
      await standing(context, id, 'proposed');
      await context.db('match').where({ id }).delete();
    },

    refuse: async ({ reason, ...named }, context) => {
      const decision = { status: 'refused', refusal_reason: reason };
      const refuseKnown = async (id: string) => {
        await standing(context, id, 'proposed');
        await decide(context, id, decision);
        return { id };
      };
      if ('id' in named) return refuseKnown(named.id);
      const match = await matchOf(context, named);
      if (match) return refuseKnown(match.id);
      await refuseHeld(context, named);
      const listings = await readPair(context, named);
      await forgetPostponement(context, named);
      return { id: await insertMatch(context, listings, await scalesOfToday(context), decision) };
    },

    undoRefusal: async ({ id, isProposed }, context) => {
      await standing(context, id, 'refused');
      if (isProposed) await decide(context, id, { status: 'proposed', refusal_reason: '' });
      else await context.db('match').where({ id }).delete();
    },

    decideSet: async ({ set, decision }, context) => {
      if ('id' in set) {
        await decideKnownSet(context, set.id, decision);
        return set;
      }
      const pairs: [Listed, Listed][] = [];
      for (const pair of set.pairs) {
        if (await matchOf(context, pair))
          throw impossible(
            'Un de ces rapprochements a été décidé entre-temps : faites tourner la moulinette de nouveau.',
          );
        if (decision.status === 'proposed') await refuseHeld(context, pair);
        pairs.push(await readPair(context, pair));
      }
      return { id: await decideNewSet(context, set.kind, pairs, decision, await scalesOfToday(context)) };
    },

    undecideSet: ({ id }, context) => deleteSet(context, id),

    whyNot: ({ memberId, otherId, listingId }, { now, account }) =>
      explain({ now, memberId, otherId, listingId, tellsAvoidance: isAtLeast(account.role, 'animation') }),

    weights: (_, { db }) => readWeights(db),
    saveWeights: async (weights, context) => {
      await saveWeights(context, weights);
      return readWeights(context.db);
    },

    avoidances: ({ memberId }, { db }) =>
      db('avoidance')
        .join('member', (on) =>
          on.on(
            db.raw('member.id = CASE avoidance.member_id WHEN ? THEN avoidance.other_id ELSE avoidance.member_id END', [
              memberId,
            ]),
          ),
        )
        .where((it) => it.where('avoidance.member_id', memberId).orWhere('avoidance.other_id', memberId))
        .orderBy('member.sort_name')
        .select({ id: 'avoidance.id', memberId: 'member.id', name: memberName(db) }),

    avoid: async ({ memberId, otherId }, context) => {
      if (memberId === otherId) throw invalid('otherId', 'Choisissez une autre personne.');
      const [member_id, other_id] = peopleKey(memberId, otherId).split(' ');
      const known = await context.db('avoidance').where({ member_id, other_id }).first('id');
      if (known) return { id: known.id };
      const row = { ...created(context), member_id, other_id };
      await context.db('avoidance').insert(row);
      return { id: row.id };
    },

    stopAvoiding: async ({ id }, { db }) => {
      await db('avoidance').where({ id }).delete();
    },
  } satisfies Handlers<typeof matchingContract>;
}
