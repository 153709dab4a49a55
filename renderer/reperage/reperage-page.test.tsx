import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import type { ReperageProposal, ReperageRow } from '../../ipc/reperage.contract';
import { type Answers, renderWithNetwork, testSites } from '../testing/render-with-network';
import { benali, heard, pasquet, seance } from '../testing/seance';
import { NewReperagePage } from './reperage-form-page';
import { ReperagePage } from './reperage-page';
import { ReperagesPage } from './reperages-page';

const now = '2026-11-23T13:30:00Z';
const page = (answers: Answers = {}, role: 'consultation' | 'saisie' | 'animation' = 'animation') =>
  renderWithNetwork(<ReperagePage />, {
    at: `/reperages/${seance().id}`,
    path: '/reperages/:id',
    role,
    now,
    answers: { 'reperage.read': seance(), 'member.search': [], ...answers },
  });

describe('the page of a séance', () => {
  test('who came, what was said by theme, and those of last time in one click', async () => {
    const full = seance({
      listings: [heard(), heard({ id: benali.id, kind: 'request', title: 'Chanter' })],
      lastTime: [pasquet],
    });
    const { user, calls } = page({ 'reperage.read': full, 'reperage.markPresence': full });
    expect(await screen.findByRole('heading', { name: 'Présents (1)' })).toBeVisible();
    const theme = within(screen.getByRole('region', { name: 'Potager' }));
    expect(theme.getAllByRole('listitem').map((it) => it.textContent)).toEqual([
      expect.stringContaining('Faire pousser des tomates'),
      expect.stringContaining('Chanter'),
    ]);
    // She spoke: she was there, and that is not taken back.
    expect(screen.queryByRole('button', { name: 'Retirer Nadia Benali des présents' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Jacques Pasquet est là' }));
    expect(calls.find(({ name }) => name === 'reperage.markPresence')?.input).toEqual({
      reperageId: full.id,
      memberId: pasquet.id,
      isPresent: true,
    });
  });

  test('each paper in one click; a refusal says what to do first', async () => {
    const { user, calls } = page({
      'reperage.print': () => {
        throw new Refusal('conflict', { reason: 'Notez d’abord qui est là.' });
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Imprimer.*Badges$/ }));
    expect(calls.at(-1)).toEqual({ name: 'reperage.print', input: { reperageId: seance().id, paper: 'badges' } });
    expect(await screen.findByText('Notez d’abord qui est là.')).toBeVisible();
  });

  test('before its day, it is moved or cancelled, and nothing is recorded', async () => {
    const later = seance({
      status: 'planned',
      startsAt: '2026-12-01T13:00:00Z',
      endsAt: '2026-12-01T15:00:00Z',
      people: [],
    });
    const cancelled = seance({ ...later, status: 'cancelled', version: 2 });
    const { user, calls } = page({ 'reperage.read': later, 'reperage.cancel': cancelled, 'reperage.restore': later });
    expect(await screen.findByText(/^Les présences se notent à partir/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Ouvrir le mode repérage' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Annuler la séance' }));
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() =>
      expect(calls.at(-1)).toEqual({ name: 'reperage.restore', input: { id: later.id, version: 2 } }),
    );
  });

  test('an account that only reads sees neither presences to note nor papers', async () => {
    page({}, 'consultation');
    expect(await screen.findByRole('heading', { name: 'Présents (1)' })).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Ouvrir le mode repérage' })).toBeNull();
  });
});

describe('the list', () => {
  const row = (changes: Partial<ReperageRow>): ReperageRow => ({
    id: seance().id,
    siteName: 'Guéret',
    timeZone: 'Europe/Paris',
    startsAt: '2026-11-23T13:00:00Z',
    endsAt: '2026-11-23T15:00:00Z',
    place: '',
    status: 'held',
    mediatorName: 'Claire Martin',
    people: 10,
    offers: 5,
    requests: 6,
    ...changes,
  });
  const list = (rows: ReperageRow[]) =>
    renderWithNetwork(<ReperagesPage />, { at: '/reperages', now, answers: { 'reperage.list': rows } });

  test('those to come, then those held; one that is over without presences says so', async () => {
    list([
      row({ id: benali.id, status: 'planned', startsAt: '2027-01-04T13:00:00Z', endsAt: '2027-01-04T15:00:00Z' }),
      row({}),
      row({ id: pasquet.id, status: 'planned', startsAt: '2026-11-16T13:00:00Z', endsAt: '2026-11-16T15:00:00Z' }),
    ]);
    const toCome = within(await screen.findByRole('region', { name: 'À venir' }));
    expect(toCome.getByRole('link', { name: /lundi 4 janvier 2027/ })).toBeVisible();
    const past = within(screen.getByRole('region', { name: 'Passées' })).getAllByRole('listitem');
    expect(past[0]).toHaveTextContent(/10.personnes · 5.offres · 6.demandes/);
    expect(past[1]).toHaveTextContent('Présences à noter');
  });

  test('empty, it says what a séance is', async () => {
    list([]);
    expect(await screen.findByRole('heading', { name: 'Aucune séance de repérage' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Prévoir la prochaine' })).toBeVisible();
  });
});

describe('a séance is planned', () => {
  const proposal: ReperageProposal = {
    everyWeeks: 6,
    lastDay: '2026-11-17',
    day: '2026-12-29',
    time: '14:00',
    minutes: 90,
    place: 'Grande salle',
    mediatorId: null,
    recorderId: null,
    mediators: [{ id: benali.id, name: 'Claire Martin' }],
  };
  const form = (answers: Answers = {}) =>
    renderWithNetwork(<NewReperagePage />, {
      at: `/reperages/nouvelle?lieu=${testSites[0].id}`,
      path: '/reperages/nouvelle',
      now,
      answers: {
        'reperage.propose': proposal,
        'member.search': [],
        'draft.read': null,
        'draft.keep': () => {},
        'draft.discard': () => {},
        ...answers,
      },
    });

  test('as the rule proposes, in one click', async () => {
    const { user, calls, address } = form({ 'reperage.plan': seance() });
    expect(await screen.findByText(/La dernière date du 17 novembre 2026/)).toHaveTextContent('29 décembre 2026');
    await user.click(screen.getByRole('button', { name: 'Prévoir la séance' }));
    await waitFor(() => expect(address()).toBe(`/reperages/${seance().id}`));
    expect(calls.find(({ name }) => name === 'reperage.plan')?.input).toMatchObject({
      siteId: testSites[0].id,
      day: '2026-12-29',
      time: '14:00',
      minutes: 90,
      place: 'Grande salle',
    });
  });

  test('a first one asks for its day', async () => {
    const { user, calls } = form({ 'reperage.propose': { ...proposal, lastDay: null, day: null } });
    await user.click(await screen.findByRole('button', { name: 'Prévoir la séance' }));
    expect(await screen.findByText(/^Indiquez la date de la séance/)).toBeVisible();
    expect(calls.some(({ name }) => name === 'reperage.plan')).toBe(false);
  });
});
