import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Gathering, GatheringRow } from '../../ipc/gathering.contract';
import { expectAccessible } from '../testing/accessible';
import { gathering, vidal } from '../testing/meetings';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { benali, pasquet } from '../testing/seance';
import { GatheringPage } from './gathering-page';
import { MeetingsPage } from './meetings-page';

type Options = { of?: Gathering; answers?: Answers; role?: 'consultation' | 'saisie' | 'animation'; at?: string };

/** A rencontre, on a main process that remembers who came. */
function show({ of = gathering(), answers = {}, role = 'animation', at }: Options = {}) {
  let now = of;
  const change = (changes: Partial<Gathering>) => {
    now = { ...now, ...changes };
    return now;
  };
  const known = [benali, pasquet, vidal];
  return renderWithNetwork(<GatheringPage />, {
    at: at ?? `/rencontres/${of.eventId}?date=${of.occurrence}`,
    path: '/rencontres/:eventId',
    role,
    now: '2026-11-23T13:30:00Z',
    answers: {
      'gathering.read': () => now,
      'gathering.find': ({ text }) =>
        known
          .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
          .map((person) => ({
            ...person,
            siteName: 'Guéret',
            isPresent: now.people.some(({ id }) => id === person.id),
          })),
      'gathering.markPresence': ({ memberId, isPresent }) => {
        const others = now.people.filter(({ id }) => id !== memberId);
        const one = known.find(({ id }) => id === memberId);
        return change({
          people: isPresent && one ? [...others, one] : others,
          lastTime: of.lastTime.filter(({ id }) => id !== memberId || !isPresent),
          status: 'held',
        });
      },
      'gathering.welcome': ({ firstName, lastName }) => {
        const zoe = { id: '0191dddd-0000-7000-8000-000000000099', name: `${firstName} ${lastName}`, firstName };
        return { memberId: zoe.id, gathering: change({ people: [...now.people, zoe] }) };
      },
      'gathering.countVisitors': ({ anonymousVisitors }) => change({ anonymousVisitors }),
      'gathering.writeNotes': ({ notes }) => change({ notes }),
      'gathering.printSheet': () => {},
      'member.lookAlikes': [],
      ...answers,
    },
  });
}

const toggle = (name: string) => screen.getByRole('button', { name });
const field = () => screen.getByRole('combobox', { name: /^Qui arrive/ });
const said = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map(({ input }) => input);

describe('who came', () => {
  test('those of last time by one button each, taken back by the same', async () => {
    const { user, calls } = show();
    const nadia = await screen.findByRole('button', { name: benali.name });
    expect(nadia).toHaveAttribute('aria-pressed', 'false');
    await user.click(nadia);
    await waitFor(() => expect(toggle(benali.name)).toHaveAttribute('aria-pressed', 'true'));
    expect(screen.getByRole('heading', { name: 'Qui est là (1)' })).toBeVisible();
    await user.click(toggle(benali.name));
    await waitFor(() => expect(toggle(benali.name)).toHaveAttribute('aria-pressed', 'false'));
    const { eventId, occurrence } = gathering();
    expect(said(calls, 'gathering.markPresence')).toEqual([
      { eventId, occurrence, memberId: benali.id, isPresent: true },
      { eventId, occurrence, memberId: benali.id, isPresent: false },
    ]);
    await expectAccessible();
  });

  test('others by a few letters and Enter; the field is ready for the next one', async () => {
    const { user } = show();
    await screen.findByRole('button', { name: benali.name });
    await user.click(field());
    await user.keyboard('vid');
    await screen.findByRole('option', { name: /Rosario Vidal/ });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(toggle(vidal.name)).toHaveAttribute('aria-pressed', 'true'));
    expect(field()).toHaveValue('');
    expect(field()).toHaveFocus();
  });

  test('a newcomer is enrolled on the spot, once she has the notice', async () => {
    const { user, calls } = show();
    await screen.findByRole('button', { name: benali.name });
    await user.click(field());
    await user.keyboard('zoé morel');
    await screen.findByRole('option', { name: /Première visite/ });
    await user.keyboard('{Enter}');
    await screen.findByRole('group', { name: /^Bienvenue/ });
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Inscrire' }));
    expect(await screen.findByText(/^Remettez d’abord la notice/)).toBeVisible();
    expect(said(calls, 'gathering.welcome')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Notice remise aujourd’hui' }));
    await user.click(screen.getByRole('button', { name: 'Inscrire' }));
    await waitFor(() => expect(toggle('Zoé Morel')).toHaveAttribute('aria-pressed', 'true'));
    expect(said(calls, 'gathering.welcome')).toMatchObject([
      { firstName: 'Zoé', lastName: 'Morel', isNoticeGiven: true },
    ]);
    await waitFor(() => expect(field()).toHaveFocus());
  });

  test('before its day, and for an account that only reads, nothing is noted', async () => {
    show({ of: gathering({ day: '2026-11-30', startsAt: '2026-11-30T13:00:00Z', endsAt: '2026-11-30T15:00:00Z' }) });
    expect(await screen.findByText(/^Les présences se notent à partir/)).toBeVisible();
    expect(screen.queryByRole('combobox')).toBeNull();
    // The sheet is printed beforehand.
    expect(screen.getByRole('button', { name: /^Imprimer/ })).toBeVisible();
  });

  test('an account that only reads sees names, and no button', async () => {
    show({ of: gathering({ people: [benali], status: 'held' }), role: 'consultation' });
    expect(await screen.findByRole('link', { name: benali.name })).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('besides the names', () => {
  test('visitors are counted, one by one or typed; the whole is told', async () => {
    const { user, calls } = show({ of: gathering({ people: [benali] }) });
    await user.click(await screen.findByRole('button', { name: 'Un visiteur de plus' }));
    await user.click(screen.getByRole('button', { name: 'Un visiteur de plus' }));
    expect(screen.getByRole('textbox', { name: 'Nombre de visiteurs sans nom' })).toHaveValue('2');
    await waitFor(() => expect(screen.getByText(/^3.personnes en tout$/)).toBeVisible());
    expect(said(calls, 'gathering.countVisitors').at(-1)).toMatchObject({ anonymousVisitors: 2 });
  });

  test('notes are kept as they are typed', async () => {
    const { user, calls } = show();
    await user.type(await screen.findByRole('textbox', { name: 'Notes de la rencontre' }), 'Crêpes lundi.');
    expect(await screen.findByText('Enregistré')).toBeVisible();
    expect(said(calls, 'gathering.writeNotes').at(-1)).toMatchObject({ notes: 'Crêpes lundi.' });
  });

  test('the sheet in one click; one date is cancelled, and that is taken back', async () => {
    const undo = '0191dddd-0000-7000-8000-000000000077';
    const { eventId, occurrence } = gathering();
    const { user, calls } = show({
      answers: {
        'calendar.cancel': { key: { kind: 'gathering', id: eventId, occurrence }, undo },
        'calendar.undo': () => {},
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Imprimer/ }));
    expect(said(calls, 'gathering.printSheet')).toEqual([{ eventId, occurrence }]);
    await user.click(screen.getByRole('button', { name: 'Annuler cette rencontre' }));
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(said(calls, 'calendar.undo')).toEqual([{ undo }]));
    expect(said(calls, 'calendar.cancel')).toMatchObject([{ kind: 'gathering', id: eventId, occurrence, version: 3 }]);
  });
});

describe('the list', () => {
  const row = (changes: Partial<GatheringRow>): GatheringRow => {
    const { people: _people, lastTime: _lastTime, ...one } = gathering();
    return { ...one, people: 0, ...changes };
  };
  const list = (rows: GatheringRow[], at = '/rencontres') =>
    renderWithNetwork(<MeetingsPage workshops={<p>Les ateliers</p>} workshopAction={null} />, {
      at,
      path: '/rencontres',
      answers: { 'gathering.list': rows },
    });

  test('today, to come, behind', async () => {
    list([
      row({ occurrence: '2026-11-30T13:00:00Z', day: '2026-11-30' }),
      row({}),
      row({ occurrence: '2026-11-16T13:00:00Z', day: '2026-11-16', endsAt: '2026-11-16T15:00:00Z' }),
      row({ occurrence: '2026-11-09T13:00:00Z', day: '2026-11-09', status: 'held', people: 12, anonymousVisitors: 2 }),
    ]);
    const today = within(await screen.findByRole('region', { name: 'Aujourd’hui' }));
    expect(today.getByRole('link')).toHaveAttribute('href', `/rencontres/${row({}).eventId}?date=2026-11-23T13:00:00Z`);
    const past = within(screen.getByRole('region', { name: 'Passées' })).getAllByRole('listitem');
    expect(past[0]).toHaveTextContent('Présences à noter');
    expect(past[1]).toHaveTextContent(/12.personnes · 2.visiteurs/);
    await expectAccessible();
  });

  test('empty, it says what a rencontre is; the other tab has the workshops', async () => {
    const { user, address } = list([]);
    expect(await screen.findByRole('heading', { name: 'Aucune rencontre en ce moment' })).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Ateliers' }));
    expect(screen.getByText('Les ateliers')).toBeVisible();
    expect(address()).toBe('/rencontres?onglet=ateliers');
  });
});
