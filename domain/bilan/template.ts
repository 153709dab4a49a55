import { counted, enumerate, folded, quoted } from '../french/format';
import { text } from '../text';
import { z } from '../zod';
import { firstTemplate } from './first-template';
import { Choice, Question, Template, Theme } from './question';

/**
 * The questions of the bilan are the structure's own. Each change makes a new version, that is never changed again: a
 * bilan keeps the questions it was begun with.
 */

/** What other parts of the software read in a bilan: reworded as one likes, never taken away. */
const essentialQuestions: Record<string, string> = {
  alone: 'les offres qui naissent d’un bilan, et les carnets de compétences',
  missing: 'les demandes qui naissent d’un bilan',
  next: 'la suite proposée après le bilan',
  'next-words': 'la suite proposée après le bilan',
  'know-how': 'les attestations et les carnets de compétences',
  'savoir-etre': 'les attestations et les carnets de compétences',
  satisfaction: 'les rapports d’activité',
  thanks: 'les lettres de merci',
};
/** The choices that mean something to the software. */
const essentialChoices: Record<string, readonly string[]> = { next: ['learn-more', 'pass-on'] };

/** What the software does with a question; null when it does nothing of it, and it may be taken away. */
export const usedBy = (question: string): string | null => essentialQuestions[question] ?? null;
export const isEssentialChoice = (question: string, choice: string): boolean =>
  essentialChoices[question]?.includes(choice) ?? false;

const asked = (max: number, empty: string) => text(max).min(1, empty);
const optional = text(200).default('');
const Wording = asked(160, 'Écrivez la question, par exemple « Qu’avez-vous appris ? ».');

const WrittenChoice = Choice.extend({
  label: asked(60, 'Écrivez cette réponse, par exemple « Patience ».'),
  example: optional,
});
const choices = z
  .array(WrittenChoice)
  .min(2, 'Proposez au moins deux réponses.')
  .max(24, 'Gardez vingt-quatre réponses au plus : au-delà, personne ne les lit toutes.')
  .superRefine((all, { addIssue }) => {
    const labels = all.map(({ label }) => folded(label));
    for (const [index, label] of labels.entries())
      if (labels.indexOf(label) < index)
        addIssue({ code: 'custom', path: [index, 'label'], message: 'Cette réponse est déjà dans la liste.' });
  });
const [free, choice, several, satisfaction] = Question.options;
const words = { wording: Wording, hint: optional };
/** A question as it is written in the settings. */
export const WrittenQuestion = z.discriminatedUnion('kind', [
  free.extend({ ...words, example: optional }),
  choice.extend({ ...words, choices }),
  several.extend({ ...words, choices }),
  satisfaction.extend(words),
]);

export const WrittenTheme = Theme.extend({
  title: asked(60, 'Donnez un titre à cet écran, par exemple « Les apprentissages ».'),
  hint: optional,
  questions: z
    .array(WrittenQuestion)
    .min(1, 'Un écran pose au moins une question.')
    .max(12, 'Gardez douze questions au plus par écran.'),
});
export const WrittenThemes = z
  .array(WrittenTheme)
  .min(1)
  .max(30)
  .superRefine((themes, { addIssue }) => {
    const problem = themesProblem(themes);
    if (problem) addIssue({ code: 'custom', message: problem });
  });
export type WrittenThemes = z.infer<typeof WrittenThemes>;

const questionsOf = (themes: readonly Theme[]) => themes.flatMap(({ questions }) => questions);
const choicesOf = (question: Question | undefined) => (question && 'choices' in question ? question.choices : []);

/** What prevents these questions from being used; null when nothing does. */
function themesProblem(themes: readonly Theme[]): string | null {
  const questions = questionsOf(themes);
  const keys = questions.map(({ key }) => key);
  if (new Set(keys).size < keys.length || new Set(themes.map(({ key }) => key)).size < themes.length)
    return 'Deux questions portent la même marque : retirez l’une des deux.';
  for (const first of questionsOf(firstTemplate.themes)) {
    const use = usedBy(first.key);
    if (!use) continue;
    const kept = questions.find(({ key }) => key === first.key);
    if (kept?.kind !== first.kind)
      return `La question ${quoted(first.wording)} sert pour ${use} : changez ses mots, mais gardez-la.`;
    for (const key of essentialChoices[first.key] ?? [])
      if (!choicesOf(kept).some((one) => one.key === key))
        return `Une réponse de la question ${quoted(kept.wording)} sert pour ${use} : changez ses mots, mais gardez-la.`;
  }
  return null;
}

/** A mark that no question, or no choice, has yet: letters and dashes, from the words. */
export function newKey(words: string, taken: readonly string[]): string {
  const base = `q-${folded(words).replace(/[^a-z]+/g, '-')}`.slice(0, 34).replace(/-+$/, '');
  for (let rank = 0; ; rank++) {
    const suffix = [...String(rank)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const key = rank === 0 ? base : `${base}-${suffix}`;
    if (!taken.includes(key)) return key;
  }
}

/** What changed from one version to the next, in a sentence; empty when nothing did. */
export function changesBetween(before: readonly Theme[], after: readonly Theme[]): string {
  const [old, now] = [questionsOf(before), questionsOf(after)];
  const added = now.filter(({ key }) => !old.some((one) => one.key === key)).length;
  const removed = old.filter(({ key }) => !now.some((one) => one.key === key)).length;
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const reworded = now.filter((question) => {
    const known = old.find(({ key }) => key === question.key);
    return known && !same(known, question);
  }).length;
  const inOrder = (questions: readonly Question[], among: readonly Question[]) =>
    questions.map(({ key }) => key).filter((key) => among.some((one) => one.key === key));
  const screen = ({ questions: _questions, ...rest }: Theme) => rest;
  const parts = [
    ...(added ? [counted(added, 'question ajoutée', 'questions ajoutées')] : []),
    ...(removed ? [counted(removed, 'question retirée', 'questions retirées')] : []),
    ...(reworded ? [counted(reworded, 'question modifiée', 'questions modifiées')] : []),
    ...(same(inOrder(old, now), inOrder(now, old)) ? [] : ['l’ordre des questions']),
    ...(same(before.map(screen), after.map(screen)) ? [] : ['des titres ou des conseils']),
  ];
  return enumerate(parts);
}

export const templateFrom = (version: number, themes: unknown): Template => Template.parse({ version, themes });
