import { describe, expect, test } from 'vitest';
import { firstTemplate } from './first-template';
import { AnswerValue, answerWords, isAnswered, longestText, type Question, suits } from './question';

const asked = { key: 'q', wording: 'Q', hint: '', isRequired: false };
const choices = ['a', 'b'].map((key) => ({ key, label: key.toUpperCase(), pictogram: 'ear', example: '' }));
const questions: Record<Question['kind'], Question> = {
  text: { ...asked, kind: 'text', example: '' },
  choice: { ...asked, kind: 'choice', choices },
  choices: { ...asked, kind: 'choices', choices },
  satisfaction: { ...asked, kind: 'satisfaction' },
};

describe('what a question accepts, and how its answer is said', () => {
  test.each<[Question['kind'], AnswerValue, boolean, string[]]>([
    ['text', ' bonjour ', true, ['bonjour']],
    ['text', '', true, []],
    ['text', 3, false, []],
    ['text', ['a'], false, []],
    ['choice', 'a', true, ['A']],
    ['choice', 'z', false, []],
    ['choice', ['a'], false, []],
    ['choices', ['b', 'a'], true, ['A', 'B']],
    ['choices', [], true, []],
    ['choices', ['a', 'a'], false, []],
    ['choices', ['a', 'z'], false, []],
    ['choices', 'a', false, []],
    ['satisfaction', 5, true, ['Très bien']],
    ['satisfaction', 1, true, ['Mal']],
    ['satisfaction', '5', false, []],
    ['choice', null, true, []],
    ['satisfaction', null, true, []],
  ])('%s: %j', (kind, value, isAccepted, words) => {
    expect(suits(questions[kind], value)).toBe(isAccepted);
    expect(answerWords(questions[kind], value)).toEqual(words);
  });

  test.each<[AnswerValue | undefined, boolean]>([
    ['mot', true],
    ['  \n', false],
    [['a'], true],
    [[], false],
    [1, true],
    [null, false],
    [undefined, false],
  ])('%j is an answer: %s', (value, expected) => {
    expect(isAnswered(value)).toBe(expected);
  });

  test.each([0, 6, 2.5, 'x'.repeat(longestText + 1), ['Majuscule'], {}])('no answer is %j', (value) => {
    expect(AnswerValue.safeParse(value).success).toBe(false);
  });
});

describe('the first questions', () => {
  const { themes } = firstTemplate;
  const all = themes.flatMap(({ questions }) => questions);

  test('each has its own key', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(new Set(themes.map(({ key }) => key)).size).toBe(themes.length);
  });

  test('French typography: no ordinary space before a double sign, no straight apostrophe', () => {
    expect(JSON.stringify(themes)).not.toMatch(/ [:;!?»]|« |'/);
  });

  test('each savoir-être is told by an example', () => {
    const savoirEtre = all.find(({ key }) => key === 'savoir-etre');
    if (savoirEtre?.kind !== 'choices') throw new Error('not asked');
    expect(savoirEtre.choices.length).toBeGreaterThanOrEqual(8);
    for (const { label, example } of savoirEtre.choices) expect(example, label).toMatch(/^\p{Lu}.+\.$/u);
  });
});
