import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Enrolment, Workshop, WorkshopRow } from '../../ipc/workshop.contract';
import { expectAccessible } from '../testing/accessible';
import { enrolment, vidal, workshop, workshopDate } from '../testing/meetings';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { benali, pasquet } from '../testing/seance';
import { WorkshopList } from './workshop-list';
import { WorkshopPage } from './workshop-page';

const entry = { siteName: 'Guéret', commune: '', phone: '', status: 'active' };
const undo = '0191dddd-0000-7000-8000-000000000077';

type Options = { of?: Workshop; answers?: Answers; role?: 'consultation' | 'saisie' | 'animation'; now?: string };

/** An atelier, on a main process that keeps its list. */
function show({ of = workshop(), answers = {}, role = 'animation', now = '2026-11-23T09:00:00Z' }: Options = {}) {
  let one = of;
  const change = (changes: Partial<Workshop>) => {
    one = { ...one, ...changes };
    return one;
  };
  const people = [benali, pasquet, vidal];
  const without = (memberId: string) => one.enrolments.filter((it) => it.memberId !== memberId);
  const isFull = () => one.enrolments.filter(({ status }) => status === 'enrolled').length >= one.capacity;
  return renderWithNetwork(<WorkshopPage />, {
    at: `/ateliers/${of.eventId}`,
    path: '/ateliers/:id',
    role,
    now,
    answers: {
      'workshop.read': () => one,
      'member.search': people.map((person) => ({ ...entry, ...person })) as never,
      'workshop.enrol': ({ memberId }) => {
        const person = people.find(({ id }) => id === memberId) ?? benali;
        return change({ enrolments: [...one.enrolments, enrolment(person, isFull() ? 1 : null)] });
      },
      'workshop.withdraw': ({ memberId }) => {
        const [first] = one.enrolments.filter(({ status }) => status === 'waiting');
        const enrolments: Enrolment[] = without(memberId).map((it) => ({ ...it, status: 'enrolled', rank: null }));
        return {
          workshop: change({ enrolments }),
          promoted: first ? { id: first.memberId, name: first.name } : null,
        };
      },
      ...answers,
    },
  });
}

const said = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map(({ input }) => input);
const enrolled = () => within(screen.getByRole('list', { name: 'Inscrits' }));
const { eventId } = workshop();

describe('enrolment', () => {
  test('a third person of two waits; one withdraws, and the first who waits takes the place', async () => {
    const { user, calls } = show({ of: workshop({ enrolments: [enrolment(benali), enrolment(pasquet)] }) });
    expect(await screen.findByText(/c’est complet/)).toBeVisible();
    await user.click(screen.getByRole('combobox', { name: 'Ajouter à la liste d’attente' }));
    await user.click(await screen.findByRole('option', { name: /Rosario/ }));
    const waiting = await screen.findByRole('region', { name: 'Liste d’attente (1)' });
    expect(waiting).toHaveTextContent('1.Rosario Vidal');
    expect(within(waiting).queryByRole('button', { name: /^Inscrire maintenant/ })).toBeNull(); // it is full
    await expectAccessible();

    await user.click(screen.getByRole('button', { name: 'Désinscrire Nadia Benali' }));
    expect(
      await screen.findByText(
        'Nadia Benali n’est plus inscrit·e. Rosario Vidal passe de la liste d’attente à l’atelier.',
      ),
    ).toBeVisible();
    expect(enrolled().getByText('Rosario Vidal')).toBeVisible();
    expect(said(calls, 'workshop.withdraw')).toEqual([{ eventId, memberId: benali.id }]);
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());
  });

  test('with a place left, one who waits is enrolled before her turn', async () => {
    const of = workshop({ enrolments: [enrolment(benali), enrolment(vidal, 1)] });
    const { user, calls } = show({
      of,
      answers: { 'workshop.promote': { ...of, enrolments: [enrolment(benali), enrolment(vidal)] } },
    });
    await user.click(await screen.findByRole('button', { name: 'Inscrire maintenant Rosario Vidal' }));
    expect(await screen.findByText('Rosario Vidal passe de la liste d’attente à l’atelier.')).toBeVisible();
    expect(said(calls, 'workshop.promote')).toEqual([{ eventId, memberId: vidal.id }]);
  });

  test('one who withdraws alone is put back by « Annuler »', async () => {
    const { user, calls } = show({ of: workshop({ enrolments: [enrolment(benali)] }) });
    await user.click(await screen.findByRole('button', { name: 'Désinscrire Nadia Benali' }));
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(said(calls, 'workshop.enrol')).toEqual([{ eventId, memberId: benali.id }]));
  });

  test('an account that only reads sees who comes, and no button', async () => {
    show({ of: workshop({ enrolments: [enrolment(benali)] }), role: 'consultation' });
    expect(await screen.findByRole('link', { name: benali.name })).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a date', () => {
  const behind = workshopDate({
    isSheetMissing: true,
    status: 'held',
    attendance: [
      { memberId: benali.id, name: benali.name, state: 'upcoming' },
      { memberId: pasquet.id, name: pasquet.name, state: 'honoured' },
    ],
  });
  const later = '2026-12-02T09:00:00Z';

  test('who came, in five states; then the sheet that is missing', async () => {
    const of = workshop({ dates: [behind] });
    const received = workshop({ dates: [{ ...behind, isSheetMissing: false, sheetReceivedAt: later }] });
    const { user, calls } = show({
      of,
      now: later,
      answers: { 'workshop.recordAttendance': of, 'workshop.receiveSheet': received },
    });
    const nadia = within(await screen.findByRole('group', { name: 'Présence de Nadia Benali' }));
    await user.click(nadia.getByRole('button', { name: 'Absence excusée' }));
    const { occurrence } = behind;
    expect(said(calls, 'workshop.recordAttendance')).toEqual([
      { eventId, occurrence, attendance: [{ memberId: benali.id, state: 'excused' }] },
    ]);
    await expectAccessible();
    const alert = screen.getByText(/n’est pas revenue/).closest('[role=alert]') as HTMLElement;
    await user.click(within(alert).getByRole('button', { name: 'Feuille reçue' }));
    await waitFor(() => expect(screen.queryByText(/n’est pas revenue/)).toBeNull());
    expect(screen.getByRole('switch', { name: 'Feuille reçue' })).toBeChecked();
    expect(said(calls, 'workshop.receiveSheet')).toEqual([{ eventId, occurrence, isReceived: true }]);
  });

  test('those who are enrolled are asked for, not who enrolled since', async () => {
    const late = { ...enrolment(vidal), since: '2026-12-02T08:00:00Z' };
    show({ of: workshop({ dates: [workshopDate()], enrolments: [enrolment(benali), late] }), now: later });
    expect(await screen.findByRole('group', { name: 'Présence de Nadia Benali' })).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Présence de Rosario Vidal' })).toBeNull();
    expect(screen.getByText('Présences à noter')).toBeVisible();
  });

  test('its papers, in one click each', async () => {
    const { user, calls } = show({ answers: { 'workshop.print': () => {}, 'workshop.savePdf': { isSaved: true } } });
    await user.click(await screen.findByRole('button', { name: /^Imprimer.*émargement$/ }));
    await user.click(screen.getByRole('button', { name: /^PDF.*Affiche$/ }));
    const { occurrence } = workshopDate();
    expect(said(calls, 'workshop.print')).toEqual([{ eventId, occurrence, paper: 'sheet' }]);
    expect(said(calls, 'workshop.savePdf')).toEqual([{ eventId, occurrence, paper: 'poster' }]);
  });

  test('of a series: the one that awaits something is unfolded, the others on demand', async () => {
    const next = workshopDate({
      occurrence: '2026-12-08T13:00:00Z',
      day: '2026-12-08',
      startsAt: '2026-12-08T13:00:00Z',
      endsAt: '2026-12-08T15:00:00Z',
    });
    const recurrence = {
      rhythm: 'weekly',
      every: 1,
      weekdays: [2],
      rank: null,
      end: 'never',
      until: null,
      count: null,
      skipsHolidays: true,
      skipsSchoolHolidays: false,
    } as const;
    const of = workshop({
      dates: [behind, next],
      recurrence: { ...recurrence, weekdays: [2] },
      recurrenceSentence: 'Chaque mardi',
    });
    const { user, calls } = show({
      of,
      now: later,
      answers: { 'calendar.cancel': { key: { kind: 'workshop', id: eventId, occurrence: next.occurrence }, undo } },
    });
    expect(await screen.findByRole('button', { name: /^Mardi 1er décembre/ })).toHaveAttribute('aria-expanded', 'true');
    const other = screen.getByRole('button', { name: /^Mardi 8 décembre/ });
    expect(other).toHaveAttribute('aria-expanded', 'false');
    await user.click(other);
    await user.click(await screen.findByRole('button', { name: 'Annuler cette date' }));
    expect(await screen.findByText('La date est annulée.')).toBeVisible();
    expect(said(calls, 'calendar.cancel')).toMatchObject([
      { kind: 'workshop', occurrence: next.occurrence, scope: 'one' },
    ]);
  });
});

test('cancelled as a whole, and that is taken back', async () => {
  const cancelled = workshop({ isCancelled: true, version: 2 });
  const { user, calls } = show({
    answers: { 'workshop.cancel': { workshop: cancelled, undo }, 'calendar.undo': () => {} },
  });
  await user.click(await screen.findByRole('button', { name: 'Annuler l’atelier' }));
  expect(await screen.findByText('L’atelier est annulé.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(said(calls, 'calendar.undo')).toEqual([{ undo }]));
});

describe('the list', () => {
  const row = (changes: Partial<WorkshopRow>): WorkshopRow => {
    const { dates, enrolments: _enrolments, ...one } = workshop();
    return {
      ...one,
      ...(dates[0] ?? workshopDate()),
      isSeries: false,
      enrolled: 0,
      waiting: 0,
      missingSheets: 0,
      ...changes,
    };
  };
  const list = (coming: WorkshopRow[], past: WorkshopRow[]) =>
    renderWithNetwork(<WorkshopList />, {
      at: '/rencontres',
      answers: { 'workshop.list': ({ when }) => (when === 'coming' ? coming : past) },
    });

  test('places left, who waits, sheets that are missing', async () => {
    list(
      [row({ capacity: 8, enrolled: 5 }), row({ eventId: benali.id, enrolled: 2, waiting: 3 })],
      [row({ eventId: pasquet.id, enrolled: 6, missingSheets: 1 })],
    );
    const coming = within(await screen.findByRole('region', { name: 'À venir' })).getAllByRole('listitem');
    expect(coming[0]).toHaveTextContent(/3.places libres sur 8/);
    expect(coming[1]).toHaveTextContent('3 en attente');
    expect(coming[1]).toHaveTextContent('Complet');
    expect(screen.getByRole('region', { name: 'Passés' })).toHaveTextContent('Feuille manquante');
    await expectAccessible();
  });

  test('empty, it says what an atelier is', async () => {
    list([], []);
    expect(await screen.findByRole('heading', { name: 'Aucun atelier pour l’instant' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Proposer un atelier' })).toHaveAttribute('href', '/ateliers/nouveau');
  });
});
