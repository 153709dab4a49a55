import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from '../zod';

/** « 05 55 82 80 47 » from any way of typing it; a foreign number keeps its country: « +32 2 555 12 12 ». Else null. */
export function normalisePhone(typed: string): string | null {
  const number = parsePhoneNumberFromString(typed, 'FR');
  if (!number?.isValid()) return null;
  const text = number.countryCallingCode === '33' ? number.formatNational() : number.formatInternational();
  return text.replace(/\s/g, ' ');
}

/** « 0555 » becomes « 05 55 », so that a number typed without spaces is found as it is kept. */
export const spacedDigits = (typed: string): string =>
  typed.replace(/(?<!\d)0\d{2,9}(?!\d)/g, (digits) => digits.match(/\d{1,2}/g)?.join(' ') ?? digits);

/** A phone number as it is kept and shown; empty when there is none. */
export const PhoneNumber = z
  .string()
  .trim()
  .max(30, 'Indiquez un seul numéro, par exemple 05 55 12 34 56.')
  .transform((typed, context) => {
    const number = typed && normalisePhone(typed);
    if (number !== null) return number;
    context.addIssue('Vérifiez ce numéro, par exemple 05 55 12 34 56, ou +32 2 555 12 12 depuis l’étranger.');
    return z.NEVER;
  });
