import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageText, Birth, birthText, isBornAfter } from './birth';

describe('birth as people type it', () => {
  test.each([
    ['', ''],
    ['1958', '1958'],
    ['12/03/1958', '1958-03-12'],
    ['1/3/1958', '1958-03-01'],
    ['12.03.1958', '1958-03-12'],
    ['12 03 1958', '1958-03-12'],
    ['29/02/1960', '1960-02-29'],
    [' 1958 ', '1958'],
    ['1958-03-12', '1958-03-12'],
  ])('« %s » → %s', (typed, birth) => {
    expect(Birth.parse(typed)).toBe(birth);
  });

  test.each(['31/02/1958', '29/02/1959', '58', '12/13/1958', '1899', '12/03/1899', 'hier', '12/03/58', '0000'])(
    '« %s » is refused with an example',
    (typed) => {
      expect(Birth.safeParse(typed).error?.issues[0]?.message).toMatch(/par exemple 1958/);
    },
  );

  test('what is shown is read again as the same', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-23'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.boolean(), (date, isExact) => {
        const birth = date.toISOString().slice(0, isExact ? 10 : 4);
        expect(Birth.parse(birthText(birth))).toBe(birth);
      }),
    );
  });
});

test.each([
  ['2027', true],
  ['2026', false],
  ['2026-11-23', false],
  ['2026-11-24', true],
  ['', false],
])('« %s » after 23 November 2026: %s', (birth, isAfter) => {
  expect(isBornAfter(birth, '2026-11-23')).toBe(isAfter);
});

test.each([
  ['1958-11-23', '68 ans'],
  ['1958-11-24', '67 ans'],
  ['1958', '67 ou 68 ans'],
  ['2026', '0 an'],
  ['2025', '0 ou 1 an'],
  ['', ''],
])('« %s » is %s', (birth, age) => {
  expect(ageText(birth, '2026-11-23').replaceAll('\u00a0', ' ')).toBe(age);
});
