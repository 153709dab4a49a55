import { z } from '../zod';

/** From the least to the most trusted; each role may do all that the ones before it may. */
export const roles = ['consultation', 'saisie', 'animation', 'coordination'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const isAtLeast = (role: Role, required: Role): boolean => roles.indexOf(role) >= roles.indexOf(required);

export const roleLabels: Record<Role, string> = {
  consultation: 'Consultation',
  saisie: 'Saisie',
  animation: 'Animation',
  coordination: 'Coordination',
};

export const roleDescriptions: Record<Role, string> = {
  consultation: 'Lit les fiches et les tableaux, sans rien modifier.',
  saisie: 'Enregistre les membres, les offres et les demandes, pendant un repérage par exemple.',
  animation: 'Mène les mises en relation, les échanges et les bilans.',
  coordination: 'Fait tout, y compris les comptes et les réglages de la structure.',
};
