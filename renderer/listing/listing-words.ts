import type { Status } from '../../domain/listing/listing';

/** What a button that moves a listing says. */
export const moveWords: Partial<Record<Status, string>> = {
  available: 'Remettre à la bourse',
  'to-clarify': 'Marquer à préciser',
  paused: 'Mettre en pause',
  withdrawn: 'Retirer de la bourse',
};
