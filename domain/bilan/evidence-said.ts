import { quoted } from '../french/format';
import type { Answer, Template } from './question';
import { questionOf, saidTo, textSaid } from './said';

/** The questions whose answer shows a quality at work, in the order in which they are worth reading. */
const telling = ['savoir-etre-words', 'ways-words', 'know-how', 'learnt', 'alone'];

type Said = { answers: readonly Answer[]; template: Template };

/**
 * What a member said at a bilan that may show what a badge recognises, in her words; each is cut to what an evidence
 * holds. Only her own answers, and only those to questions that the structure has kept.
 */
export function evidenceSaid({ answers, template }: Said, memberId: string, exchangeTitle: string) {
  return telling.flatMap((key) => {
    const words = questionOf(template, key) ? textSaid(answers, memberId, key) : '';
    if (words.length < 10) return [];
    return [{ title: `Bilan de l’échange ${quoted(exchangeTitle)}`.slice(0, 80), words: words.slice(0, 500) }];
  });
}

/** The savoir-être that a member named at a bilan, as the keys of their choices. */
export function qualitiesSaid({ answers }: Pick<Said, 'answers'>, memberId: string): readonly string[] {
  const named = saidTo(answers, memberId, 'savoir-etre');
  return Array.isArray(named) ? named : [];
}
