import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { firstTemplate } from '../../domain/bilan/first-template';
import { Refusal } from '../../domain/errors';
import type { OpenBilan } from '../../ipc/bilan.contract';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { BilanPage } from './bilan-page';

const id = (last: number) => `0191cccc-0000-7000-8000-00000000000${last}`;
const [nadia, jacques] = [id(1), id(2)];
const bilan = (changes: Partial<OpenBilan> = {}): OpenBilan => ({
  id: id(0),
  kind: 'final',
  status: 'planned',
  scheduledAt: '2026-11-23T09:00:00Z',
  step: '',
  lockedAt: null,
  lockedBy: null,
  notYet: null,
  exchange: {
    id: id(3),
    title: 'Tailler les rosiers',
    status: 'ongoing',
    themeId: id(6),
    siteId: id(7),
    siteName: 'Guéret',
    timeZone: 'Europe/Paris',
  },
  participants: [
    { memberId: nadia, firstName: 'Nadia', name: 'Nadia Benali', side: 'requester', honoured: 2 },
    { memberId: jacques, firstName: 'Jacques', name: 'Jacques Lavergne', side: 'offerer', honoured: 2 },
  ],
  recall: { offered: 'Tailler', asked: 'Apprendre la taille', goal: 'De beaux rosiers', method: '' },
  sessions: [
    { startsAt: '2026-11-05T13:00:00Z', status: 'held' },
    { startsAt: '2026-12-03T13:00:00Z', status: 'planned' },
  ],
  template: firstTemplate,
  answers: [],
  addenda: [],
  ...changes,
});
const satisfied = [nadia, jacques].map((respondent) => ({ respondent, question: 'satisfaction', value: 5 }));

const show = (changes: Partial<OpenBilan> = {}, answers: Answers = {}) =>
  renderWithNetwork(<BilanPage />, {
    at: `/bilans/${id(0)}`,
    path: '/bilans/:id',
    answers: {
      'bilan.open': bilan(changes),
      'bilan.goTo': () => {},
      'bilan.answer': { savedAt: '2026-11-23T13:32:00Z' },
      'draft.read': null,
      ...answers,
    },
  });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('before', () => {
  test('too early: the sentence of the rule, and no way to begin', async () => {
    show({ notYet: 'Le bilan vient après la première séance, prévue le jeudi 3 décembre 2026 à 14 h.' });
    expect(await screen.findByText(/prévue le jeudi 3 décembre 2026/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Commencer l’entretien' })).not.toBeInTheDocument();
  });

  test('a bilan that does not exist leads back to the exchanges', async () => {
    show(
      {},
      {
        'bilan.open': () => {
          throw new Refusal('not-found');
        },
      },
    );
    expect(await screen.findByRole('link', { name: 'Voir les échanges' })).toHaveAttribute('href', '/echanges');
  });
});

describe('during', () => {
  test('a keystroke is sent at once; « Enregistré » comes with the confirmation', async () => {
    const { user, calls } = show({ status: 'draft', step: `learning/${nadia}` });
    const box = await screen.findByRole('textbox', { name: 'Nadia, qu’avez-vous appris ?' });
    await user.type(box, 'Où couper');
    expect(await screen.findByText('Enregistré à 14 h 32')).toBeVisible();
    const sent = calls.filter(({ name }) => name === 'bilan.answer').map(({ input }) => input);
    expect(sent.at(-1)).toEqual({ bilanId: id(0), respondent: nadia, question: 'learnt', value: 'Où couper' });
  });

  test('a full disk is told in French, the text stays, and the interview cannot be left unawares', async () => {
    let isFull = true;
    const { user, address } = show(
      { status: 'draft', step: `learning/${nadia}` },
      {
        'bilan.answer': () => {
          if (isFull) throw new Refusal('disk-full');
          return { savedAt: '2026-11-23T13:32:00Z' };
        },
      },
    );
    const box = await screen.findByRole('textbox', { name: 'Nadia, qu’avez-vous appris ?' });
    await user.type(box, 'Tout');
    expect(await screen.findByRole('alert')).toHaveTextContent(/Le disque est plein.*Votre texte reste à l’écran/);
    expect(box).toHaveValue('Tout');
    await user.click(screen.getByRole('link', { name: 'Quitter l’entretien' }));
    const dialog = await screen.findByRole('dialog', { name: 'Une réponse n’est pas enregistrée' });
    await user.click(within(dialog).getByRole('button', { name: 'Rester' }));
    isFull = false;
    // Another attempt follows by itself.
    expect(await screen.findByText('Enregistré à 14 h 32', undefined, { timeout: 8000 })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Quitter l’entretien' }));
    await waitFor(() => expect(address()).toBe(`/echanges/${id(3)}`));
  }, 20_000);

  test('one speaks at a time, by name, with what was said at the mise en relation', async () => {
    const { user } = show({ status: 'draft' });
    expect(await heading('Les attentes')).toHaveFocus();
    expect(screen.getByText('La parole est à Nadia')).toBeVisible();
    const recall = screen.getByRole('complementary', { name: 'Rappel de la mise en relation' });
    expect(recall).toHaveTextContent('De beaux rosiers');
    expect(recall).toHaveTextContent('1 séance, le 5 novembre 2026');
    expect(screen.queryByText(/Tailler$/)).not.toBeInTheDocument();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await heading('Les apprentissages')).toHaveFocus();
    expect(document.title).toBe('Les apprentissages – Entrelacs');
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    expect(await heading('Les attentes')).toHaveFocus();
  });

  test('an answer given by mistake is taken back', async () => {
    const { user, calls } = show({ status: 'draft', step: 'satisfaction', answers: satisfied });
    const group = await screen.findByRole('group', { name: /^Nadia/ });
    expect(within(group).getByRole('radio', { name: 'Très bien' })).toBeChecked();
    await user.click(within(group).getByRole('button', { name: 'Effacer cette réponse' }));
    expect(within(group).queryByRole('radio', { checked: true })).not.toBeInTheDocument();
    expect(calls.at(-1)?.input).toMatchObject({ respondent: nadia, question: 'satisfaction', value: null });
  });

  test('arrows lead from box to box, and back to the first', async () => {
    const { user } = show({ status: 'draft', step: `next/${nadia}` });
    const boxes = await screen.findAllByRole('checkbox');
    boxes[0]?.focus();
    await user.keyboard('{ArrowLeft} ');
    expect(boxes.at(-1)).toBeChecked();
    await user.keyboard('{ArrowDown} ');
    expect(boxes[0]).toBeChecked();
  });
});

describe('the end', () => {
  test('what must be answered is asked again, and leads to its screen', async () => {
    const { user } = show({ status: 'draft', step: 'review', answers: satisfied.slice(0, 1) });
    await user.click(await screen.findByRole('button', { name: 'Terminer le bilan' }));
    const dialog = await screen.findByRole('dialog', { name: 'Encore une question' });
    expect(within(dialog).queryByRole('button', { name: 'Terminer et verrouiller' })).not.toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: /^Jacques, comment s’est passé/ }));
    expect(await heading('La satisfaction')).toBeVisible();
  });

  test('what it changes is told before it is locked', async () => {
    const { user } = show(
      { status: 'draft', step: 'review', answers: satisfied },
      {
        'bilan.lock': bilan({
          status: 'locked',
          answers: satisfied,
          lockedAt: '2026-11-23T10:00:00Z',
          lockedBy: 'Claire Martin',
        }),
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Terminer le bilan' }));
    const dialog = await screen.findByRole('dialog', { name: 'Terminer le bilan ?' });
    expect(dialog).toHaveTextContent('la demande satisfaite');
    expect(dialog).toHaveTextContent('1 séance prévue à partir du jeudi 3 décembre sera annulée.');
    await user.click(within(dialog).getByRole('button', { name: 'Terminer et verrouiller' }));
    expect(await heading('Merci à Nadia et Jacques')).toBeVisible();
    expect(
      screen.getByText('Bilan terminé et verrouillé le lundi 23 novembre 2026 à 11 h par Claire Martin.'),
    ).toBeVisible();
  });

  test('nothing is locked without a text that could not be saved', async () => {
    const { user, calls } = show(
      { status: 'draft', step: 'thanks', answers: satisfied },
      {
        'bilan.answer': () => {
          throw new Refusal('disk-full');
        },
      },
    );
    await user.type(await screen.findByRole('textbox', { name: /^Qui voulez-vous remercier/ }), 'M');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Terminer le bilan' }));
    const dialog = await screen.findByRole('dialog', { name: 'Terminer le bilan ?' });
    await user.click(within(dialog).getByRole('button', { name: 'Terminer et verrouiller' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Le disque est plein');
    expect(calls.map(({ name }) => name)).not.toContain('bilan.lock');
  });

  test('once locked: copies, offers, requests, attestation, and addenda that say who and when', async () => {
    const locked = bilan({
      status: 'locked',
      answers: satisfied,
      lockedAt: '2026-11-23T10:00:00Z',
      lockedBy: 'Claire',
    });
    const { user, calls } = show(locked, {
      'bilan.print': () => {},
      'draft.keep': () => {},
      'draft.discard': () => {},
      'bilan.addAddendum': {
        ...locked,
        addenda: [{ id: id(5), text: 'Les rosiers ont fleuri.', writtenAt: '2026-11-23T10:05:00Z', author: 'Claire' }],
      },
    });
    const card = await screen.findByRole('article', { name: 'Nadia Benali' });
    await user.click(within(card).getByRole('button', { name: /^Imprimer son exemplaire/ }));
    expect(calls.find(({ name }) => name === 'bilan.print')?.input).toEqual({ bilanId: id(0), memberId: nadia });
    expect(within(card).getByRole('link', { name: 'Nouvelle offre' })).toHaveAttribute(
      'href',
      `/bourse/nouvelle?membre=${nadia}&sorte=offre`,
    );
    expect(within(card).getByRole('link', { name: 'Préparer une attestation' })).toHaveAttribute(
      'href',
      `/reconnaissance/nouvelle?membre=${nadia}&echange=${id(3)}&bilan=${id(0)}`,
    );
    const add = screen.getByRole('button', { name: 'Ajouter ce complément' });
    await user.click(add);
    expect(await screen.findByText(/Écrivez le complément, par exemple/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Nouveau complément' }), 'Les rosiers ont fleuri.');
    await user.click(add);
    expect(await screen.findByText('Le 23/11/2026 à 11 h 05, par Claire')).toBeVisible();
  });
});
