import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discreetName, projectedNames } from './shown-names';

const person = (id: string, firstName: string, lastName: string) => ({
  id,
  firstName,
  name: `${firstName} ${lastName}`,
});

describe('what a projected screen calls people', () => {
  test.each([
    [
      'a first name is enough',
      [person('1', 'Nadia', 'Benali'), person('2', 'Jacques', 'Pasquet')],
      ['Nadia', 'Jacques'],
    ],
    [
      'an initial for two who share it',
      [person('1', 'Nadia', 'Benali'), person('2', 'Nadia', 'Martin')],
      ['Nadia B.', 'Nadia M.'],
    ],
    ['accents and case set aside', [person('1', 'Zoé', 'Roy'), person('2', 'ZOE', 'Élie')], ['Zoé R.', 'ZOE É.']],
    [
      'a number when the initial is the same',
      [person('1', 'Nadia', 'Benali'), person('2', 'Nadia', 'Bonnet')],
      ['Nadia B.', 'Nadia B. (2)'],
    ],
    ['a first name of two words', [person('1', 'Marie Claude', 'Roy')], ['Marie Claude']],
    ['the same person twice', [person('1', 'Nadia', 'Benali'), person('1', 'Nadia', 'Benali')], ['Nadia']],
  ])('%s', (_case, people, expected) => {
    const names = projectedNames(people);
    expect([...names.values()]).toEqual(expected);
  });

  test('never a surname, and never twice the same name', () => {
    const firstNames = fc.constantFrom('Nadia', 'Jacques', 'Marie Claude');
    const lastNames = fc.constantFrom('Benali', 'Bonnet', 'Martin', 'Élie', 'de La Tour');
    const people = fc
      .array(fc.tuple(firstNames, lastNames), { maxLength: 12 })
      .map((names) => names.map(([first, last], index) => person(String(index).padStart(2, '0'), first, last)));
    fc.assert(
      fc.property(people, (all) => {
        const names = projectedNames(all);
        expect(new Set(names.values()).size).toBe(all.length);
        for (const { id, firstName, name } of all)
          expect(names.get(id)).not.toContain(name.slice(firstName.length + 1));
      }),
    );
  });

  test('discreet: a surname of several words gives its first letter', () => {
    expect(discreetName({ name: 'Luc de La Tour', firstName: 'Luc' })).toBe('Luc D.');
    expect(discreetName({ name: 'Luc', firstName: 'Luc' })).toBe('Luc');
  });
});
