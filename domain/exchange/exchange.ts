import type { FieldErrors } from '../errors';
import { dayAndTime } from '../french/format';
import type { Status } from '../listing/listing';
import { AskedMinutes, bilanTooEarly, type Side } from '../mediation/mediation';
import type { Span } from '../mediation/planning';
import { text } from '../text';
import { askedDay, askedTime } from '../time/time';
import { z } from '../zod';

export const exchangeStatuses = ['ongoing', 'finished', 'interrupted'] as const;
export const ExchangeStatus = z.enum(exchangeStatuses);
export type ExchangeStatus = z.infer<typeof ExchangeStatus>;

export const SessionStatus = z.enum(['planned', 'held', 'cancelled']);
export type SessionStatus = z.infer<typeof SessionStatus>;

export const sessionStatusLabels: Record<SessionStatus, string> = {
  planned: 'Prévue',
  held: 'Tenue',
  cancelled: 'Annulée',
};

export const attendanceStates = ['upcoming', 'honoured', 'excused', 'unexcused', 'cancelled'] as const;
export const AttendanceState = z.enum(attendanceStates);
export type AttendanceState = z.infer<typeof AttendanceState>;

export const attendanceLabels: Record<AttendanceState, string> = {
  upcoming: 'À venir',
  honoured: 'Honorée',
  excused: 'Absence excusée',
  unexcused: 'Absence non excusée',
  cancelled: 'Annulée',
};

/** After a person's name: « Nadia Benali : absence excusée ». */
export const attendanceInFull: Record<AttendanceState, string> = {
  upcoming: 'présence à noter',
  honoured: 'présence honorée',
  excused: 'absence excusée',
  unexcused: 'absence non excusée',
  cancelled: 'présence annulée',
};

/** A session is held as soon as someone's attendance is known, and to come again when none is. */
export const statusFrom = (states: readonly AttendanceState[]): SessionStatus =>
  states.every((state) => state === 'upcoming') ? 'planned' : 'held';

/** Nobody's presence can be told before the session begins. @returns null when it may be */
export const attendanceProblem = ({ startsAt }: Pick<Span, 'startsAt'>, now: string, zone: string): string | null =>
  startsAt > now
    ? `Cette séance commence le ${dayAndTime(startsAt, zone)} : vous noterez qui est venu à partir de ce moment-là.`
    : null;

/** When and where a session is held, as it is typed. */
export const SessionDetails = z.object({
  day: askedDay('Indiquez la date de la séance, par exemple le 12/03/2027.'),
  time: askedTime('Indiquez l’heure de la séance, par exemple 14:30.'),
  minutes: AskedMinutes,
  place: text(200).min(1, 'Indiquez le lieu de la séance, par exemple la cuisine de la MJC.'),
});
export type SessionDetails = z.infer<typeof SessionDetails>;

/** A session stands between the mise en relation and the bilan. @returns what prevents it, by field */
export function sessionProblems(session: Span, { meetingAt, bilanAt }: Bounds, zone: string): FieldErrors {
  if (session.startsAt < meetingAt)
    return {
      day: `Une séance vient après la mise en relation, qui a eu lieu le ${dayAndTime(meetingAt, zone)}. Choisissez une date plus tardive.`,
    };
  if (bilanAt !== null && session.endsAt > bilanAt)
    return {
      day: `Le bilan est prévu le ${dayAndTime(bilanAt, zone)} : choisissez une date plus proche, ou changez d’abord la date du bilan.`,
    };
  return {};
}
/** `bilanAt` is null once the bilan is finished. */
type Bounds = { meetingAt: string; bilanAt: string | null };

export const BilanAppointment = z.object({
  day: askedDay('Indiquez la date du bilan, par exemple le 12/03/2027.'),
  time: askedTime('Indiquez l’heure du bilan, par exemple 14:30.'),
});

/** @param lastSessionEndsAt null when no session is left */
export const bilanProblems = (bilanAt: string, lastSessionEndsAt: string | null, zone: string): FieldErrors =>
  lastSessionEndsAt !== null && bilanAt < lastSessionEndsAt ? { day: bilanTooEarly(lastSessionEndsAt, zone) } : {};

/** What becomes of the offer and of the request of an exchange that stops. */
export const afterInterruption = ['available', 'paused', 'withdrawn'] as const satisfies readonly Status[];
export const AfterInterruption = z.enum(afterInterruption);
export type AfterInterruption = z.infer<typeof AfterInterruption>;

export const afterInterruptionLabels: Record<AfterInterruption, string> = {
  available: 'Les annonces retournent à la bourse, pour d’autres rencontres',
  paused: 'Elles sont mises en pause, le temps d’en reparler',
  withdrawn: 'Elles sont retirées',
};

export const Interruption = z.object({
  listings: AfterInterruption.default('available'),
  reason: text(1000).min(1, 'Dites pourquoi en quelques mots, par exemple « Nadia a trouvé un emploi ».'),
});

/** Where an exchange stands: its sessions may be over while its bilan is still to be held. */
export type ExchangeStage = 'ongoing' | 'bilan-due' | 'finished' | 'interrupted';

export const stageLabels: Record<ExchangeStage, string> = {
  ongoing: 'En cours',
  'bilan-due': 'Bilan à faire',
  finished: 'Terminé',
  interrupted: 'Interrompu',
};

/** @param lastSessionEndsAt null when every session was cancelled */
export function stageOf(
  { status, lastSessionEndsAt }: { status: ExchangeStatus; lastSessionEndsAt: string | null },
  now: string,
): ExchangeStage {
  if (status !== 'ongoing') return status;
  return lastSessionEndsAt === null || lastSessionEndsAt <= now ? 'bilan-due' : 'ongoing';
}

/** What a mise en relation has agreed on, and an exchange begins with. */
export type AgreedExchange = {
  mediationId: string;
  siteId: string;
  themeId: string;
  title: string;
  participants: readonly { memberId: string; side: Side; listingId: string }[];
  sessions: readonly Span[];
  place: string;
  bilanAt: string;
};
