import { ageOn } from '../time/time';
import { z } from '../zod';

/**
 * When a person was born, as precisely as she wishes to say: `''`, a year `1958`, or a day `1958-03-12`
 * (reduced precision of ISO 8601). People type « 1958 » or « 12/03/1958 ».
 */
export type Birth = string;

const year = /^\d{4}$/;
const frenchDay = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/;

const isDay = (text: string) => z.iso.date().safeParse(text).success;

function normaliseBirth(typed: string): Birth | null {
  if (typed === '' || year.test(typed) || isDay(typed)) return typed;
  const [, day = '', month = '', inYear] = frenchDay.exec(typed) ?? [];
  const iso = `${inYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

export const Birth = z
  .string()
  .trim()
  .transform((typed, context): Birth => {
    const birth = normaliseBirth(typed);
    if (birth === null) context.addIssue('Indiquez une année ou une date qui existe, par exemple 1958 ou 12/03/1958.');
    else if (birth !== '' && yearOf(birth) < 1900)
      context.addIssue('Indiquez une année à partir de 1900, par exemple 1958.');
    else return birth;
    return z.NEVER;
  });

export const yearOf = (birth: Birth): number => Number(birth.slice(0, 4));

/** « 1958 », « 12/03/1958 »: as it is typed and read. */
export const birthText = (birth: Birth): string => birth.split('-').reverse().join('/');

/** Whether a birth lies after a day. */
export const isBornAfter = (birth: Birth, day: string): boolean => birth !== '' && birth > day.slice(0, birth.length);

/** « 68 ans », « 67 ou 68 ans » when only the year is known. */
export function ageText(birth: Birth, today: string): string {
  if (birth === '') return '';
  if (isDay(birth)) return ageOf(ageOn(birth, today));
  const oldest = yearOf(today) - yearOf(birth);
  return oldest === 0 ? ageOf(0) : `${oldest - 1} ou ${ageOf(oldest)}`;
}
const ageOf = (years: number) => `${years}\u00a0${years < 2 ? 'an' : 'ans'}`;
