import { z } from '../zod';
import { eventText } from './event';

export const letterKinds = ['convocation', 'reminder'] as const;
export const LetterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof LetterKind>;

export const letterKindLabels: Record<LetterKind, string> = { convocation: 'Convocation', reminder: 'Rappel' };

/** What a template may name between braces, and what it stands for. */
export const letterWords = {
  prénom: 'le prénom de la personne',
  nom: 'son prénom et son nom',
  quoi: 'ce dont il s’agit, par exemple « Atelier pain »',
  date: 'le jour, par exemple mardi 1er décembre 2026',
  heure: 'l’heure de début, par exemple 14 h 30',
  lieu: 'où cela se passe',
  réseau: 'le nom du réseau',
} as const;
export type LetterWord = keyof typeof letterWords;

const named = /\{([^{}\n]*)\}/g;
const isWord = (word: string): word is LetterWord => Object.hasOwn(letterWords, word);
const unknownWord = (text: string): string | undefined =>
  [...text.matchAll(named)].map(([, word = '']) => word.normalize('NFC').trim()).find((word) => !isWord(word));

const template = (most: number, missing: string) =>
  eventText(most)
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
};

/** The text of a template, with what each word stands for. */
export const fillLetter = ({ subject, body }: LetterTemplate, words: Record<LetterWord, string>): LetterTemplate => {
  const fill = (text: string) =>
    text.replace(named, (whole, word: string) => {
      const known = word.normalize('NFC').trim();
      return isWord(known) ? words[known] : whole;
    });
  return { subject: fill(subject), body: fill(body) };
};
