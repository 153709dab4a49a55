import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Refusal } from '../../domain/errors';
import { nadia } from '../testing/nadia';
import { type Answers, renderWithNetwork, testSites } from '../testing/render-with-network';
import { EditMemberPage, NewMemberPage } from './member-form-page';

const noDraft: Answers = {
  'draft.read': () => null,
  'draft.keep': () => {},
  'draft.discard': () => {},
  'member.lookAlikes': () => [],
  'commune.search': () => [],
};

const showNew = (answers: Answers = {}) =>
  renderWithNetwork(<NewMemberPage />, { at: '/membres/nouveau', answers: { ...noDraft, ...answers } });
const showEdit = (answers: Answers = {}) =>
  renderWithNetwork(<EditMemberPage />, {
    at: `/membres/${nadia.id}/modifier`,
    path: '/membres/:id/modifier',
    answers: { ...noDraft, 'member.read': nadia, ...answers },
  });

const field = (label: string) => screen.findByLabelText(label);

describe('enrolling a member', () => {
  test('what is missing is said by its field, in French, and the first one takes the focus', async () => {
    const { user, calls } = showNew();
    await user.type(await field('Prénom'), 'Nadia');
    await user.type(await field('Naissance'), '31/02/1958');
    await user.type(await field('Téléphone'), '0555');
    await user.click(screen.getByRole('button', { name: 'Inscrire ce membre' }));
    expect(await screen.findByText(/Remettez la notice, puis indiquez quel jour/)).toBeVisible();
    expect(screen.getByText('Choisissez le lieu où cette personne se rend.')).toBeVisible();
    expect(screen.getByLabelText('Nom de famille')).toHaveAccessibleDescription(/par exemple Benali/);
    expect(screen.getByLabelText('Naissance')).toHaveAccessibleDescription(/une date qui existe, par exemple 1958/);
    expect(screen.getByLabelText('Téléphone')).toHaveAccessibleDescription(/par exemple 05 55 12 34 56/);
    expect(calls.map(({ name }) => name)).not.toContain('member.create');
  });

  test('sends what was typed, drops the draft, then opens her file', async () => {
    const { user, calls, address } = showNew({ 'member.create': () => nadia });
    await user.click(await screen.findByRole('combobox', { name: 'Lieu' }));
    await user.click(screen.getByRole('option', { name: 'Guéret' }));
    await user.type(await field('Prénom'), 'Nadia');
    await user.type(await field('Nom de famille'), 'Benali');
    await user.type(await field('Téléphone'), '0639981274');
    await user.click(screen.getByRole('button', { name: 'lundi après-midi' }));
    await user.click(screen.getByRole('button', { name: 'Notice remise aujourd’hui' }));
    await user.click(screen.getByRole('button', { name: 'Inscrire ce membre' }));
    await waitFor(() => expect(address()).toBe(`/membres/${nadia.id}`));
    expect(calls.find(({ name }) => name === 'member.create')?.input).toMatchObject({
      siteId: testSites[0].id,
      firstName: 'Nadia',
      phone: '06 39 98 12 74',
      availability: 0b10,
      noticeGivenOn: '2026-11-23',
    });
    expect(calls.map(({ name }) => name)).toContain('draft.discard');
    expect(await screen.findByText('Nadia Benali fait partie du réseau.')).toBeVisible();
  });

  test('a refusal of the main process goes by its field', async () => {
    const { user } = showEdit({
      'member.save': () => {
        throw new Refusal('invalid', { charterSignedOn: 'Ce jour n’est pas encore venu.' });
      },
    });
    await field('Prénom');
    await user.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
    expect(await screen.findByText('Ce jour n’est pas encore venu.')).toBeVisible();
    expect(screen.getByText('Vérifiez les réponses signalées ci-dessous.')).toBeVisible();
  });

  test('a draft is found again, and can be left', async () => {
    const { user } = showNew({ 'draft.read': () => ({ firstName: 'Nad' }) });
    expect(await screen.findByText(/Brouillon retrouvé/)).toBeVisible();
    expect(await field('Prénom')).toHaveValue('Nad');
    await user.click(screen.getByRole('button', { name: 'Repartir sans lui' }));
    await waitFor(() => expect(screen.queryByText(/Brouillon retrouvé/)).toBeNull());
    expect(await field('Prénom')).toHaveValue('');
  });

  test('each keystroke is kept', async () => {
    const { user, calls } = showNew();
    await user.type(await field('Prénom'), 'Na');
    await waitFor(() =>
      expect(calls.filter(({ name }) => name === 'draft.keep').at(-1)?.input).toMatchObject({
        form: 'member/nouveau',
        content: { firstName: 'Na' },
      }),
    );
  });

  test('someone who looks alike is shown, with a link to her file', async () => {
    const { user } = showNew({
      'member.lookAlikes': () => [
        { id: nadia.id, name: 'Nadia Benali', siteName: 'Guéret', commune: 'Guéret', reason: 'name' },
      ],
    });
    await user.type(await field('Prénom'), 'Nadia');
    await user.type(await field('Nom de famille'), 'Benali');
    const alert = await screen.findByText(/Une fiche existe déjà/);
    expect(alert).toHaveTextContent('Nadia Benali, Guéret (même nom)');
    expect(screen.getByRole('link', { name: 'Voir sa fiche' })).toHaveAttribute('href', `/membres/${nadia.id}`);
  });

  test('a commune fills its postcode and its code', async () => {
    const { user, calls } = showNew({
      'commune.search': () => [{ code: '23176', name: 'La Souterraine', postcode: '23300', department: '23' }],
    });
    await user.type(await field('Commune'), 'souterr');
    await user.click(await screen.findByRole('option', { name: /La Souterraine/ }));
    expect(screen.getByLabelText('Code postal')).toHaveValue('23300');
    await waitFor(() =>
      expect(calls.filter(({ name }) => name === 'draft.keep').at(-1)?.input).toMatchObject({
        content: { commune: 'La Souterraine', postcode: '23300', communeCode: '23176' },
      }),
    );
  });

  test('a note that should not be kept is told, and forbids nothing', async () => {
    const { user } = showEdit({ 'member.save': () => nadia });
    await user.type(await field('Notes'), 'Touche le RSA');
    expect(await screen.findByText(/Les aides ou une mesure de protection \(RSA\)/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Enregistrer la fiche' }));
    expect(await screen.findByText('La fiche de Nadia Benali est enregistrée.')).toBeVisible();
  });

  test('a new organisation is added from the form', async () => {
    const mission = { id: nadia.id, organisation: 'Mission locale', contact: '', phone: '', email: '' };
    const known: (typeof mission)[] = [];
    const { user, calls } = showEdit({
      'member.read': { ...nadia, arrival: 'prescripteur' },
      'referrer.list': () => [...known],
      'referrer.add': () => {
        known.push(mission);
        return mission;
      },
    });
    await user.type(await screen.findByRole('combobox', { name: 'Prescripteur' }), 'Mission locale');
    await user.click(await screen.findByRole('option', { name: /Ajouter/ }));
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Prescripteur' })).toHaveValue('Mission locale'));
    expect(calls.find(({ name }) => name === 'referrer.add')?.input).toEqual({ organisation: 'Mission locale' });
  });
});

describe('the grid of half-days', () => {
  test('is one stop of the keyboard, walked with the arrows', async () => {
    const { user } = showEdit();
    const grid = within(await screen.findByRole('group', { name: 'Demi-journées libres' }));
    expect(grid.getByRole('button', { name: 'lundi après-midi', pressed: true })).toBeVisible();
    grid.getByRole('button', { name: 'lundi matin' }).focus();
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}{ArrowDown} ');
    expect(grid.getByRole('button', { name: 'mardi soir', pressed: true })).toHaveFocus();
    expect(grid.getAllByRole('button').filter((button) => button.tabIndex === 0)).toHaveLength(1);
  });

  test('is walked as it is seen in a narrow window: the days from top to bottom', async () => {
    vi.stubGlobal('matchMedia', (query: string) =>
      Object.assign(new EventTarget(), { matches: query.includes('max-width'), media: query }),
    );
    onTestFinished(() => void vi.unstubAllGlobals());
    const { user } = showEdit();
    const grid = within(await screen.findByRole('group', { name: 'Demi-journées libres' }));
    grid.getByRole('button', { name: 'lundi matin' }).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{ArrowDown} ');
    expect(grid.getByRole('button', { name: 'mercredi soir', pressed: true })).toHaveFocus();
  });
});
