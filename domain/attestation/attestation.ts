import { Id } from '../id';
import { text } from '../text';
import { Day } from '../time/time';
import { z } from '../zod';
import { aboutSkill } from './template';

export const attestationKinds = ['participation', 'transmission', 'acquisition', 'regularity', 'commitment'] as const;
export const AttestationKind = z.enum(attestationKinds, 'Choisissez la sorte d’attestation.');
export type AttestationKind = z.infer<typeof AttestationKind>;

export const attestationKindLabels: Record<AttestationKind, string> = {
  participation: 'Participation',
  transmission: 'Transmission d’un savoir',
  acquisition: 'Acquisition d’un savoir',
  regularity: 'Assiduité',
  commitment: 'Engagement',
};

const longestSubject = 90;

/** What the form holds while it is being written: enough for a preview, not yet for a number in the register. */
export const AttestationSketch = z.object({
  kind: AttestationKind,
  memberId: Id.nullable(),
  /** The exchange that it attests; null when it is about the member's life in the network. */
  exchangeId: Id.nullable(),
  /** A badge of hers that the paper shows with its code; null for none. */
  awardId: Id.nullable(),
  subject: text(longestSubject),
  firstDay: Day.nullable(),
  lastDay: Day.nullable(),
  showsActivity: z.boolean(),
  /** The picture of the signature and the stamp, where the structure has them. */
  showsSignature: z.boolean(),
  words: text(240),
  place: text(60),
  issuedOn: Day,
  signatoryName: text(80),
  signatoryTitle: text(80),
});
export type AttestationSketch = z.infer<typeof AttestationSketch>;

const signed = {
  place: text(60).min(1, 'Indiquez le lieu de la signature, par exemple Guéret.'),
  signatoryName: text(80).min(2, 'Indiquez qui signe, par exemple Claire Martin.'),
};
type Problem = { path: string; message: string };

function dayProblems(days: { firstDay: string | null; lastDay: string | null; issuedOn: string }): Problem[] {
  const { firstDay, lastDay, issuedOn } = days;
  return [
    ...(firstDay && lastDay && lastDay < firstDay
      ? [{ path: 'lastDay', message: 'La fin vient après le début : vérifiez ces deux dates.' }]
      : []),
    ...(lastDay && lastDay > issuedOn
      ? [
          {
            path: 'lastDay',
            message: 'Une attestation parle de ce qui a eu lieu : choisissez une fin avant sa date.',
          },
        ]
      : []),
  ];
}

/** Kinds that count what a person did in the network between two days. */
export const needsPeriod = (kind: AttestationKind): boolean => kind === 'regularity' || kind === 'commitment';

/** What may be issued. */
export const AttestationOrder = AttestationSketch.extend({
  ...signed,
  memberId: z.uuid({ version: 'v7', error: 'Choisissez la personne à qui cette attestation est remise.' }),
}).superRefine((order, { addIssue }) => {
  const { kind, subject, firstDay, lastDay, exchangeId } = order;
  const refuse = ({ path, message }: Problem) => addIssue({ code: 'custom', path: [path], message });
  if (aboutSkill(kind) && !subject)
    refuse({ path: 'subject', message: 'Dites de quel savoir il s’agit, par exemple « Tailler les rosiers ».' });
  if (needsPeriod(kind)) {
    const message = 'Indiquez la période dont il s’agit, par exemple du 01/01/2026 au 31/12/2026.';
    if (!firstDay) refuse({ path: 'firstDay', message });
    if (!lastDay) refuse({ path: 'lastDay', message });
  }
  if (kind === 'commitment' && exchangeId)
    refuse({
      path: 'kind',
      message: 'L’engagement se dit de la vie dans le réseau, et non d’un échange : changez « Au titre de ».',
    });
  for (const problem of dayProblems(order)) refuse(problem);
});
export type AttestationOrder = z.infer<typeof AttestationOrder>;

/** One attestation for each of these people, all with the same words. */
export const BatchOrder = AttestationSketch.omit({ memberId: true, exchangeId: true, awardId: true })
  .extend({
    ...signed,
    firstDay: Day,
    lastDay: Day,
    memberIds: z
      .array(Id)
      .min(1, 'Cochez au moins une personne.')
      .max(500, 'Cochez 500 personnes au plus à la fois.')
      .refine((ids) => new Set(ids).size === ids.length, 'Une personne est cochée deux fois.'),
  })
  .superRefine((order, { addIssue }) => {
    for (const { path, message } of dayProblems(order)) addIssue({ code: 'custom', path: [path], message });
  });
export type BatchOrder = z.infer<typeof BatchOrder>;

export const futureDay =
  'Choisissez la date d’aujourd’hui ou une date passée : une attestation ne se date pas d’avance.';

/** What the forms send, checked against the day it is. */
export const attestationOrderOn = (today: string) =>
  AttestationOrder.refine(({ issuedOn }) => issuedOn <= today, { path: ['issuedOn'], error: futureDay });
export const batchOrderOn = (today: string) =>
  BatchOrder.refine(({ issuedOn }) => issuedOn <= today, { path: ['issuedOn'], error: futureDay });

/** The skills of several exchanges as one subject, as many as there is room for. */
export function subjectOf(titles: readonly string[]): string {
  const [first = '', ...others] = [...new Set(titles)];
  let subject = first.slice(0, longestSubject);
  for (const title of others) if (subject.length + title.length + 3 <= longestSubject) subject += ` · ${title}`;
  return subject;
}

/** Who passed on a skill in an exchange, and who acquired it. */
export const kindOfSide: Record<'offerer' | 'requester', AttestationKind> = {
  offerer: 'transmission',
  requester: 'acquisition',
};

/** `2026-0001` */
export const attestationNumber = (year: number, sequence: number): string =>
  `${year}-${String(sequence).padStart(4, '0')}`;

/** `2026-0001` → 2026 and 1; null for what is no number. */
export function numberParts(number: string): { year: number; sequence: number } | null {
  const [, year, sequence] = /^(\d{4})-(\d{4,6})$/.exec(number) ?? [];
  return year && sequence ? { year: Number(year), sequence: Number(sequence) } : null;
}

/** The year whose register an attestation belongs to: that of the date written on it. */
export const registerYear = (issuedOn: string): number => Number(issuedOn.slice(0, 4));
