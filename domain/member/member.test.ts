import { describe, expect, test } from 'vitest';
import { MemberDetails, memberDetailsOn, sortName } from './member';

const nadia = {
  siteId: '01900000-0000-7000-8000-000000000001',
  firstName: 'Nadia',
  lastName: 'Benali',
  noticeGivenOn: '2026-11-23',
};
/** The first message of each field, as a form shows it. */
const messages = (changes: object) => {
  const { error } = memberDetailsOn('2026-11-23').safeParse({ ...nadia, ...changes });
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join('.'), message]).reverse() ?? []);
};

describe('what a file says of a person', () => {
  test('a name, a site and the notice are enough', () => {
    expect(MemberDetails.parse(nadia)).toMatchObject({ civility: null, usedName: '', availability: 0, notes: '' });
  });

  test('is tidied', () => {
    const typed = { ...nadia, firstName: '  Marie   Thérèse ', email: ' nadia@exemple.fr ', phone: '+33555828047' };
    expect(MemberDetails.parse(typed)).toMatchObject({
      firstName: 'Marie Thérèse',
      email: 'nadia@exemple.fr',
      phone: '05 55 82 80 47',
    });
  });

  test.each([
    [{ siteId: '' }, 'siteId', 'Choisissez le lieu'],
    [{ firstName: ' ' }, 'firstName', 'par exemple Nadia'],
    [{ lastName: '' }, 'lastName', 'par exemple Benali'],
    [{ noticeGivenOn: '' }, 'noticeGivenOn', 'Remettez la notice'],
    [{ noticeGivenOn: null }, 'noticeGivenOn', 'Remettez la notice'],
    [{ noticeGivenOn: 'impossible' }, 'noticeGivenOn', 'une date qui existe'],
    [{ noticeGivenOn: '2026-11-24' }, 'noticeGivenOn', 'pas encore venu'],
    [{ charterSignedOn: '2026-02-30' }, 'charterSignedOn', 'une date qui existe'],
    [{ charterSignedOn: '2026-11-24' }, 'charterSignedOn', 'pas encore venu'],
    [{ birth: '31/02/1958' }, 'birth', 'par exemple 1958'],
    [{ birth: '2027' }, 'birth', 'dans l’avenir'],
    [{ phone: '12' }, 'phone', 'par exemple 05 55 12 34 56'],
    [{ email: 'nadia' }, 'email', 'par exemple'],
    [{ postcode: '230' }, 'postcode', 'par exemple 23000'],
    [{ notes: 'x'.repeat(4001) }, 'notes', 'Raccourcissez'],
  ])('%o is refused by its field', (changes, field, words) => {
    expect(messages(changes)).toEqual({ [field]: expect.stringContaining(words) });
  });
});

test.each([
  [{ firstName: 'Nadia', lastName: 'Benali', usedName: '' }, 'benali nadia'],
  [{ firstName: 'Élise', lastName: 'Durand', usedName: 'L’Évêque' }, 'l eveque elise'],
  [{ firstName: 'Jean-Pierre', lastName: 'Œuvrard', usedName: '' }, 'oeuvrard jean pierre'],
])('%o is sorted as %s', (name, sorted) => {
  expect(sortName(name)).toBe(sorted);
});
