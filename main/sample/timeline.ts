import { planSessions, type Span } from '../../domain/mediation/planning';
import { type Availability, slotBit } from '../../domain/member/availability';
import { addDays, addMinutes, dayOf, defaultZone, instantAt } from '../../domain/time/time';
import { type Calendar, nextWeekday } from './calendar';
import { offerOf } from './life/offers';
import type { PersonKey } from './life/people';
import { requestOf } from './life/requests';
import {
  type Agreement,
  agreements,
  type Meeting,
  meetings,
  type Pair,
  type Proposal,
  proposals,
} from './life/stories';
import type { Random } from './random';

type Dated = { proposedAt: string; decidedAt: string };
export type DatedProposal = Proposal & Dated;
export type DatedMeeting = Meeting &
  Dated & {
    startsAt: string | null;
    /** When it ended otherwise than by an agreement. */
    heldAt: string | null;
    resumeOn: string | null;
  };
export type DatedAgreement = Agreement &
  Dated & {
    startsAt: string;
    concludedAt: string;
    sessionTimes: Span[];
    bilanAt: string;
    /** When it finished with its bilan, or was interrupted. */
    endedAt: string | null;
  };

const partOf = (time: string) => (time < '12:30' ? 0 : time < '18:00' ? 1 : 2);

/** The stories with their instants, and what they say of each person: when she was first there, last seen, free. */
export function timelineOf(calendar: Calendar, random: Random) {
  const hour = () => random.pick(['09:15', '10:40', '11:20', '14:10', '15:30', '16:45']);

  const before = (startsAt: string): Dated => {
    const day = dayOf(startsAt);
    return {
      proposedAt: calendar.pastAt(addDays(day, -random.between(9, 16)), hour()),
      decidedAt: calendar.pastAt(addDays(day, -random.between(5, 8)), hour()),
    };
  };

  const dated = {
    proposals: proposals.map((proposal): DatedProposal => {
      const day = calendar.openDay(-proposal.ago);
      const proposedAt = calendar.pastAt(day, hour());
      return {
        ...proposal,
        proposedAt,
        decidedAt: proposal.refusal ? calendar.pastAt(addDays(day, 2), hour()) : proposedAt,
      };
    }),
    meetings: meetings.map((meeting): DatedMeeting => {
      const accepted = calendar.openDay(-meeting.acceptedAgo);
      const startsAt =
        meeting.meetsIn === undefined ? null : instantAt(calendar.openDay(meeting.meetsIn), meeting.time ?? '14:00');
      return {
        ...meeting,
        proposedAt: calendar.pastAt(addDays(accepted, -random.between(2, 6)), hour()),
        decidedAt: calendar.pastAt(accepted, hour()),
        startsAt,
        heldAt: startsAt && meeting.reason ? addMinutes(startsAt, 30) : null,
        resumeOn: meeting.resumeIn === undefined ? null : calendar.openDay(meeting.resumeIn),
      };
    }),
    agreements: agreements.map((agreement): DatedAgreement => {
      const startsAt = instantAt(calendar.openDay(-agreement.ago), random.pick(['10:00', '14:00', '15:30']));
      const first = nextWeekday(addDays(dayOf(startsAt), 4), agreement.weekday);
      const sessionTimes = planSessions({
        firstDay: first,
        firstTime: agreement.time,
        frequency: agreement.every,
        count: agreement.sessions,
        minutes: agreement.minutes,
        zone: defaultZone,
      });
      const lastDay = dayOf(sessionTimes.at(-1)?.startsAt ?? startsAt);
      const bilanDay =
        agreement.bilanIn === undefined ? nextWeekday(addDays(lastDay, 7), 4) : calendar.openDay(agreement.bilanIn);
      const bilanAt = instantAt(bilanDay, agreement.bilanTime ?? '14:00');
      const lastHeld = agreement.interrupted && sessionTimes[agreement.interrupted.after - 1];
      const stoppedAt = lastHeld ? calendar.pastAt(addDays(dayOf(lastHeld.endsAt), 3), '10:00') : null;
      return {
        ...agreement,
        ...before(startsAt),
        startsAt,
        concludedAt: addMinutes(startsAt, 50),
        sessionTimes,
        bilanAt,
        endedAt: agreement.bilan === 'locked' ? addMinutes(bilanAt, 55) : stoppedAt,
      };
    }),
  };

  const lives = new Map<PersonKey, { first: string; last: string; slots: Availability }>();
  const met = (pair: Pair, at: string, slot: Availability) => {
    if (!calendar.isPast(at)) return;
    for (const key of [offerOf(pair.offer).by, requestOf(pair.request).by]) {
      const life = lives.get(key) ?? { first: at, last: at, slots: 0 };
      lives.set(key, {
        first: life.first < at ? life.first : at,
        last: life.last > at ? life.last : at,
        slots: life.slots | slot,
      });
    }
  };
  for (const it of dated.proposals) met(it, it.proposedAt, 0);
  for (const it of dated.meetings) met(it, it.proposedAt, 0);
  for (const it of dated.agreements) {
    met(it, it.proposedAt, slotBit(it.weekday, partOf(it.time)));
    met(it, it.startsAt, 0);
    for (const { startsAt } of it.sessionTimes) met(it, startsAt, 0);
    if (it.bilan === 'locked') met(it, it.bilanAt, 0);
  }
  return { ...dated, lives };
}
export type Timeline = ReturnType<typeof timelineOf>;
