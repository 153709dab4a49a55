import { elapsed } from '../french/elapsed';
import { enumerate, of, quoted } from '../french/format';
import { slotNames } from '../member/availability';
import { z } from '../zod';
import type { Listed } from './listed';

export const Reason = z.object({
  /** A reservation speaks against the pair, or asks to be checked. */
  isReservation: z.boolean(),
  text: z.string(),
});
export type Reason = z.infer<typeof Reason>;

type Rule = {
  /** Points for a pair; zero or less for a reservation; null when the rule has nothing to say of it. */
  weigh(offer: Listed, request: Listed): number | null;
  /** The same in French. Called only of the pairs that are shown. */
  tell(offer: Listed, request: Listed): string;
};

const theme: Rule = {
  weigh: (offer, request) => (offer.themeId === request.themeId ? 40 : offer.familyId === request.familyId ? 15 : -20),
  tell(offer, request) {
    if (offer.themeId === request.themeId) return `même thème : ${offer.themeName}`;
    const both = `${quoted(offer.themeName)} et ${quoted(request.themeName)}`;
    return offer.familyId === request.familyId ? `thèmes voisins : ${both}` : `thèmes différents : ${both}`;
  },
};

const site: Rule = {
  weigh: (offer, request) => (offer.siteId === request.siteId ? 20 : -8),
  tell: (offer, request) =>
    offer.siteId === request.siteId
      ? `même lieu : ${offer.siteName}`
      : `deux lieux : ${offer.siteName} et ${request.siteName}`,
};

const canDrive = ({ mobility }: Listed) => mobility === 'vehicule';
const staysNear = ({ mobility }: Listed) => mobility === 'sur-place' || mobility === 'a-pied';

/** Counts only between two sites. */
const mobility: Rule = {
  weigh(offer, request) {
    if (offer.siteId === request.siteId) return null;
    if (canDrive(offer) || canDrive(request)) return 6;
    return staysNear(offer) && staysNear(request) ? -6 : null;
  },
  tell(offer, request) {
    const driver = [offer, request].find(canDrive);
    return driver ? `${driver.memberName} a un véhicule` : 'pas de véhicule, ni d’un côté ni de l’autre';
  },
};

const ranks = { any: null, beginner: 0, intermediate: 1, advanced: 2 } as const;

const level: Rule = {
  weigh(offer, request) {
    const [given, asked] = [ranks[offer.level], ranks[request.level]];
    if (given === null) return asked === null ? null : 8;
    if (asked === null) return 0;
    return given === asked ? 10 : given > asked ? -8 * (given - asked) : -4 * (asked - given);
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
function moments(availability: number): string {
  const names = slotNames(availability).map((name) => `le ${name}`);
  const others = names.length - slotsNamed;
  if (others <= 0) return enumerate(names);
  return enumerate([...names.slice(0, slotsNamed), others === 1 ? 'un autre moment' : `${others} autres moments`]);
}

const availability: Rule = {
  weigh(offer, request) {
    if (!offer.availability || !request.availability) return 0;
    return offer.availability & request.availability ? 15 : -15;
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

const waiting: Rule = {
  weigh: (_offer, { ageInDays }) => (ageInDays < 30 ? null : Math.min(12, Math.floor(ageInDays / 30))),
  tell: (_offer, { ageInDays }) => `attend depuis ${elapsed(ageInDays)}`,
};

/** All that the moulinette looks at, in the order in which reasons are read. A new rule is a new line. */
export const rules: readonly Rule[] = [theme, site, mobility, level, availability, waiting];

/** The sum of what the rules weigh. */
export function score(offer: Listed, request: Listed): number {
  let sum = 0;
  for (const rule of rules) sum += rule.weigh(offer, request) ?? 0;
  return sum;
}

/** Why these two, in French: what speaks for them first, then the reservations. */
export function reasons(offer: Listed, request: Listed): Reason[] {
  const said = rules.flatMap((rule): Reason[] => {
    const weight = rule.weigh(offer, request);
    return weight === null ? [] : [{ isReservation: weight <= 0, text: rule.tell(offer, request) }];
  });
  return [...said.filter((it) => !it.isReservation), ...said.filter((it) => it.isReservation)];
}
