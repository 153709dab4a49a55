import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ExchangeRow } from '../../ipc/exchange.contract';
import type { MediationRow } from '../../ipc/mediation.contract';
import { renderWithNetwork, testSites } from '../testing/render-with-network';
import { ExchangesPage } from './exchanges-page';

const idOf = (place: number) => `0191dddd-0000-7000-8000-00000000000${place}`;

const mediation = (place: number, changes: Partial<MediationRow> = {}): MediationRow => ({
  id: idOf(place),
  status: 'planned',
  title: 'Tenir un potager',
  pictogram: 'plant',
  siteName: 'Guéret',
  timeZone: 'Europe/Paris',
  startsAt: '2026-11-26T13:00:00Z',
  resumeOn: null,
  offerers: ['Jacques Martin'],
  requesters: ['Nadia Benali'],
  ...changes,
});
const exchange = (place: number, changes: Partial<ExchangeRow> = {}): ExchangeRow => ({
  id: idOf(place),
  title: 'Raccourcir un pantalon',
  status: 'ongoing',
  pictogram: 'needle',
  siteName: 'Auzances',
  timeZone: 'Europe/Paris',
  endedAt: null,
  offerers: ['Élodie Roux', 'Paul Petit'],
  requesters: ['Nadia Benali'],
  heldCount: 1,
  sessionCount: 3,
  nextSessionAt: '2026-12-03T13:00:00Z',
  lastSessionEndsAt: '2026-12-17T14:30:00Z',
  bilanId: idOf(9),
  bilanAt: '2027-01-07T13:00:00Z',
  ...changes,
});

const over = { nextSessionAt: null, lastSessionEndsAt: '2026-11-05T14:30:00Z', heldCount: 3 };
const mediations = [
  mediation(1, { title: 'Danser', status: 'to-plan', startsAt: null }),
  mediation(2),
  mediation(3, { title: 'Coder', startsAt: '2026-11-20T13:00:00Z' }),
  mediation(4, { title: 'Lire', status: 'postponed', resumeOn: '2026-11-25' }),
];
const exchanges = [
  exchange(5),
  exchange(6, { title: 'Pétrir', nextSessionAt: '2026-11-20T13:00:00Z' }),
  exchange(7, { ...over, title: 'Greffer', bilanAt: '2026-11-10T13:00:00Z' }),
  exchange(8, { ...over, title: 'Tresser', status: 'finished', endedAt: '2026-10-12T09:00:00Z' }),
];
const show = (at = '/echanges', options: Parameters<typeof renderWithNetwork>[1] = {}) =>
  renderWithNetwork(<ExchangesPage />, {
    at,
    path: '/echanges',
    answers: { 'mediation.listOpen': mediations, 'exchange.list': exchanges },
    ...options,
  });
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');
const lines = async () => (await screen.findAllByRole('listitem')).map(({ textContent }) => plain(textContent));

test('the meetings to hold, the nearest first, those without a date at the end', async () => {
  show();
  expect(await lines()).toEqual([
    'CoderJacques Martin et Nadia Benali · GuéretÀ fairePrévue le vendredi 20 novembre à 14 h : à conclure',
    'LireJacques Martin et Nadia Benali · GuéretÀ reprendre le 25 novembre 2026',
    'Tenir un potagerJacques Martin et Nadia Benali · GuéretLe jeudi 26 novembre à 14 h',
    'DanserJacques Martin et Nadia Benali · GuéretÀ faireDate à fixer',
  ]);
});

test.each([
  [
    'en-cours',
    [
      'PétrirÉlodie Roux et Paul Petit transmettent à Nadia Benali · AuzancesÀ fairePrésences à noter : vendredi 20 novembre à 14 h1 séance sur 3',
      'Raccourcir un pantalonÉlodie Roux et Paul Petit transmettent à Nadia Benali · AuzancesProchaine séance : jeudi 3 décembre à 14 h1 séance sur 3',
    ],
  ],
  [
    'bilan',
    [
      'GrefferÉlodie Roux et Paul Petit transmettent à Nadia Benali · AuzancesÀ faireBilan en retard : prévu le mardi 10 novembre 2026 à 14 h3 séances sur 3',
    ],
  ],
  [
    'termines',
    [
      'TresserÉlodie Roux et Paul Petit transmettent à Nadia Benali · AuzancesTerminé le 12 octobre 20263 séances sur 3',
    ],
  ],
])('the step « %s »', async (step, expected) => {
  show(`/echanges?etape=${step}`);
  expect(await lines()).toEqual(expected);
});

test('tabs by the keyboard, with how many are in each', async () => {
  const { user, address } = show();
  (await screen.findByRole('tab', { name: 'Mises en relation à tenir (4)' })).focus();
  await user.keyboard('{ArrowRight}{Enter}');
  expect(address()).toBe('/echanges?etape=en-cours');
  expect(screen.getByRole('tab', { name: 'En cours (2)', selected: true })).toBeVisible();
});

test('search finds a person without her accents, in every step', async () => {
  const { user } = show('/echanges?etape=en-cours');
  await user.type(await screen.findByRole('searchbox', { name: 'Chercher un échange' }), 'elodie petr');
  expect(await screen.findByRole('tab', { name: 'En cours (1)' })).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Terminés (0)' })).toBeVisible();
  await user.type(screen.getByRole('searchbox'), 'x');
  expect(await screen.findByText('Rien ne correspond à cette recherche')).toBeVisible();
});

test('only the site in use', async () => {
  const { calls } = show('/echanges', { site: testSites[1] });
  await lines();
  expect(calls.map(({ input }) => input)).toEqual([{ siteId: testSites[1].id }, { siteId: testSites[1].id }]);
});

test('an empty step says how something comes to it', async () => {
  show('/echanges', { answers: { 'mediation.listOpen': [], 'exchange.list': [] } });
  expect(await screen.findByRole('heading', { name: 'Aucune mise en relation à tenir' })).toBeVisible();
});
