import HomeOutlined from '@mui/icons-material/HomeOutlined';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../ipc/search.contract';
import { nadia } from '../testing/nadia';
import { renderWithNetwork } from '../testing/render-with-network';
import { answersTo } from './commands';
import { SearchEverywhere } from './search-everywhere';

const places = [
  { to: '/', label: 'Accueil', Icon: HomeOutlined },
  { to: '/echanges', label: 'Échanges', Icon: HomeOutlined },
];
const found: Found = {
  members: [{ id: nadia.id, name: 'Nadia Benali', siteName: 'Guéret', commune: 'Ajain' }],
  listings: [{ id: nadia.id, kind: 'offer', title: 'Tricot', status: 'available', memberName: 'Nadia Benali' }],
  exchanges: [],
};

const show = (role: 'consultation' | 'coordination' = 'coordination') =>
  renderWithNetwork(<SearchEverywhere places={places} />, {
    at: '/reglages',
    path: '/reglages',
    role,
    answers: { 'search.everywhere': found },
  });

describe('search everywhere', () => {
  test('opens with Ctrl+K, finds a person, opens her file with Enter', async () => {
    const { user, address } = show();
    await user.keyboard('{Control>}k{/Control}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Rechercher ou faire' }));
    expect(dialog.getByRole('combobox')).toHaveFocus();
    await user.keyboard('nad');
    expect(await dialog.findByRole('option', { name: /Nadia Benali.*Guéret, Ajain/ })).toBeVisible();
    expect(dialog.getByRole('group', { name: 'Offres et demandes' })).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(`/membres/${nadia.id}`));
  });

  test('Enter before the answer takes the first of the answer, not of an earlier list', async () => {
    let answer = (_found: Found) => {};
    const { user, address } = renderWithNetwork(<SearchEverywhere places={places} />, {
      at: '/reglages',
      path: '/reglages',
      answers: { 'search.everywhere': () => new Promise<Found>((resolve) => (answer = resolve)) },
    });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'nadia{Enter}');
    expect(address()).toBe('/reglages');
    answer(found);
    await waitFor(() => expect(address()).toBe(`/membres/${nadia.id}`));
  });

  test('goes to a page, accents aside', async () => {
    const { user, address } = show();
    await user.click(await screen.findByRole('button', { name: /Rechercher ou faire/ }));
    await user.type(await screen.findByRole('combobox'), 'echan');
    await user.click(await screen.findByRole('option', { name: 'Échanges' }));
    expect(address()).toBe('/echanges');
  });

  test('offers only what an account may do', async () => {
    const { user } = show('consultation');
    await user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByRole('option', { name: 'Verrouiller' })).toBeVisible();
    expect(screen.queryByRole('option', { name: 'Nouveau membre' })).toBeNull();
  });

  test('closes with Escape, and gives the focus back', async () => {
    const { user } = show();
    const button = await screen.findByRole('button', { name: /Rechercher ou faire/ });
    await user.click(button);
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(button).toHaveFocus();
  });
});

test.each([
  ['Nouveau membre', 'nouv mem', true],
  ['Échanges', 'ech', true],
  ['Verrouiller', 'rouiller', false],
  ['Accueil', '', true],
])('« %s » answers to « %s »: %s', (text, typed, isAnswer) => {
  expect(answersTo(text, typed)).toBe(isAnswer);
});
