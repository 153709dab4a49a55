import { counted, enumerate, fullPeriod } from '../french/format';
import { Day } from '../time/time';
import { z } from '../zod';

/** What a member did in sessions, counted from attendance; hours are activity, never a balance. */
export const Activity = z.object({
  /** That she honoured. */
  sessions: z.int(),
  minutes: z.int(),
  firstDay: Day.nullable(),
  lastDay: Day.nullable(),
});
export type Activity = z.infer<typeof Activity>;

/** The same, with the rest of her life in the network. */
export const Deeds = Activity.extend({
  /** Sessions that were held and where she was awaited, honoured or not. */
  expected: z.int(),
  gatherings: z.int(),
  exchanges: z.int(),
  /** That she proposed and that were held. */
  workshops: z.int(),
  /** Séances de repérage where she helped to record. */
  reperages: z.int(),
});
export type Deeds = z.infer<typeof Deeds>;

export const noDeeds: Deeds = {
  sessions: 0,
  minutes: 0,
  firstDay: null,
  lastDay: null,
  expected: 0,
  gatherings: 0,
  exchanges: 0,
  workshops: 0,
  reperages: 0,
};

/** `45 minutes`, `1 heure`, `9 heures 30` */
export function hoursInWords(minutes: number): string {
  const rest = minutes % 60;
  const hours = (minutes - rest) / 60;
  if (hours === 0) return counted(rest, 'minute');
  return rest ? `${counted(hours, 'heure')}\u00a0${String(rest).padStart(2, '0')}` : counted(hours, 'heure');
}

type Shown = { firstDay: string | null; lastDay: string | null; showsActivity: boolean };

/** The days that were chosen, else those of the sessions: « du 5 octobre au 16 novembre 2026 ». */
export const periodInWords = ({ firstDay, lastDay }: Omit<Shown, 'showsActivity'>, deeds: Deeds): string =>
  fullPeriod(firstDay ?? deeds.firstDay, lastDay ?? deeds.lastDay);

/** `some(3, 'séance')` is « 3 séances »; nothing is said of what did not happen. */
const some = (count: number, one: string, many = `${one}s`) => (count > 0 ? counted(count, one, many) : '');

/** Each fact in words, as a template quotes it; empty when there is nothing to say. */
export function deedsInWords(shown: Shown, deeds: Deeds) {
  const period = periodInWords(shown, deeds);
  const counts = shown.showsActivity ? deeds : noDeeds;
  const { sessions, minutes, expected, gatherings, exchanges, workshops, reperages } = counts;
  const honoured = some(sessions, 'séance honorée', 'séances honorées');
  const hours = sessions > 0 ? hoursInWords(minutes) : '';
  return {
    period,
    sessions: some(sessions, 'séance'),
    hours,
    expected: some(expected, 'séance'),
    gatherings: some(gatherings, 'rencontre'),
    exchanges: some(exchanges, 'échange'),
    workshops: some(workshops, 'atelier'),
    reperages: some(reperages, 'séance de repérage', 'séances de repérage'),
    activity: [period, hours && `${some(sessions, 'séance')}, ${hours} d’échange`].filter(Boolean).join('\u00a0: '),
    attendance: enumerate(
      [
        honoured && expected > sessions ? `${honoured} sur ${expected}` : honoured,
        some(gatherings, 'rencontre'),
      ].filter(Boolean),
    ),
    commitment: enumerate(
      [
        some(exchanges, 'échange'),
        some(workshops, 'atelier animé', 'ateliers animés'),
        reperages > 0 ? `aide à ${some(reperages, 'séance de repérage', 'séances de repérage')}` : '',
      ].filter(Boolean),
    ),
  };
}
