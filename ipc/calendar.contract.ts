import {
  CalendarKind,
  ConflictWord,
  EventDetails,
  EventKind,
  EventMinutes,
  EventTime,
  OccurrenceStatus,
  Scope,
} from '../domain/calendar/event';
import { LetterKind, LetterTemplate, WrittenTemplate } from '../domain/calendar/letter';
import { ClosureDetails, Opening, OpeningWeek, RoomDetails, SchoolHoliday, SchoolZone } from '../domain/calendar/place';
import { Recurrence } from '../domain/calendar/recurrence';
import { Id } from '../domain/id';
import { ClockTime, Day, Instant } from '../domain/time/time';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const Version = z.object({ id: Id, version: z.int() });
const Named = z.object({ id: Id, name: z.string() });

/**
 * Names one thing of the calendar. `occurrence` is the RECURRENCE-ID, the instant at which the series would have it
 * begin: for gathering, workshop and other only, and null when they have one date.
 */
export const CalendarKey = z.object({ kind: CalendarKind, id: Id, occurrence: Instant.nullable().default(null) });
export type CalendarKey = z.infer<typeof CalendarKey>;

/** The page that an item opens. An occurrence opens with its key. */
export const CalendarTarget = z.object({
  page: z.enum(['reperage', 'mediation', 'exchange', 'bilan', 'gathering', 'workshop', 'other']),
  id: Id,
});

export const CalendarItem = CalendarKey.extend({
  occurrence: Instant.nullable(),
  /** Of the row that is saved: that of the series, for an occurrence. */
  version: z.int(),
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  /** By the clock of its site; `endDay` and `endTime` are those of `endsAt`. */
  day: Day,
  time: ClockTime,
  endDay: Day,
  endTime: ClockTime,
  status: OccurrenceStatus,
  siteId: Id,
  siteName: z.string(),
  roomId: Id.nullable(),
  roomName: z.string(),
  place: z.string(),
  accountId: Id.nullable(),
  accountName: z.string(),
  /** Who is expected, or came. Of a workshop: its proposer, then those who are enrolled. */
  people: z.array(Named),
  target: CalendarTarget,
  isSeries: z.boolean(),
  /** It departs from its series. */
  isException: z.boolean(),
  isMovable: z.boolean(),
  isResizable: z.boolean(),
});
export type CalendarItem = z.infer<typeof CalendarItem>;

/** An event of an imported file. */
export const OutsideItem = z.object({
  id: Id,
  calendarId: Id,
  calendarName: z.string(),
  title: z.string(),
  place: z.string(),
  day: Day,
  time: ClockTime,
  endDay: Day,
  endTime: ClockTime,
  isAllDay: z.boolean(),
});
export type OutsideItem = z.infer<typeof OutsideItem>;

/** A day, or days, that the calendar shades. */
export const ShadedDays = z.object({
  kind: z.enum(['holiday', 'school', 'closure']),
  fromDay: Day,
  toDay: Day,
  label: z.string(),
  /** A closure of all the sites, a public holiday: none. */
  siteId: Id.nullable(),
  zone: SchoolZone.nullable(),
});
export type ShadedDays = z.infer<typeof ShadedDays>;

export const CalendarRange = z.object({
  /** In the order of time. */
  items: z.array(CalendarItem),
  outside: z.array(OutsideItem),
  shaded: z.array(ShadedDays),
});
export type CalendarRange = z.infer<typeof CalendarRange>;

/** How many of each kind on a day: a year at a glance. */
export const CalendarYear = z.object({
  days: z.array(z.object({ day: Day, kind: CalendarKind, count: z.int() })),
  shaded: z.array(ShadedDays),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** What the side panel shows. */
export const CalendarDetails = CalendarItem.extend({
  notes: z.string(),
  timeZone: z.string(),
  minutes: z.int(),
  /** For gathering, workshop and other. */
  recurrence: Recurrence.nullable(),
  /** « Chaque mardi, jusqu’au 30 juin 2027, sauf les jours fériés » */
  recurrenceSentence: z.string(),
  /** The first date of the series, as `save` with the scope `all` would have it. */
  first: EventTime.nullable(),
  memberIds: z.array(Id),
  links: z.array(
    z.object({
      page: z.enum(['member', 'exchange', 'bilan', 'mediation', 'reperage', 'gathering', 'workshop']),
      id: Id,
      label: z.string(),
    }),
  ),
  /** Why it was saved in spite of a conflict, the latest first. */
  words: z.array(z.object({ word: z.string(), at: Instant, accountName: z.string() })),
});
export type CalendarDetails = z.infer<typeof CalendarDetails>;

/** Something that is wrong with a time, told before it is saved. */
export const CalendarConflict = z.object({
  kind: z.enum(['member', 'account', 'room', 'hours', 'closed', 'holiday']),
  day: Day,
  time: ClockTime,
  /** « Nadia Benali est déjà à « Tenir un potager » le mardi 1er décembre de 14 h à 15 h 30. » */
  sentence: z.string(),
  /** With what: null for opening hours and closed days. */
  with: CalendarKey.nullable(),
});
export type CalendarConflict = z.infer<typeof CalendarConflict>;

/** What is about to be saved. `key` is null for what is new. */
const Draft = EventTime.extend({
  key: CalendarKey.nullable(),
  kind: CalendarKind,
  siteId: Id,
  roomId: Id.nullable().default(null),
  place: z.string().max(200).default(''),
  accountId: Id.nullable().default(null),
  memberIds: z.array(Id).max(200).default([]),
  recurrence: Recurrence.nullable().default(null),
});

/** What a command answers: what it wrote, and how to take it back. Read the range again. */
export const CalendarChange = z.object({ key: CalendarKey, undo: Id });
export type CalendarChange = z.infer<typeof CalendarChange>;

const ChangeOne = CalendarKey.extend({ version: z.int(), scope: Scope.default('one') });

/** Its day may be beyond those that a form takes: it is looked for from the last of them on. */
export const CalendarSlot = EventTime.extend({ day: Day, startsAt: Instant, endsAt: Instant });
export type CalendarSlot = z.infer<typeof CalendarSlot>;

/** `all` leaves no kind out. */
const Filter = z.object({
  siteId: Id.nullable(),
  accountId: Id.nullable().default(null),
  roomId: Id.nullable().default(null),
  kinds: z.array(CalendarKind).nullable().default(null),
});
const Printed = Filter.extend({ view: z.enum(['week', 'month']), day: Day, withPeople: z.boolean().default(false) });

const Exported = z.object({
  what: z.discriminatedUnion('of', [
    z.object({ of: z.literal('event'), key: CalendarKey }),
    z.object({ of: z.literal('member'), memberId: Id, fromDay: Day, toDay: Day }),
    z.object({ of: z.literal('calendar'), ...Filter.shape, fromDay: Day, toDay: Day }),
  ]),
  /** Nothing personal leaves unless it is chosen. */
  withPeople: z.boolean().default(false),
  withNotes: z.boolean().default(false),
});

export const OutsideCalendar = Named.extend({
  fileName: z.string(),
  siteId: Id.nullable(),
  importedAt: Instant,
  events: z.int(),
});
export type OutsideCalendar = z.infer<typeof OutsideCalendar>;

/** A file that was read, before it is imported. */
export const ChosenIcs = z.object({
  id: Id,
  fileName: z.string(),
  name: z.string(),
  events: z.int(),
  /** Those that could not be read. */
  refused: z.int(),
  firstDay: Day.nullable(),
  lastDay: Day.nullable(),
});
export type ChosenIcs = z.infer<typeof ChosenIcs>;

export const Room = Version.extend({ siteId: Id, name: z.string(), capacity: z.int().nullable() });
export type Room = z.infer<typeof Room>;
export const Closure = Version.extend({ siteId: Id.nullable(), fromDay: Day, toDay: Day, label: z.string() });
export type Closure = z.infer<typeof Closure>;

/** The places of the calendar: what its layers and its forms offer, and what the settings change. */
export const CalendarPlaces = z.object({
  sites: z.array(
    Version.extend({
      name: z.string(),
      timeZone: z.string(),
      schoolZone: SchoolZone.nullable(),
      openings: z.array(Opening),
    }),
  ),
  rooms: z.array(Room),
  closures: z.array(Closure),
  /** Accounts that may be in charge. */
  accounts: z.array(Named),
  schoolHolidays: z.object({
    /** Those that hold, the bundled ones included. */
    all: z.array(SchoolHoliday),
    lastDay: Day.nullable(),
    importedAt: Instant.nullable(),
  }),
});
export type CalendarPlaces = z.infer<typeof CalendarPlaces>;

export const ChosenSchoolHolidays = z.object({
  id: Id,
  fileName: z.string(),
  holidays: z.array(SchoolHoliday),
});
export type ChosenSchoolHolidays = z.infer<typeof ChosenSchoolHolidays>;

/** A convocation, a reminder or thanks, ready to be printed, sent or copied. */
export const Letter = z.object({
  memberId: Id,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  subject: z.string(),
  body: z.string(),
});
export type Letter = z.infer<typeof Letter>;
const Letters = z.object({
  key: CalendarKey,
  kind: LetterKind,
  /** Null: everyone who is expected. */
  memberIds: z.array(Id).max(200).nullable().default(null),
});
const Saved = z.object({ isSaved: z.boolean() });

export const calendarContract = {
  /** Every kind of event from a day to another, both included, cancelled ones too; null for all sites. */
  read: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ from: Day, to: Day, siteId: Id.nullable() }),
    output: CalendarRange,
  },
  readYear: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ year: z.int().min(2000).max(2099), siteId: Id.nullable() }),
    output: CalendarYear,
  },
  readOne: { kind: 'query', role: 'consultation', input: CalendarKey, output: CalendarDetails },
  places: { kind: 'query', role: 'consultation', input: z.void(), output: CalendarPlaces },

  /** What a recurrence would give: its sentence, its first dates, and the days that it skips before the last of them. */
  preview: {
    kind: 'query',
    role: 'consultation',
    input: EventTime.extend({ siteId: Id, recurrence: Recurrence }),
    output: z.object({
      sentence: z.string(),
      days: z.array(Day),
      skipped: z.array(z.object({ day: Day, label: z.string() })),
      /** Null when it never ends. */
      total: z.int().nullable(),
      lastDay: Day.nullable(),
    }),
  },
  /** A rencontre or another event; a workshop is planned by `workshop.plan`. */
  plan: {
    kind: 'command',
    role: 'animation',
    input: EventDetails.extend({ kind: EventKind.exclude(['workshop']), conflictWord: ConflictWord }),
    output: CalendarChange,
  },
  /** With the scope `one`, the recurrence is left as it is. A field `conflictWord` is refused while it is missing. */
  save: {
    kind: 'command',
    role: 'animation',
    input: EventDetails.extend({ ...ChangeOne.shape, conflictWord: ConflictWord }),
    output: CalendarChange,
  },
  /** Any kind. `roomId` is left out when the room stays. */
  move: {
    kind: 'command',
    role: 'animation',
    input: ChangeOne.extend({
      ...EventTime.shape,
      minutes: EventMinutes,
      roomId: Id.nullable().optional(),
      conflictWord: ConflictWord,
    }),
    output: CalendarChange,
  },
  /** Of gathering, workshop and other: the others are cancelled by their own features. */
  cancel: { kind: 'command', role: 'animation', input: ChangeOne, output: CalendarChange },
  restore: { kind: 'command', role: 'animation', input: ChangeOne, output: CalendarChange },
  /** Takes back one of the last changes of this account, unless something was written since (`stale`). */
  undo: { kind: 'command', role: 'animation', input: z.object({ undo: Id }), output: z.void() },

  /** Of a series: of its dates of the year to come. The key must be given back to `save`, with a word. */
  conflicts: {
    kind: 'query',
    role: 'consultation',
    input: Draft.extend({ scope: Scope.default('all') }),
    output: z.array(CalendarConflict),
  },
  /** « Trouver un créneau »: the first ones when all are free. `unknown`: those who never said when they are. */
  slots: {
    kind: 'query',
    role: 'consultation',
    input: z.object({
      siteId: Id,
      memberIds: z.array(Id).max(200),
      accountId: Id.nullable().default(null),
      roomId: Id.nullable().default(null),
      minutes: EventMinutes.max(600),
      fromDay: Day,
      /** How far one looks. */
      days: z.int().min(1).max(120).default(42),
    }),
    output: z.object({ slots: z.array(CalendarSlot), unknown: z.array(z.string()) }),
  },

  print: { kind: 'action', role: 'consultation', input: Printed, output: z.void() },
  /** False when the person gave up choosing where. */
  savePdf: { kind: 'action', role: 'consultation', input: Printed, output: Saved },

  exportIcs: { kind: 'action', role: 'animation', input: Exported, output: Saved },
  /** Lets the person choose a file, and tells what is in it; null when she gives up. */
  chooseIcs: { kind: 'action', role: 'animation', input: z.void(), output: ChosenIcs.nullable() },
  /** Keeps it as a layer to look at, in the place of the one that it replaces. */
  importIcs: {
    kind: 'command',
    role: 'animation',
    input: z.object({
      id: Id,
      name: z.string().trim().min(1, 'Donnez un nom à ce calendrier, par exemple « Mairie ».').max(80),
      siteId: Id.nullable().default(null),
      replaces: Id.nullable().default(null),
    }),
    output: z.array(OutsideCalendar),
  },
  listOutside: { kind: 'query', role: 'consultation', input: z.void(), output: z.array(OutsideCalendar) },
  removeOutside: { kind: 'command', role: 'animation', input: z.object({ id: Id }), output: z.array(OutsideCalendar) },

  addRoom: {
    kind: 'command',
    role: 'coordination',
    input: RoomDetails.extend({ siteId: Id }),
    output: CalendarPlaces,
  },
  saveRoom: { kind: 'command', role: 'coordination', input: RoomDetails.extend(Version.shape), output: CalendarPlaces },
  /** It is offered no more; what takes place in it stays. */
  archiveRoom: { kind: 'command', role: 'coordination', input: Version, output: CalendarPlaces },
  /** The whole week of a site; `version` is the site's. */
  saveOpenings: {
    kind: 'command',
    role: 'coordination',
    input: Version.extend({ openings: OpeningWeek }),
    output: CalendarPlaces,
  },
  saveSchoolZone: {
    kind: 'command',
    role: 'coordination',
    input: Version.extend({ schoolZone: SchoolZone.nullable() }),
    output: CalendarPlaces,
  },
  addClosure: {
    kind: 'command',
    role: 'coordination',
    input: z.intersection(ClosureDetails, z.object({ siteId: Id.nullable() })),
    output: CalendarPlaces,
  },
  removeClosure: { kind: 'command', role: 'coordination', input: Version, output: CalendarPlaces },
  chooseSchoolHolidays: {
    kind: 'action',
    role: 'coordination',
    input: z.void(),
    output: ChosenSchoolHolidays.nullable(),
  },
  importSchoolHolidays: {
    kind: 'command',
    role: 'coordination',
    input: z.object({ id: Id }),
    output: CalendarPlaces,
  },

  letters: { kind: 'query', role: 'animation', input: Letters, output: z.array(Letter) },
  printLetters: { kind: 'action', role: 'animation', input: Letters, output: z.void() },
  saveLetters: { kind: 'action', role: 'animation', input: Letters, output: Saved },
  letterTemplates: {
    kind: 'query',
    role: 'consultation',
    input: z.void(),
    output: z.record(LetterKind, LetterTemplate),
  },
  saveLetterTemplate: {
    kind: 'command',
    role: 'coordination',
    input: WrittenTemplate,
    output: z.record(LetterKind, LetterTemplate),
  },
} satisfies FeatureContract;
