import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ReciprocityRow } from '../../ipc/reciprocity.contract';
import { renderWithNetwork, testSites } from '../testing/render-with-network';
import { FollowUpPage } from './follow-up-page';

const idOf = (place: number) => `0191dddd-0000-7000-8000-${String(place).padStart(12, '0')}`;
const person = (place: number, changes: Partial<ReciprocityRow> = {}): ReciprocityRow => ({
  id: idOf(place),
  name: `Personne ${place}`,
  siteName: 'Guéret',
  listings: [],
  last: null,
  ...changes,
});
const people = Array.from({ length: 120 }, (_, place) => person(place));

const show = (at = '/echanges/suivi?onglet=reciprocite', options: Parameters<typeof renderWithNetwork>[1] = {}) =>
  renderWithNetwork(<FollowUpPage bilans="les bilans" />, {
    at,
    path: '/echanges/suivi',
    answers: {
      'reciprocity.people': ({ offset = 0, limit, text, living }) => {
        const found = people.filter(({ name }) => living === 'received' && name.endsWith(text));
        return { rows: found.slice(offset, offset + limit), hasMore: found.length > offset + limit };
      },
    },
    ...options,
  });

test('thousands of people come a page at a time, and a name is searched for among all', async () => {
  const { user, calls } = show();
  const list = await screen.findByRole('list', { name: 'N’a fait que recevoir' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: 'Afficher la suite' }));
  await user.click(await screen.findByRole('button', { name: 'Afficher la suite' }));
  expect(await within(list).findByText('Personne 119')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Afficher la suite' })).toBeNull();
  await user.type(screen.getByRole('searchbox', { name: 'Rechercher une personne' }), '77');
  expect(await screen.findByRole('link', { name: 'Personne 77' })).toBeVisible();
  expect(calls.at(-1)?.input).toEqual({ siteId: null, living: 'received', text: '77', offset: 0, limit: 50 });
});

test('each list says what helps, in words that ask nothing of anybody', async () => {
  const { user, address } = show(undefined, {
    site: testSites[0],
    answers: {
      'reciprocity.people': ({ living }) => ({
        rows: [
          person(1, {
            last: { exchangeId: idOf(9), title: 'Coudre', side: living === 'given' ? 'offerer' : 'requester' },
          }),
        ],
        hasMore: false,
      }),
    },
  });
  expect(await screen.findByText(/a appris/)).toBeVisible();
  expect(document.body).not.toHaveTextContent(/doit|dette|solde|heure/);
  await user.click(screen.getByRole('button', { name: 'N’a fait que transmettre' }));
  expect(await screen.findByText(/a transmis/)).toBeVisible();
  await user.click(screen.getByRole('link', { name: /^Noter une demande/ }));
  expect(address()).toBe(`/bourse/nouvelle?membre=${idOf(1)}&sorte=demande`);
});

test('an empty list says why, and what to do next', async () => {
  show('/echanges/suivi?onglet=reciprocite&vecu=unasked');
  expect(await screen.findByRole('heading', { name: 'Aucune offre n’attend d’être demandée' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ouvrir la moulinette' })).toBeVisible();
});

test.each(['saisie', 'consultation'] as const)('an account « %s » asks for nothing and reads nothing', (role) => {
  const { calls } = show(undefined, { role });
  expect(screen.getByRole('heading', { name: 'Cette page est réservée à l’animation' })).toBeVisible();
  expect(calls).toEqual([]);
});
