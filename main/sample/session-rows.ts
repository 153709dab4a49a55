import type { AttendanceState, SessionStatus } from '../../domain/exchange/exchange';
import { isHoliday } from '../../domain/time/holidays';
import { dayOf } from '../../domain/time/time';
import { sessionNotes } from './life/session-notes';
import type { Random } from './random';
import type { Surroundings } from './story-rows';
import type { DatedAgreement } from './timeline';

type Story = DatedAgreement & {
  exchangeId: string;
  memberIds: { offerer: string; requester: string };
  place: string;
  /** When the exchange was interrupted: the sessions after that are cancelled. */
  stoppedAt: string | null;
};

/** People mostly come; the first and the last time, always. */
function attendanceOf(status: SessionStatus, isEdge: boolean, random: Random): AttendanceState {
  if (status === 'cancelled') return 'cancelled';
  if (status === 'planned') return 'upcoming';
  if (isEdge || random.chance(0.91)) return 'honoured';
  return random.chance(0.75) ? 'excused' : 'unexcused';
}

/** The sessions of an exchange, held as far as the calendar has gone, and who came to them. */
export function addSessions({ recorder, calendar, random }: Surroundings, story: Story) {
  const { concludedAt, stoppedAt, sessionTimes } = story;
  const past = sessionTimes.filter(({ endsAt }) => calendar.isPast(endsAt)).length;
  const filled = past - (story.missing ?? 0);
  for (const [index, { startsAt, endsAt }] of sessionTimes.entries()) {
    const isFilled = index < filled;
    const isEdge = index === 0 || index === sessionTimes.length - 1;
    const isStopped = stoppedAt !== null && startsAt > stoppedAt;
    const isCancelled = isStopped || isHoliday(dayOf(startsAt)) || (isFilled && !isEdge && random.chance(0.05));
    const status: SessionStatus = isCancelled ? 'cancelled' : isFilled ? 'held' : 'planned';
    const changedAt = isStopped ? stoppedAt : isFilled ? endsAt : concludedAt;
    const sessionId = recorder.add(
      'exchange_session',
      concludedAt,
      {
        exchange_id: story.exchangeId,
        starts_at: startsAt,
        ends_at: endsAt,
        place: story.place,
        status,
        notes: status === 'held' && random.chance(0.2) ? random.pick(sessionNotes) : '',
      },
      changedAt,
    );
    for (const member_id of [story.memberIds.offerer, story.memberIds.requester]) {
      const state = attendanceOf(status, isEdge, random);
      recorder.add('attendance', concludedAt, { session_id: sessionId, member_id, state }, changedAt);
    }
  }
}
