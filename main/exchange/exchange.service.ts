import { impossible } from '../../domain/errors';
import { afterInterruption, attendanceProblem, sessionProblems, statusFrom } from '../../domain/exchange/exchange';
import { toInstant } from '../../domain/time/instant';
import type { exchangeContract } from '../../ipc/exchange.contract';
import { found, touched, updateVersion } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import type { CalendarDraft, GuardConflicts, MoveListings } from '../lending';
import { listExchanges, readExchange } from './exchange.queries';
import { listListingIds, readOngoing, readSession, setAttendance } from './exchange.repository';
import { participantService } from './participant.service';
import { addSession, moveBilan, moveSession, readPlanned } from './schedule';

export type ExchangeNeeds = { moveListings: MoveListings; guardConflicts: GuardConflicts };

export const exchangeService = ({ moveListings, guardConflicts }: ExchangeNeeds) => {
  const guard = (context: Context, word: string) => (draft: CalendarDraft) => guardConflicts(context, draft, word);
  return {
    ...participantService({ moveListings }),

    list: ({ siteId }, { db }) => listExchanges(db, siteId),
    read: ({ id }, { db }) => readExchange(db, id),

    recordAttendance: async ({ sessionId, attendance }, context) => {
      const { db, now } = context;
      const session = await readSession(db, sessionId);
      const { timeZone } = await readOngoing(db, session.exchangeId);
      if (session.status === 'cancelled') throw impossible('Cette séance est annulée : rétablissez-la d’abord.');
      const problem = attendanceProblem(session, toInstant(now), timeZone);
      if (problem) throw impossible(problem);
      for (const { memberId, state } of attendance) await setAttendance(context, [sessionId], state, memberId);
      const states = await db('attendance').where({ session_id: sessionId }).pluck('state');
      await db('exchange_session')
        .where({ id: sessionId })
        .update({ status: statusFrom(states), ...touched(context) });
      return readExchange(db, session.exchangeId);
    },

    writeNotes: async ({ sessionId, notes }, context) => {
      const { exchangeId } = await readSession(context.db, sessionId);
      await context
        .db('exchange_session')
        .where({ id: sessionId })
        .update({ notes, ...touched(context) });
      return readExchange(context.db, exchangeId);
    },

    addSession: ({ conflictWord, ...session }, context) => addSession(session, context, guard(context, conflictWord)),

    moveSession: ({ conflictWord, ...time }, context) => moveSession(time, context, guard(context, conflictWord)),

    cancelSession: async ({ id, version }, context) => {
      const { exchange } = await readPlanned(context, id);
      await updateVersion(context, 'exchange_session', { id, version }, { status: 'cancelled' });
      await setAttendance(context, [id], 'cancelled');
      return readExchange(context.db, exchange.id);
    },

    restoreSession: async ({ id, version }, context) => {
      const session = await readSession(context.db, id);
      if (session.status !== 'cancelled') throw impossible('Cette séance n’est pas annulée.');
      const exchange = await readOngoing(context.db, session.exchangeId);
      const problem = sessionProblems(session, exchange, exchange.timeZone).day;
      if (problem) throw impossible(problem);
      await updateVersion(context, 'exchange_session', { id, version }, { status: 'planned' });
      await setAttendance(context, [id], 'upcoming');
      return readExchange(context.db, exchange.id);
    },

    moveBilan: ({ conflictWord, ...time }, context) => moveBilan(time, context, guard(context, conflictWord)),

    interrupt: async ({ id, version, reason, listings }, context) => {
      const { db } = context;
      await readOngoing(db, id);
      const endedAt = toInstant(context.now);
      const end = { status: 'interrupted', interruption_reason: reason, ended_at: endedAt };
      await updateVersion(context, 'exchange', { id, version }, end);
      const left = await db('exchange_session').where({ exchange_id: id, status: 'planned' }).pluck('id');
      await db('exchange_session')
        .whereIn('id', left)
        .update({ status: 'cancelled', ...touched(context) });
      await setAttendance(context, left, 'cancelled');
      await moveListings(context, await listListingIds(db, id), listings, `Échange interrompu : ${reason}`);
      return readExchange(db, id);
    },

    resume: async ({ id, version }, context) => {
      const { db } = context;
      const exchange = found(await db('exchange').where({ id }).first());
      if (exchange.status !== 'interrupted') throw impossible('Cet échange n’est pas interrompu.');
      const listings = await listListingIds(db, id);
      if (await db('listing').whereIn('id', listings).whereNotIn('status', afterInterruption).first('id'))
        throw impossible('Une de ces annonces est engagée ailleurs depuis : passez par la moulinette.');
      // Those that the interruption cancelled carry its instant.
      const cancelled = await db('exchange_session')
        .where({ exchange_id: id, status: 'cancelled', updated_at: exchange.ended_at })
        .pluck('id');
      await updateVersion(
        context,
        'exchange',
        { id, version },
        { status: 'ongoing', interruption_reason: '', ended_at: null },
      );
      await db('exchange_session')
        .whereIn('id', cancelled)
        .update({ status: 'planned', ...touched(context) });
      await setAttendance(context, cancelled, 'upcoming');
      await moveListings(context, listings, 'in-exchange', 'Échange repris');
      return readExchange(db, id);
    },
  } satisfies Handlers<typeof exchangeContract>;
};
