import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { folded } from './format';

/** Words that say nothing of what a person knows: articles, pronouns, forms of être and avoir. */
const empty = new Set(stopwords.map(folded));
const shortest = 3;

/**
 * Snowball keeps the s of « vélos » and the -age of « jardinage », which names half of what such networks exchange:
 * « jardinage » and « jardin » are one word here.
 */
const shortened = (stem: string) => stem.replace(/(?<=\p{L}{3})s$/u, '').replace(/(?<=\p{L}{4})ag$/u, '');

/**
 * What is left of a word once its ending is taken off, without accents; with its accents and without them, since a
 * person types either: « couturière » and « couturiere » share one.
 */
const stemsOfWord = (word: string): string[] => [
  ...new Set([shortened(folded(stemmer(word))), shortened(stemmer(folded(word)))]),
];

/** The words of a text, in lower case, that may tell something; `l’`, `d’` and other short ones are left out. */
const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length >= shortest && !empty.has(folded(word)));

/**
 * The stems of a French text (Snowball's algorithm), each once, in the order of the words: what the search index holds
 * and what the closeness of two texts is measured on.
 */
export const stemsOf = (text: string): string[] => [...new Set(wordsOf(text).flatMap(stemsOfWord))];

/** For each word of what was looked for, the stems that may stand for it: one of them is enough. */
export const stemChoices = (text: string): string[][] => wordsOf(text).map(stemsOfWord);
