import { describe, expect, test } from 'vitest';
import { spanFrom } from '../mediation/planning';
import { instantAt } from '../time/time';
import { type Around, type Busy, findConflicts, isOpen, type Wanted } from './conflict';
import { OpeningWeek } from './place';

const zone = 'Europe/Paris';
const span = (day: string, time: string, minutes = 60) => spanFrom(instantAt(day, time, zone), minutes);
const busy = (changes: Partial<Busy>): Busy => ({
  ...span('2026-12-01', '14:00', 90),
  kind: 'session',
  id: 's',
  occurrence: null,
  title: 'Tenir un potager',
  roomId: null,
  accountId: null,
  memberIds: [],
  ...changes,
});
const wanted = (changes: Partial<Wanted>): Wanted => ({
  spans: [span('2026-12-01', '15:00')],
  timeZone: zone,
  member: new Map([['nadia', 'Nadia Benali']]),
  account: { id: 'claire', name: 'Claire' },
  room: { id: 'salle', name: 'Grande salle' },
  isAtSite: true,
  ...changes,
});
const around = (changes: Partial<Around>): Around => ({ busy: [], openings: [], closures: [], ...changes });
const sentences = (asked: Partial<Wanted>, there: Partial<Around>) =>
  findConflicts(wanted(asked), around(there)).map(({ kind, sentence }) => [kind, sentence.replaceAll('\u00a0', ' ')]);

describe('in two places at once', () => {
  test.each([
    [
      'a member',
      { memberIds: ['nadia'] },
      ['member', 'Nadia Benali a déjà « Tenir un potager » le mardi 1er décembre de 14 h à 15 h 30.'],
    ],
    [
      'an account',
      { accountId: 'claire' },
      ['account', 'Claire s’occupe déjà de « Tenir un potager » le mardi 1er décembre de 14 h à 15 h 30.'],
    ],
    [
      'a room',
      { roomId: 'salle' },
      [
        'room',
        'La salle « Grande salle » est déjà prise par « Tenir un potager » le mardi 1er décembre de 14 h à 15 h 30.',
      ],
    ],
  ])('%s', (_who, changes, conflict) => {
    expect(sentences({}, { busy: [busy(changes)] })).toEqual([conflict]);
  });

  test('nobody else’s time, and nothing that merely touches', () => {
    expect(sentences({}, { busy: [busy({ memberIds: ['jacques'], roomId: 'cuisine' })] })).toEqual([]);
    expect(sentences({ spans: [span('2026-12-01', '15:30')] }, { busy: [busy({ memberIds: ['nadia'] })] })).toEqual([]);
  });

  test('each date of a series, in order', () => {
    const spans = [span('2026-12-08', '15:00'), span('2026-12-01', '15:00')];
    const conflicts = findConflicts(
      wanted({ spans }),
      around({ busy: [busy({ roomId: 'salle' }), busy({ ...span('2026-12-08', '15:30'), memberIds: ['nadia'] })] }),
    );
    expect(conflicts.map(({ kind, day }) => [kind, day])).toEqual([
      ['room', '2026-12-01'],
      ['member', '2026-12-08'],
    ]);
  });
});

describe('when the site is closed', () => {
  const openings = [
    { weekday: 2, opens: '09:00', closes: '12:00' },
    { weekday: 2, opens: '12:00', closes: '17:00' },
  ];
  const closures = [{ fromDay: '2026-12-21', toDay: '2027-01-03', label: 'congés de Noël' }];

  test.each([
    [
      'on a day of closure',
      '2026-12-22',
      '10:00',
      [['closed', 'Le lieu est fermé mardi 22 décembre : congés de Noël.']],
    ],
    ['on the eve of a public holiday, like another day', '2027-07-13', '10:00', []],
    [
      'outside the opening hours',
      '2026-12-01',
      '16:30',
      [['hours', 'Le lieu n’est pas ouvert le mardi 1er décembre de 16 h 30 à 17 h 30.']],
    ],
    ['across two hours that touch', '2026-12-01', '11:30', []],
    [
      'on a weekday without hours',
      '2026-12-02',
      '10:00',
      [['hours', 'Le lieu n’est pas ouvert le mercredi 2 décembre de 10 h à 11 h.']],
    ],
  ])('%s', (_when, day, time, expected) => {
    expect(sentences({ spans: [span(day, time)] }, { openings, closures })).toEqual(expected);
  });

  test('a public holiday has its name', () => {
    expect(sentences({ spans: [span('2027-07-14', '10:00')] }, {})).toEqual([
      ['holiday', 'Le mercredi 14 juillet est un jour férié : Fête Nationale.'],
    ]);
  });

  test('elsewhere, its hours do not count', () => {
    expect(sentences({ isAtSite: false, spans: [span('2026-12-22', '20:00')] }, { openings, closures })).toEqual([]);
  });

  test('a night is not within a day; midnight ends one', () => {
    const late = [{ weekday: 2, opens: '18:00', closes: '23:59' }];
    expect(isOpen(span('2026-12-01', '23:00', 30), late, zone)).toBe(true);
    expect(isOpen(span('2026-12-01', '23:00', 120), late, zone)).toBe(false);
  });

  test('hours of a day that overlap are refused', () => {
    expect(
      OpeningWeek.safeParse([
        { weekday: 1, opens: '09:00', closes: '12:00' },
        { weekday: 1, opens: '11:00', closes: '14:00' },
      ]).error?.issues[0]?.message,
    ).toContain('se recouvrent');
    expect(OpeningWeek.safeParse(openings).success).toBe(true);
  });
});
