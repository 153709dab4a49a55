import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postalLabel } from './postal-label';

const nadia = {
  civility: 'madame',
  firstName: 'Nadia',
  lastName: 'Benali',
  usedName: '',
  address: '12 rue de l’Église',
  postcode: '23110',
  commune: 'Évaux-les-Bains',
} as const;

test.each([
  ['the usual', nadia, ['Mme Nadia Benali', '12 rue de l’Église', '23110 EVAUX LES BAINS']],
  ['no address', { ...nadia, address: '', postcode: '', commune: '' }, ['Mme Nadia Benali']],
  [
    'parts of an address on their own lines',
    {
      ...nadia,
      civility: null,
      usedName: 'Durand',
      address: 'Résidence des Tilleuls, bâtiment B, 3 allée des Cerisiers',
    },
    ['Nadia Durand', 'Résidence des Tilleuls', 'bâtiment B', '3 allée des Cerisiers', '23110 EVAUX LES BAINS'],
  ],
  [
    'a long name',
    { ...nadia, firstName: 'Marie-Thérèse', lastName: 'de La Rochefoucauld-Montbel', address: '' },
    ['Mme M.-T. de La Rochefoucauld-Montbel', '23110 EVAUX LES BAINS'],
  ],
  [
    'a long commune',
    { ...nadia, address: '', postcode: '51340', commune: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson' },
    ['Mme Nadia Benali', '51340 ST REMY EN BOUZEMONT ST GENEST E'],
  ],
])('%s', (_case, addressee, lines) => {
  expect(postalLabel(addressee)).toEqual(lines);
});

test('never more than 6 lines of 38 characters, the commune in capitals at the end', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 120 });
  fc.assert(
    fc.property(text, text, text, text, text, (firstName, lastName, usedName, address, commune) => {
      const lines = postalLabel({
        civility: 'madame',
        firstName,
        lastName,
        usedName,
        address,
        postcode: '23000',
        commune,
      });
      expect(lines.length).toBeLessThanOrEqual(6);
      expect(lines.every((line) => line.length <= 38)).toBe(true);
      expect(lines.at(-1)).toMatch(/^23000[ 0-9A-Z]*$/);
    }),
  );
});
