import type { SessionDetails } from '../../domain/exchange/exchange';
import { bilanInCalendar, sessionInCalendar } from '../../domain/exchange/in-calendar';
import { isPresent } from '../../domain/exchange/participants';
import type { Exchange, SessionView } from '../../ipc/exchange.contract';
import type { Wanted } from '../ui/event/use-conflicts';

/** The word of a time that is taken back: what it disturbs was allowed before. */
export const asBefore = 'Date remise comme elle était';

const present = ({ participants }: Exchange) => participants.filter(isPresent).map(({ memberId }) => memberId);

/** Whom a session takes, at a time that is not yet its own. @param session null for a new one */
export const wantedSession = (exchange: Exchange, session: SessionView | null, details: SessionDetails): Wanted =>
  sessionInCalendar(details, {
    id: session?.id ?? null,
    siteId: exchange.siteId,
    roomId: session?.roomId ?? null,
    memberIds: session?.attendance.map(({ memberId }) => memberId) ?? present(exchange),
  });

/** The same of its bilan. */
export const wantedBilan = (
  exchange: Exchange,
  { id, roomId }: Exchange['bilans'][number],
  time: { day: string; time: string },
): Wanted =>
  bilanInCalendar(time, {
    id,
    siteId: exchange.siteId,
    roomId,
    mediatorId: exchange.mediation.mediatorId,
    memberIds: present(exchange),
  });
