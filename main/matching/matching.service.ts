import { impossible } from '../../domain/errors';
import type { Listed } from '../../domain/matching/listed';
import { reasons, score } from '../../domain/matching/rules';
import { toInstant } from '../../domain/time/instant';
import type { matchingContract } from '../../ipc/matching.contract';
import { created, found, type Stamp, touched } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import type { findProposals, ProposalsOrder } from './find-proposals';
import { availableListings, findDecided } from './matching.queries';

export type FindProposals = (order: Omit<ProposalsOrder, 'base'>) => ReturnType<typeof findProposals>;

type PairIds = { offerId: string; requestId: string };

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

async function insertMatch(stamp: Stamp, offer: Listed, request: Listed, decision: object): Promise<string> {
  const row = {
    ...created(stamp),
    offer_id: offer.id,
    request_id: request.id,
    score: score(offer, request),
    reasons: JSON.stringify(reasons(offer, request)),
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

export const matchingService = ({ findProposals }: { findProposals: FindProposals }) =>
  ({
    proposals: ({ limit, ...scope }, { now }) => findProposals({ now, scope, limit }),

    decided: async (scope, { db, now }) => ({
      proposed: await findDecided(db, now, scope, 'proposed'),
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
      const [offer, request] = await readPair(context, pair);
      return { id: await insertMatch(context, offer, request, { status: 'proposed' }) };
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
      const [offer, request] = await readPair(context, named);
      return { id: await insertMatch(context, offer, request, decision) };
    },

    undoRefusal: async ({ id, isProposed }, context) => {
      await standing(context, id, 'refused');
      if (isProposed) await decide(context, id, { status: 'proposed', refusal_reason: '' });
      else await context.db('match').where({ id }).delete();
    },
  }) satisfies Handlers<typeof matchingContract>;
