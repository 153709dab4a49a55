import { describe, expect, it } from 'vitest';
import { firstTemplate } from '../bilan/first-template';
import type { AnswerValue } from '../bilan/question';
import {
  type BilanFact,
  type ExchangeFact,
  entriesOf,
  type Facts,
  gather,
  type KeptEntry,
  proposalsOf,
} from './proposal';
import { wordingsFrom } from './vocabulary';

const jacques = '01930c37-be00-786e-b9f9-86842dd3d901';
const sewing = { id: '01930c37-be00-786e-b9f9-86842dd3d902', name: 'Couture' };

const bilan = (id: string, said: Record<string, AnswerValue>, lockedAt = '2026-11-23T09:00:00Z'): BilanFact => ({
  id,
  lockedAt,
  day: lockedAt.slice(0, 10),
  template: firstTemplate,
  answers: Object.entries(said).map(([question, value]) => ({ respondent: jacques, question, value })),
});
const exchange = (changes: Partial<ExchangeFact> = {}): ExchangeFact => ({
  id: 'exchange',
  title: 'Raccourcir un pantalon',
  theme: sewing,
  side: 'offerer',
  endedAt: '2026-11-23T09:00:00Z',
  sessions: [{ day: '2026-11-05', minutes: 90 }],
  bilans: [],
  ...changes,
});
const facts = (...exchanges: ExchangeFact[]): Facts => ({ memberId: jacques, exchanges, workshops: [] });
const wordsOf = (all: readonly { words: string }[]) => all.map(({ words }) => words);

describe('what the base proposes', () => {
  it.each<[string, Facts, string[]]>([
    ['nothing of what goes on', facts(exchange({ endedAt: null })), []],
    ['the title of an exchange of which nothing was said', facts(exchange()), ['Raccourcir un pantalon']],
    [
      'the last words that were said of it',
      facts(
        exchange({
          bilans: [bilan('one', { 'know-how': 'Coudre droit' }), bilan('two', { 'know-how': ' Lire un patron ' })],
        }),
      ),
      ['Lire un patron'],
    ],
    [
      'those before, when the last bilan has none',
      facts(exchange({ endedAt: null, bilans: [bilan('one', { 'know-how': 'Coudre droit' }), bilan('two', {})] })),
      ['Coudre droit'],
    ],
    [
      'of who learnt, what she does alone',
      facts(exchange({ side: 'requester', bilans: [bilan('one', { alone: 'Un ourlet', learnt: 'La machine' })] })),
      ['Un ourlet'],
    ],
  ])('%s', (_case, given, expected) => {
    expect(wordsOf(proposalsOf(given))).toEqual(expected);
  });

  it('says each savoir-être once, whatever the number of bilans', () => {
    const twice = facts(
      exchange({ bilans: [bilan('one', { 'savoir-etre': ['patience', 'listening'] })] }),
      exchange({
        id: 'other',
        bilans: [bilan('two', { 'savoir-etre': ['patience'], 'savoir-etre-words': 'Du calme.' })],
      }),
    );
    const beings = proposalsOf(twice).filter(({ kind }) => kind === 'savoir_etre');
    expect(wordsOf(beings)).toEqual(['Patience', 'Écoute', 'Du calme.']);
  });

  it('leaves out a choice that its questions do not know', () => {
    expect(
      proposalsOf(facts(exchange({ endedAt: null, bilans: [bilan('one', { 'savoir-etre': ['flying'] })] }))),
    ).toEqual([]);
  });

  it('cuts what is too long to be read', () => {
    const [proposal] = proposalsOf(facts(exchange({ bilans: [bilan('one', { 'know-how': 'mot '.repeat(900) })] })));
    expect(proposal?.words.length).toBeLessThanOrEqual(600);
    expect(proposal?.words).toMatch(/…$/);
  });
});

const kept = (changes: Partial<KeptEntry> = {}): KeptEntry => ({
  id: 'kept',
  kind: 'savoir_faire',
  source: { kind: 'exchange', exchangeId: 'exchange' },
  words: 'Raccourcir un pantalon',
  originalWords: 'Raccourcir un pantalon',
  heading: '',
  isHidden: false,
  gatheredAt: '2026-11-23T09:00:00Z',
  ...changes,
});
const told = facts(exchange({ bilans: [bilan('one', { 'know-how': 'Lire un patron' })] }));

describe('gathering', () => {
  it('adds what is not kept yet, and nothing twice', () => {
    expect(gather([], facts(exchange())).added).toHaveLength(1);
    expect(gather([kept()], facts(exchange()))).toEqual({ added: [], removed: [] });
  });

  it.each<[string, Partial<KeptEntry>, string[]]>([
    ['as it was proposed', {}, ['kept']],
    ['reworded', { words: 'Coudre' }, []],
    ['put under another heading', { heading: 'Retouches' }, []],
    ['hidden', { isHidden: true }, []],
    ['added by hand', { source: { kind: 'own' } }, []],
  ])('puts the words of a bilan in the place of a title that is %s', (_case, changes, removed) => {
    const change = gather([kept(changes)], told);
    expect(wordsOf(change.added)).toEqual(['Lire un patron']);
    expect(change.removed).toEqual(removed);
  });
});

describe('the entries', () => {
  const reading = (rereadAt: string | null) => ({
    facts: told,
    wordings: wordingsFrom([{ quality: null, themeId: sewing.id, wording: 'Travaux de couture' }]),
    rereadAt,
    withoutNames: (text: string) => text.replace('Nadia', 'quelqu’un'),
  });
  const one = kept({ source: { kind: 'bilan', bilanId: 'one' } });

  it.each([
    ['never read again', null, false],
    ['read again before', '2026-11-01T09:00:00Z', true],
    ['read again since', '2026-11-23T09:00:00Z', false],
  ])('of a carnet %s', (_case, rereadAt, isNew) => {
    expect(entriesOf([one], reading(rereadAt))).toMatchObject([{ isNew }]);
  });

  it('are under the heading that was chosen, else the structure’s', () => {
    expect(entriesOf([one, { ...one, heading: 'Retouches' }], reading(null)).map(({ heading }) => heading)).toEqual([
      'Travaux de couture',
      'Retouches',
    ]);
  });

  it('say when their words name someone else, and keep them', () => {
    expect(entriesOf([{ ...one, words: 'Avec Nadia' }], reading(null))).toMatchObject([
      { words: 'Avec Nadia', namesSomeone: true },
    ]);
  });

  it('stay when their exchange is no longer known', () => {
    expect(entriesOf([one], { ...reading(null), facts: facts() })).toMatchObject([{ shown: [], heading: '' }]);
  });
});
