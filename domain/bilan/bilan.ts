import type { SessionStatus } from '../exchange/exchange';
import { dayAndTime, quoted } from '../french/format';
import { Id } from '../id';
import { Instant } from '../time/time';
import { z } from '../zod';

export const BilanKind = z.enum(['final', 'provisional']);
export type BilanKind = z.infer<typeof BilanKind>;
export const BilanStatus = z.enum(['planned', 'draft', 'locked']);
export type BilanStatus = z.infer<typeof BilanStatus>;

export const bilanKindLabels: Record<BilanKind, string> = {
  final: 'Bilan',
  provisional: 'Bilan d’étape',
};

/** « Bilan d’étape de l’échange « Couture » » */
export const bilanTitle = (kind: BilanKind, exchange: string): string =>
  `${bilanKindLabels[kind]} de l’échange ${quoted(exchange)}`;

/** What completes a locked bilan: dated, signed by the account that wrote it, never changed. */
export const Addendum = z.object({ id: Id, text: z.string(), writtenAt: Instant, author: z.string() });
export type Addendum = z.infer<typeof Addendum>;

export const AddendumText = z
  .string()
  .trim()
  .min(1, 'Écrivez le complément, par exemple : « Nadia a trouvé une machine à coudre. »')
  .max(2000, 'Raccourcissez ce complément : 2 000 caractères au plus, ou ajoutez-en un second.');

type PlannedSession = { startsAt: string; status: SessionStatus };

const firstOf = (sessions: readonly PlannedSession[]): PlannedSession | undefined =>
  sessions.filter(({ status }) => status !== 'cancelled').sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];

/**
 * Why a bilan may not be held at an instant, in a sentence; null when it may.
 * The seeds put it after the exchange: the least is that one session has begun.
 */
export function whyNoBilanAt(sessions: readonly PlannedSession[], at: string, zone?: string): string | null {
  if (sessions.some(({ status }) => status === 'held')) return null;
  const first = firstOf(sessions);
  if (!first) return 'Le bilan vient après la première séance : ajoutez-la d’abord à l’échange.';
  if (first.startsAt <= at) return null;
  return `Le bilan vient après la première séance, prévue le ${dayAndTime(first.startsAt, zone)}.`;
}
