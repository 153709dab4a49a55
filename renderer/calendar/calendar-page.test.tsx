import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { CalendarConflict } from '../../ipc/calendar.contract';
import { expectAccessible } from '../testing/accessible';
import {
  calendarPlaces,
  calendarRange,
  changeOf,
  detailsOf,
  gatheringItem,
  sessionItem,
  undoId,
} from '../testing/calendar';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { CalendarPage } from './calendar-page';

const page = (at = '/calendrier', answers: Answers = {}, role: 'consultation' | 'animation' = 'animation') =>
  renderWithNetwork(<CalendarPage />, {
    at,
    path: '/calendrier',
    role,
    answers: {
      'calendar.read': calendarRange(),
      'calendar.readYear': { days: [], shaded: [] },
      'calendar.places': calendarPlaces,
      'calendar.readOne': ({ kind }) => detailsOf(kind === 'session' ? sessionItem() : gatheringItem()),
      'calendar.conflicts': [],
      'calendar.move': changeOf(gatheringItem()),
      'calendar.cancel': changeOf(gatheringItem()),
      'calendar.undo': () => {},
      ...answers,
    },
  });
const chip = (name: RegExp) => screen.findByRole('button', { name });
const gathering = () => chip(/^Rencontre, mardi 24 novembre, de 14.h à 16.h, Rencontre du mardi, Guéret/);
const conflict: CalendarConflict = {
  kind: 'member',
  day: '2026-12-01',
  time: '15:00',
  sentence: 'Nadia Benali a déjà « Tenir un potager » ce jour-là.',
  with: null,
};

describe('what is shown', () => {
  test('the week of today, each event as a sentence; nothing that axe finds', async () => {
    const { calls } = page();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Semaine du 23 au 29 novembre 2026');
    expect(await gathering()).toBeVisible();
    expect(await chip(/^Séance d’échange, mercredi 25 novembre/)).toBeVisible();
    expect(calls.find(({ name }) => name === 'calendar.read')?.input).toEqual({
      from: '2026-11-23',
      to: '2026-11-29',
      siteId: null,
    });
    await expectAccessible();
  });

  test.each([
    ['jour', 'Mardi 24 novembre 2026', '2026-11-24', '2026-11-24'],
    ['travail', 'Semaine de travail du 23 au 27 novembre 2026', '2026-11-23', '2026-11-27'],
    ['mois', 'Novembre 2026', '2026-10-26', '2026-12-06'],
    ['liste', 'Novembre 2026', '2026-11-01', '2026-11-30'],
  ])('the view « %s » reads its days', async (view, title, from, to) => {
    const { calls } = page(`/calendrier?vue=${view}&jour=2026-11-24`);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(title);
    // A month that is not measured, as here, places none of its events.
    if (view !== 'mois') expect(await gathering()).toBeVisible();
    expect(calls.find(({ name }) => name === 'calendar.read')?.input).toEqual({ from, to, siteId: null });
    await expectAccessible();
  });

  test('the year counts by day, and a day leads to its events', async () => {
    const days = [
      { day: '2026-11-24', kind: 'gathering' as const, count: 1 },
      { day: '2026-11-24', kind: 'session' as const, count: 2 },
    ];
    const shaded = [
      {
        kind: 'holiday' as const,
        fromDay: '2026-11-11',
        toDay: '2026-11-11',
        label: 'Armistice 1918',
        siteId: null,
        zone: null,
      },
    ];
    const { user, address } = page('/calendrier?vue=annee', { 'calendar.readYear': { days, shaded } });
    const november = within(await screen.findByRole('region', { name: 'novembre 2026' }));
    expect(november.getByText(/Le 11.: Armistice 1918/)).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Séance' }));
    expect(screen.getByRole('button', { name: 'Séance', pressed: false })).toBeVisible();
    await user.click(november.getByRole('button', { name: /mardi 24 novembre.: 1.événement$/ }));
    expect(address()).toBe('/calendrier?vue=jour&jour=2026-11-24&sans=session');
  });

  test('a cancelled event says so; an imported one is to look at only; a closed day has its words', async () => {
    const outside = {
      id: undoId,
      calendarId: undoId,
      calendarName: 'Mairie',
      title: 'Conseil municipal',
      place: '',
      day: '2026-11-26',
      time: '18:30',
      endDay: '2026-11-26',
      endTime: '20:00',
      isAllDay: false,
    };
    const closure = {
      kind: 'closure' as const,
      fromDay: '2026-11-27',
      toDay: '2026-11-28',
      label: 'Inventaire',
      siteId: null,
      zone: null,
    };
    const { user } = page('/calendrier', {
      'calendar.read': calendarRange({
        items: [gatheringItem({ status: 'cancelled' })],
        outside: [outside],
        shaded: [closure],
      }),
    });
    expect(await chip(/^Rencontre, annulé, mardi/)).toBeVisible();
    expect(screen.getByText('Inventaire')).toBeInTheDocument();
    await user.click(await chip(/^Calendrier importé Mairie, à consulter seulement/));
    expect(await screen.findByRole('dialog', { name: 'Conseil municipal' })).toHaveTextContent('à consulter seulement');
  });

  test('layers and accounts stay in the address', async () => {
    const { user, address } = page();
    await gathering();
    await user.click(screen.getByRole('button', { name: 'Rencontre' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /Rencontre du mardi/ })).toBeNull());
    expect(address()).toBe('/calendrier?sans=gathering');
    await user.click(screen.getByRole('button', { name: 'Tout montrer' }));
    expect(await gathering()).toBeVisible();
  });
});

describe('by keyboard', () => {
  test('keys change the period and the view, arrows go from event to event, Enter opens', async () => {
    const { user, address } = page();
    await gathering();
    await user.keyboard('4');
    expect(address()).toBe('/calendrier?vue=mois');
    await user.keyboard('1{ArrowRight}');
    expect(address()).toBe('/calendrier?jour=2026-11-30');
    await user.keyboard('t');
    expect(address()).toBe('/calendrier');
    (await gathering()).focus();
    await user.keyboard('{ArrowRight}');
    expect(await chip(/^Séance d’échange/)).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(await gathering()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Rencontre du mardi' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(async () => expect(await gathering()).toHaveFocus());
    await user.keyboard('n');
    expect(await screen.findByRole('menuitem', { name: 'Un atelier' })).toHaveAttribute(
      'href',
      '/ateliers/nouveau?jour=2026-11-23',
    );
  });

  test('an account that only reads adds and moves nothing', async () => {
    const { user } = page('/calendrier', {}, 'consultation');
    await user.click(await gathering());
    const panel = within(await screen.findByRole('dialog', { name: 'Rencontre du mardi' }));
    expect(panel.queryByRole('button', { name: 'Déplacer' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ajouter au calendrier', hidden: true })).toBeNull();
  });
});

describe('the panel', () => {
  const open = async (answers: Answers = {}, name = 'Rencontre du mardi') => {
    const shown = page('/calendrier', answers);
    await shown.user.click(await chip(new RegExp(name)));
    const panel = within(await screen.findByRole('dialog', { name }));
    await panel.findByText('Quand');
    return { ...shown, panel };
  };

  test('says what, when, how often and with whom; leads to the exchange and to its people', async () => {
    const { panel } = await open(
      {
        'calendar.readOne': detailsOf(sessionItem(), {
          links: [
            { page: 'exchange', id: sessionItem().target.id, label: 'Tenir un potager' },
            { page: 'exchange', id: undoId, label: 'L’échange de Nadia et Jacques' },
          ],
          words: [{ word: 'Nadia arrivera à 15 h', at: '2026-11-20T10:00:00Z', accountName: 'Claire Martin' }],
        }),
      },
      'Tenir un potager',
    );
    expect(panel.getByText('mercredi 25 novembre 2026')).toBeVisible();
    expect(panel.getByRole('link', { name: 'Nadia Benali' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/membres\//),
    );
    expect(panel.getByRole('link', { name: 'L’échange de Nadia et Jacques' })).toHaveAttribute(
      'href',
      `/echanges/${undoId}`,
    );
    // Its own page has a button, not a second link.
    expect(panel.queryByRole('link', { name: 'Tenir un potager' })).toBeNull();
    expect(panel.getByText(/Nadia arrivera à 15 h/)).toBeVisible();
    expect(panel.getByRole('button', { name: 'Prévenir' })).toBeVisible();
    await expectAccessible();
  });

  test('one date of a series is moved by the button, and that is undone', async () => {
    const { user, panel, calls } = await open();
    expect(panel.getByText('Chaque mardi, sauf les jours fériés.')).toBeVisible();
    await user.click(panel.getByRole('button', { name: 'Déplacer' }));
    const dialog = within(await screen.findByRole('dialog', { name: /^Déplacer/ }));
    expect(dialog.getByRole('radio', { name: 'Cette date seulement' })).toBeChecked();
    await expectAccessible();
    await user.click(dialog.getByRole('button', { name: 'Déplacer' }));
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    const input = { kind: 'gathering', version: 3, scope: 'one', day: '2026-11-24', time: '14:00', minutes: 120 };
    expect(calls.find(({ name }) => name === 'calendar.move')?.input).toMatchObject(input);
    await waitFor(() => expect(calls.find(({ name }) => name === 'calendar.undo')?.input).toEqual({ undo: undoId }));
  });

  test('a conflict is told before the move, and asks for a word', async () => {
    const { user, panel, calls } = await open({ 'calendar.conflicts': [conflict] });
    await user.click(panel.getByRole('button', { name: 'Déplacer' }));
    const dialog = within(await screen.findByRole('dialog', { name: /^Déplacer/ }));
    expect(await dialog.findByText(conflict.sentence)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Déplacer' }));
    expect(await dialog.findByText(/^Dites pourquoi vous gardez cette heure/)).toBeVisible();
    expect(calls.some(({ name }) => name === 'calendar.move')).toBe(false);
    await user.type(dialog.getByRole('textbox', { name: /^Pourquoi garder/ }), 'Nadia arrivera plus tard');
    await user.click(dialog.getByRole('button', { name: 'Déplacer' }));
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'calendar.move')?.input).toMatchObject({
        conflictWord: 'Nadia arrivera plus tard',
      }),
    );
  });

  test('cancelling a series asks which dates', async () => {
    const { user, panel, calls } = await open();
    await user.click(panel.getByRole('button', { name: /^Annuler cette date/ }));
    const dialog = within(await screen.findByRole('dialog', { name: /^Annuler quelles dates/ }));
    await user.click(dialog.getByRole('radio', { name: 'Cette date et les suivantes' }));
    await user.click(dialog.getByRole('button', { name: 'Annuler ces dates' }));
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'calendar.cancel')?.input).toMatchObject({
        scope: 'following',
        version: 3,
      }),
    );
  });

  test('letters: a preview, a message to copy, a draft for who has an e-mail', async () => {
    const letter = {
      memberId: sessionItem().people[0]?.id ?? '',
      name: 'Nadia Benali',
      email: 'nadia@exemple.fr',
      phone: '',
      subject: 'Votre séance',
      body: 'Bonjour Nadia',
    };
    const { user, panel, calls } = await open(
      { 'calendar.letters': [letter], 'calendar.printLetters': () => {} },
      'Tenir un potager',
    );
    await user.click(panel.getByRole('button', { name: 'Prévenir' }));
    const dialog = within(await screen.findByRole('dialog', { name: /^Prévenir/ }));
    expect(await dialog.findByRole('textbox', { name: /Votre séance/ })).toHaveValue('Bonjour Nadia');
    expect(dialog.getByRole('link', { name: 'Préparer un courriel' })).toHaveAttribute(
      'href',
      'mailto:nadia@exemple.fr?subject=Votre%20s%C3%A9ance&body=Bonjour%20Nadia',
    );
    await expectAccessible();
    await user.click(dialog.getByRole('button', { name: 'Rappel' }));
    await user.click(dialog.getByRole('button', { name: 'Imprimer les lettres' }));
    expect(calls.find(({ name }) => name === 'calendar.printLetters')?.input).toMatchObject({
      kind: 'reminder',
      memberIds: null,
    });
  });
});

test('printing takes what is shown, without names unless they are asked for', async () => {
  const { user, calls } = page('/calendrier?sans=bilan', { 'calendar.print': () => {} });
  await gathering();
  await user.click(screen.getByRole('button', { name: 'Imprimer' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Imprimer le calendrier' }));
  await user.click(dialog.getByRole('radio', { name: /^Mois/ }));
  await user.click(dialog.getByRole('button', { name: 'Imprimer' }));
  expect(calls.find(({ name }) => name === 'calendar.print')?.input).toMatchObject({
    view: 'month',
    day: '2026-11-23',
    withPeople: false,
    kinds: ['reperage', 'mediation', 'session', 'gathering', 'workshop', 'other'],
  });
});
