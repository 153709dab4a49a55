import { capital, enumerate, longDay } from '../french/format';
import { weekdays as weekdayNames } from '../member/availability';
import { weekdayOf } from '../time/time';
import type { SchoolZone } from './place';
import type { Recurrence } from './recurrence';
import { rankOf } from './recurrence-rule';

const nbsp = '\u00a0';
const name = (weekday: number): string => weekdayNames[weekday - 1] ?? '';
const monthName = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long' });
const rankNames = { 1: '1er', 2: '2e', 3: '3e', 4: '4e', [-1]: 'dernier' } as const;

function weekly({ every, weekdays }: Recurrence): string {
  const days = [...new Set(weekdays)].sort();
  const isEveryDay = days.length === 7;
  const isWorkingWeek = days.join() === '1,2,3,4,5';
  if (every > 1) {
    const which = isEveryDay ? 'tous les jours' : enumerate(days.map((day) => `le ${name(day)}`));
    return every === 2 ? `une semaine sur deux, ${which}` : `toutes les ${every}${nbsp}semaines, ${which}`;
  }
  if (isEveryDay) return 'tous les jours';
  return isWorkingWeek ? 'du lundi au vendredi' : `chaque ${enumerate(days.map(name))}`;
}

const inMonths = (every: number, which: string): string =>
  every === 1 ? `${which} de chaque mois` : `tous les ${every}${nbsp}mois, ${which}`;

function monthDay(day: string): string {
  const number = Number(day.slice(8));
  const ordinal = number === 1 ? '1er' : String(number);
  return number > 28 ? `le ${ordinal} (ou le dernier jour des mois plus courts)` : `le ${ordinal}`;
}

function yearly(every: number, day: string): string {
  const number = Number(day.slice(8));
  const date = `le ${number === 1 ? '1er' : number} ${monthName.format(new Date(`${day}T12:00:00Z`))}`;
  const leap = day.endsWith('02-29') ? ' (le 28 les années ordinaires)' : '';
  return every === 1 ? `chaque année, ${date}${leap}` : `tous les ${every}${nbsp}ans, ${date}${leap}`;
}

function rhythmInWords(recurrence: Recurrence, day: string): string {
  const { rhythm, every, rank } = recurrence;
  switch (rhythm) {
    case 'weekly':
      return weekly(recurrence);
    case 'monthly-day':
      return inMonths(every, monthDay(day));
    case 'monthly-weekday':
      return inMonths(every, `le ${rankNames[rank ?? rankOf(day)]} ${name(weekdayOf(day))}`);
    case 'yearly':
      return yearly(every, day);
  }
}

function endInWords({ end, until, count }: Recurrence): string {
  if (end === 'until' && until) return `, jusqu’au ${longDay(until)}`;
  return end === 'count' && count ? `, ${count}${nbsp}fois` : '';
}

function skipsInWords({ skipsHolidays, skipsSchoolHolidays }: Recurrence, zone: SchoolZone | null): string {
  const skipped = [
    ...(skipsHolidays ? ['les jours fériés'] : []),
    ...(skipsSchoolHolidays ? [`les vacances scolaires${zone ? ` (zone${nbsp}${zone})` : ''}`] : []),
  ];
  return skipped.length > 0 ? `, sauf ${enumerate(skipped)}` : '';
}

/** « Chaque mardi et jeudi, jusqu’au 30 juin 2027, sauf les jours fériés ». @param day the first day */
export const recurrenceSentence = (recurrence: Recurrence, day: string, zone: SchoolZone | null = null): string =>
  capital(rhythmInWords(recurrence, day) + endInWords(recurrence) + skipsInWords(recurrence, zone));
