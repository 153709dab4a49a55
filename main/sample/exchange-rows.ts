import { currentTemplateVersion } from '../../domain/bilan/template';
import { addDays, addMinutes, clockTimeOf, dayOf } from '../../domain/time/time';
import type { Calendar } from './calendar';
import { offerOf } from './life/offers';
import type { PersonKey } from './life/people';
import { requestOf } from './life/requests';
import type { Pair } from './life/stories';
import type { ListedIds } from './listing-rows';
import type { Members } from './member-rows';
import type { Network, SampleOwner } from './network-rows';
import type { Random } from './random';
import type { Recorder } from './recorder';
import type { DatedAgreement, DatedMeeting, Timeline } from './timeline';

type Surroundings = {
  recorder: Recorder;
  network: Network;
  members: Members;
  listed: ListedIds;
  calendar: Calendar;
  random: Random;
  owner: SampleOwner;
};

/** Rapprochements, mises en relation, exchanges and what happened in them. */
export function addStories(surroundings: Surroundings, timeline: Timeline) {
  const { recorder, network, members, listed, calendar, random, owner } = surroundings;
  const add = recorder.add;

  const sidesOf = (pair: Pair) => {
    const [offer, request] = [offerOf(pair.offer), requestOf(pair.request)];
    const side = (name: 'offerer' | 'requester', by: PersonKey, listing_id: string) => ({
      member_id: members[by].id,
      side: name,
      listing_id,
    });
    return {
      offer,
      request,
      participants: [
        side('offerer', offer.by, listed.offers[pair.offer]),
        side('requester', request.by, listed.requests[pair.request]),
      ],
    };
  };

  function addMatch(pair: Pair, status: string, proposedAt: string, decidedAt: string | null, refusal = '') {
    const { offer } = sidesOf(pair);
    add(
      'match',
      proposedAt,
      {
        offer_id: listed.offers[pair.offer],
        request_id: listed.requests[pair.request],
        status,
        score: random.between(55, 95),
        reasons: JSON.stringify([`Même thème : ${offer.theme}`]),
        refusal_reason: refusal,
        decided_at: decidedAt,
      },
      decidedAt ?? proposedAt,
    );
  }

  function addMediation(story: DatedMeeting | DatedAgreement, changedAt: string, columns: Record<string, unknown>) {
    const { offer, request, participants } = sidesOf(story);
    const siteId = story.site ? network.sites[story.site] : members[request.by].siteId;
    const mediationId = add(
      'mediation',
      story.decidedAt,
      {
        site_id: siteId,
        theme_id: network.theme(offer.theme),
        mediator_id: owner.id,
        starts_at: story.startsAt,
        ...columns,
      },
      changedAt,
    );
    for (const participant of participants)
      add('mediation_participant', story.decidedAt, { mediation_id: mediationId, ...participant });
    return { mediationId, siteId, participants, offer, request };
  }

  function addMeeting(meeting: DatedMeeting) {
    addMatch(meeting, 'accepted', meeting.proposedAt, meeting.decidedAt);
    const isConcluded = meeting.state === 'no-agreement' || meeting.state === 'postponed';
    const concludedAt = isConcluded && meeting.startsAt ? addMinutes(meeting.startsAt, 30) : null;
    addMediation(meeting, concludedAt ?? meeting.decidedAt, {
      status: meeting.state,
      outcome_reason: meeting.reason ?? '',
      resume_on: meeting.resumeOn,
      concluded_at: meeting.state === 'no-agreement' ? concludedAt : null,
    });
  }

  function addSessions(exchangeId: string, story: DatedAgreement, memberIds: readonly string[]) {
    const past = story.sessionTimes.filter(({ endsAt }) => calendar.isPast(endsAt)).length;
    const filled = past - (story.missing ?? 0);
    for (const [index, { startsAt, endsAt }] of story.sessionTimes.entries()) {
      const isStopped = story.interrupted !== undefined && index >= story.interrupted.after;
      const isEdge = index === 0 || index === story.sessions - 1;
      const isCancelled = isStopped || (index < filled && !isEdge && random.chance(0.06));
      const isHeld = !isCancelled && index < filled;
      const sessionId = add(
        'exchange_session',
        story.concludedAt,
        {
          exchange_id: exchangeId,
          starts_at: startsAt,
          ends_at: endsAt,
          status: isCancelled ? 'cancelled' : isHeld ? 'held' : 'planned',
        },
        isCancelled || isHeld ? (calendar.isPast(endsAt) ? endsAt : story.concludedAt) : story.concludedAt,
      );
      for (const [place, member_id] of memberIds.entries()) {
        // The offerer comes whenever the session is held: without her there would be none.
        const came = isEdge || place === 0 || random.chance(0.88);
        const state = isCancelled
          ? 'cancelled'
          : !isHeld
            ? 'upcoming'
            : came
              ? 'honoured'
              : random.chance(0.7)
                ? 'excused'
                : 'unexcused';
        add(
          'attendance',
          story.concludedAt,
          { session_id: sessionId, member_id, state },
          isHeld ? endsAt : story.concludedAt,
        );
      }
    }
  }

  function addAgreement(story: DatedAgreement) {
    addMatch(story, 'accepted', story.proposedAt, story.decidedAt);
    const [first] = story.sessionTimes;
    if (!first) throw new Error('an agreement has a first session');
    const { mediationId, siteId, participants, offer, request } = addMediation(story, story.concludedAt, {
      status: 'agreed',
      offered: sidesOf(story).offer.title,
      asked: sidesOf(story).request.title,
      goal: sidesOf(story).request.goal ?? '',
      first_session_day: dayOf(first.startsAt),
      first_session_time: clockTimeOf(first.startsAt),
      frequency: story.every,
      session_count: story.sessions,
      session_minutes: story.minutes,
      bilan_day: dayOf(story.bilanAt),
      bilan_time: clockTimeOf(story.bilanAt),
      concluded_at: story.concludedAt,
    });
    const isLocked = story.bilan === 'locked';
    const lockedAt = isLocked ? addMinutes(story.bilanAt, 55) : null;
    const stoppedAt = story.interrupted ? story.sessionTimes[story.interrupted.after - 1]?.endsAt : undefined;
    const interruptedAt = stoppedAt ? calendar.pastAt(addDays(dayOf(stoppedAt), 3), '10:00') : null;
    const endedAt = lockedAt ?? interruptedAt;
    const exchangeId = add(
      'exchange',
      story.concludedAt,
      {
        mediation_id: mediationId,
        site_id: siteId,
        theme_id: network.theme(offer.theme),
        title: request.title,
        status: isLocked ? 'finished' : story.interrupted ? 'interrupted' : 'ongoing',
        interruption_reason: story.interrupted?.reason ?? '',
        ended_at: endedAt,
      },
      endedAt ?? story.concludedAt,
    );
    for (const participant of participants)
      add('exchange_participant', story.concludedAt, { exchange_id: exchangeId, ...participant });
    addSessions(
      exchangeId,
      story,
      participants.map(({ member_id }) => member_id),
    );
    if (story.interrupted) return;
    add(
      'bilan',
      story.concludedAt,
      {
        exchange_id: exchangeId,
        kind: 'final',
        scheduled_at: story.bilanAt,
        status: story.bilan ?? 'planned',
        template_version: currentTemplateVersion,
        locked_at: lockedAt,
        locked_by: lockedAt && owner.id,
      },
      lockedAt ?? (story.bilan === 'draft' ? addMinutes(story.bilanAt, 20) : story.concludedAt),
    );
  }

  for (const it of timeline.proposals)
    addMatch(it, it.refusal ? 'refused' : 'proposed', it.proposedAt, it.decidedAt, it.refusal);
  for (const it of timeline.meetings) addMeeting(it);
  for (const it of timeline.agreements) addAgreement(it);
}
