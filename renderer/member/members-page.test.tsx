import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { MemberRow } from '../../ipc/member.contract';
import { nadia } from '../testing/nadia';
import { type Answers, renderWithNetwork, testSites } from '../testing/render-with-network';
import { MembersPage } from './members-page';

const row: MemberRow = {
  id: nadia.id,
  version: 1,
  name: 'Nadia Benali',
  siteName: 'Guéret',
  commune: 'Ajain',
  status: 'actif',
  lastContactOn: '2026-11-17',
  listings: [],
};
const show = (answers: Answers = {}, options: Parameters<typeof renderWithNetwork>[1] = {}) =>
  renderWithNetwork(<MembersPage />, {
    at: '/membres',
    answers: { 'member.list': { total: 1, rows: [row] }, ...answers },
    ...options,
  });

describe('the list of members', () => {
  test('begins with the search field; Enter opens the first who answers', async () => {
    const { user, calls, address } = show();
    expect(await screen.findByRole('searchbox', { name: 'Rechercher un membre' })).toHaveFocus();
    await user.keyboard('nadia');
    await waitFor(() => expect(calls.at(-1)?.input).toMatchObject({ text: 'nadia', statuses: ['actif', 'en-veille'] }));
    expect(address()).toBe('/membres?texte=nadia&place=presents');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(`/membres/${nadia.id}`));
  });

  test('keeps to the site in use', async () => {
    const { calls } = show({}, { site: testSites[1] });
    expect(await screen.findByText(/1 membre à Auzances/)).toBeVisible();
    expect(calls.find(({ name }) => name === 'member.list')?.input).toMatchObject({ siteId: testSites[1].id });
  });

  test('an empty network invites to enrol someone', async () => {
    const { address, user } = show({ 'member.list': { total: 0, rows: [] } });
    expect(await screen.findByRole('heading', { name: 'Le réseau attend ses premiers membres' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Inscrire une première personne' }));
    expect(address()).toBe('/membres/nouveau');
  });

  test('a search without answer says what to try', async () => {
    show({ 'member.list': { total: 0, rows: [] } }, { at: '/membres?texte=zzz', path: '/membres' });
    expect(await screen.findByRole('heading', { name: /Personne ne répond à «\szzz\s»/ })).toBeVisible();
  });
});
