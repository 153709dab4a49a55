import { meetingMinutes } from '../mediation/planning';
import type { SessionDetails } from './exchange';

/** What is to have a time: `id` is null for a session that is not written yet. */
type Subject<Id> = { id: Id; siteId: string; roomId: string | null; memberIds: string[] };

const once = { recurrence: null, scope: 'one' } as const;
const keyOf = <Kind extends 'session' | 'bilan'>(kind: Kind, id: string) => ({ kind, id, occurrence: null });

/** A session as the calendar looks for its conflicts: the mediator is not there. */
export const sessionInCalendar = (
  { day, time, minutes, place }: SessionDetails,
  { id, ...subject }: Subject<string | null>,
) => ({
  ...once,
  ...subject,
  day,
  time,
  minutes,
  place,
  key: id === null ? null : keyOf('session', id),
  kind: 'session' as const,
  accountId: null,
});

/** The same of a bilan, that the mediator holds. */
export const bilanInCalendar = (
  { day, time }: { day: string; time: string },
  { id, mediatorId, ...subject }: Subject<string> & { mediatorId: string | null },
) => ({
  ...once,
  ...subject,
  day,
  time,
  minutes: meetingMinutes,
  place: '',
  key: keyOf('bilan', id),
  kind: 'bilan' as const,
  accountId: mediatorId,
});
