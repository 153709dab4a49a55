import type { Answer, AnswerValue, Question, Template } from './question';

export const saidTo = (answers: readonly Answer[], respondent: string, question: string): AnswerValue =>
  answers.find((answer) => answer.respondent === respondent && answer.question === question)?.value ?? null;

/** What a person answered in her own words; '' when she did not. */
export function textSaid(answers: readonly Answer[], respondent: string, question: string): string {
  const value = saidTo(answers, respondent, question);
  return typeof value === 'string' ? value.trim() : '';
}

/** The questions are the structure's own: one may have been taken away. */
export const questionOf = ({ themes }: Template, key: string): Question | undefined =>
  themes.flatMap(({ questions }) => questions).find((question) => question.key === key);
