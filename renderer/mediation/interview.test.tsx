import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import type { MeetingStepKey } from '../../domain/mediation/interview';
import type { Mediation } from '../../ipc/mediation.contract';
import { expectAccessible } from '../testing/accessible';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { MeetingInterviewPage } from './interview-page';
import { exchangeId, id, mediation, withNotes } from './mediation.sample';

const show = (step: MeetingStepKey, read: Mediation, answers: Answers = {}) =>
  renderWithNetwork(<MeetingInterviewPage />, {
    at: `/mises-en-relation/${id}/entretien?etape=${step}`,
    path: '/mises-en-relation/:id/entretien',
    answers: {
      'mediation.read': read,
      'mediation.conflicts': [],
      'mediation.save': ({ version }) => ({ version: version + 1, savedAt: '2026-11-23T13:32:00Z' }),
      ...answers,
    },
  });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
type User = ReturnType<typeof renderWithNetwork>['user'];
const goTo = async (user: User, step: RegExp) => {
  await user.click(button(/^Étape/));
  await user.click(screen.getByRole('menuitem', { name: step }));
};

describe('the meeting, screen by screen', () => {
  test('one theme at a time, from the introductions to the decision; the title is where the reading begins', async () => {
    const { user } = show('presentations', mediation());
    expect(await screen.findByRole('heading', { level: 1, name: 'Se présenter' })).toHaveFocus();
    expect(screen.getByText('Jacques Martin')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Jacques Martin' })).not.toBeInTheDocument();
    await expectAccessible();
    await user.click(button(/^Suivant/));
    expect(screen.getByRole('heading', { level: 1, name: 'L’offre et la demande' })).toHaveFocus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('heading', { level: 1, name: 'La façon de transmettre' })).toHaveFocus();
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await user.click(button('Précédent'));
    expect(screen.getByRole('heading', { level: 1, name: 'Se présenter' })).toHaveFocus();
    expect(button('Précédent')).toBeDisabled();
    await goTo(user, /Relire et décider$/);
    expect(screen.getByText('Jardin partagé')).toBeVisible();
    await expectAccessible();
  });

  test('lists the sessions as they are decided, in one sentence then day by day', async () => {
    const { user } = show('seances', mediation());
    expect(
      await screen.findByText(/^Cinq séances, du mardi 1er décembre au mardi 29 décembre 2026, de 14.h à 15.h.30$/),
    ).toBeVisible();
    const count = screen.getByRole('textbox', { name: 'Nombre de séances' });
    await user.clear(count);
    await user.type(count, '2');
    expect(screen.getByText(/^Deux séances, du mardi 1er décembre au mardi 8 décembre 2026/)).toBeVisible();
  });

  test('every keystroke is saved, each with the version of the one before; the words stay from screen to screen', async () => {
    const { user, calls } = show('savoirs', mediation());
    await user.type(await screen.findByRole('textbox', { name: 'L’objectif' }), 'Semer');
    expect(await screen.findByText(/^Enregistré à 14.h.32$/)).toBeVisible();
    const saves = calls.filter(({ name }) => name === 'mediation.save').map(({ input }) => input as Mediation);
    expect(saves.at(-1)).toMatchObject({ notes: { goal: 'Semer' } });
    expect(saves.map(({ version }) => version)).toEqual(saves.map((_, index) => 3 + index));
    await goTo(user, /Relire et décider$/);
    expect(screen.getByText('Semer')).toBeVisible();
    await goTo(user, /^répondu L’offre/);
    expect(screen.getByRole('textbox', { name: 'L’objectif' })).toHaveValue('Semer');
  });

  test('what could not be saved stays on the screen, with the reason', async () => {
    const refuse = () => {
      throw new Refusal('disk-full');
    };
    const { user } = show('savoirs', mediation(), { 'mediation.save': refuse });
    const goal = await screen.findByRole('textbox', { name: 'L’objectif' });
    await user.type(goal, 'Semer');
    expect(await screen.findByText(/^Le disque est plein/)).toBeVisible();
    expect(goal).toHaveValue('Semer');
    await user.click(screen.getByRole('link', { name: 'Quitter l’entretien' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Une réponse n’est pas enregistrée' }));
    await user.click(dialog.getByRole('button', { name: 'Rester' }));
    expect(goal).toHaveValue('Semer');
  });

  test('suggests a bilan a week after the last session', async () => {
    const { user, calls } = show('bilan', withNotes({ bilanDay: null, bilanTime: null }));
    await user.click(await screen.findByRole('button', { name: /^Une semaine après.: mardi 5 janvier 2027 à 14.h$/ }));
    await waitFor(() =>
      expect(calls.at(-1)?.input).toMatchObject({ notes: { bilanDay: '2027-01-05', bilanTime: '14:00' } }),
    );
  });

  test('says who is already engaged and when, never with whom, and forbids nothing', async () => {
    const { user } = show('seances', mediation(), {
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
    expect(await screen.findByText(/^Nadia Benali a déjà une séance le mardi 8 décembre 2026 à 13.h.30/)).toBeVisible();
    expect(document.body).not.toHaveTextContent('Coudre');
    await goTo(user, /Relire et décider$/);
    expect(button('Conclure l’accord')).toBeEnabled();
  });
});

describe('concluding', () => {
  test('says what is missing, leads to its field, and nothing leaves', async () => {
    const { user, calls } = show('accord', withNotes({ place: '', bilanDay: null }));
    await user.click(await screen.findByRole('button', { name: 'Conclure l’accord' }));
    const place = screen.getByRole('textbox', { name: 'Lieu des séances' });
    expect(place).toHaveAccessibleDescription('Indiquez le lieu des séances, par exemple la cuisine de la MJC.');
    expect(place).toHaveFocus();
    await user.type(place, 'J');
    expect(place).not.toBeInvalid();
    await goTo(user, /Relire et décider$/);
    await user.click(button('Indiquez la date du bilan, par exemple le 12/03/2027.'));
    expect(screen.getByRole('group', { name: 'Date du bilan' })).toContainElement(
      document.activeElement as HTMLElement,
    );
    expect(calls.map(({ name }) => name)).not.toContain('mediation.conclude');
  });

  test('a date begun and left is told once, on the last screen too', async () => {
    // What a date is while its year, then its day, is being typed.
    show('accord', withNotes({ firstSessionDay: '0202-12-01', bilanDay: 'impossible' }));
    await screen.findByRole('button', { name: 'Conclure l’accord' });
    expect(screen.getAllByRole('button', { name: /^Indiquez une date qui existe/ })).toHaveLength(2);
    await expectAccessible();
  });

  test('a bilan before the last session is told under its date', async () => {
    const sentence = 'Le bilan vient après la dernière séance, qui finit le mardi 29 décembre 2026.';
    const { user } = show('accord', withNotes({ bilanDay: '2026-12-28' }), {
      'mediation.conclude': () => {
        throw new Refusal('invalid', { bilanDay: sentence });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Conclure l’accord' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Le bilan' })).toBeVisible();
    expect(screen.getByText(sentence)).toBeVisible();
  });

  test('then everyone signs', async () => {
    const agreed = mediation({ status: 'agreed', version: 4, concludedAt: '2026-11-23T09:00:00Z', exchangeId });
    const { user, calls, address } = show('accord', mediation(), { 'mediation.conclude': agreed });
    await user.click(await screen.findByRole('button', { name: 'Conclure l’accord' }));
    expect(await screen.findByText(/^L’accord est conclu/)).toBeVisible();
    expect(calls.find(({ name }) => name === 'mediation.conclude')?.input).toMatchObject({ id, version: 3 });
    await waitFor(() => expect(address()).toBe(`/mises-en-relation/${id}/signature`));
  });
});

describe('ending otherwise', () => {
  test('« sans accord » asks why, saves the reason as it is typed, and can be taken back', async () => {
    const closed = withNotes({ outcomeReason: 'Horaires' });
    const { user, calls, address } = show('accord', mediation(), {
      'mediation.closeWithoutAgreement': { ...closed, status: 'no-agreement', concludedAt: '2026-11-23T09:00:00Z' },
      'mediation.reopen': mediation({ version: 5 }),
    });
    await user.click(await screen.findByRole('button', { name: 'Sans accord' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Sans accord' }));
    const why = dialog.getByRole('textbox', { name: 'Pourquoi' });
    expect(why).toHaveFocus();
    await user.click(dialog.getByRole('button', { name: 'Terminer sans accord' }));
    expect(why).toHaveAccessibleDescription(/^Dites pourquoi en quelques mots/);
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}'); // it leads back a screen, but not from a dialog
    await user.type(why, 'Horaires');
    await user.click(dialog.getByRole('button', { name: 'Terminer sans accord' }));
    await waitFor(() => expect(address()).toBe(`/mises-en-relation/${id}`));
    expect(calls.find(({ name }) => name === 'mediation.save')?.input).toMatchObject({ notes: { outcomeReason: 'H' } });
    await user.click(button('Annuler'));
    expect(calls.at(-1)).toMatchObject({ name: 'mediation.reopen' });
  });

  test('a meeting that is over opens its page', async () => {
    const { address } = show('accord', mediation({ status: 'no-agreement' }));
    await waitFor(() => expect(address()).toBe(`/mises-en-relation/${id}`));
  });
});
