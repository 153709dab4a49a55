import { counted, enumerate } from '../french/format';
import type { Status } from '../listing/listing';
import { text } from '../text';
import { z } from '../zod';

/** What becomes of someone's offer or request when she leaves an exchange. */
export const afterLeaving = ['available', 'satisfied', 'withdrawn'] as const satisfies readonly Status[];

export const afterLeavingLabels: Record<(typeof afterLeaving)[number], string> = {
  available: 'Elle retourne à la bourse',
  satisfied: 'Elle est satisfaite',
  withdrawn: 'Elle est retirée',
};

export const Leaving = z.object({
  reason: text(300).min(1, 'Dites pourquoi en quelques mots, par exemple « Ses horaires de travail ont changé ».'),
  listing: z.enum(afterLeaving),
});
export type Leaving = z.infer<typeof Leaving>;

/**
 * Whether one more person may learn.
 * @param groupSizes how many each offer accepts; null: one person
 * @param learners how many learn already
 * @returns what prevents it, null when there is room
 */
export function roomProblem(groupSizes: readonly (number | null)[], learners: number): string | null {
  const most = Math.max(1, ...groupSizes.map((size) => size ?? 1));
  if (learners < most) return null;
  return most === 1
    ? 'Cette offre est pour une personne à la fois. Pour un groupe, changez d’abord l’offre.'
    : `Cette offre accueille ${counted(most, 'personne')} au plus, et le groupe est complet. Pour l’agrandir, changez d’abord l’offre.`;
}

/** @param avoided the names of those of the exchange whom she had better not meet */
export const avoidanceProblem = (name: string, avoided: readonly string[]): string | null =>
  avoided.length === 0
    ? null
    : `${name} et ${enumerate(avoided)} ont demandé à ne pas être mis en relation : choisissez une autre personne.`;

type Taking = { memberId: string; side: 'offerer' | 'requester'; leftAt: string | null };
export const isPresent = ({ leftAt }: Pick<Taking, 'leftAt'>): boolean => leftAt === null;

/** Whether an exchange keeps someone to do what this person does: pass on, or learn. */
export const mayLeave = (one: Taking, all: readonly Taking[]): boolean =>
  all.some((other) => isPresent(other) && other.side === one.side && other.memberId !== one.memberId);

/** Why she may not. */
export const lastOneProblem = (name: string, side: 'offerer' | 'requester'): string =>
  `${name} est seul·e à ${side === 'offerer' ? 'transmettre' : 'apprendre'} : interrompez plutôt l’échange.`;
