import { describe, expect, test } from 'vitest';
import { startingThemes } from '../theme/starting-themes';
import { byTheme } from './by-theme';
import { nextSession } from './planning';
import { prompts } from './prompts';
import { Newcomer, newcomerFrom, ReperageDetails, recordingProblem } from './reperage';

describe('when the next séance would be', () => {
  const rule = { everyWeeks: 6, today: '2026-11-24', zone: 'Europe/Paris' };
  const span = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });

  test.each([
    ['six weeks later', span('2026-11-17T13:00:00Z', '2026-11-17T15:00:00Z'), '2026-12-29', '14:00', 120],
    [
      'the same hour on the wall across the hour of winter',
      span('2026-10-20T12:00:00Z', '2026-10-20T13:30:00Z'),
      '2026-12-01',
      '14:00',
      90,
    ],
    [
      'never in the past: the same weekday from today on',
      span('2026-07-07T12:00:00Z', '2026-07-07T14:00:00Z'),
      '2026-11-24',
      '14:00',
      120,
    ],
    ['a week further for Christmas', span('2026-11-13T09:00:00Z', '2026-11-13T11:00:00Z'), '2027-01-08', '10:00', 120],
    [
      'a week further for Easter Monday',
      span('2027-02-15T09:00:00Z', '2027-02-15T11:00:00Z'),
      '2027-04-05',
      '10:00',
      120,
    ],
  ])('%s', (_case, last, day, time, minutes) => {
    expect(nextSession(last, rule)).toEqual({ day, time, minutes });
  });

  test('by the rule of the structure', () => {
    const last = span('2026-11-17T13:00:00Z', '2026-11-17T15:00:00Z');
    expect(nextSession(last, { ...rule, everyWeeks: 4 })?.day).toBe('2026-12-15');
  });

  test('not known before the first', () => {
    expect(nextSession(null, rule)).toBeNull();
  });
});

describe('a newcomer', () => {
  test('is nothing without the notice', () => {
    const refused = Newcomer.safeParse({ firstName: 'Zoé', lastName: 'Martin', isNoticeGiven: false });
    expect(refused.error?.issues).toMatchObject([
      { path: ['isNoticeGiven'], message: expect.stringContaining('Remettez d’abord la notice') },
    ]);
    expect(Newcomer.safeParse({ firstName: 'Zoé', lastName: 'Martin', isNoticeGiven: true }).success).toBe(true);
  });

  test.each([
    ['zoé', 'Zoé', ''],
    ['zoé martin', 'Zoé', 'Martin'],
    ['  jean-pierre   le goff ', 'Jean-Pierre', 'Le Goff'],
    ['aïcha d’almeida', 'Aïcha', 'D’Almeida'],
    ['McKenzie', 'McKenzie', ''],
    ['', '', ''],
  ])('« %s » is read %s, %s', (typed, firstName, lastName) => {
    expect(newcomerFrom(typed)).toEqual({ firstName, lastName });
  });
});

test.each([
  ['the day itself, before the hour', 'planned', '2026-11-23T05:00:00Z', true],
  ['the day before', 'planned', '2026-11-22T20:00:00Z', false],
  ['past midnight in Paris', 'planned', '2026-11-22T23:30:00Z', true],
  ['days later', 'held', '2026-12-01T09:00:00Z', true],
  ['cancelled', 'cancelled', '2026-11-23T14:00:00Z', false],
] as const)('something may be recorded in a séance: %s', (_case, status, now, isAllowed) => {
  const problem = recordingProblem({ startsAt: '2026-11-23T13:00:00Z', status }, now, 'Europe/Paris');
  expect(problem === null).toBe(isAllowed);
});

test('a séance without a date is told what to write', () => {
  const { error } = ReperageDetails.safeParse({ siteId: '', time: '14:00', minutes: 120 });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'Choisissez le lieu du réseau, par exemple Guéret.',
    'Indiquez la date de la séance, par exemple le 12/03/2027.',
  ]);
});

test('what is recorded is told theme by theme', () => {
  const listing = (kind: 'offer' | 'request', themeName: string) => ({
    kind,
    themeId: themeName,
    themeName,
    pictogram: 'pot',
  });
  const themes = byTheme([
    listing('offer', 'Potager'),
    listing('request', 'Électricité du quotidien'),
    listing('request', 'Potager'),
    listing('offer', 'Potager'),
  ]);
  expect(themes.map(({ name, offers, requests }) => [name, offers.length, requests.length])).toEqual([
    ['Électricité du quotidien', 0, 1],
    ['Potager', 2, 1],
  ]);
});

describe('the prompts', () => {
  const examples = prompts.flatMap(({ examples }) => examples);

  test('each opens examples, each example has a theme of the starting list', () => {
    const known = startingThemes.flatMap(({ children }) => children.map(({ name }) => name));
    for (const { examples } of prompts) expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const { theme } of examples) expect(known).toContain(theme);
  });

  test('no question and no example comes twice, and questions have their no-break space', () => {
    expect(new Set(prompts.map(({ key }) => key)).size).toBe(prompts.length);
    expect(new Set(examples.map(({ words }) => words)).size).toBe(examples.length);
    for (const { question } of prompts) expect(question).toMatch(/\u00a0\?$/);
  });
});
