import { describe, expect, test } from 'vitest';
import { spanFrom } from '../mediation/planning';
import { attendanceProblem, bilanProblems, SessionDetails, sessionProblems, stageOf, statusFrom } from './exchange';

const zone = 'Europe/Paris';
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

test.each([
  [['upcoming', 'upcoming'], 'planned'],
  [['honoured', 'upcoming'], 'held'],
  [['excused', 'unexcused'], 'held'],
] as const)('attendance %o makes the session %s', (states, status) => {
  expect(statusFrom(states)).toBe(status);
});

test('attendance waits for the session to begin, and says until when', () => {
  const session = { startsAt: '2026-12-01T13:00:00Z' };
  expect(attendanceProblem(session, '2026-12-01T13:00:00Z', zone)).toBeNull();
  expect(plain(attendanceProblem(session, '2026-12-01T12:59:59Z', zone))).toBe(
    'Cette séance commence le mardi 1er décembre 2026 à 14 h : vous noterez qui est venu à partir de ce moment-là.',
  );
});

describe('a session between the meeting and the bilan', () => {
  const bounds = { meetingAt: '2026-11-24T13:00:00Z', bilanAt: '2027-01-05T13:00:00Z' };
  const problem = (startsAt: string, bilanAt: string | null = bounds.bilanAt) =>
    plain(sessionProblems(spanFrom(startsAt, 90), { ...bounds, bilanAt }, zone).day);

  test.each([
    ['2026-11-24T13:00:00Z', undefined],
    ['2027-01-05T11:30:00Z', undefined],
    ['2026-11-24T12:59:00Z', /^Une séance vient après la mise en relation, qui a eu lieu le mardi 24 novembre 2026/],
    ['2027-01-05T11:31:00Z', /^Le bilan est prévu le mardi 5 janvier 2027 à 14 h/],
  ])('at %s', (startsAt, expected) => {
    if (expected) expect(problem(startsAt)).toMatch(expected);
    else expect(problem(startsAt)).toBeUndefined();
  });

  test('nothing bounds it once the bilan is finished', () => {
    expect(problem('2027-06-01T12:00:00Z', null)).toBeUndefined();
  });
});

test('a bilan never stands before the end of the last session', () => {
  expect(bilanProblems('2026-12-29T14:29:00Z', '2026-12-29T14:30:00Z', zone)).toHaveProperty('day');
  expect(bilanProblems('2026-12-29T14:30:00Z', '2026-12-29T14:30:00Z', zone)).toEqual({});
  expect(bilanProblems('2026-12-29T14:30:00Z', null, zone)).toEqual({});
});

describe('where an exchange stands', () => {
  const now = '2026-11-23T09:00:00Z';
  test.each([
    ['ongoing', '2026-12-01T13:00:00Z', 'ongoing'],
    ['ongoing', now, 'bilan-due'],
    ['ongoing', null, 'bilan-due'],
    ['finished', '2026-12-01T13:00:00Z', 'finished'],
    ['interrupted', null, 'interrupted'],
  ] as const)('%s, last session until %s: %s', (status, lastSessionEndsAt, stage) => {
    expect(stageOf({ status, lastSessionEndsAt }, now)).toBe(stage);
  });
});

test.each([
  [{ day: '' }, 'Indiquez la date de la séance, par exemple le 12/03/2027.'],
  [{ day: 'impossible' }, 'Indiquez une date qui existe, par exemple le 12/03/2027.'],
  [{ time: '' }, 'Indiquez l’heure de la séance, par exemple 14:30.'],
  [{ place: ' ' }, 'Indiquez le lieu de la séance, par exemple la cuisine de la MJC.'],
])('%o is refused with what to write', (mistake, message) => {
  const details = { day: '2026-12-01', time: '14:00', minutes: 90, place: 'MJC', ...mistake };
  expect(SessionDetails.safeParse(details).error?.issues[0]?.message).toBe(message);
});
