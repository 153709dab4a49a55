import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { impossible } from '../../domain/errors';
import type { CalendarPlaces, ChosenSchoolHolidays } from '../../ipc/calendar.contract';
import { expectAccessible } from '../testing/accessible';
import { calendarPlaces } from '../testing/meetings';
import { type Answers, renderWithNetwork, testSites } from '../testing/render-with-network';
import { CalendarSection } from './calendar-section';
import { LettersSection } from './letters-section';

const [gueret] = testSites;
const id = '0191dddd-0000-7000-8000-000000000070';
const drafts: Answers = { 'draft.read': null, 'draft.keep': () => {}, 'draft.discard': () => {} };

function show(answers: Answers = {}, places = calendarPlaces()) {
  let now = places;
  const change = (changes: Partial<CalendarPlaces>) => {
    now = { ...now, ...changes };
    return now;
  };
  return renderWithNetwork(<CalendarSection />, {
    at: '/reglages/calendrier',
    answers: {
      'calendar.places': () => now,
      'calendar.addRoom': ({ siteId, name, capacity = null }) =>
        change({ rooms: [...now.rooms, { id, version: 1, siteId, name, capacity }] }),
      'calendar.archiveRoom': ({ id: gone }) => change({ rooms: now.rooms.filter((room) => room.id !== gone) }),
      'calendar.saveOpenings': ({ id: siteId, openings }) =>
        change({ sites: now.sites.map((site) => (site.id === siteId ? { ...site, openings } : site)) }),
      'calendar.addClosure': ({ siteId, fromDay, toDay, label }) =>
        change({ closures: [...now.closures, { id, version: 1, siteId, fromDay, toDay, label }] }),
      'calendar.removeClosure': () => change({ closures: [] }),
      'calendar.saveSchoolZone': ({ id: siteId, version, schoolZone }) =>
        change({
          sites: now.sites.map((site) => (site.id === siteId ? { ...site, schoolZone, version: version + 1 } : site)),
        }),
      'calendar.importSchoolHolidays': () =>
        change({ schoolHolidays: { all: [], lastDay: '2027-11-07', importedAt: '2026-11-23T09:00:00Z' } }),
      ...drafts,
      ...answers,
    },
  });
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const said = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map(({ input }) => input);

describe('rooms', () => {
  test('one is added to a lieu, another retired once it is confirmed', async () => {
    const { user, calls } = show();
    await expectAccessible((await screen.findByRole('region', { name: 'Les salles' })).parentElement ?? document.body);
    await user.click(button('Ajouter une salle à Guéret'));
    await user.click(await screen.findByRole('button', { name: 'Ajouter la salle' }));
    expect(await screen.findByText(/^Donnez un nom à la salle/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Nom de la salle' }), 'Cuisine');
    await user.type(screen.getByRole('textbox', { name: /^Nombre de places/ }), '12');
    await user.click(button('Ajouter la salle'));
    expect(await screen.findByRole('button', { name: 'Modifier la salle Cuisine' })).toBeVisible();
    expect(said(calls, 'calendar.addRoom')).toEqual([{ siteId: gueret.id, name: 'Cuisine', capacity: 12 }]);

    await user.click(button('Retirer la salle Cuisine'));
    await user.click(await screen.findByRole('button', { name: 'Retirer la salle' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Modifier la salle Cuisine' })).toBeNull());
  });
});

describe('opening hours', () => {
  test('a morning and an afternoon; what overlaps is said', async () => {
    const { user, calls } = show();
    await screen.findByRole('region', { name: 'Les heures d’ouverture' });
    await user.click(button('Modifier les heures d’ouverture de Guéret'));
    const monday = within(await screen.findByRole('group', { name: 'lundi' }));
    await user.click(monday.getByRole('button', { name: 'Ajouter des heures le lundi' }));
    await user.click(monday.getByRole('button', { name: 'Ajouter des heures le lundi' }));
    await expectAccessible(screen.getByRole('dialog'));
    const [, afternoon] = monday.getAllByLabelText('lundi, de');
    await user.clear(afternoon as HTMLElement);
    await user.type(afternoon as HTMLElement, '11:00');
    await user.click(button('Enregistrer les heures'));
    expect(await screen.findByText(/^Deux plages d’un même jour se recouvrent/)).toBeVisible();
    await user.clear(afternoon as HTMLElement);
    await user.type(afternoon as HTMLElement, '13:30');
    await user.click(button('Enregistrer les heures'));
    expect(await screen.findByText(/^de 9.h à 12.h et de 13.h.30 à 17.h.30$/)).toBeVisible();
    expect(said(calls, 'calendar.saveOpenings')).toMatchObject([
      {
        id: gueret.id,
        openings: [
          { weekday: 1, opens: '09:00', closes: '12:00' },
          { weekday: 1, opens: '13:30', closes: '17:30' },
        ],
      },
    ]);
  });
});

describe('closures', () => {
  test('one that goes comes back by « Annuler »', async () => {
    const closure = {
      id,
      version: 2,
      siteId: null,
      fromDay: '2026-12-24',
      toDay: '2027-01-03',
      label: 'Congés de Noël',
    };
    const { user, calls } = show({}, calendarPlaces({ closures: [closure] }));
    const list = within(await screen.findByRole('list', { name: 'Fermetures à venir' }));
    expect(list.getByText(/du 24 décembre 2026 au 3 janvier 2027 · Tous les lieux/)).toBeVisible();
    await user.click(button('Retirer la fermeture Congés de Noël'));
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() =>
      expect(said(calls, 'calendar.addClosure')).toEqual([
        { siteId: null, fromDay: '2026-12-24', toDay: '2027-01-03', label: 'Congés de Noël' },
      ]),
    );
  });

  test('what is missing is said', async () => {
    const { user, calls } = show();
    await screen.findByRole('region', { name: 'Les fermetures' });
    await user.click(button('Ajouter une fermeture'));
    await user.click(await screen.findByRole('button', { name: 'Ajouter la fermeture' }));
    expect(await screen.findByText(/^Indiquez le premier jour/)).toBeVisible();
    expect(said(calls, 'calendar.addClosure')).toEqual([]);
  });
});

describe('school holidays', () => {
  const file: ChosenSchoolHolidays = {
    id,
    fileName: 'fr-en-calendrier-scolaire.json',
    holidays: (['A', 'B', 'C'] as const).map((zone) => ({
      zone,
      fromDay: '2027-10-23',
      toDay: '2027-11-07',
      label: 'Vacances de la Toussaint',
    })),
  };

  test('the zone of a lieu is saved as it is chosen, and taken back', async () => {
    const { user, calls } = show();
    await user.click(await screen.findByRole('combobox', { name: 'Zone de Guéret' }));
    await user.click(await screen.findByRole('option', { name: /^Zone A/ }));
    expect(await screen.findByText('La zone de Guéret est enregistrée.')).toBeVisible();
    await user.click(button('Annuler'));
    await waitFor(() =>
      expect(said(calls, 'calendar.saveSchoolZone')).toEqual([
        { id: gueret.id, version: 1, schoolZone: 'A' },
        { id: gueret.id, version: 2, schoolZone: null },
      ]),
    );
  });

  test('a file is told of before it is imported', async () => {
    const { user, calls } = show({ 'calendar.chooseSchoolHolidays': file });
    expect(await screen.findByText(/connues jusqu’au 31 août 2027/)).toBeVisible();
    await user.click(button('Choisir un fichier officiel'));
    const card = within(await screen.findByRole('region', { name: /^Ce que contient/ }));
    expect(card.getByRole('heading')).toHaveFocus();
    expect(card.getByText(/du 23 octobre au 7 novembre 2027 \(zones A, B et C\)/)).toBeVisible();
    expect(said(calls, 'calendar.importSchoolHolidays')).toEqual([]);
    await user.click(button('Enregistrer ces vacances'));
    expect(await screen.findByText(/connues jusqu’au 7 novembre 2027/)).toBeVisible();
    await waitFor(() => expect(button('Choisir un fichier officiel')).toHaveFocus());
  });

  test('a file that is not one says why', async () => {
    const { user } = show({
      'calendar.chooseSchoolHolidays': () => {
        throw impossible('Ce fichier n’est pas un calendrier scolaire.');
      },
    });
    await screen.findByText(/connues jusqu’au/);
    await user.click(button('Choisir un fichier officiel'));
    expect(await screen.findByText('Ce fichier n’est pas un calendrier scolaire.')).toBeVisible();
  });
});

test('letters: a word placed, the letter as Nadia reads it, saved', async () => {
  const templates = {
    convocation: { subject: 'Rendez-vous le {date}', body: 'Bonjour ' },
    reminder: { subject: 'Rappel', body: 'Bonjour {prénom}' },
    thanks: { subject: 'Merci', body: '{merci}' },
  };
  const { user, calls } = renderWithNetwork(<LettersSection />, {
    at: '/reglages/courriers',
    answers: {
      'calendar.letterTemplates': templates,
      'calendar.saveLetterTemplate': ({ kind, subject, body }) => ({ ...templates, [kind]: { subject, body } }),
      ...drafts,
    },
  });
  const letter = within(await screen.findByRole('region', { name: 'Convocation' }));
  expect(await letter.findByText('Rendez-vous le mardi 1er décembre 2026')).toBeVisible();
  await user.click(letter.getByRole('button', { name: /^Placer prénom/ }));
  expect(letter.getByText(/^Bonjour.*Nadia$/)).toBeVisible();
  expect(letter.queryByRole('button', { name: /^Placer merci/ })).not.toBeInTheDocument();
  const thanks = within(screen.getByRole('region', { name: 'Merci' }));
  expect(await thanks.findByRole('button', { name: /^Placer merci/ })).toBeVisible();
  expect(thanks.getByText('Merci pour ta patience et ta bonne humeur.')).toBeVisible();
  await expectAccessible();
  await user.click(letter.getByRole('button', { name: 'Enregistrer le modèle' }));
  await waitFor(() => expect(said(calls, 'calendar.saveLetterTemplate')).toHaveLength(1));
  expect(said(calls, 'calendar.saveLetterTemplate')).toMatchObject([{ kind: 'convocation' }]);
});
