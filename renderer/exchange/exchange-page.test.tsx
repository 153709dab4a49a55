import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import type { Exchange, SessionView } from '../../ipc/exchange.contract';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { ExchangePage } from './exchange-page';

const idOf = (place: number) => `0191cccc-0000-7000-8000-00000000000${place}`;
const [id, jacques, nadia, bilanId] = [idOf(1), idOf(2), idOf(3), idOf(4)];

const session = (place: number, startsAt: string, changes: Partial<SessionView> = {}): SessionView => ({
  id: idOf(place),
  version: 1,
  startsAt,
  endsAt: startsAt.replace('T13:00', 'T14:30'),
  place: 'Atelier',
  status: 'planned',
  notes: '',
  attendance: [
    { memberId: jacques, state: 'upcoming' },
    { memberId: nadia, state: 'upcoming' },
  ],
  ...changes,
});
const everyone = (state: 'honoured' | 'upcoming') => [
  { memberId: jacques, state },
  { memberId: nadia, state },
];
const past = session(5, '2026-11-12T13:00:00Z');
const next = session(6, '2026-12-03T13:00:00Z');

const exchange = (changes: Partial<Exchange> = {}): Exchange => ({
  id,
  version: 1,
  title: 'Raccourcir un pantalon',
  status: 'ongoing',
  themeName: 'Couture',
  pictogram: 'needle',
  siteName: 'Guéret',
  timeZone: 'Europe/Paris',
  interruptionReason: '',
  endedAt: null,
  mediation: {
    id: idOf(7),
    heldAt: '2026-11-02T13:00:00Z',
    mediatorName: 'Claire Martin',
    goal: 'Ne plus payer les retouches',
    material: '',
    keys: '',
    conditions: '',
    signers: [
      { memberId: id, name: 'Jacques Martin', way: 'drawn', signedAt: '2026-11-02T09:50:00Z' },
      { memberId: null, name: 'Claire', way: null, signedAt: null },
    ],
  },
  participants: [
    { memberId: jacques, name: 'Jacques Martin', siteName: 'Guéret', side: 'offerer', listingTitle: 'Coudre' },
    { memberId: nadia, name: 'Nadia Benali', siteName: 'Auzances', side: 'requester', listingTitle: 'Un ourlet' },
  ],
  sessions: [past, next],
  bilans: [{ id: bilanId, version: 1, kind: 'final', status: 'planned', scheduledAt: '2027-01-07T13:00:00Z' }],
  ...changes,
});

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
    show(exchange({ sessions: [session(5, '2026-11-12T13:00:00Z', { status: 'held' }), next] }));
    const steps = within(await screen.findByRole('list', { name: 'La vie de l’échange' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      'Mise en relationtenue le 2 novembre 2026',
      'Séances1 tenue sur 2',
      'Bilanprévu le 7 janvier 2027',
    ]);
    expect(steps[1]).toHaveAttribute('aria-current', 'step');
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
