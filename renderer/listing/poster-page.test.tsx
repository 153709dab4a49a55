import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Poster } from '../../ipc/listing.contract';
import { balcony, roses } from '../testing/listings';
import { type Answers, renderWithNetwork, testSites } from '../testing/render-with-network';
import { PosterPage } from './poster-page';

const poster: Poster = {
  url: 'about:blank',
  pages: 2,
  lines: [
    { id: roses.id, kind: 'offer', title: roses.title, themeName: 'Jardinage', giveaway: null },
    { id: balcony.id, kind: 'request', title: 'Jardiner avec Jacques', themeName: 'Potager', giveaway: 'name' },
  ],
};
const show = (answers: Answers = {}, options: Parameters<typeof renderWithNetwork>[1] = {}) =>
  renderWithNetwork(<PosterPage />, {
    at: '/bourse/affiche',
    path: '/bourse/affiche',
    answers: { 'theme.list': [], 'listing.poster': poster, ...answers },
    ...options,
  });
const last = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((it) => it.name === name).at(-1)?.input;

describe('the poster', () => {
  test('is previewed, for the site in use', async () => {
    const { calls } = show({}, { site: testSites[1] });
    expect(await screen.findByTitle(/^Aperçu.*Affiche A4$/)).toHaveAttribute('src', 'about:blank');
    expect(screen.getByRole('status')).toHaveTextContent(/^2\spages à imprimer$/);
    expect(last(calls, 'listing.poster')).toMatchObject({ siteId: testSites[1].id, format: 'a4', kind: null });
  });

  test('keeps off what seems to name someone, until it is ticked', async () => {
    const { user, calls } = show();
    expect(await screen.findByText(/1\sannonce reste hors de l’affiche/)).toBeVisible();
    const doubtful = screen.getByRole('checkbox', { name: /Jardiner avec Jacques/ });
    expect(doubtful).not.toBeChecked();
    await user.click(doubtful);
    await waitFor(() => expect(last(calls, 'listing.poster')).toMatchObject({ confirmed: [balcony.id], leftOut: [] }));
    expect(screen.queryByText(/hors de l’affiche/)).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: /Tailler les rosiers/ }));
    await waitFor(() => expect(last(calls, 'listing.poster')).toMatchObject({ leftOut: [roses.id] }));
    expect(screen.getByRole('heading', { name: '1 sur 2 affichées' })).toBeVisible();
  });

  test('is printed or saved as it was chosen', async () => {
    const { user, calls } = show({ 'listing.printPoster': () => {}, 'listing.savePoster': { isSaved: true } });
    await user.click(await screen.findByRole('combobox', { name: 'Format' }));
    await user.click(screen.getByRole('option', { name: 'Petits feuillets, quatre par page A4' }));
    await user.click(screen.getByRole('combobox', { name: 'Annonces' }));
    await user.click(screen.getByRole('option', { name: 'Demandes seulement' }));
    await user.click(screen.getByRole('button', { name: 'Imprimer l’affiche' }));
    await waitFor(() => expect(last(calls, 'listing.printPoster')).toMatchObject({ format: 'a6', kind: 'request' }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer en PDF' }));
    expect(await screen.findByText('L’affiche est enregistrée.')).toBeVisible();
  });

  test('has nothing to print when nothing is available', async () => {
    show({ 'listing.poster': { ...poster, lines: [] } });
    expect(await screen.findByText(/Aucune annonce n’est disponible ici/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Imprimer l’affiche' })).toBeDisabled();
  });
});
