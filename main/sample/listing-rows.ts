import { stemsOfListing } from '../../domain/listing/listing';
import { addDays, dayOf } from '../../domain/time/time';
import type { Calendar } from './calendar';
import { type Listing, placeOf } from './life/listing';
import { type OfferKey, offers } from './life/offers';
import { type RequestKey, requests } from './life/requests';
import { waitingOffers } from './life/waiting-offers';
import { waitingRequests } from './life/waiting-requests';
import { type Move, storyMoves } from './listing-history';
import type { Members } from './member-rows';
import type { Network } from './network-rows';
import type { Random } from './random';
import type { Recorder } from './recorder';
import type { Seances } from './reperage-rows';
import type { Timeline } from './timeline';

export type Recorded = { id: string; createdAt: string };
export type RecordedListings = { offers: Record<OfferKey, Recorded>; requests: Record<RequestKey, Recorded> };

type ListingSurroundings = {
  network: Network;
  members: Members;
  calendar: Calendar;
  seances: Seances;
  /** Who writes the histories. */
  historian: Recorder;
};
/** Where a listing is written, and by which draws. */
type Hand = { recorder: Recorder; random: Random };
/** What the stories say of a listing. */
type Past = { firstUse: string | undefined; moves: readonly Move[] };

/** When each listing was first brought together with another. */
function firstUses({ proposals, agreements, meetings }: Timeline): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const { offer, request, proposedAt } of [...proposals, ...agreements, ...meetings])
    for (const key of [offer, request]) {
      const known = firsts.get(key);
      if (!known || proposedAt < known) firsts.set(key, proposedAt);
    }
  return firsts;
}

/** Records an offer or a request: after its member joined, before its first rapprochement. */
function addListing(
  { network, members, calendar, seances, historian }: ListingSurroundings,
  { recorder, random }: Hand,
  kind: 'offer' | 'request',
  listing: Listing,
  { firstUse, moves }: Past,
): Recorded {
  const { joinedOn, id, siteId } = members[listing.by];
  const wanted = firstUse ? addDays(dayOf(firstUse), -random.between(3, 18)) : calendar.daysAgo(listing.age ?? 60);
  // Most are heard in a séance de repérage, once its author is of the network; the others at any meeting.
  const seance = seances.before(siteId, wanted);
  const heardIn = seance && seance.day >= joinedOn ? seance : undefined;
  const recordedOn = heardIn?.day ?? (wanted > joinedOn ? wanted : joinedOn);
  const at = calendar.pastAt(recordedOn, random.pick(['16:05', '16:20', '16:35', '16:50']));
  const { moved } = listing;
  const history: Move[] = [
    { at, to: listing.status ?? 'available', reason: '' },
    ...moves,
    ...(moved ? [{ ...moved, at: calendar.pastAt(calendar.daysAgo(moved.ago), '11:15') }] : []),
  ];
  const { to: status, at: changedAt } = history.at(-1) as Move;
  const lasts = listing.expires ?? (status === 'available' ? random.between(45, 320) : null);
  const listingId = recorder.add(
    'listing',
    at,
    {
      member_id: id,
      kind,
      theme_id: network.theme(listing.theme).id,
      title: listing.title,
      details: listing.details,
      goal: listing.goal ?? '',
      level: listing.level ?? 'any',
      place: placeOf(listing),
      group_size: listing.group ?? null,
      stems: stemsOfListing({ goal: '', ...listing }),
      availability: null,
      reperage_id: heardIn?.id ?? null,
      status,
      valid_until: lasts === null ? addDays(recordedOn, 365) : addDays(calendar.today, lasts),
      version: history.length,
    },
    changedAt,
  );
  for (const [rank, move] of history.entries())
    historian.add('listing_status_change', move.at, {
      listing_id: listingId,
      from_status: history[rank - 1]?.to ?? null,
      to_status: move.to,
      reason: move.reason,
    });
  return { id: listingId, createdAt: at };
}

/**
 * Records what everybody offers and asks for: first what stands in the stories, then what waits on the board.
 * @param waiting draws of its own for what waits: the stories stay as they are
 */
export function addListings(
  surroundings: ListingSurroundings,
  timeline: Timeline,
  told: Hand,
  waiting: Hand,
): RecordedListings {
  const firsts = firstUses(timeline);
  const moves = storyMoves(timeline);
  const addAll = <Key extends string>(by: Hand, kind: 'offer' | 'request', listings: Record<Key, Listing>) =>
    Object.fromEntries(
      (Object.entries(listings) as [Key, Listing][]).map(([key, listing]) => [
        key,
        addListing(surroundings, by, kind, listing, {
          firstUse: firsts.get(key),
          moves: moves.get(key) ?? [],
        }),
      ]),
    ) as Record<Key, Recorded>;
  const recorded = { offers: addAll(told, 'offer', offers), requests: addAll(told, 'request', requests) };
  addAll(waiting, 'offer', waitingOffers);
  addAll(waiting, 'request', waitingRequests);
  return recorded;
}
