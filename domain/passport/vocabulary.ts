import { Id } from '../id';
import { text } from '../text';
import { z } from '../zod';

/**
 * What a quality named at a bilan is called before an employer: in the manner of the « savoir-être professionnels » of
 * France Travail. The structure writes its own in their place.
 */
export const firstWordings: Readonly<Record<string, string>> = {
  listening: 'Être à l’écoute',
  patience: 'Faire preuve de patience et de maîtrise de soi',
  teaching: 'Transmettre un savoir avec pédagogie',
  organisation: 'Organiser son travail selon les priorités et les objectifs',
  autonomy: 'Faire preuve d’autonomie',
  teamwork: 'Travailler en équipe',
  service: 'Avoir le sens du service',
  adaptability: 'S’adapter aux changements',
  reliability: 'Faire preuve de rigueur et de fiabilité',
};

/** Qualities of the same list that no question of the bilan names: they may be chosen with the person. */
export const otherWordings: readonly string[] = [
  'Faire preuve de créativité, d’inventivité',
  'Faire preuve de curiosité',
  'Faire preuve de persévérance',
  'Faire preuve de réactivité',
  'Gérer son stress',
  'Prendre des initiatives et être force de proposition',
];

/** Wordings by quality and by theme; '' leaves the word of the bilan, or the name of the theme. */
export type Wordings = { qualities: ReadonlyMap<string, string>; themes: ReadonlyMap<string, string> };

export const longestWording = 120;
export const Wording = text(longestWording);
const Key = z.string().regex(/^[a-z][a-z-]{0,39}$/);

/** What the structure sends: only what it changed. */
export const WrittenVocabulary = z.object({
  qualities: z.array(z.object({ key: Key, wording: Wording })).max(60),
  themes: z.array(z.object({ id: Id, wording: Wording })).max(1000),
});
export type WrittenVocabulary = z.infer<typeof WrittenVocabulary>;

/** The wordings of the structure over those that come with the software. */
export const wordingsFrom = (
  rows: readonly { quality: string | null; themeId: string | null; wording: string }[],
): Wordings => ({
  qualities: new Map([
    ...Object.entries(firstWordings),
    ...rows.flatMap(({ quality, wording }): [string, string][] => (quality === null ? [] : [[quality, wording]])),
  ]),
  themes: new Map(
    rows.flatMap(({ themeId, wording }): [string, string][] => (themeId === null ? [] : [[themeId, wording]])),
  ),
});
