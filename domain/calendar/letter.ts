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
  quoi: 'ce dont il s’agit, par exemple « Atelier pain »',
  date: 'le jour, par exemple mardi 1er décembre 2026',
  heure: 'l’heure de début, par exemple 14 h 30',
  lieu: 'où cela se passe',
  réseau: 'le nom du réseau',
} as const;
export type LetterWord = keyof typeof letterWords;

export const LetterTemplate = z.object({
  subject: eventText(160).min(1, 'Donnez un objet, par exemple « Votre rendez-vous ».'),
  body: eventText(4000).min(1, 'Écrivez le texte de la lettre.'),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;
