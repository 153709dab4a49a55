import { impossible, refuseAny } from '../../domain/errors';
import { bilanProblems, type SessionDetails, sessionProblems } from '../../domain/exchange/exchange';
import { bilanInCalendar, sessionInCalendar } from '../../domain/exchange/in-calendar';
import { spanFrom } from '../../domain/mediation/planning';
import { instantAt } from '../../domain/time/time';
import { found, updateVersion } from '../database/rows';
import type { Context } from '../ipc/handlers';
import type { CalendarDraft, GuardConflicts, NewTime } from '../lending';
import { readExchange } from './exchange.queries';
import {
  insertSession,
  listExpected,
  listMemberIds,
  type OngoingExchange,
  readLastSessionEnd,
  readOngoing,
  readSession,
} from './exchange.repository';

/** What is asked before a time is written, and what keeps the word with it: see `GuardConflicts`. */
type Guard = (draft: CalendarDraft) => ReturnType<GuardConflicts>;
/** The calendar has asked by itself. */
const asked: Guard = async () => async () => {};

function plannedSpan({ day, time, minutes }: SessionDetails, exchange: OngoingExchange) {
  const span = spanFrom(instantAt(day, time, exchange.timeZone), minutes);
  refuseAny(sessionProblems(span, exchange, exchange.timeZone));
  return span;
}

/** A session that may still change, of an exchange that goes on. */
export async function readPlanned({ db }: Context, id: string) {
  const session = await readSession(db, id);
  if (session.status !== 'planned') throw impossible('Cette séance a eu lieu, ou elle est annulée : sa date reste.');
  return { session, exchange: await readOngoing(db, session.exchangeId) };
}

/** One more session, for all who are in the exchange. */
export async function addSession(
  { exchangeId, ...details }: SessionDetails & { exchangeId: string },
  context: Context,
  guard: Guard,
) {
  const { db } = context;
  const exchange = await readOngoing(db, exchangeId);
  const span = plannedSpan(details, exchange);
  const memberIds = await listMemberIds(db, exchangeId);
  const keepWord = await guard(
    sessionInCalendar(details, { id: null, siteId: exchange.siteId, roomId: null, memberIds }),
  );
  const id = await insertSession(context, exchangeId, memberIds, span, details.place);
  await keepWord({ kind: 'session', id, occurrence: null });
  return readExchange(db, exchangeId);
}

/** Gives a session another time and place. */
export async function moveSession(
  { id, version, ...details }: NewTime & { place: string },
  context: Context,
  guard: Guard = asked,
) {
  const { db } = context;
  const { session, exchange } = await readPlanned(context, id);
  const { startsAt, endsAt } = plannedSpan(details, exchange);
  const memberIds = await listExpected(db, id);
  const { roomId } = session;
  const keepWord = await guard(sessionInCalendar(details, { id, siteId: exchange.siteId, roomId, memberIds }));
  const place = { starts_at: startsAt, ends_at: endsAt, place: details.place };
  await updateVersion(context, 'exchange_session', { id, version }, place);
  await keepWord({ kind: 'session', id, occurrence: null });
  return readExchange(db, exchange.id);
}

/** Gives the final bilan another time. */
export async function moveBilan(
  { id, version, ...time }: Omit<NewTime, 'minutes'>,
  context: Context,
  guard: Guard = asked,
) {
  const { db } = context;
  const bilan = found<{ status: string; exchangeId: string; roomId: string | null }>(
    await db('bilan').where({ id }).first({ status: 'status', exchangeId: 'exchange_id', roomId: 'room_id' }),
  );
  if (bilan.status === 'locked') throw impossible('Ce bilan est terminé : sa date ne change plus.');
  const { siteId, mediatorId, timeZone } = await readOngoing(db, bilan.exchangeId);
  const scheduledAt = instantAt(time.day, time.time, timeZone);
  refuseAny(bilanProblems(scheduledAt, await readLastSessionEnd(db, bilan.exchangeId), timeZone));
  const memberIds = await listMemberIds(db, bilan.exchangeId);
  const keepWord = await guard(bilanInCalendar(time, { id, siteId, roomId: bilan.roomId, mediatorId, memberIds }));
  await updateVersion(context, 'bilan', { id, version }, { scheduled_at: scheduledAt });
  await keepWord({ kind: 'bilan', id, occurrence: null });
  return readExchange(db, bilan.exchangeId);
}
