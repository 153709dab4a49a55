import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  capital,
  clock,
  completeDay,
  counted,
  dayAndTime,
  duration,
  enumerate,
  folded,
  fromTo,
  longDay,
  of,
  plural,
  quoted,
  shortDay,
  shortDayAndTime,
  weekdayAndDay,
  wholeNumber,
} from './format';

/** Written with ~ where a no-break space stands. */
const fr = (text: string) => text.replaceAll('~', '\u00a0');

describe('dates and times', () => {
  test.each([
    [shortDay('2026-11-03'), '03/11/2026'],
    [longDay('2026-11-23'), '23 novembre 2026'],
    [longDay('2027-05-01'), '1er mai 2027'],
    [longDay('2027-05-11'), '11 mai 2027'],
    [longDay('2027-05-21'), '21 mai 2027'],
    [weekdayAndDay('2027-05-01'), 'samedi 1er mai'],
    [completeDay('2026-11-23'), 'lundi 23 novembre 2026'],
    [completeDay('2027-08-01'), 'dimanche 1er août 2027'],
    [completeDay('2028-02-29'), 'mardi 29 février 2028'],
    [dayAndTime('2026-11-23T13:30:00Z'), 'lundi 23 novembre 2026 à 14~h~30'],
    [dayAndTime('2026-11-23T22:30:00Z', 'Indian/Reunion'), 'mardi 24 novembre 2026 à 2~h~30'],
    [fromTo('2026-11-23T13:30:00Z', '2026-11-23T15:00:00Z'), 'de 14~h~30 à 16~h'],
    [fromTo('2026-11-23T13:30:00Z', '2026-11-23T15:00:00Z', 'Indian/Reunion'), 'de 17~h~30 à 19~h'],
    [shortDayAndTime('2026-07-14T12:00:00Z'), '14/07/2026 à 14~h'],
  ])('%s', (written, expected) => {
    expect(written).toBe(fr(expected));
  });

  test.each([
    ['14:30', '14~h~30'],
    ['14:00', '14~h'],
    ['09:05', '9~h~05'],
    ['00:00', '0~h'],
  ])('the clock shows %s as %s', (time, expected) => {
    expect(clock(time)).toBe(fr(expected));
  });

  test.each([
    [0, '0~min'],
    [45, '45~min'],
    [60, '1~h'],
    [90, '1~h~30'],
    [125, '2~h~05'],
    [1500, '25~h'],
  ])('%i minutes are %s', (minutes, expected) => {
    expect(duration(minutes)).toBe(fr(expected));
  });
});

describe('numbers and words', () => {
  test.each([
    [0, '0~membre'],
    [1, '1~membre'],
    [1.5, '1,5~membre'],
    [2, '2~membres'],
    [12_345, '12~345~membres'],
    [-1, '-1~membre'],
  ])('%d', (count, expected) => {
    expect(counted(count, 'membre')).toBe(fr(expected));
  });

  test('a plural of its own', () => {
    expect(plural(2, 'lieu', 'lieux')).toBe('lieux');
    expect(counted(3, 'journal', 'journaux')).toBe(fr('3~journaux'));
  });

  test('a number holds no space that the font lacks', () => {
    fc.assert(fc.property(fc.integer(), (number) => !wholeNumber(number).includes('\u202f')));
  });

  test.each([
    [[], ''],
    [['Nadia'], 'Nadia'],
    [['Nadia', 'Jacques'], 'Nadia et Jacques'],
    [['Nadia', 'Jacques', 'Léa'], 'Nadia, Jacques et Léa'],
  ])('%j', (names, expected) => {
    expect(enumerate(names)).toBe(expected);
  });

  test.each([
    ['élise', 'Élise'],
    ['mardi 1er décembre', 'Mardi 1er décembre'],
    ['', ''],
  ])('%s begins a sentence', (text, expected) => {
    expect(capital(text)).toBe(expected);
  });

  test('« quoted »', () => {
    expect(quoted('clefs')).toBe('«\u00a0clefs\u00a0»');
  });

  test.each([
    ['Nadia', 'de Nadia'],
    ['Élise', 'd’Élise'],
    ['Åsa', 'd’Åsa'],
    ['Œdipe', 'd’Œdipe'],
    ['Hélène', 'd’Hélène'],
    ['Yves', 'd’Yves'],
    ['Yasmine', 'de Yasmine'],
    ['Yann', 'de Yann'],
    ['Ousmane', 'd’Ousmane'],
    ['', 'de '],
  ])('of %j', (name, expected) => {
    expect(of(name)).toBe(expected);
  });
});

describe('folding', () => {
  test.each([
    ['Élise', 'elise'],
    ['LÆTITIA', 'laetitia'],
    ['cœur', 'coeur'],
    ['Nuñez', 'nunez'],
    ['Noël-François', 'noel-francois'],
    ['Zoe\u0301', 'zoe'],
  ])('%s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  test('sorts É with E', () => {
    const names = ['Zoé', 'Élodie', 'Emma', 'Eva', 'Édouard'];
    expect([...names].sort((one, other) => (folded(one) < folded(other) ? -1 : 1))).toEqual([
      'Édouard',
      'Élodie',
      'Emma',
      'Eva',
      'Zoé',
    ]);
  });

  test('what is folded is not folded further', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});
