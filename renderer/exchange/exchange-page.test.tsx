import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import type { Exchange } from '../../ipc/exchange.contract';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { bilanId, everyone, exchange, id, idOf, nadia, next, past, person, session } from './exchange.sample';
import { ExchangePage } from './exchange-page';

type Options = Parameters<typeof renderWithNetwork>[1];
const show = (read: Exchange, answers: Answers = {}, options: Options = {}) =>
  renderWithNetwork(<ExchangePage />, {
    at: `/echanges/${id}`,
    path: '/echanges/:id',
    answers: { 'exchange.read': read, ...answers },
    ...options,
  });
const article = async (name: RegExp) => within(await screen.findByRole('article', { name }));

describe('the page of an exchange', () => {
  test('tells its whole life on one line', async () => {
    const held = session(5, '2026-11-12T13:00:00Z', { status: 'held', attendance: everyone('honoured') });
    const zoe = person({ memberId: idOf(0), name: 'Zoé Martin', joinedAt: '2026-11-20T09:00:00Z' });
    show(exchange({ sessions: [held, next], participants: [...exchange().participants, zoe] }));
    expect(await screen.findByRole('heading', { name: '1\u00a0séance tenue sur 2' })).toBeVisible();
    const moments = within(screen.getByRole('list', { name: 'La vie de l’échange' })).getAllByRole('listitem');
    expect(moments.map((moment) => moment.textContent)).toEqual([
      'Mise en relation02/11/2026accord conclu',
      'Séance 112/11/2026tout le monde était là',
      'Zoé Martin20/11/2026rejoint',
      'Séance 203/12/2026prévue',
      'Bilan07/01/2027prévu',
    ]);
    expect(moments.map((moment) => moment.getAttribute('aria-current'))).toEqual([null, null, null, 'step', null]);
  });

  test('alerts when the planned end has passed without a bilan', async () => {
    show(exchange({ sessions: [past] }), {}, { now: '2027-01-20T09:00:00Z' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Les séances sont passées, et le bilan prévu le 7 janvier 2027 n’est pas fait/,
    );
    expect(screen.getByRole('link', { name: 'Tenir le bilan' })).toHaveAttribute('href', `/bilans/${bilanId}`);
  });
});

describe('attendance', () => {
  test('one click for everyone', async () => {
    const noted = exchange({
      sessions: [session(5, past.startsAt, { status: 'held', attendance: everyone('honoured') }), next],
    });
    const { user, calls } = show(exchange(), { 'exchange.recordAttendance': noted });
    const card = await article(/jeudi 12 novembre 2026/i);
    await user.click(card.getByRole('button', { name: 'Tout le monde est venu' }));
    expect(calls.at(-1)).toEqual({
      name: 'exchange.recordAttendance',
      input: { sessionId: past.id, attendance: everyone('honoured') },
    });
    expect(card.queryByRole('button', { name: 'Tout le monde est venu' })).not.toBeInTheDocument();
    for (const name of ['Jacques Martin', 'Nadia Benali'])
      expect(
        within(card.getByRole('group', { name: `Présence de ${name}` })).getByRole('button', { name: 'Honorée' }),
      ).toHaveAttribute('aria-pressed', 'true');
  });

  test('one toggle per person; pressed again, it is to come', async () => {
    const { user, calls } = show(exchange(), {
      'exchange.recordAttendance': ({ attendance }) =>
        exchange({ sessions: [session(5, past.startsAt, { status: 'held', attendance }), next] }),
    });
    const card = await article(/jeudi 12 novembre 2026/i);
    const excused = within(card.getByRole('group', { name: 'Présence de Nadia Benali' })).getByRole('button', {
      name: 'Absence excusée',
    });
    await user.click(excused);
    await user.click(excused);
    expect(calls.slice(-2).map(({ input }) => input)).toEqual([
      { sessionId: past.id, attendance: [{ memberId: nadia, state: 'excused' }] },
      { sessionId: past.id, attendance: [{ memberId: nadia, state: 'upcoming' }] },
    ]);
  });

  test('is not asked of a session to come', async () => {
    show(exchange());
    const card = await article(/jeudi 3 décembre 2026/i);
    expect(card.queryByRole('group')).not.toBeInTheDocument();
  });

  test('a refusal says why', async () => {
    const { user } = show(exchange(), {
      'exchange.recordAttendance': () => {
        throw new Refusal('conflict', { reason: 'Cette séance commence jeudi.' });
      },
    });
    await user.click((await article(/12 novembre/)).getByRole('button', { name: 'Tout le monde est venu' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Cette séance commence jeudi.');
  });

  test('what is noted is folded, and opens to be corrected', async () => {
    const held = session(5, past.startsAt, { status: 'held', attendance: everyone('honoured'), notes: 'Bel ourlet' });
    const { user } = show(exchange({ sessions: [held, next] }));
    const card = await article(/12 novembre/);
    expect(card.getByText('Nadia Benali : présence honorée')).toBeVisible();
    expect(card.getByText('Bel ourlet')).toBeVisible();
    await user.click(card.getByRole('button', { name: 'Modifier les présences et les notes' }));
    expect(card.getByRole('textbox', { name: 'Notes de la séance' })).toHaveValue('Bel ourlet');
  });
});

describe('sessions', () => {
  test('cancelled in one click, with the way back', async () => {
    const { user, calls } = show(exchange(), {
      'exchange.cancelSession': exchange({ sessions: [past, { ...next, version: 2, status: 'cancelled' }] }),
      'exchange.restoreSession': exchange(),
    });
    await user.click((await article(/3 décembre/)).getByRole('button', { name: 'Annuler la séance' }));
    expect(await screen.findByText('La séance est annulée.')).toBeVisible();
    expect((await article(/3 décembre/)).getByText('Annulée')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(calls.at(-1)).toEqual({ name: 'exchange.restoreSession', input: { id: next.id, version: 2 } });
  });

  test('one more begins with the place and the length of the last', async () => {
    const { user } = show(exchange());
    await user.click(await screen.findByRole('button', { name: 'Ajouter une séance' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ajouter une séance' }));
    expect(dialog.getByRole('textbox', { name: 'Lieu' })).toHaveValue('Atelier');
    await user.click(dialog.getByRole('button', { name: 'Ajouter la séance' }));
    expect(dialog.getByText('Indiquez la date de la séance, par exemple le 12/03/2027.')).toBeVisible();
    expect(dialog.getByText('Indiquez l’heure de la séance, par exemple 14:30.')).toBeVisible();
  });

  test('notes go at each keystroke', async () => {
    const { user, calls } = show(exchange(), { 'exchange.writeNotes': exchange() });
    await user.type((await article(/12 novembre/)).getByRole('textbox', { name: 'Notes de la séance' }), 'Oui');
    const written = calls.filter(({ name }) => name === 'exchange.writeNotes').map(({ input }) => input);
    expect(written.at(-1)).toEqual({ sessionId: past.id, notes: 'Oui' });
  });
});

describe('people', () => {
  const joinable = {
    listingId: idOf(8),
    title: 'Coudre un ourlet',
    themeName: 'Couture',
    memberId: idOf(0),
    name: 'Zoé Martin',
    siteName: 'Guéret',
  };

  test('one more, found by her name or her words', async () => {
    const { user, calls } = show(exchange(), {
      'exchange.joinable': ({ text }) => (text === '' ? [] : [joinable]),
      'exchange.join': exchange(),
    });
    await user.click(await screen.findByRole('button', { name: 'Ajouter une personne' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ajouter une personne' }));
    await user.click(dialog.getByRole('button', { name: 'Ajouter à l’échange' }));
    expect(dialog.getByText(/^Choisissez une personne dans la liste/)).toBeVisible();
    await user.type(dialog.getByRole('combobox', { name: /^Qui rejoint/ }), 'zo');
    await user.click(await screen.findByRole('option', { name: /Zoé Martin/ }));
    await user.click(dialog.getByRole('button', { name: 'Ajouter à l’échange' }));
    expect(await screen.findByText('Zoé Martin est de l’échange, à partir de maintenant.')).toBeVisible();
    expect(calls.find(({ name }) => name === 'exchange.join')?.input).toEqual({
      exchangeId: id,
      listingId: joinable.listingId,
    });
  });

  test('a refusal is told, and the dialog stays', async () => {
    const { user } = show(exchange(), {
      'exchange.joinable': [joinable],
      'exchange.join': () => {
        throw new Refusal('conflict', { reason: 'Cette offre est pour une personne à la fois.' });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ajouter une personne' }));
    await user.click(await screen.findByRole('option', { name: /Zoé Martin/ }));
    await user.click(screen.getByRole('button', { name: 'Ajouter à l’échange' }));
    expect(await screen.findByText('Cette offre est pour une personne à la fois.')).toBeVisible();
  });

  test('one leaves, with a reason that is kept while it is typed', async () => {
    const rosario = person({ memberId: idOf(0), name: 'Rosario Vidal' });
    const { user, calls } = show(exchange({ participants: [...exchange().participants, rosario] }), {
      'draft.read': null,
      'draft.keep': () => {},
      'draft.discard': () => {},
      'exchange.leave': exchange(),
    });
    expect(await screen.findByRole('link', { name: 'Jacques Martin' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Quitte l’échange : Jacques Martin' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Quitte l’échange : Nadia Benali' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Nadia Benali quitte l’échange' }));
    await user.click(dialog.getByRole('button', { name: 'Noter son départ' }));
    expect(dialog.getByText(/^Dites pourquoi en quelques mots/)).toBeVisible();
    await user.type(dialog.getByRole('textbox', { name: 'Pourquoi' }), 'Un emploi');
    await user.click(dialog.getByRole('radio', { name: 'Elle est satisfaite' }));
    await user.click(dialog.getByRole('button', { name: 'Noter son départ' }));
    expect(await screen.findByText('Nadia Benali a quitté l’échange.')).toBeVisible();
    expect(calls.find(({ name }) => name === 'exchange.leave')?.input).toEqual({
      exchangeId: id,
      memberId: nadia,
      reason: 'Un emploi',
      listing: 'satisfied',
    });
    expect(calls.find(({ name }) => name === 'draft.keep')?.input).toMatchObject({ form: `leaving/${id}/${nadia}` });
  });

  test('who left is told, with why, and may come back', async () => {
    const left = person({ leftAt: '2026-11-20T09:00:00Z', leavingReason: 'Un emploi' });
    const { user, calls } = show(exchange({ participants: [...exchange().participants.slice(0, 1), left] }), {
      'exchange.cancelLeaving': exchange(),
    });
    expect(await screen.findByText(/^A quitté l’échange le 20 novembre 2026.: Un emploi$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Revient dans l’échange : Nadia Benali' }));
    expect(calls.at(-1)).toEqual({ name: 'exchange.cancelLeaving', input: { exchangeId: id, memberId: nadia } });
  });
});

describe('interruption', () => {
  test('says why, and keeps the reason while it is typed', async () => {
    const { user, calls } = show(exchange(), {
      'draft.read': null,
      'draft.keep': () => {},
      'draft.discard': () => {},
      'exchange.interrupt': exchange({ version: 2, status: 'interrupted', interruptionReason: 'Nadia déménage' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Interrompre l’échange' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Interrompre l’échange' }));
    await user.click(dialog.getByRole('button', { name: 'Interrompre l’échange' }));
    expect(dialog.getByText(/^Dites pourquoi en quelques mots/)).toBeVisible();
    await user.type(dialog.getByRole('textbox', { name: 'Pourquoi' }), 'Nadia déménage');
    await user.click(dialog.getByRole('button', { name: 'Interrompre l’échange' }));
    expect(await screen.findByText('Interrompu : Nadia déménage')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reprendre l’échange' })).toBeVisible();
    expect(calls.find(({ name }) => name === 'draft.keep')?.input).toMatchObject({
      form: `exchange/${id}/interruption`,
    });
  });
});

test('a consultation account changes nothing', async () => {
  show(exchange(), {}, { role: 'consultation' });
  expect(await screen.findByRole('heading', { name: 'Raccourcir un pantalon' })).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
