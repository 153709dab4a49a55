import type { FieldErrors } from '../errors';
import { dayAndTime } from '../french/format';
import { tooLong } from '../text';
import { addDays, askedDay, askedTime, ClockTime, clockTimeOf, Day, dayOf, instantAt, isOfOurTime } from '../time/time';
import { z } from '../zod';
import { Frequency, planSessions, type Span } from './planning';

export const mediationStatuses = ['to-plan', 'planned', 'agreed', 'postponed', 'no-agreement'] as const;
export const MediationStatus = z.enum(mediationStatuses);
export type MediationStatus = z.infer<typeof MediationStatus>;

export const mediationStatusLabels: Record<MediationStatus, string> = {
  'to-plan': 'Date à fixer',
  planned: 'Fixée',
  agreed: 'Accord conclu',
  postponed: 'Pas tout de suite',
  'no-agreement': 'Sans accord',
};

/** While it is open its form may be filled in; after that it is a document. */
export const openStatuses = ['to-plan', 'planned', 'postponed'] as const satisfies readonly MediationStatus[];
export const isOpen = (status: MediationStatus): boolean => openStatuses.some((open) => open === status);

export const Side = z.enum(['offerer', 'requester']);
export type Side = z.infer<typeof Side>;

const words = z.string().max(4000, tooLong(4000));

const texts = {
  offered: words,
  asked: words,
  goal: words,
  level: words,
  learntHow: words,
  method: words,
  place: words,
  material: words,
  keys: words,
  projects: words,
  conditions: words,
};

const SessionCount = z.int().min(1).max(60);
const SessionMinutes = z.int().min(15).max(600);
const typedDay = Day.refine(isOfOurTime).nullable().catch(null);
const typedTime = ClockTime.nullable().catch(null);

/** What is written down at the meeting, kept from the first keystroke: nothing is mandatory yet. */
export const MeetingNotes = z.object({
  ...texts,
  firstSessionDay: typedDay,
  firstSessionTime: typedTime,
  frequency: Frequency.nullable().catch(null),
  sessionCount: SessionCount.nullable().catch(null),
  sessionMinutes: SessionMinutes.nullable().catch(null),
  bilanDay: typedDay,
  bilanTime: typedTime,
  /** Why it waits, or why it stops here. */
  outcomeReason: words,
  resumeOn: typedDay,
});
export type MeetingNotes = z.infer<typeof MeetingNotes>;

const wholeBetween = (least: number, most: number, error: string) =>
  z.int({ error }).min(least, error).max(most, error);

export const AskedMinutes = wholeBetween(15, 600, 'Indiquez une durée de 15 min à 10 h, par exemple 1 h 30.');

const howMany = 'Indiquez de 1 à 60 séances, par exemple 5.';

/** What everyone signs: the meeting ends in agreement only with all of it. One session alone needs no count. */
export const Agreement = z
  .object({
    ...texts,
    place: words.trim().min(1, 'Indiquez le lieu des séances, par exemple la cuisine de la MJC.'),
    firstSessionDay: askedDay('Indiquez la date de la première séance, par exemple le 01/12/2026.'),
    firstSessionTime: askedTime('Indiquez l’heure des séances, par exemple 14:30.'),
    frequency: z.enum(Frequency.enum, { error: 'Choisissez le rythme des séances, par exemple « Chaque semaine ».' }),
    sessionCount: wholeBetween(1, 60, howMany).nullable(),
    sessionMinutes: AskedMinutes,
    bilanDay: askedDay('Indiquez la date du bilan, par exemple le 12/03/2027.'),
    bilanTime: askedTime('Indiquez l’heure du bilan, par exemple 14:30.'),
  })
  .refine(({ frequency, sessionCount }) => frequency === 'once' || sessionCount !== null, {
    path: ['sessionCount'],
    error: howMany,
    when: () => true, // said with the other gaps, not after them
  });
export type Agreement = z.infer<typeof Agreement>;

/** The sessions as far as they are decided: none until all that places them is known. */
export function sessionsSoFar(notes: MeetingNotes, zone: string): Span[] {
  const { firstSessionDay, firstSessionTime, frequency, sessionCount, sessionMinutes } = notes;
  const count = frequency === 'once' ? 1 : sessionCount;
  if (!firstSessionDay || !firstSessionTime || !frequency || !count || !sessionMinutes) return [];
  return planSessions({
    firstDay: firstSessionDay,
    firstTime: firstSessionTime,
    frequency,
    count,
    minutes: sessionMinutes,
    zone,
  });
}

/** A bilan is best held when the last session has had a week to settle. */
export function suggestedBilan(sessions: readonly Span[], zone: string): { day: string; time: string } | null {
  const last = sessions.at(-1);
  return last ? { day: addDays(dayOf(last.startsAt, zone), 7), time: clockTimeOf(last.startsAt, zone) } : null;
}

export const plannedSessions = (agreement: Agreement, zone: string) =>
  planSessions({
    firstDay: agreement.firstSessionDay,
    firstTime: agreement.firstSessionTime,
    frequency: agreement.frequency,
    count: agreement.sessionCount ?? 1,
    minutes: agreement.sessionMinutes,
    zone,
  });

/** @returns what prevents the agreement, by field; empty when it holds */
export function agreementProblems(agreement: Agreement, meetingAt: string, zone: string): FieldErrors {
  const problems: FieldErrors = {};
  const sessions = plannedSessions(agreement, zone);
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (first && first.startsAt < meetingAt)
    problems.firstSessionDay = `La première séance vient après la mise en relation, qui a lieu le ${dayAndTime(meetingAt, zone)}. Choisissez une date plus tardive.`;
  if (last && instantAt(agreement.bilanDay, agreement.bilanTime, zone) < last.endsAt)
    problems.bilanDay = bilanTooEarly(last.endsAt, zone);
  return problems;
}

export const bilanTooEarly = (lastSessionEndsAt: string, zone: string): string =>
  `Le bilan vient après la dernière séance, qui finit le ${dayAndTime(lastSessionEndsAt, zone)}. Choisissez une date plus tardive.`;

/** « Pas tout de suite »: when to speak of it again. */
export const Postponement = z.object({
  resumeOn: askedDay('Indiquez quand en reparler, par exemple le 01/03/2027.'),
  outcomeReason: words.trim(),
});

/** « Sans accord »: the reason stays with the match, which is not proposed again. */
export const NoAgreement = z.object({
  outcomeReason: words.trim().min(1, 'Dites pourquoi en quelques mots, par exemple « Horaires incompatibles ».'),
});

/** When the meeting is held, and by whom. */
export const Meeting = z.object({
  day: askedDay('Indiquez la date de la rencontre, par exemple le 24/11/2026.'),
  time: askedTime('Indiquez l’heure de la rencontre, par exemple 14:30.'),
  mediatorId: z.uuid({ error: 'Choisissez la personne qui mène la rencontre.' }),
});

type Participant = { memberId: string; side: Side };

/** @returns why these people cannot exchange; null when they can */
export function participantsProblem(participants: readonly Participant[]): string | null {
  if (new Set(participants.map(({ memberId }) => memberId)).size < participants.length)
    return 'Un échange se fait avec une autre personne : choisissez l’annonce d’un autre membre.';
  for (const side of Side.options)
    if (!participants.some((participant) => participant.side === side))
      return side === 'offerer'
        ? 'Il manque une personne qui offre : ajoutez au moins une offre.'
        : 'Il manque une personne qui demande : ajoutez au moins une demande.';
  return null;
}
