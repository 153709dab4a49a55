import type { SessionDetails } from '../../domain/exchange/exchange';
import { meetingMinutes } from '../../domain/mediation/planning';
import type { Exchange, SessionView } from '../../ipc/exchange.contract';
import type { Wanted } from '../ui/event/use-conflicts';

/** The word of a time that is taken back: what it disturbs was allowed before. */
export const asBefore = 'Date remise comme elle était';

const isPresent = ({ leftAt }: Exchange['participants'][number]) => leftAt === null;
const present = ({ participants }: Exchange) => participants.filter(isPresent).map(({ memberId }) => memberId);
const always = { roomId: null, recurrence: null, scope: 'one' } as const;

/** Whom a session takes, at a time that is not yet its own. @param session null for a new one */
export const wantedSession = (exchange: Exchange, session: SessionView | null, details: SessionDetails): Wanted => ({
  ...always,
  ...details,
  key: session && { kind: 'session', id: session.id, occurrence: null },
  kind: 'session',
  siteId: exchange.siteId,
  accountId: null, // the mediator is not at the sessions
  memberIds: session ? session.attendance.map(({ memberId }) => memberId) : present(exchange),
});

/** The same of its bilan, that the mediator holds. */
export const wantedBilan = (exchange: Exchange, id: string, time: { day: string; time: string }): Wanted => ({
  ...always,
  ...time,
  minutes: meetingMinutes,
  place: '',
  key: { kind: 'bilan', id, occurrence: null },
  kind: 'bilan',
  siteId: exchange.siteId,
  accountId: exchange.mediation.mediatorId,
  memberIds: present(exchange),
});
