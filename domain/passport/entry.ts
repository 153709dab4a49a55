import { hoursInWords } from '../attestation/activity';
import { capital, counted, fullPeriod, longDay, quoted } from '../french/format';
import { Id } from '../id';
import { text } from '../text';
import { Day, Instant } from '../time/time';
import { z } from '../zod';

export const entryKinds = ['savoir_faire', 'savoir_etre'] as const;
export const EntryKind = z.enum(entryKinds);
export type EntryKind = z.infer<typeof EntryKind>;
export const entryKindLabels: Record<EntryKind, string> = { savoir_faire: 'Savoir-faire', savoir_etre: 'Savoir-être' };

/** `quality`: one of the savoir-être that the bilans propose; `own`: added with the person. */
export const SourceKind = z.enum(['exchange', 'bilan', 'quality', 'workshop', 'own']);
export type SourceKind = z.infer<typeof SourceKind>;

/** A few sentences: what is longer is no longer read. */
export const longestWords = 600;
export const Words = text(longestWords);
export const Heading = text(120);

/** Where something was shown. Hours are activity, never a balance. */
export const Shown = z.object({
  role: z.enum(['passed-on', 'acquired', 'ran', 'attended']),
  title: z.string(),
  firstDay: Day.nullable(),
  lastDay: Day.nullable(),
  sessions: z.int(),
  minutes: z.int(),
  /** When the bilan that says it was held. */
  bilanOn: Day.nullable(),
  /** Since when the network knows it. */
  knownAt: Instant,
});
export type Shown = z.infer<typeof Shown>;

export const Entry = z.object({
  id: Id,
  kind: EntryKind,
  source: SourceKind,
  words: z.string(),
  /** As they were proposed: the bilan, the exchange or the atelier said so. */
  originalWords: z.string(),
  /** What it is under: chosen with the person, else the wording of the structure, else the theme. */
  heading: z.string(),
  isHidden: z.boolean(),
  /** The network has learnt it since the last rereading. */
  isNew: z.boolean(),
  /** Its words name someone else, whom no paper names. */
  namesSomeone: z.boolean(),
  shown: z.array(Shown),
});
export type Entry = z.infer<typeof Entry>;

const roles: Record<Shown['role'], string> = {
  'passed-on': 'Transmis dans l’échange',
  acquired: 'Appris dans l’échange',
  ran: 'Atelier animé\u00a0:',
  attended: 'Atelier suivi\u00a0:',
};

/**
 * « Transmis dans l’échange « Coudre », du 5 au 12 novembre 2026 : 2 séances, 3 heures. Bilan du 23 novembre 2026. »
 * A savoir-être is not counted in hours: « Montré dans l’échange « Coudre », bilan du 23 novembre 2026. »
 */
export function shownSentence(shown: Shown, kind: EntryKind): string {
  const { role, title, firstDay, lastDay, sessions, minutes, bilanOn } = shown;
  const bilan = bilanOn ? `bilan du ${longDay(bilanOn)}` : '';
  if (kind === 'savoir_etre') return `Montré dans l’échange ${quoted(title)}${bilan && `, ${bilan}`}.`;
  const period = firstDay ? `, ${fullPeriod(firstDay, lastDay)}` : '';
  const count = sessions > 0 ? `\u00a0: ${counted(sessions, 'séance')}, ${hoursInWords(minutes)}` : '';
  return `${roles[role]} ${quoted(title)}${period}${count}.${bilan && ` ${capital(bilan)}.`}`;
}

export type Group<E> = { heading: string; entries: E[] };

/** Entries under their headings, in the order in which each heading comes first; what has none stays apart, last. */
export function grouped<E extends { heading: string }>(entries: readonly E[]): Group<E>[] {
  const groups = new Map<string, E[]>();
  for (const entry of entries) groups.set(entry.heading, [...(groups.get(entry.heading) ?? []), entry]);
  return [...groups]
    .map(([heading, own]) => ({ heading, entries: own }))
    .sort((one, other) => Number(one.heading === '') - Number(other.heading === ''));
}

/** What a group is called; entries that are under nothing stand apart from the group before. */
export const groupTitle = ({ heading }: { heading: string }, groups: readonly unknown[]): string =>
  heading || (groups.length > 1 ? 'Et aussi' : '');

/** One step up or down among its own; at the end nothing moves. */
export function moved<T>(all: readonly T[], one: T, step: 1 | -1): T[] {
  const from = all.indexOf(one);
  const to = from + step;
  if (from < 0 || to < 0 || to >= all.length) return [...all];
  const others = all.filter((it) => it !== one);
  return [...others.slice(0, to), one, ...others.slice(to)];
}
