import { levelLabels } from '../../domain/listing/listing';
import { sameCommuneOnly } from '../../domain/matching/closeness';
import type { Listed } from '../../domain/matching/listed';
import { reasons, score } from '../../domain/matching/rules';
import { defaultWeights } from '../../domain/matching/weights';
import { rarityIn } from '../../domain/matching/words';
import type { MediationStatus } from '../../domain/mediation/mediation';
import { clockTimeOf, dayOf, daysBetween } from '../../domain/time/time';
import { addBilan } from './bilan-rows';
import type { Calendar } from './calendar';
import { arrangements } from './life/arrangements';
import { type Listing, placeOf } from './life/listing';
import { offerOf } from './life/offers';
import { type PersonKey, personOf } from './life/people';
import { places } from './life/places';
import { type RequestKey, requestOf } from './life/requests';
import type { Pair } from './life/stories';
import type { Recorded, RecordedListings } from './listing-rows';
import type { Members } from './member-rows';
import type { Network, SampleOwner } from './network-rows';
import type { Random } from './random';
import type { Recorder } from './recorder';
import { addSessions } from './session-rows';
import type { DatedAgreement, DatedMeeting, Timeline } from './timeline';

export type Surroundings = {
  recorder: Recorder;
  network: Network;
  members: Members;
  recorded: RecordedListings;
  calendar: Calendar;
  random: Random;
  owner: SampleOwner;
};

/** An exchange that has come to its end, for what is said of it afterwards. */
export type FinishedExchange = { id: string; title: string; endedAt: string; offerer: PersonKey; requester: PersonKey };
export type FinishedExchanges = Map<RequestKey, FinishedExchange>;

const inFull = ({ title, details }: Listing) => `${title}\n${details}`;

/** Rapprochements, mises en relation, exchanges and what happened in them. */
export function addStories(surroundings: Surroundings, timeline: Timeline): FinishedExchanges {
  const finished: FinishedExchanges = new Map();
  const { recorder, network, members, recorded, owner } = surroundings;
  const { add } = recorder;

  /** The two listings as the moulinette saw them on a day. */
  function listed(kind: Listed['kind'], listing: Listing, { id, createdAt }: Recorded, at: string): Listed {
    const member = members[listing.by];
    const person = personOf(listing.by);
    const theme = network.theme(listing.theme);
    return {
      id,
      kind,
      title: listing.title,
      details: listing.details,
      goal: listing.goal ?? '',
      createdAt,
      ageInDays: daysBetween(dayOf(createdAt), dayOf(at)),
      memberId: member.id,
      memberName: member.name,
      civility: person.civility,
      mobility: person.mobility,
      communeCode: null,
      siteId: member.siteId,
      siteName: places[person.place].name,
      themeId: theme.id,
      themeName: listing.theme,
      themeAct: '',
      pictogram: theme.pictogram,
      familyId: theme.familyId,
      level: listing.level ?? 'any',
      availability: member.availability,
      place: placeOf(listing),
      groupSize: listing.group ?? null,
      stems: [],
      given: 0,
      received: 0,
    };
  }

  type Answer = { status: 'proposed' | 'accepted' | 'refused'; decidedAt: string; refusal?: string | undefined };

  function addMatch(pair: Pair, proposedAt: string, { status, decidedAt, refusal = '' }: Answer) {
    const offer = listed('offer', offerOf(pair.offer), recorded.offers[pair.offer], proposedAt);
    const request = listed('request', requestOf(pair.request), recorded.requests[pair.request], proposedAt);
    const scales = { weights: defaultWeights, closenessOf: sameCommuneOnly, rarity: rarityIn([offer, request]) };
    add(
      'match',
      proposedAt,
      {
        offer_id: offer.id,
        request_id: request.id,
        status,
        score: score(offer, request, scales),
        reasons: JSON.stringify(reasons(offer, request, scales)),
        refusal_reason: refusal,
        decided_at: decidedAt,
      },
      decidedAt,
    );
  }

  function addMediation(story: DatedMeeting | DatedAgreement, changedAt: string, columns: Record<string, unknown>) {
    const [offer, request] = [offerOf(story.offer), requestOf(story.request)];
    const participants = [
      { member_id: members[offer.by].id, side: 'offerer', listing_id: recorded.offers[story.offer].id },
      { member_id: members[request.by].id, side: 'requester', listing_id: recorded.requests[story.request].id },
    ] as const;
    const place = story.site ?? personOf(offer.by).place;
    const about = { site_id: network.sites[place], theme_id: network.theme(offer.theme).id };
    const mediationId = add(
      'mediation',
      story.decidedAt,
      {
        ...about,
        mediator_id: owner.id,
        starts_at: story.startsAt,
        offered: inFull(offer),
        asked: inFull(request),
        goal: request.goal ?? '',
        place: places[place].name,
        ...columns,
      },
      changedAt,
    );
    for (const participant of participants)
      add('mediation_participant', story.decidedAt, { mediation_id: mediationId, ...participant });
    return { about, mediationId, participants, offer, request };
  }

  function addMeeting(meeting: DatedMeeting) {
    const { proposedAt, decidedAt, heldAt, state, reason = '' } = meeting;
    const isOver = state === 'no-agreement' && heldAt !== null;
    addMatch(
      meeting,
      proposedAt,
      isOver ? { status: 'refused', decidedAt: heldAt, refusal: reason } : { status: 'accepted', decidedAt },
    );
    addMediation(meeting, heldAt ?? decidedAt, {
      status: state satisfies MediationStatus,
      outcome_reason: reason,
      resume_on: meeting.resumeOn,
      concluded_at: isOver ? heldAt : null,
    });
  }

  function addAgreement(story: DatedAgreement) {
    const { concludedAt, sessionTimes, interrupted, endedAt } = story;
    const [first] = sessionTimes;
    const arrangement = arrangements[story.request];
    if (!first || !arrangement) throw new Error(`an agreement needs sessions and words: ${story.request}`);
    addMatch(story, story.proposedAt, { status: 'accepted', decidedAt: story.decidedAt });
    const { about, mediationId, participants, offer, request } = addMediation(story, concludedAt, {
      status: 'agreed',
      level: levelLabels.request[requestOf(story.request).level ?? 'any'],
      learnt_how: arrangement.learntHow,
      method: arrangement.method,
      place: arrangement.place,
      material: arrangement.material,
      keys: arrangement.keys,
      projects: arrangement.projects ?? '',
      first_session_day: dayOf(first.startsAt),
      first_session_time: clockTimeOf(first.startsAt),
      frequency: story.every,
      session_count: story.sessions,
      session_minutes: story.minutes,
      bilan_day: dayOf(story.bilanAt),
      bilan_time: clockTimeOf(story.bilanAt),
      concluded_at: concludedAt,
    });
    const isFinished = story.bilan === 'locked';
    const exchangeId = add(
      'exchange',
      concludedAt,
      {
        mediation_id: mediationId,
        ...about,
        title: offer.title,
        status: isFinished ? 'finished' : interrupted ? 'interrupted' : 'ongoing',
        interruption_reason: interrupted?.reason ?? '',
        ended_at: endedAt,
      },
      endedAt ?? concludedAt,
    );
    for (const participant of participants)
      add('exchange_participant', concludedAt, { exchange_id: exchangeId, ...participant });
    const memberIds = { offerer: members[offer.by].id, requester: members[request.by].id };
    addSessions(surroundings, {
      ...story,
      exchangeId,
      memberIds,
      place: arrangement.place,
      stoppedAt: interrupted ? endedAt : null,
    });
    addBilan(surroundings, { ...story, exchangeId, memberIds, lockedAt: isFinished ? endedAt : null });
    if (isFinished && endedAt)
      finished.set(story.request, {
        id: exchangeId,
        title: offer.title,
        endedAt,
        offerer: offer.by,
        requester: request.by,
      });
  }

  for (const it of timeline.proposals)
    addMatch(it, it.proposedAt, {
      status: it.refusal ? 'refused' : 'proposed',
      decidedAt: it.decidedAt,
      refusal: it.refusal,
    });
  for (const it of timeline.meetings) addMeeting(it);
  for (const it of timeline.agreements) addAgreement(it);
  return finished;
}
