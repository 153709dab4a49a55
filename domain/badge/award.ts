import { Id } from '../id';
import { text } from '../text';
import { addMonths, Day, defaultZone, instantAt } from '../time/time';
import { z } from '../zod';

/** What shows that the person has this quality: chosen and reread with her. It leaves with the badge. */
export const Evidence = z.object({
  title: text(80).min(2, 'Dites où cela s’est vu, par exemple : atelier de couture, octobre 2026.'),
  words: text(500).min(
    10,
    'Dites en une phrase ce que la personne a fait, par exemple : a repris le geste autant qu’il le fallait.',
  ),
});
export type Evidence = z.infer<typeof Evidence>;

export const mostEvidence = 4;

/**
 * How the badge tells whose it is, without saying it in clear: by a salted hash of the e-mail, as Open Badges platforms
 * expect, or of the name, for a person who has no e-mail.
 */
export const recipients = { email: 'Son adresse électronique', name: 'Son nom' } as const;
export const Recipient = z.enum(['email', 'name'], 'Choisissez comment le badge reconnaît la personne.');
export type Recipient = z.infer<typeof Recipient>;

/** What the form holds while it is being written. */
export const AwardSketch = z.object({
  badgeId: Id.nullable(),
  memberId: Id.nullable(),
  /** The bilan, or the date of an atelier, that it comes from. */
  bilanId: Id.nullable(),
  eventId: Id.nullable(),
  evidence: z.array(z.object({ title: z.string().max(80), words: z.string().max(500) })).max(mostEvidence),
  awardedOn: Day,
  recipient: Recipient,
  isReread: z.boolean(),
  hasConsented: z.boolean(),
});
export type AwardSketch = z.infer<typeof AwardSketch>;

/** What may be awarded: nothing leaves without having been reread and agreed to. */
export const AwardOrder = AwardSketch.extend({
  badgeId: z.uuid({ version: 'v7', error: 'Choisissez le badge.' }),
  memberId: z.uuid({ version: 'v7', error: 'Choisissez la personne à qui ce badge est décerné.' }),
  evidence: z
    .array(Evidence)
    .min(1, 'Gardez au moins une preuve : une phrase qui dit ce que la personne a fait.')
    .max(mostEvidence, 'Gardez quatre preuves au plus : les plus parlantes.'),
  isReread: z.literal(true, 'Relisez ces mots avec la personne avant de décerner le badge.'),
  hasConsented: z.literal(true, 'Demandez son accord à la personne : sans lui, le badge ne se décerne pas.'),
});
export type AwardOrder = z.infer<typeof AwardOrder>;

export const futureAward = 'Choisissez la date d’aujourd’hui ou une date passée : un badge ne se décerne pas d’avance.';

/** What the form sends, checked against the day it is. */
export const awardOrderOn = (today: string) =>
  AwardOrder.refine(({ awardedOn }) => awardedOn <= today, { path: ['awardedOn'], error: futureAward });

/** The instants between which an award holds: from noon of its day, or from now; to the end of its last day. */
export function validity(awardedOn: string, validMonths: number | null, now: string, zone = defaultZone) {
  const noon = instantAt(awardedOn, '12:00', zone);
  return {
    validFrom: noon < now ? noon : now,
    validUntil: validMonths === null ? null : instantAt(addMonths(awardedOn, validMonths), '23:59', zone),
  };
}

/** What is hashed: the same for « Nadia  Benali » and « nadia benali ». */
export const recipientText = (value: string): string =>
  value.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('fr');
