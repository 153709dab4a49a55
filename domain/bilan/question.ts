import { Id } from '../id';
import { z } from '../zod';

const Key = z.string().regex(/^[a-z][a-z-]{0,39}$/);

/** One large button: a pictogram, a word, and where it helps a sentence that a person could have said. */
export const Choice = z.object({ key: Key, label: z.string(), pictogram: z.string(), example: z.string().default('') });
export type Choice = z.infer<typeof Choice>;

const asked = { key: Key, wording: z.string(), hint: z.string().default(''), isRequired: z.boolean().default(false) };

export const Question = z.discriminatedUnion('kind', [
  z.object({ ...asked, kind: z.literal('text'), example: z.string().default('') }),
  z.object({ ...asked, kind: z.literal('choice'), choices: z.array(Choice) }),
  z.object({ ...asked, kind: z.literal('choices'), choices: z.array(Choice) }),
  z.object({ ...asked, kind: z.literal('satisfaction') }),
]);
export type Question = z.infer<typeof Question>;

/** What was said at the mise en relation, and is worth hearing again before answering. */
export const recalls = ['offered', 'asked', 'goal', 'method'] as const;

/**
 * One screen of the interview.
 * `each-requester` and `each-offerer` are held with each of them in turn; at `everyone` each answers for herself on
 * the same screen; at `together` one answer is given by all.
 */
export const Theme = z.object({
  key: Key,
  title: z.string(),
  respondent: z.enum(['each-requester', 'each-offerer', 'everyone', 'together']),
  /** Said to the people at the table, not to the mediator alone. */
  hint: z.string().default(''),
  recalls: z.array(z.enum(recalls)).default([]),
  questions: z.array(Question).min(1),
});
export type Theme = z.infer<typeof Theme>;

export const Template = z.object({ version: z.int().positive(), themes: z.array(Theme).min(1) });
export type Template = z.infer<typeof Template>;

/** From the worst to the best: a face and two words that anyone can read. */
export const satisfactionWords = ['Mal', 'Pas très bien', 'Moyen', 'Bien', 'Très bien'] as const;
export const bestSatisfaction = satisfactionWords.length;

export const longestText = 4000;

/** A text, the key of a choice, several keys, a degree of satisfaction (1 to 5), or null for an answer taken back. */
export const AnswerValue = z.union([
  z
    .string()
    .max(longestText, 'Raccourcissez cette réponse : 4 000 caractères au plus. La suite peut aller en complément.'),
  z.array(Key).max(60),
  z.int().min(1).max(bestSatisfaction),
  z.null(),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** Who answers: a member, or all of them with one voice. */
export const together = 'together';
export const RespondentKey = z.union([Id, z.literal(together)]);

export const Answer = z.object({ respondent: RespondentKey, question: Key, value: AnswerValue });
export type Answer = z.infer<typeof Answer>;

export const isAnswered = (value: AnswerValue | undefined): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : Array.isArray(value)
      ? value.length > 0
      : value !== null && value !== undefined;

/** Whether a value is of the kind that a question waits for; an answer may always be taken back. */
export function suits(question: Question, value: AnswerValue): boolean {
  if (value === null) return true;
  switch (question.kind) {
    case 'text':
      return typeof value === 'string';
    case 'choice':
      return question.choices.some(({ key }) => key === value);
    case 'choices':
      return (
        Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((one) => question.choices.some(({ key }) => key === one))
      );
    case 'satisfaction':
      return typeof value === 'number';
  }
}

/** An answer in words, as a page or a paper says it; the choices keep the order of the question. */
export function answerWords(question: Question, value: AnswerValue): string[] {
  if (!isAnswered(value) || !suits(question, value)) return [];
  switch (question.kind) {
    case 'text':
      return [String(value).trim()];
    case 'choice':
    case 'choices':
      return question.choices.filter(({ key }) => [value].flat().includes(key)).map(({ label }) => label);
    case 'satisfaction':
      return [satisfactionWords[Number(value) - 1] ?? ''];
  }
}
