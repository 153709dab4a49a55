import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import type { BoardTheme } from '../../ipc/listing.contract';
import { balcony, roses, rosesFile } from '../testing/listings';
import { type Answers, renderWithNetwork, testSites } from '../testing/render-with-network';
import { BoardPage } from './board-page';
import './listing-list'; // loaded when it is first shown: a test does not wait for that

const gardening: BoardTheme = {
  id: rosesFile.themeId,
  name: 'Jardinage',
  parentName: 'Jardin et nature',
  pictogram: 'plant',
  offers: { total: 1, cards: [roses] },
  requests: { total: 1, cards: [balcony] },
  lacksOffer: false,
  offersElsewhere: 0,
};
const counts = { unmet: 4, dormant: 21, 'to-clarify': 0, expiring: 3 };

const show = (answers: Answers = {}, options: Parameters<typeof renderWithNetwork>[1] = {}) =>
  renderWithNetwork(<BoardPage />, {
    at: '/bourse',
    path: '/bourse',
    answers: {
      'theme.list': [],
      'listing.counts': counts,
      'listing.board': [gardening],
      'listing.list': { total: 2, rows: [roses, balcony] },
      ...answers,
    },
    ...options,
  });
const card = (name: RegExp) => screen.findByRole('article', { name });
const lastAsked = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).at(-1)?.input;

describe('the board', () => {
  test('puts offers and requests face to face, with what matters of each', async () => {
    show();
    expect(await card(/Offre\s: Tailler les rosiers/)).toHaveTextContent(
      'Accepte les débutants · À domicile · Jusqu’à 3 personnes à la fois · depuis 3 mois',
    );
    expect(await card(/Demande\s: Un potager/)).toHaveTextContent('Nadia Benali · Guéret');
    expect(screen.getByText(/^1\soffre · 1\sdemande$/)).toBeVisible();
  });

  test('names its views and how many wait in each; one click opens one, and its address', async () => {
    const { user, address, calls } = show();
    await user.click(await screen.findByRole('tab', { name: 'Offres dormantes (21)' }));
    expect(address()).toBe('/bourse?vue=dormantes');
    await waitFor(() => expect(lastAsked(calls, 'listing.board')).toMatchObject({ view: 'dormant' }));
    expect(screen.getByText(/que personne n’a demandées depuis 6 mois/)).toBeVisible();
    expect(screen.queryByLabelText('État')).toBeNull();
  });

  test('opens as its address says', async () => {
    const { calls } = show({}, { at: '/bourse?statut=tous&age=older&mots=rose', site: testSites[0] });
    await card(/Tailler/);
    expect(lastAsked(calls, 'listing.board')).toMatchObject({
      siteId: testSites[0].id,
      status: null,
      age: 'older',
      text: 'rose',
      view: 'all',
    });
    expect(lastAsked(calls, 'listing.counts')).toEqual({ siteId: testSites[0].id });
  });

  test('is narrowed by words and by age, and cleared without leaving the view', async () => {
    const { user, address } = show({}, { at: '/bourse?vue=sans-offre' });
    await user.type(screen.getByRole('textbox', { name: 'Mots ou nom' }), 'chant');
    await user.click(screen.getByRole('combobox', { name: 'Ancienneté' }));
    await user.click(screen.getByRole('option', { name: 'Depuis plus d’un an' }));
    expect(address()).toBe('/bourse?vue=sans-offre&age=older&mots=chant');
    await user.click(screen.getByRole('button', { name: 'Effacer les filtres' }));
    expect(address()).toBe('/bourse?vue=sans-offre');
  });

  test('is also a list, sorted where it is kept', async () => {
    const { user, address, calls } = show();
    await user.click(await screen.findByRole('button', { name: 'Liste' }));
    expect(address()).toBe('/bourse?affichage=liste');
    expect(await screen.findByRole('link', { name: 'Tailler les rosiers' })).toHaveAttribute(
      'href',
      `/bourse/${roses.id}`,
    );
    expect(screen.getByText(/^2\sannonces$/)).toBeVisible();
    await user.click(screen.getByRole('columnheader', { name: 'Annonce' }));
    await waitFor(() =>
      expect(lastAsked(calls, 'listing.list')).toMatchObject({ order: 'title', isDescending: false }),
    );
  });

  test('brings two cards together by their buttons', async () => {
    const { user, calls } = show({ 'matching.propose': { id: roses.id } });
    await user.click(within(await card(/Tailler/)).getByRole('button', { name: /^Rapprocher/ }));
    expect(await screen.findByText(/Choisissez la demande à rapprocher/)).toBeVisible();
    await user.click(await within(await card(/potager/)).findByRole('button', { name: /^Avec cette demande/ }));
    await waitFor(() =>
      expect(lastAsked(calls, 'matching.propose')).toEqual({ offerId: roses.id, requestId: balcony.id }),
    );
  });

  test('brings them together by a drag as well', async () => {
    const { calls } = show({ 'matching.propose': { id: roses.id } });
    const [offer, request] = [await card(/Tailler/), await card(/potager/)];
    const dataTransfer = { effectAllowed: '' };
    fireEvent.dragStart(offer, { dataTransfer });
    fireEvent.drop(request, { dataTransfer });
    await waitFor(() =>
      expect(lastAsked(calls, 'matching.propose')).toEqual({ offerId: roses.id, requestId: balcony.id }),
    );
  });

  test('keeps a listing that expires in one click', async () => {
    const expiring = { ...roses, validUntil: '2026-12-01' };
    const theme = { ...gardening, offers: { total: 1, cards: [expiring] } };
    const renewed = { ...rosesFile, validUntil: '2027-05-23', before: '2026-12-01', version: 2 };
    const { user, calls } = show({
      'listing.board': [theme],
      'listing.renew': renewed,
      'listing.undoRenewal': rosesFile,
    });
    expect(await card(/Tailler/)).toHaveTextContent('À terme le 01/12/2026');
    await user.click(screen.getByRole('button', { name: 'Autres actions pour Tailler les rosiers' }));
    await user.click(screen.getByRole('menuitem', { name: 'Prolonger' }));
    expect(await screen.findByText('Cette offre est gardée jusqu’au 23 mai 2027.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() =>
      expect(lastAsked(calls, 'listing.undoRenewal')).toEqual({ id: roses.id, version: 2, validUntil: '2026-12-01' }),
    );
  });

  test('says what an empty view means', async () => {
    show({ 'listing.board': [] }, { at: '/bourse?vue=sans-offre' });
    expect(await screen.findByRole('heading', { name: 'Chaque demande a son offre' })).toBeVisible();
  });

  test('says what to do when it cannot be read', async () => {
    show({
      'listing.board': () => {
        throw new Refusal('unexpected');
      },
    });
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});
