import { folded, quoted } from '../french/format';
import { startingThemes } from './starting-themes';

const known = new Map(startingThemes.flatMap(({ children }) => children.map(({ name, act }) => [name, act])));

/**
 * What one person does for another with a theme, before « à Nadia »: in the structure's words, else « apprendre le
 * jardinage » for a starting theme, else the name quoted: « transmettre « Vannerie » ».
 */
export const passingOn = (name: string, act = ''): string => act || known.get(name) || `transmettre ${quoted(name)}`;

/** The verbs that begin an act: now, and once it is over. */
const told: Record<string, [now: string, over: string]> = {
  apprendre: ['apprend', 'a appris'],
  faire: ['fait', 'a fait'],
  proposer: ['propose', 'a proposé'],
  expliquer: ['explique', 'a expliqué'],
  transmettre: ['transmet', 'a transmis'],
};

/**
 * What someone passes on, or has passed on, before « à Nadia »: « transmet la couture », « a expliqué le CV ». An act
 * that begins with another verb gives the name quoted.
 */
export function passedOn(name: string, act: string, isOver: boolean): string {
  const tense = isOver ? 1 : 0;
  const phrase = passingOn(name, act);
  const what = phrase.slice(firstWord(phrase).length + 1);
  const verb = firstWord(phrase) === 'apprendre' && !/^(à |d’)/.test(what) ? 'transmettre' : firstWord(phrase);
  const forms = Object.hasOwn(told, verb) ? told[verb] : undefined;
  return forms && what ? `${forms[tense]} ${what}` : `${isOver ? 'a transmis' : 'transmet'} ${quoted(name)}`;
}

/** Nouns whose ending lies about their gender, among what people may want to learn. */
const masculine =
  /^(conte|compte|code|cirque|groupe|verre|cuivre|monde|livre|meuble|cinéma|solfège|origami|russe|arabe|créole|basque|turc)$/;
const feminine = /^(nage|plage|image|fleur|eau|peau|main|chanson|boisson|forêt)$/;
const masculineEnding = /(age|ège|isme|ème|ôme|tre|bre|dre|cle|ble|ple|logue|phone|aire|ateur|moteur)$/;
const feminineEnding = /(e|tion|sion|aison|té|eur)$/;
/** Words in s or x that are one thing. */
const singular = /(^\p{Lu}+|bois|tapis|repas|corps|secours|dos|ais|ois)$/u;
const infinitive = /(?<!i)er$|[^u]ir$|[^aeiou]ire$|[aeo][iu]?ndre$|udre$|ttre$|uire$/;
const verbLikeNoun =
  /^(verger|potager|goûter|dîner|hiver|mer|fer|plaisir|loisir|désir|avenir|savoir|devoir|espoir|lettre)$/;

const firstWord = (text: string) => text.split(/[ ’'-]/)[0] ?? '';
const isVerb = (word: string) => infinitive.test(word) && !verbLikeNoun.test(word);
const isFeminine = (noun: string) =>
  feminine.test(noun) || (!masculine.test(noun) && !masculineEnding.test(noun) && feminineEnding.test(noun));

/** « CV » keeps its capitals, « Vannerie » does not. */
const lowered = (text: string) => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

function withArticle(text: string): string {
  const first = firstWord(text);
  if (/^(le|la|les|l|un|une|des)$/.test(first)) return text;
  if (/[sx]$/.test(first) && !singular.test(first)) return `les ${text}`;
  if (/^h?[aeiou]/.test(folded(first)) && !/^(ha|hip|ho)/.test(folded(first))) return `l’${text}`;
  return `${isFeminine(first) ? 'la' : 'le'} ${text}`;
}

/**
 * A guess at the act from the name that a structure gives: « Vannerie » → « apprendre la vannerie », « Tenir son budget »
 * → « apprendre à tenir son budget ». Genders are guessed from endings: a person reads it over.
 */
export function guessedAct(name: string): string {
  const text = lowered(name.trim());
  if (isVerb(firstWord(text.replace(/^s(e |’)/, '')))) return `apprendre à ${text}`;
  return text && `apprendre ${text.split(' et ').map(lowered).map(withArticle).join(' et ')}`;
}
