import { describe, expect, test } from 'vitest';
import { firstTemplate } from './first-template';
import { offerSaid, recognitionSaid, requestSaid, thanksSaid } from './next-steps';
import { type Answer, type AnswerValue, together } from './question';

const [nadia, jacques] = ['0191cccc-0000-7000-8000-000000000001', '0191cccc-0000-7000-8000-000000000002'];
const said = (respondent: string, words: Record<string, AnswerValue>): Answer[] =>
  Object.entries(words).map(([question, value]) => ({ respondent, question, value }));
const by = (words: Record<string, AnswerValue>) => ({ answers: said(nadia, words), template: firstTemplate });

describe('a new offer', () => {
  test('of who wants to pass on: what she can do alone, under the theme of the exchange', () => {
    expect(offerSaid(by({ next: ['pass-on'], alone: 'Des rideaux, un ourlet.' }), nadia)).toEqual({
      title: 'Des rideaux, un ourlet',
      details: '',
      isSameTheme: true,
    });
  });

  test('the first sentence is its title, and all of it is kept under it', () => {
    const alone = 'Faire une pâte. Je sais aussi façonner les boules.\nEt les cuire.';
    expect(offerSaid(by({ next: ['pass-on'], alone }), nadia)).toMatchObject({
      title: 'Faire une pâte',
      details: alone,
    });
  });

  test('a long sentence is cut at a word', () => {
    const offer = offerSaid(by({ next: ['pass-on'], alone: 'semer, '.repeat(40) }), nadia);
    expect(offer?.title).toMatch(/^semer, .*semer,…$/);
    expect(offer?.title.length).toBeLessThanOrEqual(100);
    expect(offer?.details.length).toBeGreaterThan(200);
  });

  test.each([
    ['she did not choose it', { next: ['pause'], alone: 'Un ourlet.' }],
    ['the question was taken away', { alone: 'Un ourlet.' }],
    ['its answers are no list any more', { next: 'pass-on', alone: 'Un ourlet.' }],
  ])('none when %s', (_, words) => expect(offerSaid(by(words), nadia)).toBeNull());

  test('with nothing to say of it, it begins empty', () => {
    expect(offerSaid(by({ next: ['pass-on'] }), nadia)).toEqual({ title: '', details: '', isSameTheme: true });
  });
});

describe('a new request', () => {
  test('what is missing is asked under the same theme', () => {
    expect(requestSaid(by({ missing: 'Les fermetures.' }), nadia)).toMatchObject({
      title: 'Les fermetures',
      isSameTheme: true,
    });
  });

  test('« apprendre autre chose » is of another theme, in her words', () => {
    expect(requestSaid(by({ next: ['learn-more'], 'next-words': 'Une robe d’été' }), nadia)).toEqual({
      title: 'Une robe d’été',
      details: '',
      isSameTheme: false,
    });
  });

  test('none when she spoke of neither, nor for somebody else', () => {
    expect(requestSaid(by({ next: ['pause'] }), nadia)).toBeNull();
    expect(requestSaid(by({ missing: 'Les fermetures.' }), jacques)).toBeNull();
  });
});

describe('what an attestation may say', () => {
  const offerer = { memberId: jacques, side: 'offerer' } as const;
  const recognised = (words: Record<string, AnswerValue>, template = firstTemplate) =>
    recognitionSaid({ answers: said(jacques, words), template }, offerer).replaceAll('\u00a0', ' ');

  test('savoir-faire and savoir-être, as they were chosen', () => {
    expect(recognised({ 'know-how': 'Couture, réglage de la machine.', 'savoir-etre': ['patience', 'service'] })).toBe(
      'Savoir-faire : couture, réglage de la machine. Savoir-être : patience, sens du service.',
    );
  });

  test('never more than it has room for', () => {
    const words = recognised({ 'know-how': 'mesurer, '.repeat(60), 'savoir-etre': ['patience'] });
    expect(words.length).toBeLessThanOrEqual(240);
    expect(words).toMatch(/… Savoir-être : patience\.$/);
  });

  test('what a requester can now do without help', () => {
    const template = firstTemplate;
    const words = recognitionSaid(
      { answers: said(nadia, { alone: 'Un ourlet.' }), template },
      { memberId: nadia, side: 'requester' },
    );
    expect(words.replaceAll('\u00a0', ' ')).toBe('Sait faire sans aide : un ourlet.');
  });

  test('nothing of questions that the structure has taken away', () => {
    const [theme] = firstTemplate.themes;
    const template = { ...firstTemplate, themes: theme ? [theme] : [] };
    expect(recognised({ 'savoir-etre': ['patience'] }, template)).toBe('');
  });
});

test('thanks are those of the others, and those of all', () => {
  const answers = [
    ...said(together, { thanks: 'Merci à tous.' }),
    ...said(nadia, { thanks: 'Merci Jacques.' }),
    ...said(jacques, { thanks: null, change: 'Rien' }),
  ];
  expect(thanksSaid(answers, jacques)).toBe('Merci à tous.\nMerci Jacques.');
  expect(thanksSaid(answers, nadia)).toBe('Merci à tous.');
  expect(thanksSaid([], nadia)).toBe('');
});
