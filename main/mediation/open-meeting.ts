import { impossible } from '../../domain/errors';
import { participantsProblem } from '../../domain/mediation/mediation';
import type { Base } from '../database/open';
import type { Context } from '../ipc/handlers';
import type { MoveListings } from '../lending';
import { insertMediation, type ListingForMeeting, type Participant, readListing } from './mediation.repository';

const engaged = (kind: 'offre' | 'demande') =>
  impossible(`Cette ${kind} est déjà engagée ailleurs ou n’est plus proposée : choisissez-en une autre.`);

const inFull = ({ title, details }: ListingForMeeting) => (details ? `${title}\n${details}` : title);

/** The listings of a meeting, one offer and its requests. @throws Refusal when one of them is no longer free */
export async function readAvailable(db: Base, pairs: readonly { offerId: string; requestId: string }[]) {
  const offer = await readListing(db, pairs[0]?.offerId ?? '');
  const requests: ListingForMeeting[] = [];
  for (const { requestId } of pairs) requests.push(await readListing(db, requestId));
  if (offer.status !== 'available') throw engaged('offre');
  if (requests.some(({ status }) => status !== 'available')) throw engaged('demande');
  return { offer, requests };
}

/** What each says, under her name when there are several. */
const byName = (requests: readonly ListingForMeeting[], text: (it: ListingForMeeting) => string): string =>
  requests.length === 1
    ? requests.map(text).join('')
    : requests
        .filter((it) => text(it))
        .map((it) => `${it.memberName} : ${text(it)}`)
        .join('\n');

/** @returns the id of the new mediation */
export async function openMeeting(
  context: Context,
  { offer, requests }: { offer: ListingForMeeting; requests: readonly ListingForMeeting[] },
  moveListings: MoveListings,
): Promise<string> {
  const participants: Participant[] = [
    { memberId: offer.memberId, side: 'offerer', listingId: offer.id },
    ...requests.map(({ id, memberId }): Participant => ({ memberId, side: 'requester', listingId: id })),
  ];
  const problem = participantsProblem(participants);
  if (problem) throw impossible(problem);
  const listings = participants.map(({ listingId }) => listingId);
  await moveListings(context, listings, 'in-mediation', 'Rapprochement accepté');
  return insertMediation(
    context,
    {
      siteId: offer.siteId,
      themeId: offer.themeId,
      notes: {
        offered: inFull(offer),
        asked: byName(requests, inFull),
        goal: byName(requests, ({ goal }) => goal),
        place: offer.place,
      },
    },
    participants,
  );
}
