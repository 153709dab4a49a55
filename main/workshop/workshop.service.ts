import { noteProblem } from '../../domain/calendar/attendance';
import type { EventTime, Scope } from '../../domain/calendar/event';
import type { Recurrence } from '../../domain/calendar/recurrence';
import { impossible, invalid, Refusal } from '../../domain/errors';
import { toInstant } from '../../domain/time/instant';
import { dayOf, defaultZone } from '../../domain/time/time';
import { enrolledCount } from '../../domain/workshop/waiting-list';
import type { WorkshopDetails } from '../../domain/workshop/workshop';
import type { workshopContract } from '../../ipc/workshop.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { created, found, touched } from '../database/rows';
import { occurrenceOf, setPresence } from '../event/attendance.repository';
import { cancelEvent, changeEvent, restoreEvent, zoneOf } from '../event/change-event';
import { refuseUnknownMembers, refuseUnknownPlaces } from '../event/check-places';
import { findEvent, firstOriginal, insertEvent, seriesFrom } from '../event/event.repository';
import { type EventDate, findDate } from '../event/event-date.queries';
import { schoolCalendarOf } from '../event/school.queries';
import { sheetPaper } from '../event/sheet-paper';
import type { UndoStore } from '../event/undo';
import type { Context, Handlers } from '../ipc/handlers';
import type { GuardConflicts } from '../lending';
import type { Printer } from '../printing/printer';
import { readStructure } from '../structure/structure.repository';
import { enrol, promote, promoteWaiting, readEnrolments, withdraw } from './enrolment.repository';
import { posterPaper } from './poster-paper';
import { listWorkshops, readWorkshop } from './workshop.queries';

/** What a workshop needs of the calendar; `services.ts` provides it. */
export type WorkshopNeeds = {
  undo: UndoStore;
  guardConflicts: GuardConflicts;
  print: Pick<Printer, 'paper' | 'pdf' | 'save'>;
};

type Key = { eventId: string; occurrence: string };

async function refuseUnknown({ db }: Context, details: WorkshopDetails): Promise<void> {
  await refuseUnknownPlaces(db, details);
  await refuseUnknownMembers(db, 'proposerId', [details.proposerId]);
  if (!(await db('theme').where({ id: details.themeId }).first('id')))
    throw invalid('themeId', 'Choisissez un thème de la liste, par exemple Pain et pâtisserie.');
}

const workshopRow = ({ proposerId, themeId, description, capacity }: WorkshopDetails) => ({
  proposer_id: proposerId,
  theme_id: themeId,
  description,
  capacity,
});

const storedCapacity = async (db: Base, eventId: string): Promise<number> =>
  found<{ capacity: number }>(await db('workshop').where({ event_id: eventId }).first('capacity')).capacity;

async function findWorkshopDate(db: Base, { eventId, occurrence }: Key): Promise<EventDate> {
  const date = await findDate(db, eventId, occurrence);
  if (date.kind !== 'workshop') throw new Refusal('not-found');
  return date;
}

export function workshopService({ undo, guardConflicts, print }: WorkshopNeeds) {
  const read = ({ db, now }: Context, eventId: string) => readWorkshop(db, eventId, toInstant(now));

  /** Whom and which room the workshop takes: its proposer, then those who are enrolled. */
  async function guard(
    context: Context,
    details: WorkshopDetails & { recurrence: Recurrence | null },
    asked: { eventId: string | null; occurrence: string | null; scope: Scope; conflictWord: string },
  ) {
    const { eventId, occurrence, scope, conflictWord } = asked;
    const enrolled = eventId ? await readEnrolments(context.db, eventId) : [];
    const people = enrolled.flatMap(({ memberId, status }) => (status === 'enrolled' ? [memberId] : []));
    const time: EventTime = { day: details.day, time: details.time, minutes: details.minutes };
    return guardConflicts(
      context,
      {
        ...time,
        key: eventId === null ? null : { kind: 'workshop', id: eventId, occurrence },
        kind: 'workshop',
        siteId: details.siteId,
        roomId: details.roomId,
        place: details.place,
        accountId: details.accountId,
        memberIds: [...new Set([details.proposerId, ...people])],
        recurrence: details.recurrence,
        scope,
      },
      conflictWord,
    );
  }

  /** A date of which something may be noted now. */
  async function openDate(context: Context, key: Key): Promise<EventDate> {
    const date = await findWorkshopDate(context.db, key);
    const problem = noteProblem(date, toInstant(context.now));
    if (problem) throw impossible(problem);
    return date;
  }

  async function refuseCancelled({ db }: Context, eventId: string) {
    const event = await findEvent(db, eventId);
    if (event.kind !== 'workshop') throw new Refusal('not-found');
    if (event.cancelledAt !== null) throw impossible('Cet atelier est annulé : rétablissez-le d’abord.');
  }

  async function paperOf(context: Context, { paper, ...key }: Key & { paper: 'sheet' | 'poster' }) {
    const workshop = await read(context, key.eventId);
    const date = await findWorkshopDate(context.db, key);
    const structure = await readStructure(context.db);
    const about = { ...workshop, ...date, roomName: workshop.roomName };
    if (paper === 'poster') return { html: posterPaper(about, structure), name: `Affiche – ${date.title}.pdf` };
    const people = workshop.enrolments.flatMap(({ status, name }) => (status === 'enrolled' ? [name] : []));
    const html = sheetPaper({ ...about, proposer: workshop.proposer.name, people }, structure);
    return { html, name: `Émargement – ${date.title} ${date.day}.pdf` };
  }

  return {
    list: ({ siteId, when }, { db, now }) => {
      const instant = toInstant(now);
      return listWorkshops(db, { siteId, when, now: instant, today: dayOf(instant, defaultZone) });
    },
    read: ({ eventId }, context) => read(context, eventId),

    plan: async ({ conflictWord, ...details }, context) => {
      const { db } = context;
      await refuseUnknown(context, details);
      const keepWord = await guard(context, details, { eventId: null, occurrence: null, scope: 'all', conflictWord });
      const school = await schoolCalendarOf(db, details.siteId);
      const series = seriesFrom(details, await zoneOf(db, details.siteId), school);
      let eventId = '';
      const taken = await undo.changing(context, [], async () => {
        eventId = await insertEvent(context, 'workshop', details, series, school);
        await db('workshop').insert({ ...created(context), event_id: eventId, ...workshopRow(details) });
        return [eventId];
      });
      await keepWord({ kind: 'workshop', id: eventId, occurrence: firstOriginal(series, school) });
      return { workshop: await read(context, eventId), undo: taken };
    },

    save: async ({ eventId, version, occurrence, scope, conflictWord, ...details }, context) => {
      const { db } = context;
      await refuseUnknown(context, details);
      await refuseCancelled(context, eventId);
      const keepWord = await guard(context, details, { eventId, occurrence, scope, conflictWord });
      let saved = { id: eventId, occurrence };
      const taken = await undo.changing(context, [eventId], async () => {
        const target = { id: eventId, version, occurrence, scope };
        saved = await changeEvent(context, target, { ...details, memberIds: null });
        if (scope !== 'one') {
          await db('workshop')
            .where({ event_id: saved.id })
            .update({ ...workshopRow(details), ...touched(context) });
          await promoteWaiting(context, saved.id, details.capacity);
        }
        return [saved.id];
      });
      await keepWord({ kind: 'workshop', ...saved });
      return { workshop: await read(context, saved.id), undo: taken };
    },

    cancel: async ({ eventId, version }, context) => {
      await refuseCancelled(context, eventId);
      const taken = await undo.changing(context, [eventId], async () => {
        await cancelEvent(context, { id: eventId, version, occurrence: null, scope: 'all' });
        return [];
      });
      return { workshop: await read(context, eventId), undo: taken };
    },

    restore: async ({ eventId, version }, context) => {
      const event = await findEvent(context.db, eventId);
      if (event.kind !== 'workshop') throw new Refusal('not-found');
      if (event.cancelledAt === null) throw impossible('Cet atelier n’est pas annulé.');
      const taken = await undo.changing(context, [eventId], async () => {
        await restoreEvent(context, { id: eventId, version, occurrence: null, scope: 'all' });
        return [];
      });
      return { workshop: await read(context, eventId), undo: taken };
    },

    enrol: async ({ eventId, memberId }, context) => {
      const { db } = context;
      await refuseCancelled(context, eventId);
      const member = found<{ status: string }>(await db('member').where({ id: memberId }).first('status'));
      if (member.status === 'sorti')
        throw impossible('Cette personne a quitté le réseau : rouvrez d’abord sa fiche, depuis la page Membres.');
      await enrol(context, eventId, memberId, await storedCapacity(db, eventId));
      return read(context, eventId);
    },

    withdraw: async ({ eventId, memberId }, context) => {
      const { db } = context;
      const enrolments = await readEnrolments(db, eventId);
      const enrolment = found(enrolments.find((it) => it.memberId === memberId && it.status !== 'withdrawn'));
      await withdraw(context, enrolment.id);
      const [first] = await promoteWaiting(context, eventId, await storedCapacity(db, eventId));
      const promoted: { id: string; name: string } | undefined =
        first &&
        (await db('member')
          .where({ id: first.memberId })
          .first({ id: 'id', name: memberName(db) }));
      return { workshop: await read(context, eventId), promoted: promoted ?? null };
    },

    promote: async ({ eventId, memberId }, context) => {
      const { db } = context;
      await refuseCancelled(context, eventId);
      const enrolments = await readEnrolments(db, eventId);
      const enrolment = found(enrolments.find((it) => it.memberId === memberId && it.status === 'waiting'));
      if (enrolledCount(enrolments) >= (await storedCapacity(db, eventId)))
        throw impossible('L’atelier est complet : désinscrivez quelqu’un, ou augmentez d’abord le nombre de places.');
      await promote(context, enrolment.id);
      return read(context, eventId);
    },

    recordAttendance: async ({ attendance, ...key }, context) => {
      const date = await openDate(context, key);
      await refuseUnknownMembers(
        context.db,
        'attendance',
        attendance.map(({ memberId }) => memberId),
      );
      // The first writes the row of the date: the others find it.
      for (const { memberId, state } of attendance)
        await setPresence(context, await findWorkshopDate(context.db, key), memberId, state);
      return read(context, date.eventId);
    },

    receiveSheet: async ({ isReceived, ...key }, context) => {
      const id = await occurrenceOf(context, await openDate(context, key));
      await context
        .db('event_occurrence')
        .where({ id })
        .update({ sheet_received_at: isReceived ? toInstant(context.now) : null, ...touched(context) });
      return read(context, key.eventId);
    },

    print: async (asked, context) => print.paper((await paperOf(context, asked)).html),
    savePdf: async (asked, context) => {
      const { html, name } = await paperOf(context, asked);
      return { isSaved: await print.save(await print.pdf(html, { hasFooter: false }), name) };
    },
  } satisfies Handlers<typeof workshopContract>;
}
