import { stemsOfListing } from '../../domain/listing/listing';
import { addDays, dayOf } from '../../domain/time/time';
import type { Calendar } from './calendar';
import type { Listing } from './life/listing';
import { type OfferKey, offers } from './life/offers';
import { type RequestKey, requests } from './life/requests';
import type { Members } from './member-rows';
import type { Network } from './network-rows';
import type { Random } from './random';
import type { Recorder } from './recorder';
import type { Seances } from './reperage-rows';
import type { Timeline } from './timeline';

export type Recorded = { id: string; createdAt: string };
export type RecordedListings = { offers: Record<OfferKey, Recorded>; requests: Record<RequestKey, Recorded> };

/** What became of each listing, from the stories in which it stands: the last one tells. */
function fates(timeline: Timeline) {
  const statuses = new Map<string, string>();
  const firstUse = new Map<string, string>();
  const used = (key: string, at: string, status?: string) => {
    const before = firstUse.get(key);
    if (!before || at < before) firstUse.set(key, at);
    if (status) statuses.set(key, status);
  };
  for (const { offer, request, proposedAt } of timeline.proposals)
    for (const key of [offer, request]) used(key, proposedAt);
  for (const { offer, request, proposedAt, bilan, interrupted } of timeline.agreements) {
    const isOver = bilan === 'locked' || interrupted !== undefined;
    used(offer, proposedAt, isOver ? 'available' : 'in-exchange');
    used(request, proposedAt, bilan === 'locked' ? 'satisfied' : interrupted ? 'available' : 'in-exchange');
  }
  for (const { offer, request, proposedAt, state } of timeline.meetings) {
    const status = state === 'no-agreement' ? 'available' : 'in-mediation';
    used(offer, proposedAt, status);
    used(request, proposedAt, status);
  }
  return { statuses, firstUse };
}

/** Records every offer and request: after its member joined, before its first rapprochement. */
export function addListings(
  recorder: Recorder,
  network: Network,
  members: Members,
  calendar: Calendar,
  timeline: Timeline,
  seances: Seances,
  random: Random,
): RecordedListings {
  const { statuses, firstUse } = fates(timeline);
  const add = (kind: 'offer' | 'request', key: string, listing: Listing): Recorded => {
    const { joinedOn, id, siteId } = members[listing.by];
    const use = firstUse.get(key);
    const wanted = use ? addDays(dayOf(use), -random.between(3, 18)) : calendar.daysAgo(listing.age ?? 60);
    // Most are heard in a séance de repérage, once its author is of the network; the others at any meeting.
    const seance = seances.before(siteId, wanted);
    const heardIn = seance && seance.day >= joinedOn ? seance : undefined;
    const recordedOn = heardIn?.day ?? (wanted > joinedOn ? wanted : joinedOn);
    const at = calendar.pastAt(recordedOn, random.pick(['16:05', '16:20', '16:35', '16:50']));
    const status = listing.status ?? statuses.get(key) ?? 'available';
    const lasts = listing.expires ?? (status === 'available' ? random.between(45, 320) : null);
    const listingId = recorder.add('listing', at, {
      member_id: id,
      kind,
      theme_id: network.theme(listing.theme).id,
      title: listing.title,
      details: listing.details,
      goal: listing.goal ?? '',
      level: listing.level ?? 'any',
      place: listing.place ?? 'any',
      group_size: listing.group ?? null,
      stems: stemsOfListing({ goal: '', ...listing }),
      availability: null,
      reperage_id: heardIn?.id ?? null,
      status,
      valid_until: lasts === null ? addDays(recordedOn, 365) : addDays(calendar.today, lasts),
    });
    return { id: listingId, createdAt: at };
  };
  const addAll = <Key extends string>(kind: 'offer' | 'request', listings: Record<Key, Listing>) =>
    Object.fromEntries(
      (Object.entries(listings) as [Key, Listing][]).map(([key, listing]) => [key, add(kind, key, listing)]),
    ) as Record<Key, Recorded>;
  return { offers: addAll('offer', offers), requests: addAll('request', requests) };
}
