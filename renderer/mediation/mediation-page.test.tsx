import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import type { Mediation } from '../../ipc/mediation.contract';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { MediationPage } from './mediation-page';

const idOf = (place: number) => `0191bbbb-0000-7000-8000-00000000000${place}`;
const [id, exchangeId, claire] = [idOf(1), idOf(2), idOf(3)];

const mediation = (changes: Partial<Mediation> = {}): Mediation => ({
  id,
  version: 3,
  status: 'planned',
  title: 'Tenir un potager',
  themeName: 'Potager',
  pictogram: 'plant',
  siteName: 'Guéret',
  timeZone: 'Europe/Paris',
  startsAt: '2026-11-24T13:00:00Z',
  mediator: { id: claire, name: 'Claire Martin' },
  mediators: [{ id: claire, name: 'Claire Martin' }],
  participants: [
    {
      memberId: idOf(4),
      name: 'Jacques Martin',
      siteName: 'Guéret',
      side: 'offerer',
      listingId: idOf(6),
      listingTitle: 'Tenir un potager',
      listingDetails: '',
    },
    {
      memberId: idOf(5),
      name: 'Nadia Benali',
      siteName: 'Auzances',
      side: 'requester',
      listingId: idOf(7),
      listingTitle: 'Apprendre à jardiner',
      listingDetails: '',
    },
  ],
  notes: {
    offered: 'Tenir un potager',
    asked: 'Apprendre à jardiner',
    goal: '',
    level: '',
    learntHow: '',
    method: '',
    place: 'Jardin partagé',
    firstSessionDay: '2026-12-01',
    firstSessionTime: '14:00',
    frequency: 'weekly',
    sessionCount: 5,
    sessionMinutes: 90,
    material: '',
    keys: '',
    projects: '',
    conditions: '',
    bilanDay: '2027-01-05',
    bilanTime: '14:00',
    outcomeReason: '',
    resumeOn: null,
  },
  concludedAt: null,
  exchangeId: null,
  ...changes,
});

type Options = Parameters<typeof renderWithNetwork>[1];
const show = (read: Mediation, answers: Answers = {}, options: Options = {}) =>
  renderWithNetwork(<MediationPage />, {
    at: `/mises-en-relation/${id}`,
    path: '/mises-en-relation/:id',
    answers: {
      'mediation.read': read,
      'mediation.conflicts': [],
      'mediation.save': ({ version }) => ({ version: version + 1, savedAt: '2026-11-23T13:32:00Z' }),
      ...answers,
    },
    ...options,
  });
const button = (name: string) => screen.getByRole('button', { name });
const withNotes = (notes: Partial<Mediation['notes']>) => mediation({ notes: { ...mediation().notes, ...notes } });

describe('the form of the meeting', () => {
  test('lists the sessions as they are decided, in one sentence then day by day', async () => {
    const { user } = show(mediation());
    expect(
      await screen.findByText(/^Cinq séances, du mardi 1er décembre au mardi 29 décembre 2026, de 14.h à 15.h.30$/),
    ).toBeVisible();
    const count = screen.getByRole('textbox', { name: 'Nombre de séances' });
    await user.clear(count);
    await user.type(count, '2');
    expect(screen.getByText(/^Deux séances, du mardi 1er décembre au mardi 8 décembre 2026/)).toBeVisible();
  });

  test('every keystroke is saved, each with the version of the one before', async () => {
    const { user, calls } = show(mediation());
    await user.type(await screen.findByRole('textbox', { name: 'L’objectif' }), 'Semer');
    expect(await screen.findByText(/^Enregistré à 14.h.32$/)).toBeVisible();
    const saves = calls.filter(({ name }) => name === 'mediation.save').map(({ input }) => input as Mediation);
    expect(saves.at(-1)).toMatchObject({ notes: { goal: 'Semer' } });
    expect(saves.map(({ version }) => version)).toEqual(saves.map((_, index) => 3 + index));
  });

  test('what could not be saved stays on the screen, with the reason', async () => {
    const refuse = () => {
      throw new Refusal('disk-full');
    };
    const { user } = show(mediation(), { 'mediation.save': refuse });
    const goal = await screen.findByRole('textbox', { name: 'L’objectif' });
    await user.type(goal, 'Semer');
    expect(await screen.findByText(/^Le disque est plein/)).toBeVisible();
    expect(goal).toHaveValue('Semer');
  });

  test('suggests a bilan a week after the last session', async () => {
    const { user, calls } = show(withNotes({ bilanDay: null, bilanTime: null }));
    await user.click(await screen.findByRole('button', { name: /^Une semaine après.: mardi 5 janvier 2027 à 14.h$/ }));
    await waitFor(() =>
      expect(calls.at(-1)?.input).toMatchObject({ notes: { bilanDay: '2027-01-05', bilanTime: '14:00' } }),
    );
  });

  test('says who is already engaged, and forbids nothing', async () => {
    show(mediation(), {
      'mediation.conflicts': [
        {
          at: '2026-12-08T13:00:00Z',
          name: 'Nadia Benali',
          with: {
            kind: 'session',
            title: 'Coudre',
            startsAt: '2026-12-08T12:30:00Z',
            endsAt: '2026-12-08T14:00:00Z',
          },
        },
      ],
    });
    expect(
      await screen.findByText(/^Nadia Benali a déjà une séance \(«.Coudre.»\) le mardi 8 décembre 2026 à 13.h.30/),
    ).toBeVisible();
    expect(button('Conclure l’accord')).toBeEnabled();
  });
});

describe('concluding', () => {
  test('asks for what is missing, by the field, and nothing leaves', async () => {
    const { user, calls } = show(withNotes({ place: '', bilanDay: null }));
    await user.click(await screen.findByRole('button', { name: 'Conclure l’accord' }));
    expect(screen.getByText(/^Indiquez la date du bilan, par exemple le 12\/03\/2027\.$/)).toBeVisible();
    const place = screen.getByRole('textbox', { name: 'Lieu des séances' });
    expect(place).toHaveAccessibleDescription('Indiquez le lieu des séances, par exemple la cuisine de la MJC.');
    expect(place).toHaveFocus();
    await user.type(place, 'J');
    expect(place).not.toBeInvalid();
    expect(calls.map(({ name }) => name)).not.toContain('mediation.conclude');
  });

  test('a bilan before the last session is told under its date', async () => {
    const sentence = 'Le bilan vient après la dernière séance, qui finit le mardi 29 décembre 2026.';
    const { user } = show(withNotes({ bilanDay: '2026-12-28' }), {
      'mediation.conclude': () => {
        throw new Refusal('invalid', { bilanDay: sentence });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Conclure l’accord' }));
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  test('then the page becomes the agreement, to print and to follow', async () => {
    const agreed = mediation({ status: 'agreed', version: 4, concludedAt: '2026-11-23T09:00:00Z', exchangeId });
    const { user, calls, address } = show(mediation(), {
      'mediation.conclude': agreed,
    });
    await user.click(await screen.findByRole('button', { name: 'Conclure l’accord' }));
    expect(await screen.findByText(/^L’accord est conclu/)).toBeVisible();
    expect(calls.find(({ name }) => name === 'mediation.conclude')?.input).toMatchObject({ id, version: 3 });
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(button('Imprimer l’accord')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Ouvrir l’échange' }));
    expect(address()).toBe(`/echanges/${exchangeId}`);
  });
});

describe('ending otherwise', () => {
  test('« sans accord » asks why, saves the reason as it is typed, and can be taken back', async () => {
    const closed = withNotes({ outcomeReason: 'Horaires' });
    const { user, calls } = show(mediation(), {
      'mediation.closeWithoutAgreement': { ...closed, status: 'no-agreement', concludedAt: '2026-11-23T09:00:00Z' },
      'mediation.reopen': mediation({ version: 5 }),
    });
    await user.click(await screen.findByRole('button', { name: 'Sans accord' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Sans accord' }));
    const why = dialog.getByRole('textbox', { name: 'Pourquoi' });
    expect(why).toHaveFocus();
    await user.click(dialog.getByRole('button', { name: 'Terminer sans accord' }));
    expect(why).toHaveAccessibleDescription(/^Dites pourquoi en quelques mots/);
    await user.type(why, 'Horaires');
    await user.click(dialog.getByRole('button', { name: 'Terminer sans accord' }));
    expect(await screen.findByText('Sans accord le 23 novembre 2026 : Horaires')).toBeVisible();
    expect(calls.find(({ name }) => name === 'mediation.save')?.input).toMatchObject({ notes: { outcomeReason: 'H' } });
    await user.click(button('Annuler'));
    expect(await screen.findByRole('button', { name: 'Conclure l’accord' })).toBeVisible();
  });
});

describe('reading only', () => {
  test('a consultation account reads, and is offered nothing to do', async () => {
    show(mediation(), {}, { role: 'consultation' });
    expect(await screen.findByText('Jardin partagé')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  test('a meeting without a date says so, with the button that settles it', async () => {
    show(mediation({ status: 'to-plan', startsAt: null }));
    expect(await screen.findByText('La date reste à fixer.')).toBeVisible();
    expect(button('Fixer la mise en relation')).toBeVisible();
  });
});
