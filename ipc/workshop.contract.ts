import { ConflictWord, OccurrenceStatus, Scope } from '../domain/calendar/event';
import { Recurrence } from '../domain/calendar/recurrence';
import { AttendanceState } from '../domain/exchange/exchange';
import { Id } from '../domain/id';
import { ClockTime, Day, Instant } from '../domain/time/time';
import { EnrolmentStatus, WorkshopDetails } from '../domain/workshop/workshop';
import { z } from '../domain/zod';
import type { FeatureContract } from './operation';

const OneWorkshop = z.object({ eventId: Id });
/** One date of a workshop: the instant at which the series would have it begin. */
export const WorkshopKey = OneWorkshop.extend({ occurrence: Instant });
export type WorkshopKey = z.infer<typeof WorkshopKey>;
const Named = z.object({ id: Id, name: z.string() });

const When = z.object({ startsAt: Instant, endsAt: Instant, day: Day, time: ClockTime });

export const WorkshopRow = OneWorkshop.extend({
  title: z.string(),
  themeName: z.string(),
  pictogram: z.string(),
  siteName: z.string(),
  proposer: Named,
  /** The next date that is not cancelled, or the last one. */
  occurrence: Instant,
  ...When.shape,
  isSeries: z.boolean(),
  isCancelled: z.boolean(),
  capacity: z.int(),
  enrolled: z.int(),
  waiting: z.int(),
  /** Dates behind, of which the signed sheet has not come back. */
  missingSheets: z.int(),
});
export type WorkshopRow = z.infer<typeof WorkshopRow>;

export const Enrolment = z.object({
  memberId: Id,
  name: z.string(),
  firstName: z.string(),
  phone: z.string(),
  email: z.string(),
  status: EnrolmentStatus,
  /** On the waiting list, from 1. */
  rank: z.int().nullable(),
  since: Instant,
});
export type Enrolment = z.infer<typeof Enrolment>;

export const WorkshopDate = When.extend({
  occurrence: Instant,
  status: OccurrenceStatus,
  place: z.string(),
  sheetReceivedAt: Instant.nullable(),
  /** It is over, and the signed sheet has not come back. */
  isSheetMissing: z.boolean(),
  attendance: z.array(z.object({ memberId: Id, name: z.string(), state: AttendanceState })),
});
export type WorkshopDate = z.infer<typeof WorkshopDate>;

export const Workshop = OneWorkshop.extend({
  version: z.int(),
  title: z.string(),
  description: z.string(),
  notes: z.string(),
  themeId: Id,
  themeName: z.string(),
  pictogram: z.string(),
  proposer: Named,
  siteId: Id,
  siteName: z.string(),
  timeZone: z.string(),
  roomId: Id.nullable(),
  roomName: z.string(),
  place: z.string(),
  accountId: Id.nullable(),
  accountName: z.string(),
  capacity: z.int(),
  isCancelled: z.boolean(),
  /** The first date, as `save` with the scope `all` would have it. */
  first: z.object({ day: Day, time: ClockTime, minutes: z.int() }),
  recurrence: Recurrence.nullable(),
  recurrenceSentence: z.string(),
  /** In order; of a series without end, those behind and twelve to come. */
  dates: z.array(WorkshopDate),
  /** Enrolled in the order of the alphabet, then the waiting list in its order, then those who withdrew. */
  enrolments: z.array(Enrolment),
});
export type Workshop = z.infer<typeof Workshop>;

const Paper = WorkshopKey.extend({ paper: z.enum(['sheet', 'poster']) });
/** `undo` is given to `calendar.undo`. */
const Changed = z.object({ workshop: Workshop, undo: Id });
const Enrolling = OneWorkshop.extend({ memberId: Id });

export const workshopContract = {
  /** To come: the next first. Past: the latest first. */
  list: {
    kind: 'query',
    role: 'consultation',
    input: z.object({ siteId: Id.nullable(), when: z.enum(['coming', 'past']) }),
    output: z.array(WorkshopRow),
  },
  read: { kind: 'query', role: 'consultation', input: OneWorkshop, output: Workshop },
  plan: {
    kind: 'command',
    role: 'animation',
    input: WorkshopDetails.extend({ conflictWord: ConflictWord }),
    output: Changed,
  },
  /** With the scope `one`, only the time, the room, the place and the title of that date. More places are given at once. */
  save: {
    kind: 'command',
    role: 'animation',
    input: WorkshopDetails.extend({
      eventId: Id,
      version: z.int(),
      occurrence: Instant.nullable().default(null),
      scope: Scope.default('all'),
      conflictWord: ConflictWord,
    }),
    output: Changed,
  },
  /** The whole workshop; a date is cancelled by `calendar.cancel`. */
  cancel: { kind: 'command', role: 'animation', input: OneWorkshop.extend({ version: z.int() }), output: Changed },
  restore: { kind: 'command', role: 'animation', input: OneWorkshop.extend({ version: z.int() }), output: Changed },

  /** On the waiting list when it is full. */
  enrol: { kind: 'command', role: 'saisie', input: Enrolling, output: Workshop },
  /** The first on the waiting list takes the place: `promoted` is to be told. */
  withdraw: {
    kind: 'command',
    role: 'saisie',
    input: Enrolling,
    output: z.object({ workshop: Workshop, promoted: Named.nullable() }),
  },
  /** From the waiting list, before her turn; refused when it is full. */
  promote: { kind: 'command', role: 'animation', input: Enrolling, output: Workshop },

  /** Who came to a date; those who were not enrolled too. */
  recordAttendance: {
    kind: 'command',
    role: 'saisie',
    input: WorkshopKey.extend({
      attendance: z
        .array(z.object({ memberId: Id, state: AttendanceState }))
        .min(1)
        .max(500),
    }),
    output: Workshop,
  },
  /** The signed sheet came back, or did not after all. */
  receiveSheet: {
    kind: 'command',
    role: 'saisie',
    input: WorkshopKey.extend({ isReceived: z.boolean() }),
    output: Workshop,
  },

  print: { kind: 'action', role: 'saisie', input: Paper, output: z.void() },
  savePdf: { kind: 'action', role: 'saisie', input: Paper, output: z.object({ isSaved: z.boolean() }) },
} satisfies FeatureContract;
