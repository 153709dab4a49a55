import { elapsed } from '../french/elapsed';
import { enumerate, of, quoted } from '../french/format';
import { slotNames } from '../member/availability';
import { z } from '../zod';
import type { ClosenessOf } from './closeness';
import { distanceBetween, distanceWords, travelShare } from './distance';
import type { Listed } from './listed';
import { type RuleName, ruleNames, type Weights } from './weights';
import { commonWords, type Rarity, textCloseness } from './words';

export const Reason = z.object({
  /** A reservation speaks against the pair, or asks to be checked. */
  isReservation: z.boolean(),
  text: z.string(),
});
export type Reason = z.infer<typeof Reason>;

/** What the rules weigh with: the weights of the network, how far its communes are, which words are rare in it. */
export type Scales = { weights: Weights; closenessOf: ClosenessOf; rarity: Rarity };

export type Rule = {
  /** On the screen of the settings. */
  label: string;
  explanation: string;
  /** From −1, wholly against the pair, to 1, wholly for it; nought or less is a reservation; null: nothing to say. */
  weigh(offer: Listed, request: Listed, scales: Scales): number | null;
  /** The same in French. Called only of the pairs that are shown. */
  tell(offer: Listed, request: Listed, scales: Scales): string;
};

/** Below, a word that everyone uses is all that two texts share. */
export const leastCloseness = 0.1;

/**
 * Whether an offer may answer a request at all: of one theme, or of two neighbouring themes in common words. English does
 * not answer who wants to learn Arabic, though both are languages.
 */
export const isSameSubject = (offer: Listed, request: Listed, rarity: Rarity): boolean =>
  offer.themeId === request.themeId ||
  (offer.familyId === request.familyId && textCloseness(offer.stems, request.stems, rarity) >= leastCloseness);

const theme: Rule = {
  label: 'Le thème',
  explanation:
    'Une offre et une demande du même thème vont ensemble. Deux thèmes voisins, par exemple Jardinage et Potager, vont un peu moins bien, et seulement quand les annonces ont des mots en commun.',
  weigh: (offer, request) => (offer.themeId === request.themeId ? 1 : offer.familyId === request.familyId ? 0.4 : -0.5),
  tell(offer, request) {
    if (offer.themeId === request.themeId) return `même thème : ${offer.themeName}`;
    const both = `${quoted(offer.themeName)} et ${quoted(request.themeName)}`;
    return offer.familyId === request.familyId ? `thèmes voisins : ${both}` : `thèmes différents : ${both}`;
  },
};

const wordsNamed = 3;

const words: Rule = {
  label: 'Les mots',
  explanation:
    'Les deux annonces emploient les mêmes mots, sans compter les accents ni les terminaisons. Un mot rare compte plus qu’un mot courant.',
  weigh: (offer, request, { rarity }) => textCloseness(offer.stems, request.stems, rarity) || null,
  tell(offer, request, { rarity }) {
    const written = [request.title, request.details, request.goal].join(' ');
    const common = commonWords(written, offer.stems, rarity).slice(0, wordsNamed).map(quoted);
    return common.length > 1 ? `mots en commun : ${enumerate(common)}` : `mot en commun : ${common[0] ?? ''}`;
  },
};

const closeness: Rule = {
  label: 'La distance et les déplacements',
  explanation:
    'Les personnes de la même commune passent devant, puis celles qui habitent près. Un véhicule raccourcit le chemin ; deux personnes qui ne se déplacent pas le rallongent. Quand une commune n’est pas connue, c’est le lieu d’accueil qui compte.',
  weigh: (offer, request, { closenessOf }) => travelShare(distanceBetween(offer, request, closenessOf), offer, request),
  tell: (offer, request, { closenessOf }) => distanceWords(offer, request, closenessOf),
};

const ranks = { any: null, beginner: 0, intermediate: 1, advanced: 2 } as const;

const level: Rule = {
  label: 'Le niveau',
  explanation: 'L’offre convient au niveau de la personne qui demande. Une offre trop difficile compte contre.',
  weigh(offer, request) {
    const [given, asked] = [ranks[offer.level], ranks[request.level]];
    if (given === null) return asked === null ? null : 0.8;
    if (asked === null) return 0;
    return given === asked ? 1 : given > asked ? -0.5 * (given - asked) : -0.25 * (asked - given);
  },
  tell(offer, request) {
    const [given, asked] = [ranks[offer.level], ranks[request.level]];
    if (asked === null) return `niveau ${of(request.memberName)} à préciser`;
    if (given === null) return asked === 0 ? 'niveau débutant accepté' : 'ouvert à tous les niveaux';
    if (given === asked) return asked === 0 ? 'niveau débutant accepté' : 'même niveau';
    if (given < asked) return given === 0 ? 'offre pensée pour les débutants' : 'offre pensée pour qui a des bases';
    return given === 1 ? 'offre pour qui connaît déjà les bases' : 'offre pour qui est déjà à l’aise';
  },
};

const slotsNamed = 2;

/** « le mardi après-midi », « le mardi après-midi, le jeudi matin et 3 autres moments » */
export function moments(availability: number): string {
  const names = slotNames(availability).map((name) => `le ${name}`);
  const others = names.length - slotsNamed;
  if (others <= 0) return enumerate(names);
  return enumerate([...names.slice(0, slotsNamed), others === 1 ? 'un autre moment' : `${others} autres moments`]);
}

const availability: Rule = {
  label: 'Les disponibilités',
  explanation:
    'Les deux personnes ont au moins une demi-journée en commun. Sans aucune demi-journée commune, le rapprochement recule.',
  weigh(offer, request) {
    if (!offer.availability || !request.availability) return 0;
    return offer.availability & request.availability ? 1 : -1;
  },
  tell(offer, request) {
    const unknown = [offer, request].filter((it) => !it.availability).map((it) => of(it.memberName));
    if (unknown.length) return `disponibilités ${enumerate(unknown)} à préciser`;
    const common = offer.availability & request.availability;
    if (!common) return 'aucune demi-journée en commun';
    const isBothWomen = offer.civility === 'madame' && request.civility === 'madame';
    return `${isBothWomen ? 'toutes deux' : 'tous deux'} libres ${moments(common)}`;
  },
};

const placeNames = { structure: 'dans la structure', home: 'à domicile', outside: 'dehors' } as const;

const place: Rule = {
  label: 'L’endroit',
  explanation:
    'Les deux personnes veulent se retrouver au même genre d’endroit : dans la structure, à domicile ou dehors.',
  weigh(offer, request) {
    if (offer.place === 'any' && request.place === 'any') return null;
    if (offer.place === 'any' || request.place === 'any') return 0.5;
    return offer.place === request.place ? 1 : -1;
  },
  tell(offer, request) {
    const [given, asked] = [offer.place, request.place];
    if (given === 'any' || asked === 'any') {
      const wished = given === 'any' ? asked : given;
      return wished === 'any' ? 'endroit à choisir ensemble' : `${placeNames[wished]}, ce qui convient aux deux`;
    }
    if (given === asked) return `${placeNames[given]} pour les deux`;
    return `${offer.memberName} préfère ${placeNames[given]}, ${request.memberName} ${placeNames[asked]}`;
  },
};

const isAlone = ({ groupSize }: Listed) => groupSize === 1;
const isForGroups = ({ groupSize }: Listed) => (groupSize ?? 1) > 1;

const group: Rule = {
  label: 'Le nombre de personnes',
  explanation:
    'Une personne qui préfère apprendre à deux va mieux avec une offre faite pour une seule personne, et un groupe avec qui accepte d’être plusieurs.',
  weigh(offer, request) {
    if (isAlone(request)) return isForGroups(offer) ? -1 : isAlone(offer) ? 1 : null;
    return isForGroups(request) && isForGroups(offer) ? 1 : null;
  },
  tell(offer, request) {
    if (isAlone(request) && isForGroups(offer)) return `${request.memberName} préfère ne pas être en groupe`;
    return isAlone(request) ? 'en tête à tête, pour les deux' : 'peut se faire à plusieurs, pour les deux';
  },
};

export const hasOnlyReceived = ({ given, received }: Pick<Listed, 'given' | 'received'>) => received > 0 && given === 0;
export const hasOnlyGiven = ({ given, received }: Pick<Listed, 'given' | 'received'>) => given > 0 && received === 0;

const reciprocity: Rule = {
  label: 'La réciprocité',
  explanation:
    'Une personne qui n’a encore fait que recevoir passe devant pour offrir ; une personne qui n’a encore fait que donner passe devant pour recevoir. Rien n’est compté : personne ne doit rien.',
  weigh(offer, request) {
    const share = (hasOnlyReceived(offer) ? 0.5 : 0) + (hasOnlyGiven(request) ? 0.5 : 0);
    return share || null;
  },
  tell(offer, request) {
    const gives = `l’occasion pour ${offer.memberName} d’offrir à son tour`;
    const receives = `l’occasion pour ${request.memberName} de recevoir à son tour`;
    if (!hasOnlyGiven(request)) return gives;
    return hasOnlyReceived(offer)
      ? `l’occasion pour ${offer.memberName} d’offrir à son tour, et pour ${request.memberName} de recevoir`
      : receives;
  },
};

const waiting: Rule = {
  label: 'L’ancienneté de la demande',
  explanation: 'La demande qui attend depuis le plus longtemps passe devant. Au bout d’un an, elle a tous ses points.',
  weigh: (_offer, { ageInDays }) => (ageInDays < 30 ? null : Math.min(12, Math.floor(ageInDays / 30)) / 12),
  tell: (_offer, { ageInDays }) => `attend depuis ${elapsed(ageInDays)}`,
};

/** All that the moulinette looks at. */
export const rules: Readonly<Record<RuleName, Rule>> = {
  theme,
  words,
  closeness,
  level,
  availability,
  place,
  group,
  reciprocity,
  waiting,
};

/** Whole points of one rule for a pair, null when it has nothing to say or is left out. */
export function points(name: RuleName, offer: Listed, request: Listed, scales: Scales): number | null {
  const weight = scales.weights[name];
  const share = weight ? rules[name].weigh(offer, request, scales) : null;
  return share === null ? null : Math.round(weight * share);
}

/** The sum of what the rules weigh. */
export function score(offer: Listed, request: Listed, scales: Scales): number {
  let sum = 0;
  for (const name of ruleNames) sum += points(name, offer, request, scales) ?? 0;
  return sum;
}

/** Why these two, in French: what speaks for them first, then the reservations. */
export function reasons(offer: Listed, request: Listed, scales: Scales): Reason[] {
  const said = ruleNames.flatMap((name): Reason[] => {
    const share = scales.weights[name] ? rules[name].weigh(offer, request, scales) : null;
    return share === null ? [] : [{ isReservation: share <= 0, text: rules[name].tell(offer, request, scales) }];
  });
  return [...said.filter((it) => !it.isReservation), ...said.filter((it) => it.isReservation)];
}
