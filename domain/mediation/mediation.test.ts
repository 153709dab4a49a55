import { describe, expect, test } from 'vitest';
import {
  Agreement,
  agreementProblems,
  MeetingNotes,
  NoAgreement,
  participantsProblem,
  sessionsSoFar,
  suggestedBilan,
} from './mediation';

const zone = 'Europe/Paris';
const agreement: Agreement = {
  offered: '',
  asked: '',
  goal: '',
  level: '',
  learntHow: '',
  method: '',
  place: 'Jardin partagé',
  material: '',
  keys: '',
  projects: '',
  conditions: '',
  firstSessionDay: '2026-12-01',
  firstSessionTime: '14:00',
  frequency: 'weekly',
  sessionCount: 5,
  sessionMinutes: 90,
  bilanDay: '2027-01-05',
  bilanTime: '14:00',
};
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
const messageOf = (changes: Record<string, unknown>) =>
  plain(Agreement.safeParse({ ...agreement, ...changes }).error?.issues[0]?.message);

describe('what an agreement must say', () => {
  test.each([
    ['no bilan date', { bilanDay: null }, 'Indiquez la date du bilan, par exemple le 12/03/2027.'],
    [
      'an impossible bilan date',
      { bilanDay: '2027-02-29' },
      'Indiquez une date qui existe, par exemple le 12/03/2027.',
    ],
    ['a date begun', { bilanDay: 'impossible' }, 'Indiquez une date qui existe, par exemple le 12/03/2027.'],
    ['a year being typed', { bilanDay: '0202-03-12' }, 'Indiquez une date qui existe, par exemple le 12/03/2027.'],
    ['no hour', { firstSessionTime: null }, 'Indiquez l’heure des séances, par exemple 14:30.'],
    ['an impossible hour', { firstSessionTime: '25:00' }, 'Indiquez l’heure des séances, par exemple 14:30.'],
    ['no place', { place: '  ' }, 'Indiquez le lieu des séances, par exemple la cuisine de la MJC.'],
    ['no rhythm', { frequency: null }, 'Choisissez le rythme des séances, par exemple « Chaque semaine ».'],
    ['no count', { sessionCount: null }, 'Indiquez de 1 à 60 séances, par exemple 5.'],
    ['no session', { sessionCount: 0 }, 'Indiquez de 1 à 60 séances, par exemple 5.'],
    ['too many sessions', { sessionCount: 61 }, 'Indiquez de 1 à 60 séances, par exemple 5.'],
    ['no duration', { sessionMinutes: null }, 'Indiquez une durée de 15 min à 10 h, par exemple 1 h 30.'],
    ['a moment too short', { sessionMinutes: 14 }, 'Indiquez une durée de 15 min à 10 h, par exemple 1 h 30.'],
    ['a day too long', { sessionMinutes: 601 }, 'Indiquez une durée de 15 min à 10 h, par exemple 1 h 30.'],
  ])('%s', (_, changes, message) => {
    expect(messageOf(changes)).toBe(message);
  });

  test.each([
    { sessionCount: 1, sessionMinutes: 15 },
    { sessionCount: 60, sessionMinutes: 600 },
    { bilanDay: '2028-02-29' },
    { frequency: 'once', sessionCount: null },
  ])('%o is accepted', (changes) => {
    expect(messageOf(changes)).toBeUndefined();
  });

  test('all that is missing is said at once', () => {
    const missing = { place: '', frequency: null, sessionCount: null, bilanDay: null };
    const { error } = Agreement.safeParse({ ...agreement, ...missing });
    expect(error?.issues.map(({ path }) => path[0])).toEqual(['place', 'frequency', 'bilanDay', 'sessionCount']);
  });

  test('« sans accord » says why', () => {
    expect(plain(NoAgreement.safeParse({ outcomeReason: ' ' }).error?.issues[0]?.message)).toBe(
      'Dites pourquoi en quelques mots, par exemple « Horaires incompatibles ».',
    );
  });
});

describe('dates that follow each other', () => {
  const problems = (changes: Partial<Agreement>, meetingAt = '2026-11-24T13:00:00Z') =>
    Object.fromEntries(
      Object.entries(agreementProblems({ ...agreement, ...changes }, meetingAt, zone)).map(([field, text]) => [
        field,
        plain(text),
      ]),
    );

  test.each([
    ['the bilan a week after', {}],
    ['the bilan as the last session ends', { bilanDay: '2026-12-29', bilanTime: '15:30' }],
    ['the first session as the meeting begins', { firstSessionDay: '2026-11-24' }],
  ])('%s is fine', (_, changes) => {
    expect(problems(changes)).toEqual({});
  });

  test('a bilan during the last session is refused, with the day it must follow', () => {
    expect(problems({ bilanDay: '2026-12-29', bilanTime: '15:29' })).toEqual({
      bilanDay:
        'Le bilan vient après la dernière séance, qui finit le mardi 29 décembre 2026 à 15 h 30. Choisissez une date plus tardive.',
    });
  });

  test('a first session before the meeting is refused', () => {
    expect(problems({ firstSessionDay: '2026-11-24', firstSessionTime: '13:45' })).toEqual({
      firstSessionDay:
        'La première séance vient après la mise en relation, qui a lieu le mardi 24 novembre 2026 à 14 h. Choisissez une date plus tardive.',
    });
  });
});

describe('who may exchange', () => {
  const [ann, bea, cleo] = ['ann', 'bea', 'cleo'];
  test.each([
    [
      'one and one',
      [
        [ann, 'offerer'],
        [bea, 'requester'],
      ],
      null,
    ],
    [
      'one and two',
      [
        [ann, 'offerer'],
        [bea, 'requester'],
        [cleo, 'requester'],
      ],
      null,
    ],
    [
      'a member with herself',
      [
        [ann, 'offerer'],
        [ann, 'requester'],
      ],
      /avec une autre personne/,
    ],
    [
      'nobody who asks',
      [
        [ann, 'offerer'],
        [bea, 'offerer'],
      ],
      /qui demande/,
    ],
    ['nobody who offers', [[ann, 'requester']], /qui offre/],
    ['nobody', [], /qui offre/],
  ] as const)('%s', (_, people, expected) => {
    const problem = participantsProblem(people.map(([memberId = '', side]) => ({ memberId, side })));
    if (expected) expect(problem).toMatch(expected);
    else expect(problem).toBeNull();
  });
});

describe('the form as it is being typed', () => {
  const notes = MeetingNotes.parse({ ...agreement, outcomeReason: '', resumeOn: null });

  test('what does not make sense yet is kept as nothing, and takes nothing else away', () => {
    const typing = { ...notes, firstSessionDay: 'impossible', bilanDay: '0002-03-12', sessionCount: 620, goal: 'Sem' };
    expect(MeetingNotes.parse(typing)).toEqual({
      ...notes,
      firstSessionDay: null,
      bilanDay: null,
      sessionCount: null,
      goal: 'Sem',
    });
  });

  test.each(['firstSessionDay', 'firstSessionTime', 'frequency', 'sessionCount', 'sessionMinutes'])(
    'no session is listed without %s',
    (field) => {
      expect(sessionsSoFar({ ...notes, [field]: null }, zone)).toEqual([]);
    },
  );

  test('one session needs no count', () => {
    expect(sessionsSoFar({ ...notes, frequency: 'once', sessionCount: null }, zone)).toHaveLength(1);
  });

  test('the bilan is suggested a week after the last session, at its hour', () => {
    expect(suggestedBilan(sessionsSoFar(notes, zone), zone)).toEqual({ day: '2027-01-05', time: '14:00' });
    expect(suggestedBilan([], zone)).toBeNull();
  });
});
