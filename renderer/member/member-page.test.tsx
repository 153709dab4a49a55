import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import { nadia, nadiaFile } from '../testing/nadia';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { MemberPage } from './member-page';

const show = (answers: Answers = {}, role: 'consultation' | 'saisie' | 'animation' = 'animation') =>
  renderWithNetwork(<MemberPage />, {
    at: `/membres/${nadia.id}`,
    path: '/membres/:id',
    role,
    answers: { 'member.file': nadiaFile, ...answers },
  });

describe('a person’s page', () => {
  test('begins with her name, her site and what matters now', async () => {
    show({ 'member.file': { ...nadiaFile, member: { ...nadia, charterSignedOn: null } } });
    const heading = await screen.findByRole('heading', { level: 1, name: 'Nadia Benali' });
    expect(heading).toHaveFocus();
    expect(screen.getByText('Charte à signer')).toBeVisible();
    expect(screen.getByText('12/03/1958 (68 ans)')).toBeVisible();
    expect(screen.getByText('Par le bouche à oreille')).toBeVisible();
  });

  test('leads to an exchange, an offer, a request, her form', async () => {
    show();
    const link = (name: string) => screen.findByRole('link', { name });
    expect(await link('Proposer un échange')).toHaveAttribute('href', `/moulinette?membre=${nadia.id}`);
    expect(await link('Ajouter une offre')).toHaveAttribute('href', `/bourse/nouvelle?membre=${nadia.id}&sorte=offre`);
    expect(await link('Ajouter une demande')).toHaveAttribute(
      'href',
      `/bourse/nouvelle?membre=${nadia.id}&sorte=demande`,
    );
    expect(await link('Modifier')).toHaveAttribute('href', `/membres/${nadia.id}/modifier`);
  });

  test('someone who only reads changes nothing', async () => {
    show({}, 'consultation');
    await screen.findByRole('heading', { level: 1 });
    for (const name of ['Modifier', 'Proposer un échange', 'Ajouter une offre'])
      expect(screen.queryByRole('link', { name })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Place dans le réseau' })).toBeNull();
  });

  test('tells what is planned from the nearest, then what happened from the latest', async () => {
    const id = '0191cccc-0000-7000-8000-000000000001';
    const session = { kind: 'session', id, title: 'Potager' } as const;
    show({
      'member.file': {
        ...nadiaFile,
        timeline: [
          { ...session, at: '2026-12-08T13:00:00Z', state: 'upcoming' },
          { ...session, at: '2026-12-01T13:00:00Z', state: 'upcoming' },
          { ...session, at: '2026-11-17T13:00:00Z', state: 'honoured' },
          ...nadiaFile.timeline,
        ],
      },
    });
    const lines = within(await screen.findByRole('region', { name: 'Parcours' })).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent?.replaceAll('\u00a0', ' '))).toEqual([
      'Séance prévue : Potager1er décembre 2026',
      'Séance prévue : Potager8 décembre 2026',
      'Séance honorée : Potager17 novembre 2026',
      'Inscription dans le réseau1er février 2026',
    ]);
  });

  test('her place in the network changes at once, and can be undone', async () => {
    const asked: unknown[] = [];
    const { user } = show({
      'member.changeStatus': (input) => {
        asked.push(input);
        return { ...nadia, status: input.status, version: input.version + 1 };
      },
    });
    await user.click(await screen.findByRole('combobox', { name: 'Place dans le réseau' }));
    await user.click(screen.getByRole('option', { name: 'En veille' }));
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() =>
      expect(asked).toEqual([
        { id: nadia.id, version: 3, status: 'en-veille' },
        { id: nadia.id, version: 4, status: 'actif' },
      ]),
    );
  });

  test('a file that is gone says so', async () => {
    show({
      'member.file': () => {
        throw new Refusal('not-found');
      },
    });
    expect(await screen.findByText(/Cette fiche n’existe plus/)).toBeVisible();
  });
});
