import { enumerate, quoted, shortDay } from '../french/format';
import { type Status, statusLabels } from '../listing/listing';
import { dayOf } from '../time/time';
import type { Listed } from './listed';

type Side = Listed & { status: Status; validUntil: string | null; hasLeft: boolean };

/** All that may keep an offer and a request apart. */
export type Apart = {
  offer: Side;
  request: Side;
  today: string;
  match: { status: 'proposed' | 'accepted' | 'refused'; decidedAt: string; refusalReason: string } | null;
  postponedUntil: string | null;
  /** A group or a loop that waits for an answer holds this pair. */
  isInProposedSet: boolean;
  isAvoided: boolean;
  isSameSubject: boolean;
  /** Whether the reader may know that people had better not meet. */
  tellsAvoidance: boolean;
  /** Among the best offers of the request; null when the rules were not asked. */
  rank: { isAmongBest: boolean; score: number; least: number; best: number } | null;
  reservations: readonly string[];
};

const kinds = { offer: 'L’offre', request: 'La demande' } as const;

function unavailable(side: Side, today: string): string[] {
  const name = `${kinds[side.kind]} ${quoted(side.title)}`;
  return [
    ...(side.hasLeft ? [`${side.memberName} a quitté le réseau.`] : []),
    ...(side.status === 'available'
      ? []
      : [`${name} n’est pas disponible : ${statusLabels[side.status].toLowerCase()}.`]),
    ...(side.validUntil && side.validUntil < today
      ? [`${name} n’est plus valable depuis le ${shortDay(side.validUntil)}.`]
      : []),
  ];
}

function decided({ match, postponedUntil, isInProposedSet }: Apart): string[] {
  if (match?.status === 'accepted') return ['Ces deux annonces ont déjà donné lieu à une mise en relation.'];
  if (match?.status === 'refused')
    return [`Ce rapprochement a été écarté le ${shortDay(dayOf(match.decidedAt))} : ${match.refusalReason}.`];
  if (postponedUntil) return [`Ce rapprochement est remis à plus tard, jusqu’au ${shortDay(postponedUntil)}.`];
  if (isInProposedSet) return ['Une boucle ou un groupe déjà proposé le contient : on attend les réponses.'];
  return [];
}

function outweighed({ rank, reservations }: Apart): string[] {
  if (!rank || rank.isAmongBest) return [];
  return [
    `${rank.best} autres offres conviennent mieux à cette demande : ${rank.score} points ici, au moins ${rank.least} pour les autres.`,
    ...(reservations.length ? [`Ce qui compte contre : ${enumerate(reservations)}.`] : []),
  ];
}

function differentSubjects({ offer, request, isSameSubject }: Apart): string[] {
  if (isSameSubject) return [];
  const both = `${quoted(offer.themeName)} et ${quoted(request.themeName)}`;
  return offer.familyId === request.familyId
    ? [`Les thèmes ${both} sont voisins, mais les deux annonces n’ont pas de mots en commun.`]
    : [`Les thèmes sont différents : ${both}.`];
}

/** Why an offer and a request are not proposed to each other, in French; empty when they are. */
export function whyNot(apart: Apart): string[] {
  const { offer, request, today } = apart;
  if (apart.match?.status === 'proposed') return [];
  const answers = [
    ...(offer.memberId === request.memberId ? ['L’offre et la demande sont de la même personne.'] : []),
    ...unavailable(offer, today),
    ...unavailable(request, today),
    ...decided(apart),
    ...(apart.isAvoided
      ? [
          apart.tellsAvoidance
            ? 'Ces deux personnes ne souhaitent pas se rencontrer.'
            : 'Ce rapprochement n’est pas proposé : parlez-en avec la médiatrice.',
        ]
      : []),
    ...differentSubjects(apart),
  ];
  return answers.length ? answers : outweighed(apart);
}
