import type { Status } from '../../domain/listing/listing';
import { bestOffers } from '../../domain/matching/best-offers';
import { makeBoard } from '../../domain/matching/board';
import type { ClosenessOf } from '../../domain/matching/closeness';
import type { Listed } from '../../domain/matching/listed';
import { isSameSubject, reasons, type Scales, score } from '../../domain/matching/rules';
import { type Decided, exclusionsOf, pairKey, peopleKey } from '../../domain/matching/search';
import { type Apart, whyNot } from '../../domain/matching/why-not';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { WhyNot } from '../../ipc/matching.contract';
import { type Base, type DataKey, openBase } from '../database/open';
import { availableListings, listed, listingOfPair, toListed } from './matching.queries';
import { readScales } from './scales';
import { readDecided } from './search-network';
import { isHeldBySet } from './set.repository';

export type WhyNotOrder = {
  base: string;
  now: Date;
  memberId: string;
  otherId: string;
  listingId: string | null;
  tellsAvoidance: boolean;
};

type Side = Apart['offer'];

/** Every offer and request of two people, whatever has become of them. */
async function sidesOf(db: Base, now: Date, members: readonly string[]): Promise<Side[]> {
  const rows = await listed(db)
    .whereIn('member.id', members)
    .select({ status: 'listing.status', validUntil: 'listing.valid_until', memberStatus: 'member.status' });
  return rows.map(
    (
      row: Parameters<ReturnType<typeof toListed>>[0] & {
        status: Status;
        validUntil: string | null;
        memberStatus: string;
      },
    ) => ({
      ...toListed(now)(row),
      status: row.status,
      validUntil: row.validUntil,
      hasLeft: row.memberStatus === 'sorti',
    }),
  );
}

/** Where an offer stands among those that answer a request, by the same search as the moulinette's own. */
function rankOf(
  offer: Listed,
  request: Listed,
  listings: readonly Listed[],
  scales: Scales,
  decided: Decided,
): Apart['rank'] {
  const rivals = listings.filter((it) => it.kind === 'offer' && it.familyId === request.familyId && it.id !== offer.id);
  const board = makeBoard([...rivals, offer, request], scales);
  const all = { offers: new Uint8Array(rivals.length + 1).fill(1), requests: new Uint8Array(1).fill(1) };
  const edges = bestOffers(board, exclusionsOf(board, decided), all, () => {});
  const place = edges.offer.findIndex((it) => board.offers.listed[it]?.id === offer.id);
  return {
    isAmongBest: place >= 0,
    score: score(offer, request, scales),
    least: edges.score.at(-1) ?? 0,
    best: edges.offer.length,
  };
}

/** The couples that are worth a word: those of one family or with a past; all of them when there is none. */
const worthAWord = 12;

/** Why the listings of two people are not proposed to each other. */
export async function explainNetwork(
  order: WhyNotOrder,
  key: DataKey,
  closenessIn: (db: Base) => Promise<ClosenessOf>,
): Promise<WhyNot[]> {
  const { base, now, memberId, otherId, listingId, tellsAvoidance } = order;
  const db = openBase(base, key);
  try {
    const listings = await availableListings(db, now);
    const scales = await readScales(db, listings, await closenessIn(db));
    const decided = await readDecided(db, now);
    const sides = await sidesOf(db, now, [memberId, otherId]);
    const today = dayOf(toInstant(now));
    const couples = sides
      .filter(({ kind }) => kind === 'offer')
      .flatMap((offer) =>
        sides
          .filter((it) => it.kind === 'request' && it.memberId !== offer.memberId)
          .map((request) => ({ offer, request })),
      )
      .filter(({ offer, request }) => !listingId || offer.id === listingId || request.id === listingId);
    const related = couples.filter(
      ({ offer, request }) => offer.familyId === request.familyId || decided.pairs.has(pairKey(offer.id, request.id)),
    );
    const explained = (related.length ? related : couples).slice(0, worthAWord);
    const answers: WhyNot[] = [];
    for (const { offer, request } of explained) {
      const pair = { offer_id: offer.id, request_id: request.id };
      const match = await db('match').where(pair).first();
      const postponed = await db('postponed_match').where(pair).where('until', '>', today).first();
      const isAvailable = [offer, request].every(({ id }) => listings.some((it) => it.id === id));
      const told = whyNot({
        offer,
        request,
        today,
        match: match
          ? { status: match.status, decidedAt: match.decided_at, refusalReason: match.refusal_reason }
          : null,
        postponedUntil: postponed?.until ?? null,
        isInProposedSet: await isHeldBySet(db, { offerId: offer.id, requestId: request.id }),
        isSameSubject: isSameSubject(offer, request, scales.rarity),
        isAvoided: decided.avoidances.has(peopleKey(offer.memberId, request.memberId)),
        tellsAvoidance,
        rank: isAvailable ? rankOf(offer, request, listings, scales, decided) : null,
        reservations: reasons(offer, request, scales)
          .filter(({ isReservation }) => isReservation)
          .map(({ text }) => text),
      });
      const isWaiting = match?.status === 'proposed';
      answers.push({
        offer: listingOfPair(offer),
        request: listingOfPair(request),
        themeName: offer.themeName,
        themeAct: offer.themeAct,
        isProposed: told.length === 0,
        answers: told.length
          ? told
          : [isWaiting ? 'Ce rapprochement est proposé : on attend leur réponse.' : 'La moulinette le propose.'],
      });
    }
    return answers;
  } finally {
    await db.destroy();
  }
}
