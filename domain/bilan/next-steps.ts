import type { Side } from '../mediation/mediation';
import { cut } from '../text';
import { type Answer, answerWords, type Template } from './question';
import { questionOf, saidTo, textSaid } from './said';

/**
 * What comes out of a bilan, in the words that were said there. The questions are the structure's own: one that it has
 * taken away has no answer, and nothing is made of it.
 */
type Said = { answers: readonly Answer[]; template: Template };
type Speaker = { memberId: string; side: Side };

function hasChosen(answers: readonly Answer[], respondent: string, question: string, choice: string): boolean {
  const value = saidTo(answers, respondent, question);
  return Array.isArray(value) && value.includes(choice);
}

/** A first sentence as the title of a listing; the whole of it is under it when there is more. */
function listingWords(said: string): { title: string; details: string } {
  const [sentence = ''] = said.split(/\n|[.!?…](?:\s|$)/);
  const title = cut(sentence.trim(), 100);
  return { title, details: said.replace(/[.!?…]$/, '') === title ? '' : cut(said, 1000) };
}

/** How an offer or a request begins; `isSameTheme` when it is about what the exchange was about. */
export type ListingSaid = { title: string; details: string; isSameTheme: boolean };

/** « Transmettre à mon tour »: what she can do alone. Null when she did not speak of it. */
export function offerSaid({ answers }: Pick<Said, 'answers'>, memberId: string): ListingSaid | null {
  if (!hasChosen(answers, memberId, 'next', 'pass-on')) return null;
  return { ...listingWords(textSaid(answers, memberId, 'alone')), isSameTheme: true };
}

/** What she still misses, or « Apprendre autre chose ». Null when she spoke of neither. */
export function requestSaid({ answers }: Pick<Said, 'answers'>, memberId: string): ListingSaid | null {
  const missing = textSaid(answers, memberId, 'missing');
  if (missing) return { ...listingWords(missing), isSameTheme: true };
  if (!hasChosen(answers, memberId, 'next', 'learn-more')) return null;
  return { ...listingWords(textSaid(answers, memberId, 'next-words')), isSameTheme: false };
}

const inSentence = (text: string) => text.charAt(0).toLocaleLowerCase('fr') + text.slice(1).replace(/[.\s]+$/, '');

/** The words that an attestation has room for. */
const mostWords = 240;

/** What an attestation may say that a person was recognised for: her savoir-être and savoir-faire, or what she now can. */
export function recognitionSaid({ answers, template }: Said, { memberId, side }: Speaker): string {
  const sentence = (name: string, words: string, most: number) =>
    words && most > name.length + 20 ? cut(`${name}\u00a0: ${inSentence(words)}.`, most) : '';
  if (side === 'requester')
    return sentence('Sait faire sans aide', textSaid(answers, memberId, 'alone').replaceAll('\n', ' '), mostWords);
  const question = questionOf(template, 'savoir-etre');
  const qualities = question ? answerWords(question, saidTo(answers, memberId, 'savoir-etre')) : [];
  const beings = question?.kind === 'choices' ? qualities.map(inSentence).join(', ') : '';
  const being = sentence('Savoir-être', beings, mostWords);
  const knowHow = textSaid(answers, memberId, 'know-how').replaceAll('\n', ' ');
  return [sentence('Savoir-faire', knowHow, mostWords - being.length - 1), being].filter(Boolean).join(' ');
}

/** The thanks that were said at a bilan, for one of those who hear them: not her own. */
export const thanksSaid = (answers: readonly Answer[], memberId: string): string =>
  answers
    .filter(({ respondent, question }) => question === 'thanks' && respondent !== memberId)
    .map(({ value }) => (typeof value === 'string' ? value.trim() : ''))
    .filter(Boolean)
    .join('\n');
