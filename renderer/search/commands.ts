import type { Role } from '../../domain/account/role';
import { folded } from '../../domain/french/format';

/** What can be done from anywhere, by its words and those that people think of. */
export type Command = { label: string; other: string; role: Role } & ({ to: string } | { does: 'lock' });

export const commands: readonly Command[] = [
  { label: 'Nouveau membre', other: 'inscrire ajouter une personne adhérent', role: 'saisie', to: '/membres/nouveau' },
  { label: 'Nouvelle offre', other: 'ajouter proposer savoir', role: 'saisie', to: '/bourse/nouvelle?sorte=offre' },
  {
    label: 'Nouvelle demande',
    other: 'ajouter besoin apprendre',
    role: 'saisie',
    to: '/bourse/nouvelle?sorte=demande',
  },
  {
    label: 'Séances de repérage',
    other: 'repérer savoirs collective saisie projeter',
    role: 'consultation',
    to: '/reperages',
  },
  {
    label: 'Prévoir une séance de repérage',
    other: 'nouvelle ajouter planifier',
    role: 'animation',
    to: '/reperages/nouvelle',
  },
  {
    label: 'Proposer un atelier',
    other: 'nouvel ajouter planifier collectif',
    role: 'animation',
    to: '/ateliers/nouveau',
  },
  {
    label: 'Ajouter au calendrier',
    other: 'nouvel événement rencontre prévoir planifier date agenda',
    role: 'animation',
    to: '/calendrier/nouveau',
  },
  {
    label: 'Suivi des échanges',
    other: 'bilans retard réciprocité chaînes boucles',
    role: 'animation',
    to: '/echanges/suivi',
  },
  { label: 'Nouvelle attestation', other: 'préparer diplôme', role: 'animation', to: '/reconnaissance/nouvelle' },
  {
    label: 'Attestations de fin d’année',
    other: 'toutes série assiduité engagement',
    role: 'animation',
    to: '/reconnaissance/serie',
  },
  {
    label: 'Vérifier une attestation',
    other: 'code qr authentique',
    role: 'consultation',
    to: '/reconnaissance/verifier',
  },
  {
    label: 'Décerner un badge',
    other: 'open badges qualité',
    role: 'animation',
    to: '/reconnaissance/badges/decerner',
  },
  {
    label: 'Vérifier un badge',
    other: 'contrôler open badges code qr',
    role: 'consultation',
    to: '/reconnaissance/badges/verifier',
  },
  { label: 'Verrouiller', other: 'fermer quitter déconnexion partir', role: 'consultation', does: 'lock' },
];

const words = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether each word typed begins a word of a text, accents set aside. */
export function answersTo(text: string, typed: string): boolean {
  const known = words(text);
  return words(typed).every((start) => known.some((word) => word.startsWith(start)));
}
