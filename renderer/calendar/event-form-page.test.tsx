import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { invalid } from '../../domain/errors';
import { expectAccessible } from '../testing/accessible';
import { calendarPlaces, changeOf, detailsOf, gatheringItem } from '../testing/calendar';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { EditEventPage, NewEventPage } from './event-form-page';

const answers: Answers = {
  'calendar.places': calendarPlaces,
  'calendar.conflicts': [],
  'calendar.plan': changeOf(gatheringItem()),
  'calendar.save': changeOf(gatheringItem()),
  'calendar.preview': {
    sentence: 'Chaque mardi, sauf les jours fériés',
    days: ['2026-11-24', '2026-12-01'],
    skipped: [],
    total: null,
    lastDay: null,
  },
  'member.search': [],
  'draft.read': null,
  'draft.keep': () => {},
  'draft.discard': () => {},
};
const form = (changes: Answers = {}) =>
  renderWithNetwork(<NewEventPage />, {
    at: '/calendrier/nouveau?jour=2026-11-24&heure=14:30&minutes=90',
    path: '/calendrier/nouveau',
    answers: { ...answers, ...changes },
  });
const title = () => screen.findByRole('textbox', { name: 'Titre' });

describe('an event is added', () => {
  test('where it was drawn, every Tuesday, with what that gives', async () => {
    const { user, calls, address } = form();
    await user.type(await title(), 'Rencontre du mardi');
    await user.click(screen.getByRole('combobox', { name: /^Est-ce que cela revient/ }));
    await user.click(await screen.findByRole('option', { name: 'Oui, certains jours de la semaine' }));
    expect(await screen.findByText('Chaque mardi, sauf les jours fériés')).toBeVisible();
    expect(await screen.findByText('24/11/2026 et 01/12/2026.')).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ajouter au calendrier' }));
    await waitFor(() => expect(address()).toBe('/calendrier?jour=2026-11-24'));
    expect(calls.find(({ name }) => name === 'calendar.plan')?.input).toMatchObject({
      kind: 'gathering',
      title: 'Rencontre du mardi',
      day: '2026-11-24',
      time: '14:30',
      minutes: 90,
      recurrence: { rhythm: 'weekly', weekdays: [2], skipsHolidays: true },
    });
    expect(calls.some(({ name }) => name === 'draft.discard')).toBe(true);
  });

  test('an empty title says what to write; a recurrence asks for its end', async () => {
    const { user, calls } = form();
    await user.click(await screen.findByRole('combobox', { name: /^Est-ce que cela revient/ }));
    await user.click(await screen.findByRole('option', { name: 'Oui, un mardi du mois' }));
    await user.click(screen.getByRole('combobox', { name: 'Fin' }));
    await user.click(await screen.findByRole('option', { name: 'Un nombre de fois' }));
    await user.click(screen.getByRole('button', { name: 'Ajouter au calendrier' }));
    expect(await screen.findByText(/^Donnez un titre/)).toBeVisible();
    expect(screen.getByText(/^Indiquez de 2 à 400 fois/)).toBeVisible();
    expect(calls.some(({ name }) => name === 'calendar.plan')).toBe(false);
  });

  test('a conflict is told while it is typed, and kept with a word', async () => {
    const sentence = 'La salle « Salle bleue » est déjà prise.';
    const { user, calls } = form({
      'calendar.conflicts': [{ kind: 'room', day: '2026-11-24', time: '14:30', sentence, with: null }],
    });
    await user.type(await title(), 'Réunion');
    expect(await screen.findByText(sentence)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ajouter au calendrier' }));
    expect(await screen.findByText(/^Dites pourquoi vous gardez cette heure/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /^Pourquoi garder/ }), 'On partage la salle');
    await user.click(screen.getByRole('button', { name: 'Ajouter au calendrier' }));
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'calendar.plan')?.input).toMatchObject({
        conflictWord: 'On partage la salle',
      }),
    );
  });

  test('a free time is one click away', async () => {
    const slot = {
      day: '2026-11-26',
      time: '10:00',
      minutes: 90,
      startsAt: '2026-11-26T09:00:00Z',
      endsAt: '2026-11-26T10:30:00Z',
    };
    const { user, calls } = form({ 'calendar.slots': { slots: [slot], unknown: ['Jacques Pasquet'] } });
    await user.type(await title(), 'Réunion');
    await user.click(screen.getByRole('button', { name: 'Trouver un créneau' }));
    expect(await screen.findByText(/Jacques Pasquet.: sa fiche/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /jeudi 26 novembre, 10.h/ }));
    await user.click(screen.getByRole('button', { name: 'Ajouter au calendrier' }));
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'calendar.plan')?.input).toMatchObject({
        day: '2026-11-26',
        time: '10:00',
      }),
    );
  });

  test('a refusal stands beside its field, and what was typed stays', async () => {
    const { user } = form({
      'calendar.plan': () => {
        throw invalid('roomId', 'Cette salle n’est plus proposée : choisissez-en une autre.');
      },
    });
    await user.type(await title(), 'Réunion');
    await user.click(screen.getByRole('button', { name: 'Ajouter au calendrier' }));
    expect(await screen.findByText(/^Cette salle n’est plus proposée/)).toBeVisible();
    expect(await title()).toHaveValue('Réunion');
  });
});

describe('a series is changed', () => {
  const edit = (scope: string) =>
    renderWithNetwork(<EditEventPage />, {
      at: `/calendrier/gathering/${gatheringItem().id}/modifier?date=2026-11-24T13:00:00Z&portee=${scope}`,
      path: '/calendrier/:kind/:id/modifier',
      answers: { ...answers, 'calendar.readOne': detailsOf(gatheringItem()) },
    });

  test('one date leaves the recurrence alone', async () => {
    const { user, calls } = edit('one');
    expect(await screen.findByText(/^Rencontre du mardi, cette date seulement/)).toBeVisible();
    expect(await title()).toHaveValue('Rencontre du mardi');
    expect(screen.queryByRole('combobox', { name: /^Est-ce que cela revient/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Enregistrer la date' }));
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'calendar.save')?.input).toMatchObject({
        scope: 'one',
        version: 3,
        occurrence: '2026-11-24T13:00:00Z',
        day: '2026-11-24',
      }),
    );
  });

  test('all of them begin from the first date', async () => {
    const { user, calls } = edit('all');
    expect(await screen.findByRole('combobox', { name: /^Est-ce que cela revient/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Enregistrer les dates' }));
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'calendar.save')?.input).toMatchObject({
        scope: 'all',
        day: '2026-09-01',
        recurrence: { rhythm: 'weekly' },
      }),
    );
  });
});
