import type { Role } from '../account/role';
import { folded } from '../french/format';
import { ClockTime, Day } from '../time/time';
import { z } from '../zod';

/** What may wait for someone, in the order in which it is settled when nothing else decides. */
export const dueKinds = [
  'bilan', // its day has come
  'meeting', // a mise en relation whose day has come
  'attendance', // sessions held, of which nobody has said who came
  'reperage-attendance', // a séance de repérage that is over, of which nobody has said who came
  'gathering-attendance', // rencontres that are over, of which nobody has said who came
  'workshop-attendance', // ateliers that are over, of which nobody has said who came
  'sheet', // ateliers that are over, whose signed sheet has not come back
  'plan', // a mise en relation without a date
  'reperage-plan', // a site whose next séance de repérage has no date
  'resume', // a mise en relation put off until now
  'proposal', // a rapprochement without an answer
  'closing', // an exchange whose sessions are over, long before its bilan
  'draft', // something typed and not yet sent
  'offer', // about to expire
  'request', // about to expire
  'unseen', // members without news
] as const;
export const DueKind = z.enum(dueKinds);
export type DueKind = z.infer<typeof DueKind>;

export const Due = z.object({
  kind: DueKind,
  /** What the button opens; the name of the form, for a draft; `event/RECURRENCE-ID`, for a date of an event. */
  id: z.string(),
  title: z.string(),
  people: z.array(z.string()),
  /** The day on which it was, or will be, due; otherwise the one since which it waits. */
  day: Day,
  time: ClockTime.nullable(),
  /** The day of the bilan, for a `closing`. */
  until: Day.nullable(),
  /** How many sessions, or members, the line stands for. */
  count: z.int(),
  /** A bilan of which some answers are written. */
  isBegun: z.boolean(),
});
export type Due = z.infer<typeof Due>;

/** The months after which an active member is missed. */
export const unseenAfterMonths = 6;
/** A bilan further than this after the last session deserves to be brought forward. */
export const bilanFarDays = 14;
/** A mise en relation put off comes back this many days before the day that was agreed. */
export const resumeNoticeDays = 7;

export const urgencies = ['late', 'today', 'soon', 'gentle'] as const;
export type Urgency = (typeof urgencies)[number];

/** People were expected, or are today; then what a word from the mediator sets going; then what can wait. */
export function urgencyOf({ kind, day }: Pick<Due, 'kind' | 'day'>, today: string): Urgency {
  switch (kind) {
    case 'bilan':
    case 'meeting':
    case 'attendance':
    case 'reperage-attendance':
    case 'gathering-attendance':
    case 'workshop-attendance':
    case 'sheet':
      return day < today ? 'late' : 'today';
    case 'plan':
    case 'reperage-plan':
    case 'resume':
    case 'proposal':
    case 'closing':
      return 'soon';
    case 'draft':
    case 'offer':
    case 'request':
    case 'unseen':
      return 'gentle';
  }
}

/** What is urgent goes by its day, the oldest first; the rest by kind, then by day. */
export function inOrder<Line extends Due>(dues: readonly Line[], today: string): Line[] {
  const rank = (due: Line) => {
    const urgency = urgencyOf(due, today);
    const kind = String(dueKinds.indexOf(due.kind)).padStart(2, '0');
    const isByDay = urgency === 'late' || urgency === 'today';
    const when = `${due.day} ${due.time ?? '99:99'}`;
    return [urgencies.indexOf(urgency), ...(isByDay ? [when, kind] : [kind, when]), folded(due.title), due.id].join(
      '\n',
    );
  };
  return dues
    .map((due) => ({ due, key: rank(due) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ due }) => due);
}

/** The least role that may settle it: the others read the line, without its button. */
export const roleToSettle: Record<DueKind, Role> = {
  bilan: 'animation',
  meeting: 'animation',
  attendance: 'animation',
  'reperage-attendance': 'saisie',
  'gathering-attendance': 'saisie',
  'workshop-attendance': 'saisie',
  sheet: 'saisie',
  plan: 'animation',
  'reperage-plan': 'animation',
  resume: 'animation',
  proposal: 'animation',
  closing: 'animation',
  draft: 'consultation',
  offer: 'saisie',
  request: 'saisie',
  unseen: 'consultation',
};

export const DueGroup = z.object({
  urgency: z.enum(urgencies),
  lines: z.array(Due),
  /** Of what can wait, how many others there are of each kind. */
  more: z.array(z.object({ kind: DueKind, count: z.int() })),
  /** Of what presses, how many lines are folded. */
  folded: z.int(),
});
export type DueGroup = z.infer<typeof DueGroup>;
type GroupOf<Line> = Omit<DueGroup, 'lines'> & { lines: Line[] };

/** Of what can wait, a few lines of each kind are enough. */
const mostOfEachKind = 3;
/** What presses, before « Voir les n autres »: more than a day's work. */
export const mostPressing = 10;

/** What is due, as it is read: by urgency, in order. `isWhole` unfolds what is late or of today. */
export function groupsOf<Line extends Due>(
  dues: readonly Line[],
  today: string,
  { isWhole }: { isWhole: boolean },
): GroupOf<Line>[] {
  const groups = urgencies.map((urgency): GroupOf<Line> => ({ urgency, lines: [], more: [], folded: 0 }));
  for (const due of inOrder(dues, today)) {
    const urgency = urgencyOf(due, today);
    const group = groups[urgencies.indexOf(urgency)];
    if (!group) continue;
    if (urgency === 'late' || urgency === 'today') {
      if (isWhole || group.lines.length < mostPressing) group.lines.push(due);
      else group.folded += 1;
    } else if (group.lines.filter(({ kind }) => kind === due.kind).length < mostOfEachKind) group.lines.push(due);
    else {
      const more = group.more.find(({ kind }) => kind === due.kind);
      if (more) more.count += 1;
      else group.more.push({ kind: due.kind, count: 1 });
    }
  }
  return groups.filter(({ lines }) => lines.length > 0);
}
