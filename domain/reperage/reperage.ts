import { Id } from '../id';
import { AskedMinutes } from '../mediation/mediation';
import { MemberDetails } from '../member/member';
import { text } from '../text';
import { askedDay, askedTime, dayOf } from '../time/time';
import { z } from '../zod';

export const ReperageStatus = z.enum(['planned', 'held', 'cancelled']);
export type ReperageStatus = z.infer<typeof ReperageStatus>;

export const reperageStatusLabels: Record<ReperageStatus, string> = {
  planned: 'Prévue',
  held: 'Tenue',
  cancelled: 'Annulée',
};

const optional = (max: number) => text(max).default('');

/** A séance de repérage, as it is planned. */
export const ReperageDetails = z.object({
  siteId: z.uuid({ error: 'Choisissez le lieu du réseau, par exemple Guéret.' }).pipe(Id),
  day: askedDay('Indiquez la date de la séance, par exemple le 12/03/2027.'),
  time: askedTime('Indiquez l’heure de la séance, par exemple 14:30.'),
  minutes: AskedMinutes,
  /** The room; empty when the site says enough. */
  place: optional(200),
  /** The account of the médiatrice-coordinatrice. */
  mediatorId: Id.nullable().default(null),
  /** The member, RECSoise, who helps record. */
  recorderId: Id.nullable().default(null),
  notes: optional(2000),
});
export type ReperageDetails = z.infer<typeof ReperageDetails>;

/** A person who comes for the first time: her name, and the notice that she was given before anything is recorded. */
export const Newcomer = z.object({
  firstName: MemberDetails.shape.firstName,
  lastName: MemberDetails.shape.lastName,
  isNoticeGiven: z.literal(true, {
    error: 'Remettez d’abord la notice, puis cochez cette case : rien n’est enregistré sans elle.',
  }),
});
export type Newcomer = z.infer<typeof Newcomer>;

/** « zoé martin » → Zoé, Martin: what was typed to find a person begins the card of one who is new. */
export function newcomerFrom(typed: string): { firstName: string; lastName: string } {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  const [firstName = '', ...rest] = words.map((word) =>
    word.replace(/(^|[-’'])\p{Ll}/gu, (start) => start.toLocaleUpperCase('fr')),
  );
  return { firstName, lastName: rest.join(' ') };
}

/** Nothing is recorded in a séance before its day, nor in one that is cancelled. @returns null when it may be */
export function recordingProblem(
  { startsAt, status }: { startsAt: string; status: ReperageStatus },
  now: string,
  zone: string,
): string | null {
  if (status === 'cancelled') return 'Cette séance est annulée : rétablissez-la d’abord.';
  if (dayOf(startsAt, zone) > dayOf(now, zone))
    return 'Cette séance n’a pas encore eu lieu : vous y enregistrerez offres et demandes à partir de ce jour-là.';
  return null;
}
