import { shifted } from '../../domain/calendar/change';
import { type EventKind, isEventKind, type Scope } from '../../domain/calendar/event';
import { recurrenceOf } from '../../domain/calendar/recurrence-rule';
import { recurrenceSentence } from '../../domain/calendar/sentence';
import { minutesOf, seriesDays, seriesEnd, skippedDays } from '../../domain/calendar/series';
import { impossible, Refusal } from '../../domain/errors';
import { addDays, daysBetween } from '../../domain/time/time';
import type { calendarContract } from '../../ipc/calendar.contract';
import { cancelEvent, changeEvent, type EventTarget, restoreEvent, zoneOf } from '../event/change-event';
import { refuseUnknownPlaces } from '../event/check-places';
import {
  findEvent,
  firstDayOf,
  firstOriginal,
  insertEvent,
  seriesFrom,
  setExpectedMembers,
} from '../event/event.repository';
import { schoolCalendarOf } from '../event/school.queries';
import type { UndoStore } from '../event/undo';
import type { Context, Handlers } from '../ipc/handlers';
import type { CalendarDraft as Draft, MoveInCalendar } from '../lending';
import { readOne, readRange, readYear } from './calendar.queries';
import { allowConflicts, conflictsOf } from './conflict.queries';
import { calendarItem, type Item, type Key } from './items.queries';
import { type LayerNeeds, layerService } from './layer.service';
import { letterService } from './letter.service';
import type { OtherKind } from './other-items.queries';
import { type PlaceNeeds, placeService } from './place.service';
import { type PrintNeeds, printService } from './print.service';
import { commonSlots } from './slot.queries';

/** What the calendar needs of the rest of the application; `services.ts` provides it. */
export type CalendarNeeds = LayerNeeds &
  PlaceNeeds &
  PrintNeeds & { undo: UndoStore; move: Record<OtherKind, MoveInCalendar> };

/** In which table each kind keeps the room. */
const tables: Record<OtherKind, string> = {
  reperage: 'reperage',
  mediation: 'mediation',
  session: 'exchange_session',
  bilan: 'bilan',
};

type Move = Key & {
  version: number;
  scope: Scope;
  day: string;
  time: string;
  minutes: number;
  roomId?: string | null | undefined;
  conflictWord: string;
};

const refuseStale = (item: Item, version: number) => {
  if (item.version !== version) throw new Refusal('stale');
};

/** What an item is about to become. */
const draftOf = (item: Item, move: Move, recurrence: Draft['recurrence']): Draft => ({
  key: item,
  kind: item.kind,
  siteId: item.siteId,
  roomId: move.roomId === undefined ? item.roomId : move.roomId,
  place: item.place,
  accountId: item.accountId,
  memberIds: item.people.map(({ id }) => id),
  day: move.day,
  time: move.time,
  minutes: move.minutes,
  recurrence,
  scope: move.scope,
});

export function calendarService({ undo, move: moves, ...needs }: CalendarNeeds) {
  const setRoom = async ({ db }: Context, kind: OtherKind, id: string, roomId: string | null) =>
    db(tables[kind]).where({ id }).update({ room_id: roomId });

  /** Moves what another feature keeps, by the rules of that feature. */
  async function moveOther(context: Context, item: Item & { kind: OtherKind }, move: Move) {
    const { kind, id, place, accountId } = item;
    const roomId = move.roomId === undefined ? item.roomId : move.roomId;
    await refuseUnknownPlaces(context.db, { siteId: item.siteId, roomId, accountId: null });
    const keepWord = await allowConflicts(context, draftOf(item, move, null), move.conflictWord);
    const isMoved = item.day !== move.day || item.time !== move.time || minutesOf(item) !== move.minutes;
    if (isMoved) await moves[kind]({ ...move, id, place, accountId }, context);
    await setRoom(context, kind, id, roomId);
    await keepWord({ kind, id, occurrence: null });
    const moved = await calendarItem(context.db, item);
    return undo.keep(context, async (later) => {
      if (isMoved)
        await moves[kind](
          { id, version: moved.version, day: item.day, time: item.time, minutes: minutesOf(item), place, accountId },
          later,
        );
      await setRoom(later, kind, id, item.roomId);
    });
  }

  /** Moves a date, or the series by as many days. */
  async function moveEvent(context: Context, item: Item & { kind: EventKind }, move: Move) {
    const { db } = context;
    const event = await findEvent(db, item.id);
    const scope: Scope = event.rrule === null ? 'all' : move.scope;
    const by = daysBetween(item.day, move.day);
    const recurrence = recurrenceOf(event);
    const { title, place, notes, roomId } = scope === 'one' ? item : event;
    const details = {
      siteId: item.siteId,
      roomId: move.roomId === undefined ? roomId : move.roomId,
      accountId: item.accountId,
      title,
      place,
      notes,
      day: scope === 'all' && event.rrule !== null ? addDays(firstDayOf(event), by) : move.day,
      time: move.time,
      minutes: move.minutes,
      recurrence: recurrence && shifted(recurrence, by),
      memberIds: null,
    };
    await refuseUnknownPlaces(db, details);
    const draft = { ...draftOf(item, { ...move, scope }, details.recurrence), day: details.day };
    const keepWord = await allowConflicts(context, draft, move.conflictWord);
    return changed(context, item.kind, { ...move, id: item.id, scope }, async (target) => {
      const result = await changeEvent(context, target, details);
      await keepWord({ kind: item.kind, ...result });
      return result;
    });
  }

  /** Changes an event so that it can be taken back. */
  async function changed(
    context: Context,
    kind: EventKind,
    target: EventTarget,
    change: (target: EventTarget) => Promise<{ id: string; occurrence: string | null }>,
  ) {
    let key = { kind, id: target.id, occurrence: target.occurrence };
    const id = await undo.changing(context, [target.id], async () => {
      key = { kind, ...(await change(target)) };
      return [key.id];
    });
    return { key, undo: id };
  }

  async function ownEvent({ db }: Context, { kind, id }: Key): Promise<EventKind> {
    if (!isEventKind(kind))
      throw impossible('Ouvrez ce rendez-vous pour l’annuler ou le modifier : il ne dépend pas du calendrier.');
    const event = await findEvent(db, id);
    if (event.kind !== kind) throw new Refusal('not-found');
    return kind;
  }

  return {
    ...placeService(needs),
    ...layerService(needs),
    ...letterService(needs),
    ...printService(needs),

    read: (range, { db }) => readRange(db, range),
    readYear: ({ year, siteId }, { db }) => readYear(db, year, siteId),
    readOne: (key, { db }) => readOne(db, key),

    preview: async ({ siteId, recurrence, ...time }, { db }) => {
      await refuseUnknownPlaces(db, { siteId, roomId: null, accountId: null });
      const school = await schoolCalendarOf(db, siteId);
      const series = seriesFrom({ ...time, recurrence }, await zoneOf(db, siteId), school);
      const firstDay = firstDayOf(series);
      const lastDay = seriesEnd(series, school);
      const shown = seriesDays(series, firstDay, addDays(firstDay, 366), school).slice(0, 12);
      return {
        sentence: recurrenceSentence(recurrence, firstDay, school.zone),
        days: shown,
        skipped: skippedDays(series, firstDay, shown.at(-1) ?? firstDay, school),
        total: lastDay === null ? null : seriesDays(series, firstDay, lastDay, school).length,
        lastDay,
      };
    },

    plan: async ({ kind, conflictWord, ...details }, context) => {
      const { db } = context;
      await refuseUnknownPlaces(db, details);
      const draft: Draft = { ...details, key: null, kind, scope: 'all' };
      const keepWord = await allowConflicts(context, draft, conflictWord);
      const school = await schoolCalendarOf(db, details.siteId);
      const series = seriesFrom(details, await zoneOf(db, details.siteId), school);
      let id = '';
      const taken = await undo.changing(context, [], async () => {
        id = await insertEvent(context, kind, details, series, school);
        await setExpectedMembers(context, id, details.memberIds);
        return [id];
      });
      const key: Key = { kind, id, occurrence: firstOriginal(series, school) };
      await keepWord(key);
      return { key, undo: taken };
    },

    save: async ({ kind, id, occurrence, version, scope, conflictWord, ...details }, context) => {
      const own = await ownEvent(context, { kind, id, occurrence });
      if (own === 'workshop') throw impossible('Un atelier se modifie depuis sa page.');
      await refuseUnknownPlaces(context.db, details);
      const draft: Draft = { ...details, key: { kind, id, occurrence }, kind, scope };
      const keepWord = await allowConflicts(context, draft, conflictWord);
      return changed(context, own, { id, version, occurrence, scope }, async (target) => {
        const result = await changeEvent(context, target, details);
        await keepWord({ kind, ...result });
        return result;
      });
    },

    move: async (move, context) => {
      const item = await calendarItem(context.db, move);
      refuseStale(item, move.version);
      if (!item.isMovable)
        throw impossible('Ce rendez-vous a eu lieu, ou il est annulé : sa date ne se change plus ici.');
      const { kind } = item;
      if (isEventKind(kind)) return moveEvent(context, { ...item, kind }, move);
      return { key: { kind, id: item.id, occurrence: null }, undo: await moveOther(context, { ...item, kind }, move) };
    },

    cancel: async ({ kind, ...target }, context) => {
      const own = await ownEvent(context, { kind, ...target });
      return changed(context, own, target, async ({ id, occurrence }) => {
        await cancelEvent(context, target);
        return { id, occurrence };
      });
    },

    restore: async ({ kind, ...target }, context) => {
      const own = await ownEvent(context, { kind, ...target });
      return changed(context, own, target, async ({ id, occurrence }) => {
        await restoreEvent(context, target);
        return { id, occurrence };
      });
    },

    undo: ({ undo: id }, context) => undo.undo(context, id),

    conflicts: async (draft, context) => {
      await refuseUnknownPlaces(context.db, { ...draft, roomId: null, accountId: null });
      const conflicts = await conflictsOf(context, draft);
      return conflicts.map(({ startsAt: _startsAt, ...conflict }) => conflict);
    },

    slots: (asked, context) => commonSlots(context, asked),
  } satisfies Handlers<typeof calendarContract>;
}
