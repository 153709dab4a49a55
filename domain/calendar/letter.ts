import { text } from '../text';
import { z } from '../zod';

export const letterKinds = ['convocation', 'reminder', 'thanks'] as const;
export const LetterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof LetterKind>;

export const letterKindLabels: Record<LetterKind, string> = {
  convocation: 'Convocation',
  reminder: 'Rappel',
  thanks: 'Merci',
};

/** What a template may name between braces, and what it stands for. */
export const letterWords = {
  prénom: 'le prénom de la personne',
  nom: 'son prénom et son nom',
  quoi: 'ce dont il s’agit, par exemple « Atelier pain »',
  date: 'le jour, par exemple mardi 1er décembre 2026',
  heure: 'l’heure de début, par exemple 14 h 30',
  lieu: 'où cela se passe',
  réseau: 'le nom du réseau',
  qui: 'les personnes qui remercient, par exemple Nadia Benali',
  merci: 'les mercis dits au bilan',
} as const;
export type LetterWord = keyof typeof letterWords;

const ofThanks: readonly LetterWord[] = ['qui', 'merci'];
/** The words that a letter of a kind may name: there are thanks in a letter of thanks only. */
export const wordsOf = (kind: LetterKind): LetterWord[] =>
  (Object.keys(letterWords) as LetterWord[]).filter((word) => kind === 'thanks' || !ofThanks.includes(word));

const named = /\{([^{}\n]*)\}/g;
const isWord = (word: string): word is LetterWord => Object.hasOwn(letterWords, word);
const namedIn = (text: string): string[] =>
  [...text.matchAll(named)].map(([, word = '']) => word.normalize('NFC').trim());
const unknownWord = (text: string): string | undefined => namedIn(text).find((word) => !isWord(word));

const template = (most: number, missing: string) =>
  text(most)
    .min(1, missing)
    .refine((text) => unknownWord(text) === undefined, {
      error: ({ input }) =>
        `« {${unknownWord(String(input))}} » ne veut rien dire ici : écrivez par exemple {prénom}, {quoi}, {date}, {heure} ou {lieu}.`,
    });

export const LetterTemplate = z.object({
  subject: template(160, 'Donnez un objet, par exemple « Votre rendez-vous ».'),
  body: template(4000, 'Écrivez le texte de la lettre.'),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;

/** A template as it is written, with words of its own kind alone. */
export const WrittenTemplate = LetterTemplate.extend({ kind: LetterKind }).superRefine(
  ({ kind, subject, body }, { addIssue }) => {
    const allowed = wordsOf(kind);
    for (const [field, text] of Object.entries({ subject, body }))
      for (const word of namedIn(text))
        if (isWord(word) && !allowed.includes(word))
          addIssue({
            code: 'custom',
            path: [field],
            message: `« {${word}} » ne se dit que dans une lettre de merci : retirez-le ici.`,
          });
  },
);
export type WrittenTemplate = z.infer<typeof WrittenTemplate>;

/** Until the structure writes its own. */
export const firstLetterTemplates: Record<LetterKind, LetterTemplate> = {
  convocation: {
    subject: '{quoi} : le {date}',
    body: `Bonjour {prénom},

Nous vous attendons le {date} à {heure}.
Objet : {quoi}.
Lieu : {lieu}.

Si vous ne pouvez pas venir, dites-le-nous dès que possible : nous chercherons une autre date ensemble.

À bientôt,
{réseau}`,
  },
  reminder: {
    subject: 'Rappel : {quoi}, le {date}',
    body: `Bonjour {prénom},

Un petit rappel : {quoi}, c’est le {date} à {heure}.
Lieu : {lieu}.

En cas d’empêchement, prévenez-nous : une autre personne pourra peut-être prendre votre place.

À bientôt,
{réseau}`,
  },
  thanks: {
    subject: 'Merci, {prénom}',
    body: `Bonjour {prénom},

Merci, de la part de {qui} et de tout le réseau.
Votre échange : {quoi}.

{merci}

Ce que vous avez donné et reçu fait vivre le réseau. Au plaisir de vous y retrouver.

À bientôt,
{réseau}`,
  },
};

/** Said in a letter of thanks when the bilan has no words for it. */
export const usualThanks = 'Merci pour votre temps, vos savoirs et votre bonne humeur.';

/** The text of a template, with what each word stands for. */
export const fillLetter = ({ subject, body }: LetterTemplate, words: Record<LetterWord, string>): LetterTemplate => {
  const fill = (text: string) =>
    text.replace(named, (whole, word: string) => {
      const known = word.normalize('NFC').trim();
      return isWord(known) ? words[known] : whole;
    });
  return { subject: fill(subject), body: fill(body) };
};
