import { counted, folded, quoted } from '../french/format';
import { z } from '../zod';

/**
 * The CNIL's recommendation of 14 October 2022 asks for 80 bits where nothing else protects the secret. It names three
 * equivalent forms: 12 characters of 4 classes, 14 of 3 classes, or a phrase of 7 words.
 */
export const passwordForms = [
  { id: 'four-classes', label: '12 caractères avec minuscules, majuscules, chiffres et signes' },
  { id: 'three-classes', label: '14 caractères avec trois de ces quatre sortes' },
  { id: 'phrase', label: '7 mots' },
] as const;

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u];
const words = (password: string) => new Set(password.toLowerCase().match(/\p{L}{2,}/gu) ?? []).size;
const distinct = (password: string) => new Set(password).size;

/** The words of a name that a guesser would try: « Claire », « Martin », not « de ». */
const guesses = (names: readonly string[]) => names.flatMap((name) => name.match(/\p{L}{4,}/gu) ?? []);

export type PasswordStrength = { isAccepted: boolean; progress: number; advice: string };

/**
 * How far a password is from the recommendation.
 * @param forbidden names a guesser would try first (the person, the structure)
 * @returns progress from 0 to 1, and the next thing to do, in French
 */
export function passwordStrength(password: string, forbidden: readonly string[] = []): PasswordStrength {
  const length = [...password].length;
  const kinds = classes.filter((kind) => kind.test(password)).length;
  const isLong = kinds >= 4 ? length >= 12 : kinds === 3 ? length >= 14 : false;
  const isPhrase = words(password) >= 7;
  const progress = Math.min(
    1,
    Math.max((length / (kinds >= 4 ? 12 : 14)) * Math.min(1, kinds / 3), words(password) / 7),
  );
  const guessed = guesses(forbidden).find((word) => folded(password).includes(folded(word)));
  if (!password) return { isAccepted: false, progress: 0, advice: 'Par exemple sept mots qui vous font sourire.' };
  if (!isLong && !isPhrase)
    return {
      isAccepted: false,
      progress: Math.min(progress, 0.95),
      advice:
        kinds < 3
          ? 'Ajoutez des majuscules, des chiffres ou des signes, ou écrivez une phrase de sept mots.'
          : `Ajoutez ${counted((kinds >= 4 ? 12 : 14) - length, 'caractère')}, ou écrivez une phrase de sept mots.`,
    };
  if (guessed && !isPhrase)
    return { isAccepted: false, progress: 0.6, advice: `Évitez ${quoted(guessed)} : on y pense trop vite.` };
  if (distinct(password) < 6)
    return { isAccepted: false, progress: 0.4, advice: 'Variez les caractères : ceux-ci se répètent trop.' };
  return { isAccepted: true, progress: 1, advice: 'Ce mot de passe est solide.' };
}

const tooWeak = 'Choisissez un mot de passe plus solide, par exemple une phrase de sept mots.';

export const NewPassword = z
  .string()
  .max(200, 'Raccourcissez ce mot de passe : 200 caractères au plus.')
  .refine((password) => passwordStrength(password).isAccepted, { error: tooWeak });

/** Refuses, at `path`, a password that holds a name which its own form gives. */
export const withoutGuess = <Form>(
  path: string[],
  read: (form: Form) => { password: string; names: readonly string[] },
) =>
  z.superRefine<Form>((form, { addIssue }) => {
    const { password, names } = read(form);
    const { isAccepted, advice } = passwordStrength(password, names);
    if (!isAccepted) addIssue({ code: 'custom', path, message: advice });
  });
