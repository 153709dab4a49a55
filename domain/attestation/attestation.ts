import { counted, fullPeriod, longDay } from '../french/format';
import { Id } from '../id';
import { Logo, type Structure } from '../structure/structure';
import { text } from '../text';
import { Day } from '../time/time';
import { z } from '../zod';

export const attestationKinds = ['participation', 'transmission', 'acquisition'] as const;
export const AttestationKind = z.enum(attestationKinds, 'Choisissez la sorte d’attestation.');
export type AttestationKind = z.infer<typeof AttestationKind>;

export const attestationKindLabels: Record<AttestationKind, string> = {
  participation: 'Participation',
  transmission: 'Transmission d’un savoir',
  acquisition: 'Acquisition d’un savoir',
};

const titles: Record<AttestationKind, string> = {
  participation: 'Attestation de participation',
  transmission: 'Attestation de transmission d’un savoir',
  acquisition: 'Attestation d’acquisition d’un savoir',
};

/** After the person's name, and before the subject when there is one. No word agrees with the person's gender. */
const sentences: Record<AttestationKind, { alone: string; before: string }> = {
  participation: {
    alone: 'a pris part à la vie du réseau et à ses échanges réciproques de savoirs, libres et gratuits.',
    before: 'a pris part aux échanges réciproques de savoirs du réseau, libres et gratuits, autour de :',
  },
  transmission: {
    alone: '',
    before: 'a transmis un savoir au sein du réseau, dans un échange libre et gratuit, de personne à personne :',
  },
  acquisition: {
    alone: '',
    before: 'a acquis un savoir au sein du réseau, dans un échange libre et gratuit, de personne à personne :',
  },
};

/** What the form holds while it is being written: enough for a preview, not yet for a number in the register. */
export const AttestationSketch = z.object({
  kind: AttestationKind,
  memberId: Id.nullable(),
  /** The exchange that it attests; null when it is about the member's life in the network. */
  exchangeId: Id.nullable(),
  subject: text(90),
  firstDay: Day.nullable(),
  lastDay: Day.nullable(),
  showsActivity: z.boolean(),
  words: text(240),
  place: text(60),
  issuedOn: Day,
  signatoryName: text(80),
  signatoryTitle: text(80),
});
export type AttestationSketch = z.infer<typeof AttestationSketch>;

/** What may be issued. */
export const AttestationOrder = AttestationSketch.extend({
  memberId: z.uuid({ version: 'v7', error: 'Choisissez la personne à qui cette attestation est remise.' }),
  place: text(60).min(1, 'Indiquez le lieu de la signature, par exemple Guéret.'),
  signatoryName: text(80).min(2, 'Indiquez qui signe, par exemple Claire Martin.'),
}).superRefine(({ kind, subject, firstDay, lastDay, issuedOn }, { addIssue }) => {
  const refuse = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message });
  if (kind !== 'participation' && !subject)
    refuse('subject', 'Dites de quel savoir il s’agit, par exemple « Tailler les rosiers ».');
  if (firstDay && lastDay && lastDay < firstDay)
    refuse('lastDay', 'La fin vient après le début : vérifiez ces deux dates.');
  if (lastDay && lastDay > issuedOn)
    refuse('lastDay', 'Une attestation parle de ce qui a eu lieu : choisissez une fin avant sa date.');
});
export type AttestationOrder = z.infer<typeof AttestationOrder>;

export const futureDay =
  'Choisissez la date d’aujourd’hui ou une date passée : une attestation ne se date pas d’avance.';

/** What the form sends, checked against the day it is. */
export const attestationOrderOn = (today: string) =>
  AttestationOrder.refine(({ issuedOn }) => issuedOn <= today, { path: ['issuedOn'], error: futureDay });

/** Who passed on a skill in an exchange, and who acquired it. */
export const kindOfSide: Record<'offerer' | 'requester', AttestationKind> = {
  offerer: 'transmission',
  requester: 'acquisition',
};

/** What the member did, counted from attendance; hours are activity, never a balance. */
export const Activity = z.object({
  sessions: z.int(),
  minutes: z.int(),
  firstDay: Day.nullable(),
  lastDay: Day.nullable(),
});
export type Activity = z.infer<typeof Activity>;

/** What the paper says, word for word: it stays as it was on the day of its number. */
export const AttestationContent = z.object({
  number: z.string(),
  title: z.string(),
  structure: z.object({ network: z.string(), name: z.string(), address: z.string(), logo: Logo.nullable() }),
  memberName: z.string(),
  sentence: z.string(),
  subject: z.string(),
  activity: z.string(),
  words: z.string(),
  done: z.string(),
  signatoryName: z.string(),
  signatoryTitle: z.string(),
});
export type AttestationContent = z.infer<typeof AttestationContent>;

/** `2026-0001` */
export const attestationNumber = (year: number, sequence: number): string =>
  `${year}-${String(sequence).padStart(4, '0')}`;

/** The year whose register an attestation belongs to: that of the date written on it. */
export const registerYear = (issuedOn: string): number => Number(issuedOn.slice(0, 4));

type Facts = { number: string; memberName: string; structure: Structure; activity: Activity };

/** Words of a sketch and what the base knows, as they will be printed. */
export function writeAttestation(sketch: AttestationSketch, facts: Facts): AttestationContent {
  const { kind, subject } = sketch;
  const { structure } = facts;
  const { alone, before } = sentences[kind];
  return {
    number: facts.number,
    title: titles[kind],
    structure: {
      network: structure.networkName,
      name: structure.name === structure.networkName ? '' : structure.name,
      address: [structure.address, `${structure.postcode} ${structure.commune}`.trim()].filter(Boolean).join(', '),
      logo: structure.logo,
    },
    memberName: facts.memberName,
    sentence: subject || !alone ? before : alone,
    subject,
    activity: activityInWords(sketch, facts.activity),
    words: sketch.words,
    done: `Fait à ${sketch.place || '…'}, le ${longDay(sketch.issuedOn)}`,
    signatoryName: sketch.signatoryName,
    signatoryTitle: sketch.signatoryTitle,
  };
}

/** « Du 5 octobre au 16 novembre 2026 : 6 séances, 9 heures d’échange. » */
function activityInWords({ firstDay, lastDay, showsActivity }: AttestationSketch, activity: Activity): string {
  const period = fullPeriod(firstDay ?? activity.firstDay, lastDay ?? activity.lastDay);
  const count =
    showsActivity && activity.sessions > 0
      ? `${counted(activity.sessions, 'séance')}, ${hoursInWords(activity.minutes)} d’échange`
      : '';
  const sentence = [period, count].filter(Boolean).join(' : ');
  return sentence && `${sentence.charAt(0).toLocaleUpperCase('fr')}${sentence.slice(1)}.`;
}

/** `45 minutes`, `1 heure`, `9 heures 30` */
export function hoursInWords(minutes: number): string {
  const rest = minutes % 60;
  const hours = (minutes - rest) / 60;
  if (hours === 0) return counted(rest, 'minute');
  return rest ? `${counted(hours, 'heure')}\u00a0${String(rest).padStart(2, '0')}` : counted(hours, 'heure');
}
