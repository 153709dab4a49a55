import type { Level, Place } from '../../../domain/listing/listing';
import type { PersonKey } from './people';

export type Listing = {
  by: PersonKey;
  theme: string;
  title: string;
  details: string;
  goal?: string;
  level?: Level;
  /** When it is not where its theme is usually passed on. */
  place?: Place;
  /** The most people at once. */
  group?: number;
  /** Days since it was recorded; those of an exchange were recorded some weeks before it. */
  age?: number;
  status?: 'to-clarify';
  /** What its author decided of it since, how many days ago, and why. */
  moved?: { to: 'paused' | 'withdrawn'; ago: number; reason: string };
  /** Days until it expires. */
  expires?: number;
};

/** Where each theme is usually passed on; the others anywhere. */
const usualPlaces: Readonly<Record<string, Place>> = {
  'Petit bricolage': 'home',
  'Peinture et papier peint': 'home',
  'Électricité du quotidien': 'home',
  'Meubles et récupération': 'home',
  'Pain et pâtisserie': 'home',
  'Coiffure et soin de soi': 'home',
  Potager: 'outside',
  Jardinage: 'outside',
  Compost: 'outside',
  'Taille des arbres': 'outside',
  'Plantes sauvages': 'outside',
  Marche: 'outside',
  'Soin des animaux': 'outside',
  'Accompagnement aux courses': 'outside',
  'Initiation à la cuisine': 'structure',
  'Cuisine d’ailleurs': 'structure',
  'Lecture et écriture': 'structure',
  'Courriers et démarches': 'structure',
  'Démarches en ligne': 'structure',
  'Premiers pas à l’ordinateur': 'structure',
  'Code de la route': 'structure',
  'Aide aux devoirs': 'structure',
  'Jeux de société': 'structure',
  'Gymnastique douce': 'structure',
  Relaxation: 'structure',
  Chant: 'structure',
  Danse: 'structure',
  'Français parlé': 'structure',
};

export const placeOf = ({ theme, place }: Listing): Place => place ?? usualPlaces[theme] ?? 'any';
