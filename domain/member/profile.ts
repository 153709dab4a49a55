import { z } from '../zod';

export const civilities = ['madame', 'monsieur'] as const;
export const Civility = z.enum(civilities);
export type Civility = z.infer<typeof Civility>;
export const civilityLabels: Record<Civility, string> = { madame: 'Madame', monsieur: 'Monsieur' };

export const situations = ['emploi', 'recherche-emploi', 'formation', 'retraite', 'foyer', 'autre'] as const;
export const Situation = z.enum(situations);
export type Situation = z.infer<typeof Situation>;
export const situationLabels: Record<Situation, string> = {
  emploi: 'En emploi',
  'recherche-emploi': 'En recherche d’emploi',
  formation: 'En formation ou en études',
  retraite: 'À la retraite',
  foyer: 'Au foyer',
  autre: 'Autre situation',
};

/** How a person came to the network. */
export const arrivals = [
  'spontane',
  'prescripteur',
  'bouche-a-oreille',
  'rencontre',
  'presse',
  'internet',
  'autre',
] as const;
export const Arrival = z.enum(arrivals);
export type Arrival = z.infer<typeof Arrival>;
export const arrivalLabels: Record<Arrival, string> = {
  spontane: 'De sa propre initiative',
  prescripteur: 'Par un prescripteur',
  'bouche-a-oreille': 'Par le bouche à oreille',
  rencontre: 'Lors d’une rencontre du réseau',
  presse: 'Par la presse ou une affiche',
  internet: 'Par internet',
  autre: 'Autrement',
};

export const mobilities = ['sur-place', 'a-pied', 'transports', 'vehicule'] as const;
export const Mobility = z.enum(mobilities);
export type Mobility = z.infer<typeof Mobility>;
export const mobilityLabels: Record<Mobility, string> = {
  'sur-place': 'Reçoit à domicile',
  'a-pied': 'À pied ou à vélo',
  transports: 'En transports en commun',
  vehicule: 'Avec un véhicule',
};

/** How at ease a person is with reading: it decides what kind of paper she is given. */
export const readingEases = ['aise', 'accompagne', 'pictogrammes'] as const;
export const ReadingEase = z.enum(readingEases);
export type ReadingEase = z.infer<typeof ReadingEase>;
export const readingEaseLabels: Record<ReadingEase, string> = {
  aise: 'À l’aise avec l’écrit',
  accompagne: 'Préfère lire à deux',
  pictogrammes: 'Préfère les pictogrammes',
};

export const memberStatuses = ['actif', 'en-veille', 'sorti'] as const;
export const MemberStatus = z.enum(memberStatuses);
export type MemberStatus = z.infer<typeof MemberStatus>;
export const memberStatusLabels: Record<MemberStatus, string> = {
  actif: 'Actif',
  'en-veille': 'En veille',
  sorti: 'Sorti',
};
