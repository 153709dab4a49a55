import { communes } from 'virtual:communes';
import { describe, expect, test } from 'vitest';
import { foldedCommune } from '../../domain/commune/commune';
import { communeService } from './commune.service';

const { search } = communeService({ chooseFile: async () => null, openFile: () => expect.unreachable() });

const names = async (text: string, near = '') => {
  const found = await search({ text, near });
  return found.map(({ name, postcode }) => `${name} ${postcode}`);
};

describe('communes of the official list', () => {
  test.each([
    ['gueret', 'Guéret 23000'],
    ['GUÉRET', 'Guéret 23000'],
    ['la souterr', 'La Souterraine 23300'],
    ['souterraine', 'La Souterraine 23300'],
    ['evaux les b', 'Évaux-les-Bains 23110'],
    ['st étienne du rouv', 'Saint-Étienne-du-Rouvray 76800'],
    ['sainte-feyre', 'Sainte-Feyre 23000'],
    ['l’abergement', 'L’Abergement-Clémenciat 01400'],
    ['23 300', 'La Souterraine 23300'],
    ['75011', 'Paris 75011'],
  ])('« %s » finds %s', async (text, commune) => {
    expect(await names(text)).toContain(commune);
  });

  test('gives the code, the postcode and the department', async () => {
    expect(await search({ text: 'Auzances', near: '' })).toEqual([
      { code: '23013', name: 'Auzances', postcode: '23700', department: '23' },
    ]);
  });

  test('those of the department come first', async () => {
    expect((await names('saint-martin', '23000')).at(0)).toMatch(/ 23\d{3}$/);
    expect((await names('saint-martin', '54300')).at(0)).toMatch(/ 54\d{3}$/);
  });

  test.each(['', 'x', 'zzzz', '99999', '%', '\n', '\t'])('« %s » finds nothing', async (text) => {
    expect(await names(text)).toEqual([]);
  });

  test('the index is folded as the search folds what is typed', () => {
    const lines = communes.trim().split('\n');
    expect(lines.length).toBeGreaterThan(34_000);
    const others = lines.filter((line) => {
      const [indexed = '', name = ''] = line.split('\t');
      return foldedCommune(name) !== indexed;
    });
    expect(others).toEqual([]);
  });
});
