import { clockTimeOf, dayOf, defaultZone } from '../time/time';

const nbsp = '\u00a0';
const utcDate = (day: string) => new Date(`${day}T12:00:00Z`);
const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', ...options });
const short = formatter({ day: '2-digit', month: '2-digit', year: 'numeric' });
const withoutYear = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
const long = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const monthOnly = formatter({ month: 'long', year: 'numeric' });
const complete = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const ordinalFirst = (text: string) => text.replace(/(^| )1 (?=\p{L})/u, '$11er ');

/** `23/11/2026` */
export const shortDay = (day: string): string => short.format(utcDate(day));
/** `23 novembre 2026`, `1er mai 2027` */
export const longDay = (day: string): string => ordinalFirst(long.format(utcDate(day)));
/** `lundi 23 novembre` */
export const weekdayAndDay = (day: string): string => ordinalFirst(withoutYear.format(utcDate(day)));
/** `lundi 23 novembre 2026` */
export const completeDay = (day: string): string => ordinalFirst(complete.format(utcDate(day)));
/** `novembre 2026` */
export const monthAndYear = (day: string): string => monthOnly.format(utcDate(day));
/** `du 5 octobre au 16 novembre 2026`, `du 5 au 12 octobre 2026`, `le 5 octobre 2026`, `depuis le 5 octobre 2026`. */
export function fullPeriod(first: string | null, last: string | null): string {
  if (!first) return last ? `jusqu’au ${longDay(last)}` : '';
  if (!last) return `depuis le ${longDay(first)}`;
  if (first === last) return `le ${longDay(first)}`;
  const isSame = (length: number) => first.slice(0, length) === last.slice(0, length);
  const words = longDay(first).split(' ');
  const start = isSame(7) ? words[0] : isSame(4) ? words.slice(0, 2).join(' ') : words.join(' ');
  return `du ${start} au ${longDay(last)}`;
}
/** `14:30` → `14 h 30`, `14:00` → `14 h` */
export const clock = (time: string): string => {
  const [hours, minutes] = time.split(':');
  return minutes === '00' ? `${Number(hours)}${nbsp}h` : `${Number(hours)}${nbsp}h${nbsp}${minutes}`;
};
/** `lundi 23 novembre 2026 à 14 h 30` */
export const dayAndTime = (instant: string, zone = defaultZone): string =>
  `${completeDay(dayOf(instant, zone))} à ${clock(clockTimeOf(instant, zone))}`;
/** `23/11/2026 à 14 h 30` */
export const shortDayAndTime = (instant: string, zone = defaultZone): string =>
  `${shortDay(dayOf(instant, zone))} à ${clock(clockTimeOf(instant, zone))}`;
/** `de 14 h à 16 h 30` */
export const fromTo = (startsAt: string, endsAt: string, zone = defaultZone): string =>
  `de ${clock(clockTimeOf(startsAt, zone))} à ${clock(clockTimeOf(endsAt, zone))}`;
/** `1 h 30`, `45 min` */
export const duration = (minutes: number): string =>
  minutes < 60 ? `${minutes}${nbsp}min` : clock(`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`);
/** `membre`, `membres`: French counts 0 and 1 as singular. */
export const plural = (count: number, one: string, many = `${one}s`): string => (Math.abs(count) < 2 ? one : many);
/** `12 345`, with the no-break space that the font has (it lacks the narrow one of the system). */
export const wholeNumber = (count: number): string => count.toLocaleString('fr-FR').replaceAll('\u202f', nbsp);
/** `3 membres` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${wholeNumber(count)}${nbsp}${plural(count, one, many)}`;
/** The first letter of a sentence or of a title: `élise` → `Élise`. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
/** `Nadia`, `Nadia et Jacques`, `Nadia, Jacques et Léa` */
export const enumerate = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`;
/** « texte », with the no-break spaces of French typography. */
export const quoted = (text: string): string => `«${nbsp}${text}${nbsp}»`;
/** `de Nadia`, `d’Élise`, `d’Yves`, `de Yasmine`. An h is taken as mute: most first names have it so. */
export const of = (name: string): string =>
  /^([aeiouh]|y(?![aeiouy]))/.test(folded(name)) ? `d’${name}` : `de ${name}`;

/** Lower case without accents: how names and words are compared. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').toLowerCase();
