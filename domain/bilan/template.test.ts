import { describe, expect, test } from 'vitest';
import { firstTemplate } from './first-template';
import type { Theme } from './question';
import { changesBetween, newKey, usedBy, WrittenThemes as Written, type WrittenThemes } from './template';

/** The first questions, after a change. */
function written(change: (themes: WrittenThemes) => void): WrittenThemes {
  const themes = structuredClone(firstTemplate.themes) as WrittenThemes;
  change(themes);
  return themes;
}
const theme = (themes: readonly Theme[], key: string) => {
  const found = themes.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};
const messages = (themes: unknown) => Written.safeParse(themes).error?.issues.map(({ message }) => message) ?? [];

describe('what may be published', () => {
  test('the first questions, and the same in other words', () => {
    expect(messages(firstTemplate.themes)).toEqual([]);
    const reworded = written((themes) => {
      for (const one of themes) for (const question of one.questions) question.wording = 'Autrement dit ?';
    });
    expect(messages(reworded)).toEqual([]);
  });

  test.each<[string, (themes: WrittenThemes) => void, RegExp]>([
    [
      'a question that the software reads',
      (themes) => {
        theme(themes, 'learning').questions.splice(1, 1);
      },
      /sert pour les offres qui naissent d’un bilan/,
    ],
    [
      'a choice that it reads',
      (themes) => {
        const next = theme(themes, 'next').questions[0];
        if (next?.kind === 'choices') next.choices = next.choices.filter(({ key }) => key !== 'pass-on');
      },
      /^Une réponse de la question/,
    ],
    [
      'an empty question',
      (themes) => {
        Object.assign(theme(themes, 'hindsight').questions[0] ?? {}, { wording: ' ' });
      },
      /^Écrivez la question, par exemple/,
    ],
    [
      'the same choice twice',
      (themes) => {
        const ways = theme(themes, 'passing-on').questions[0];
        if (ways?.kind === 'choices' && ways.choices[1]) ways.choices[1].label = 'montrer le geste';
      },
      /déjà dans la liste/,
    ],
    [
      'a single choice',
      (themes) => {
        const ways = theme(themes, 'passing-on').questions[0];
        if (ways?.kind === 'choices') ways.choices.length = 1;
      },
      /au moins deux réponses/,
    ],
    [
      'two questions with one key',
      (themes) => {
        const [first] = theme(themes, 'hindsight').questions;
        if (first) theme(themes, 'hindsight').questions.push(first);
      },
      /la même marque/,
    ],
  ])('not %s', (_case, change, message) => {
    expect(messages(written(change))).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });
});

test('a new question has a key of its own, in letters', () => {
  expect(newKey('Qu’avez-vous goûté ?', [])).toBe('q-qu-avez-vous-goute');
  expect(newKey('Goût', ['q-gout'])).toBe('q-gout-b');
  expect(newKey('???', [])).toMatch(/^[a-z][a-z-]{0,39}$/);
  expect(newKey('x'.repeat(200), ['q-'])).toMatch(/^[a-z][a-z-]{0,39}$/);
});

test('what changed is told in a sentence', () => {
  const { themes } = firstTemplate;
  expect(changesBetween(themes, themes)).toBe('');
  const after = written((all) => {
    const hindsight = theme(all, 'hindsight').questions;
    hindsight.splice(0, 1);
    hindsight.reverse();
    hindsight.push({ key: 'q-proud', kind: 'text', wording: 'De quoi ?', hint: '', isRequired: false, example: '' });
    theme(all, 'thanks').title = 'Merci !';
  });
  expect(changesBetween(themes, after)).toBe(
    '1\u00a0question ajoutée, 1\u00a0question retirée, l’ordre des questions et des titres ou des conseils',
  );
});

test('what is of use to the rest of the software says to what', () => {
  expect(usedBy('satisfaction')).toBe('les rapports d’activité');
  expect(usedBy('difficult')).toBeNull();
});
