import type { Side } from '../mediation/mediation';
import type { Span } from '../mediation/planning';
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

/** A session is held as soon as someone's attendance is known, and to come again when none is. */
export const statusFrom = (states: readonly AttendanceState[]): SessionStatus =>
  states.every((state) => state === 'upcoming') ? 'planned' : 'held';

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
