import { stemChoices } from '../french/stem';
import type { ThemeSuggestion } from './theme';

export type SuggestibleTheme = ThemeSuggestion & {
  /** Words and expressions, between commas. */
  words: string;
};

/** How many offers and requests already recorded under each theme hold a stem. */
export type Learnt = (stem: string) => ReadonlyMap<string, number>;

/** What a word is worth: the name of a theme says most, that of its family least. */
const worth = { name: 3, words: 2.5, family: 0.7, learnt: 2.5 };
/** Offers and requests that it takes for what was learnt to count for half of its worth. */
const halfLearnt = 2;
const shownAtMost = 3;
/** Of the best one's score: what is far behind is left out. */
const nearEnough = 0.35;
/** Letters of a word not finished yet that may stand for one of its stems. */
const startLength = 4;

/** Words of every request that say nothing of its subject, though some are in the name of a theme. */
const fillers = new Set(
  stemChoices(
    'tout tous toutes petit petits grand bon bien tenir faire refaire prendre apprendre préparer savoir autre vouloir aimer pouvoir aller venir aider montrer besoin envie cherche propose semaine aujourd’hui débuter débutant enfant jeune jour vie quotidien',
  ).flat(),
);
/** Two letters are too few for a stem; these say a lot. */
const abbreviations: Readonly<Record<string, string>> = { cv: 'curriculum', pc: 'ordinateur', wc: 'toilettes' };

/** For each word that tells something, the stems that may stand for it. */
const tellingWords = (text: string) =>
  stemChoices(
    text.replace(/(?<!\p{L})\p{L}{2}(?!\p{L})/gu, (word) => abbreviations[word.toLowerCase()] ?? word),
  ).filter((stems) => !stems.some((stem) => fillers.has(stem)));

/** The stems of a text that tell something: those that what was recorded before is searched for. */
export const tellingStems = (text: string): string[] => [...new Set(tellingWords(text).flat())];

type Expression = { stems: ReadonlySet<string>; needs: readonly (readonly string[])[] };
type Evidence = SuggestibleTheme & { single: Map<string, number>; expressions: Expression[] };

/** A theme's name, its family's and its words, as stems, each with the most that it is worth. */
function evidenceOf(theme: SuggestibleTheme): Evidence {
  const single = new Map<string, number>();
  const add = (text: string, value: number) => {
    for (const stem of tellingWords(text).flat()) single.set(stem, Math.max(value, single.get(stem) ?? 0));
  };
  const expressions: Expression[] = [];
  add(theme.familyName, worth.family);
  for (const entry of theme.words.split(',')) {
    const needs = tellingWords(entry);
    if (needs.length > 1) expressions.push({ needs, stems: new Set(needs.flat()) });
    else add(entry, worth.words);
  }
  add(theme.name, tellingWords(theme.name).length > 1 ? worth.words : worth.name);
  return { ...theme, single, expressions };
}

const none: ReadonlyMap<string, number> = new Map();

/**
 * Reads the themes once, and gives the function that suggests three of them at most for a text, the best first. A word
 * counts for more when few themes have it, and an expression when all its words are there; the words of offers and
 * requests recorded under a theme count too, the more the more there are.
 */
export function themeSuggestions(themes: readonly SuggestibleTheme[]) {
  const evidence = themes.map(evidenceOf);
  const rarity = (stems: readonly string[], learnt: readonly ReadonlyMap<string, number>[]) => {
    const holders = evidence.filter(
      ({ id, single }) => stems.some((stem) => single.has(stem)) || learnt.some((counts) => counts.has(id)),
    ).length;
    return Math.log(1 + themes.length / Math.max(1, holders));
  };

  const singleWorth = (single: Map<string, number>, stems: readonly string[], isLast: boolean) => {
    const exact = Math.max(0, ...stems.map((stem) => single.get(stem) ?? 0));
    if (exact > 0 || !isLast) return exact;
    const starts = stems.filter((stem) => stem.length >= startLength);
    const begun = [...single].filter(([stem]) => starts.some((start) => stem.startsWith(start)));
    return 0.8 * Math.max(0, ...begun.map(([, value]) => value));
  };

  const learntWorth = (id: string, learnt: readonly ReadonlyMap<string, number>[]) =>
    Math.max(
      0,
      ...learnt.map((counts) => {
        const here = counts.get(id) ?? 0;
        const everywhere = [...counts.values()].reduce((sum, count) => sum + count, 0);
        return here && (worth.learnt * here * here) / (everywhere * (here + halfLearnt));
      }),
    );

  return (text: string, learntOf: Learnt = () => none): ThemeSuggestion[] => {
    const words = tellingWords(text);
    const typed = new Set(words.flat());
    const isUnfinished = /[\p{L}\p{N}]$/u.test(text);
    const learnt = words.map((stems) => stems.map(learntOf));
    const rarities = words.map((stems, place) => rarity(stems, learnt[place] ?? []));

    const scored = evidence.map((theme) => {
      const met = theme.expressions.filter(({ needs }) =>
        needs.every((stems) => stems.some((stem) => typed.has(stem))),
      );
      const scores = words.map((stems, place) => {
        const isLast = isUnfinished && place === words.length - 1;
        const inExpression = met.some((it) => stems.some((stem) => it.stems.has(stem))) ? worth.words : 0;
        const told = Math.max(inExpression, singleWorth(theme.single, stems, isLast));
        const value = told + learntWorth(theme.id, learnt[place] ?? []);
        return { score: value * (rarities[place] ?? 0), isOfFamily: value <= worth.family };
      });
      return {
        theme,
        score: scores.reduce((sum, { score }) => sum + score, 0),
        // Alone, the name of a family points at none of its themes.
        isTold: scores.some(({ isOfFamily }) => !isOfFamily),
      };
    });
    const best = Math.max(...scored.map(({ score }) => score));
    return scored
      .filter(({ score, isTold }) => isTold && score >= best * nearEnough)
      .sort((a, b) => b.score - a.score)
      .slice(0, shownAtMost)
      .map(({ theme: { id, name, familyName, pictogram } }) => ({ id, name, familyName, pictogram }));
  };
}
