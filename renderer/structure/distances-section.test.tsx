import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { impossible } from '../../domain/errors';
import type { ChosenCommuneFile, NetworkPlaces } from '../../ipc/commune.contract';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { DistancesSection } from './distances-section';

const id = '0191aaaa-0000-7000-8000-000000000070';
const places: NetworkPlaces = {
  communes: 14,
  located: 11,
  missing: [
    { code: '23248', name: 'Saint-Victor-en-Marche', members: 2 },
    { code: '23169', name: 'La Saunière', members: 1 },
  ],
  imported: null,
};
const completed: NetworkPlaces = {
  ...places,
  located: 14,
  missing: [],
  imported: { communes: 34_935, at: '2026-11-23T09:00:00Z' },
};
const file: ChosenCommuneFile = {
  id,
  fileName: 'communes-france.csv',
  located: 14,
  report: {
    columns: { code: 'code_insee', position: ['latitude', 'longitude'] },
    lines: 34_940,
    communes: 34_935,
    added: 20_200,
    setAside: [{ reason: 'no-position', count: 5, lines: [12, 40, 77, 81, 90] }],
  },
};

const show = (answers: Answers = {}, known = places) =>
  renderWithNetwork(<DistancesSection />, {
    at: '/reglages/distances',
    answers: { 'commune.places': known, 'commune.chooseFile': file, ...answers },
  });
const button = (name: string) => screen.getByRole('button', { name });
const choose = async (user: ReturnType<typeof show>['user']) => {
  await screen.findByText(/communes de vos membres/);
  await user.click(button('Choisir un fichier'));
  return screen.findByRole('region', { name: /^Ce que contient/ });
};
const wordsOf = (element: HTMLElement) => element.textContent?.replaceAll('\u00a0', ' ');

describe('what is known', () => {
  it('names the communes without a position', async () => {
    show();
    expect(wordsOf(await screen.findByText(/^11 des/))).toBe('11 des 14 communes de vos membres ont une position.');
    expect(wordsOf(screen.getByText(/^Sans position/))).toContain(
      'Sans position : Saint-Victor-en-Marche (2 membres), La Saunière et 1 autre.',
    );
    expect(screen.queryByRole('button', { name: 'Retirer ces positions' })).toBeNull();
  });

  it.each<[Partial<NetworkPlaces>, string]>([
    [{ communes: 14, located: 14, missing: [] }, 'Les 14 communes de vos membres ont une position.'],
    [{ communes: 14, located: 1 }, '1 des 14 communes de vos membres a une position.'],
    [{ communes: 2, located: 0 }, 'Aucune des 2 communes de vos membres n’a de position.'],
    [{ communes: 1, located: 0 }, 'La commune de vos membres n’a pas de position.'],
    [{ communes: 1, located: 1, missing: [] }, 'La commune de vos membres a une position.'],
  ])('%j', async (known, sentence) => {
    show({}, { ...places, ...known });
    expect(wordsOf(await screen.findByText(/de vos membres/))).toBe(sentence);
  });

  it('says what to do when no member has a commune', async () => {
    show({}, { communes: 0, located: 0, missing: [], imported: null });
    expect(await screen.findByText(/^Aucun membre n’a encore de commune/)).toBeVisible();
  });

  it('offers to try again when it cannot be read', async () => {
    show({
      'commune.places': () => {
        throw impossible('Le réseau ne répond pas.');
      },
    });
    expect(await screen.findByText('Le réseau ne répond pas.')).toBeVisible();
    expect(button('Réessayer')).toBeVisible();
  });
});

describe('a file', () => {
  it('is told of before anything is written, and takes the focus', async () => {
    const { user, calls } = show();
    const card = await choose(user);
    expect(within(card).getByRole('heading', { name: /communes-france\.csv/ })).toHaveFocus();
    const words = wordsOf(card);
    expect(words).toContain(
      '34 935 communes avec leur position. Dans la liste d’Entrelacs, 20 200 n’en ont pas et 14 735 en ont une :',
    );
    expect(words).toContain('11 sur 14 aujourd’hui, 14 sur 14 avec ce fichier');
    expect(words).toContain(
      'Colonnes lues : « code_insee » pour le code, « latitude » et « longitude » pour la position',
    );
    const aside = within(card).getByRole('list', { name: 'Lignes laissées de côté' });
    expect(wordsOf(aside)).toBe('5 lignes sans position (lignes 12, 40, 77, 81 et 90)');
    expect(calls.map(({ name }) => name)).not.toContain('commune.importFile');
  });

  it('is kept once it is confirmed, and the focus goes back to the button', async () => {
    const { user, calls } = show({ 'commune.importFile': completed });
    await choose(user);
    await user.click(button('Enregistrer ces positions'));
    expect(wordsOf(await screen.findByText(/^Les positions de/))).toBe(
      'Les positions de 34 935 communes sont enregistrées.',
    );
    expect(calls).toContainEqual({ name: 'commune.importFile', input: { id } });
    expect(screen.queryByRole('region', { name: /^Ce que contient/ })).toBeNull();
    expect(wordsOf(screen.getByText(/^Fichier enregistré/))).toBe(
      'Fichier enregistré le 23/11/2026 : 34 935 communes.',
    );
    await waitFor(() => expect(button('Choisir un fichier')).toHaveFocus());
  });

  it('is left as it is', async () => {
    const { user, calls } = show();
    await choose(user);
    await user.click(button('Laisser ce fichier'));
    expect(screen.queryByRole('region', { name: /^Ce que contient/ })).toBeNull();
    await waitFor(() => expect(button('Choisir un fichier')).toHaveFocus());
    expect(calls.map(({ name }) => name)).not.toContain('commune.importFile');
  });

  it('stays on screen when it could not be written', async () => {
    const { user } = show({
      'commune.importFile': () => {
        throw impossible('Ce fichier n’est plus à portée de main. Choisissez-le de nouveau.');
      },
    });
    await choose(user);
    await user.click(button('Enregistrer ces positions'));
    expect(await screen.findByText(/n’est plus à portée de main/)).toBeVisible();
    expect(button('Enregistrer ces positions')).toBeEnabled();
  });

  it('without a position cannot be kept', async () => {
    const { user } = show({
      'commune.chooseFile': { ...file, located: 11, report: { ...file.report, communes: 0, added: 0 } },
    });
    const card = await choose(user);
    expect(card).toHaveTextContent('Aucune commune n’a de position dans ce fichier.');
    expect(screen.queryByRole('button', { name: 'Enregistrer ces positions' })).toBeNull();
  });

  it('that is not one says why', async () => {
    const { user } = show({
      'commune.chooseFile': () => {
        throw impossible('Ce fichier est vide.');
      },
    });
    await screen.findByText(/communes de vos membres/);
    await user.click(button('Choisir un fichier'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Ce fichier est vide.');
  });
});

it('of positions stays when another one is sought, then given up', async () => {
  const answers: (ChosenCommuneFile | null)[] = [file, null];
  const { user } = show({ 'commune.chooseFile': () => answers.shift() ?? null });
  await choose(user);
  await user.click(button('Choisir un fichier'));
  expect(button('Enregistrer ces positions')).toBeEnabled();
});

describe('imported positions', () => {
  it('are not removed while another file is read', async () => {
    const { user } = show({}, completed);
    await choose(user);
    expect(screen.getByText('Ces positions remplaceront celles du fichier précédent.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Retirer ces positions' })).toBeNull();
  });

  it('are removed, and come back', async () => {
    const { user, calls } = show(
      { 'commune.removeImport': { places, removed: id }, 'commune.importFile': completed },
      completed,
    );
    await user.click(await screen.findByRole('button', { name: 'Retirer ces positions' }));
    expect(await screen.findByText('Les positions importées sont retirées.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Retirer ces positions' })).toBeNull();
    await user.click(button('Annuler'));
    expect(await screen.findByRole('button', { name: 'Retirer ces positions' })).toBeVisible();
    expect(calls).toContainEqual({ name: 'commune.importFile', input: { id } });
  });
});
