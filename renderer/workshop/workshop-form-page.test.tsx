import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { invalid } from '../../domain/errors';
import type { Workshop } from '../../ipc/workshop.contract';
import { expectAccessible } from '../testing/accessible';
import { calendarPlaces, workshop, workshopDate } from '../testing/meetings';
import { type Answers, renderWithNetwork, testSites } from '../testing/render-with-network';
import { pasquet, potager, seanceThemes } from '../testing/seance';
import { EditWorkshopPage, NewWorkshopPage } from './workshop-form-page';

const undo = '0191dddd-0000-7000-8000-000000000077';
const jacques = { ...pasquet, siteName: 'Guéret', commune: '' };
const shared: Answers = {
  'calendar.places': calendarPlaces(),
  'calendar.conflicts': [],
  'calendar.preview': {
    sentence: 'Chaque mardi, 3 fois, sauf les jours fériés',
    days: ['2026-12-01', '2026-12-08', '2026-12-15'],
    skipped: [],
    total: 3,
    lastDay: '2026-12-15',
  },
  'member.search': [jacques] as never,
  'member.entry': jacques as never,
  'theme.list': seanceThemes,
  'theme.suggest': [],
  'draft.read': null,
  'draft.keep': () => {},
  'draft.discard': () => {},
};

const show = (answers: Answers = {}, at = '/ateliers/nouveau?jour=2026-12-01&heure=14:30') =>
  renderWithNetwork(<NewWorkshopPage />, {
    at,
    path: '/ateliers/nouveau',
    answers: { ...shared, 'workshop.plan': { workshop: workshop(), undo }, ...answers },
  });
const said = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map(({ input }) => input);

async function fill({ user }: ReturnType<typeof show>) {
  await user.click(await screen.findByRole('combobox', { name: /^Qui propose/ }));
  await user.click(await screen.findByRole('option', { name: /Jacques/ }));
  await user.type(screen.getByRole('textbox', { name: 'Titre de l’atelier' }), 'Semis d’automne');
  await user.click(screen.getByRole('combobox', { name: /^Dans quel thème/ }));
  await user.click(await screen.findByRole('option', { name: 'Potager' }));
}
const plan = () => screen.getByRole('button', { name: 'Ajouter l’atelier' });

describe('a workshop is proposed', () => {
  test('at the hour that was pressed on the calendar', async () => {
    const view = show();
    await fill(view);
    await view.user.click(plan());
    await waitFor(() => expect(view.address()).toBe(`/ateliers/${workshop().eventId}`));
    expect(said(view.calls, 'workshop.plan')).toMatchObject([
      {
        proposerId: pasquet.id,
        themeId: potager,
        title: 'Semis d’automne',
        capacity: 8,
        day: '2026-12-01',
        time: '14:30',
        minutes: 120,
        siteId: testSites[0].id,
        recurrence: null,
      },
    ]);
    expect(await screen.findByText(/est au calendrier/)).toBeVisible();
  });

  test('what is missing is said, and the first of it takes the focus', async () => {
    const { user, calls } = show();
    await screen.findByRole('combobox', { name: /^Qui propose/ });
    await user.clear(screen.getByRole('textbox', { name: 'Nombre de places' }));
    await user.click(plan());
    expect(await screen.findByText(/^Choisissez le membre qui propose/)).toBeVisible();
    expect(screen.getByText(/^Donnez un titre à l’atelier/)).toBeVisible();
    expect(screen.getByText(/^Indiquez de 1 à 500 places/)).toBeVisible();
    await waitFor(() => expect(screen.getByRole('combobox', { name: /^Qui propose/ })).toHaveFocus());
    expect(said(calls, 'workshop.plan')).toEqual([]);
    await expectAccessible();
  });

  test('every week, three times: the sentence and the dates are shown before it is saved', async () => {
    const view = show();
    const { user, calls } = view;
    await fill(view);
    await user.click(screen.getByRole('combobox', { name: /^Est-ce que cela revient/ }));
    await user.click(await screen.findByRole('option', { name: 'Oui, certains jours de la semaine' }));
    const days = within(screen.getByRole('group', { name: 'Quels jours' }));
    expect(days.getByRole('button', { name: 'mardi' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('combobox', { name: 'Fin' }));
    await user.click(await screen.findByRole('option', { name: 'Un nombre de fois' }));
    await user.click(plan());
    expect(await screen.findByText(/^Indiquez de 2 à 400 fois/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Nombre de fois' }), '3');
    expect(await screen.findByText('Chaque mardi, 3 fois, sauf les jours fériés')).toBeVisible();
    expect(screen.getByText(/01\/12\/2026, 08\/12\/2026 et 15\/12\/2026/)).toBeVisible();
    await user.click(plan());
    await waitFor(() =>
      expect(said(calls, 'workshop.plan')).toMatchObject([
        { recurrence: { rhythm: 'weekly', weekdays: [2], end: 'count', count: 3 } },
      ]),
    );
  });

  test('in spite of a conflict, with a word', async () => {
    const sentence = 'La Grande salle est déjà prise.';
    const view = show({
      'calendar.conflicts': [{ kind: 'room', day: '2026-12-01', time: '14:30', sentence, with: null }],
    });
    const { user, calls } = view;
    await fill(view);
    expect(await screen.findByText(sentence)).toBeVisible();
    await user.click(plan());
    const word = screen.getByRole('textbox', { name: /^Pourquoi garder cette heure/ });
    await waitFor(() => expect(word).toHaveFocus());
    expect(said(calls, 'workshop.plan')).toEqual([]);
    await user.type(word, 'La chorale finit plus tôt.');
    await user.click(plan());
    await waitFor(() =>
      expect(said(calls, 'workshop.plan')).toMatchObject([{ conflictWord: 'La chorale finit plus tôt.' }]),
    );
  });

  test('what the main process refuses is told beside its field; what was typed is found again', async () => {
    const view = show({
      'draft.read': { title: 'Semis de printemps' },
      'workshop.plan': () => {
        throw invalid('title', 'Un atelier porte déjà ce titre ce jour-là.');
      },
    });
    expect(await screen.findByText(/^Brouillon retrouvé/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Titre de l’atelier' })).toHaveValue('Semis de printemps');
    await fill(view);
    await view.user.click(plan());
    expect(await screen.findByText('Un atelier porte déjà ce titre ce jour-là.')).toBeVisible();
  });
});

describe('a workshop is changed', () => {
  const recurrence: NonNullable<Workshop['recurrence']> = {
    rhythm: 'weekly',
    every: 1,
    weekdays: [2],
    rank: null,
    end: 'never',
    until: null,
    count: null,
    skipsHolidays: true,
    skipsSchoolHolidays: false,
  };
  const second = workshopDate({
    occurrence: '2026-12-08T13:00:00Z',
    startsAt: '2026-12-08T13:00:00Z',
    endsAt: '2026-12-08T15:00:00Z',
    day: '2026-12-08',
  });
  const series = workshop({ recurrence, dates: [workshopDate(), second], version: 4 });
  const edit = (of: Workshop, query = '') =>
    renderWithNetwork(<EditWorkshopPage />, {
      at: `/ateliers/${of.eventId}/modifier${query}`,
      path: '/ateliers/:id/modifier',
      answers: { ...shared, 'workshop.read': of, 'workshop.save': { workshop: of, undo }, 'calendar.undo': () => {} },
    });

  test('as a whole', async () => {
    const { user, calls } = edit(series);
    const places = await screen.findByRole('textbox', { name: 'Nombre de places' });
    await user.clear(places);
    await user.type(places, '12');
    await user.click(screen.getByRole('button', { name: 'Enregistrer l’atelier' }));
    await waitFor(() =>
      expect(said(calls, 'workshop.save')).toMatchObject([
        { capacity: 12, version: 4, scope: 'all', occurrence: null, recurrence: { weekdays: [2] } },
      ]),
    );
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  test('one date of it, or those that follow', async () => {
    const { user, calls } = edit(series, `?date=${second.occurrence}`);
    expect(await screen.findByRole('radio', { name: 'Cette date seulement' })).toBeChecked();
    expect(await screen.findByRole('button', { name: 'Enregistrer la date' })).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Nombre de places' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Cette date et les suivantes' }));
    await user.click(await screen.findByRole('button', { name: 'Enregistrer l’atelier' }));
    await waitFor(() =>
      expect(said(calls, 'workshop.save')).toMatchObject([
        { scope: 'following', occurrence: second.occurrence, day: '2026-12-08' },
      ]),
    );
  });
});
