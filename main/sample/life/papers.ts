import type { RequestKey } from './requests';

export type Paper = {
  request: RequestKey;
  for: 'offerer' | 'requester';
  words?: string;
  /** Why it was cancelled, a few days later. */
  cancelled?: string;
  /** The commune of the site where it was signed. */
  place: 'Auzances' | 'Guéret' | 'La Souterraine';
};

/** The attestations given after some of the bilans. */
export const papers: readonly Paper[] = [
  { request: 'rideaux-maison', for: 'offerer', place: 'Guéret' },
  { request: 'rideaux-maison', for: 'requester', place: 'Guéret' },
  { request: 'premier-potager', for: 'requester', place: 'Guéret' },
  {
    request: 'courriers-ecole',
    for: 'requester',
    place: 'Guéret',
    words: 'Nadia écrit désormais seule ses courriers, et aide une voisine à lire les siens.',
  },
  { request: 'lire-carnet', for: 'offerer', place: 'Guéret' },
  { request: 'pain-maison', for: 'requester', place: 'Auzances' },
  {
    request: 'poser-etagere',
    for: 'requester',
    place: 'La Souterraine',
    words: 'Kévin a équipé son logement, et proposé ses mains pour la salle de la MJC.',
  },
  { request: 'tailler-pommiers', for: 'offerer', place: 'Auzances' },
  {
    request: 'declarer-en-ligne',
    for: 'requester',
    place: 'Guéret',
    cancelled: 'Imprimée avant la dernière séance : une nouvelle attestation a été remise.',
  },
  { request: 'oral-bac', for: 'requester', place: 'La Souterraine' },
  {
    request: 'ajuster-habits',
    for: 'offerer',
    place: 'Guéret',
    words: 'Patience et précision : Ahmad a su transmettre son métier au-delà des mots.',
  },
];
