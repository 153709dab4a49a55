import { impossible, refuseAny } from '../../domain/errors';
import { bilanProblems, type SessionDetails, sessionProblems } from '../../domain/exchange/exchange';
import { meetingMinutes, spanFrom } from '../../domain/mediation/planning';
import { instantAt } from '../../domain/time/time';
import { found, updateVersion } from '../database/rows';
import type { Context } from '../ipc/handlers';
import type { CalendarDraft, NewTime } from '../lending';
import { readExchange } from './exchange.queries';
import {
  listExpected,
  listMemberIds,
  type OngoingExchange,
  readLastSessionEnd,
  readOngoing,
  readSession,
} from './exchange.repository';

type BilanTime = Pick<NewTime, 'id' | 'day' | 'time'>;

export function plannedSpan({ day, time, minutes }: SessionDetails, exchange: OngoingExchange) {
  const span = spanFrom(instantAt(day, time, exchange.timeZone), minutes);
  refuseAny(sessionProblems(span, exchange, exchange.timeZone));
  return span;
}

/** A session that may still change, of an exchange that goes on. */
export async function readPlanned({ db }: Context, id: string) {
  const session = await readSession(db, id);
  if (session.status !== 'planned') throw impossible('Cette séance a eu lieu, ou elle est annulée : sa date reste.');
  return { session, exchange: await readOngoing(db, session.exchangeId) };
}

/** The exchange of a bilan that is to get another time, and that time. */
async function bilanToMove({ db }: Context, { id, day, time }: BilanTime) {
  const bilan = found<{ status: string; exchange_id: string }>(await db('bilan').where({ id }).first());
  if (bilan.status === 'locked') throw impossible('Ce bilan est terminé : sa date ne change plus.');
  const exchange = await readOngoing(db, bilan.exchange_id);
  const scheduledAt = instantAt(day, time, exchange.timeZone);
  refuseAny(bilanProblems(scheduledAt, await readLastSessionEnd(db, exchange.id), exchange.timeZone));
  return { exchange, scheduledAt };
}

/** Gives a session another time and place; whom that disturbs is for the caller to ask (`sessionDraft`). */
export async function moveSession({ id, version, ...details }: NewTime & { place: string }, context: Context) {
  const { exchange } = await readPlanned(context, id);
  const { startsAt, endsAt } = plannedSpan(details, exchange);
  const place = { starts_at: startsAt, ends_at: endsAt, place: details.place };
  await updateVersion(context, 'exchange_session', { id, version }, place);
  return readExchange(context.db, exchange.id);
}

/** Gives the final bilan another time; whom that disturbs is for the caller to ask (`bilanDraft`). */
export async function moveBilan({ id, version, ...time }: BilanTime & { version: number }, context: Context) {
  const { exchange, scheduledAt } = await bilanToMove(context, { id, ...time });
  await updateVersion(context, 'bilan', { id, version }, { scheduled_at: scheduledAt });
  return readExchange(context.db, exchange.id);
}

/** A session as its conflicts are looked for: the mediator is not there. @param id null for a new one */
export const sessionDraft = async (
  { db }: Context,
  { day, time, minutes, place }: SessionDetails,
  exchange: Pick<OngoingExchange, 'id' | 'siteId'>,
  id: string | null,
): Promise<CalendarDraft> => ({
  day,
  time,
  minutes,
  place,
  key: id === null ? null : { kind: 'session', id, occurrence: null },
  kind: 'session',
  siteId: exchange.siteId,
  roomId: null,
  accountId: null,
  memberIds: id === null ? await listMemberIds(db, exchange.id) : await listExpected(db, id),
  recurrence: null,
  scope: 'one',
});

/** The same of a bilan, that the mediator holds. */
export async function bilanDraft(context: Context, time: BilanTime) {
  const { exchange } = await bilanToMove(context, time);
  const { id, day } = time;
  const draft: CalendarDraft = {
    day,
    time: time.time,
    minutes: meetingMinutes,
    place: '',
    key: { kind: 'bilan', id, occurrence: null },
    kind: 'bilan',
    siteId: exchange.siteId,
    roomId: null,
    accountId: exchange.mediatorId,
    memberIds: await listMemberIds(context.db, exchange.id),
    recurrence: null,
    scope: 'one',
  };
  return draft;
}
