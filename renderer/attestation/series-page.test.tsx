import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RegisterRow } from '../../ipc/attestation.contract';
import { expectAccessible } from '../testing/accessible';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { SeriesPage } from './series-page';

const row = (place: number, changes: Partial<RegisterRow> = {}): RegisterRow => ({
  id: `0191bbbb-0000-7000-8000-00000000000${place}`,
  number: `2026-000${place}`,
  kind: 'regularity',
  memberId: `0191bbbb-0000-7000-8000-00000000001${place}`,
  memberName: `Personne ${place}`,
  issuedOn: '2026-11-23',
  isCancelled: false,
  ...changes,
});
const series = { year: 2026, first: 4, last: 5 };
const show = (answers: Answers = {}, role: 'animation' | 'consultation' = 'animation') =>
  renderWithNetwork(<SeriesPage />, {
    at: '/reconnaissance/serie/2026/4/5',
    path: '/reconnaissance/serie/:year/:first/:last',
    role,
    answers: { 'attestation.series': [row(4), row(5, { isCancelled: true })], ...answers },
  });

describe('attestations issued together', () => {
  it('are listed, and printed or saved at once', async () => {
    const { user, calls } = show({
      'attestation.printSeries': () => undefined,
      'attestation.saveSeries': ({ as }) => ({ saved: as === 'folder' ? 0 : 1 }),
    });
    expect(await screen.findByRole('heading', { name: 'Attestations 2026-0004 à 2026-0005' })).toBeVisible();
    expect(await screen.findByText(/1.attestation annulée/)).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Imprimer toutes les attestations' }));
    await user.click(screen.getByRole('button', { name: 'Un PDF par personne' }));
    expect(screen.queryByText(/en PDF\.$/)).toBeNull(); // she gave up
    await user.click(screen.getByRole('button', { name: 'Un seul PDF' }));
    expect(await screen.findByText(/1.attestation en PDF\./)).toBeVisible();
    expect(calls.slice(-3)).toEqual([
      { name: 'attestation.printSeries', input: series },
      { name: 'attestation.saveSeries', input: { ...series, as: 'folder' } },
      { name: 'attestation.saveSeries', input: { ...series, as: 'one-file' } },
    ]);
  });

  it('are only read by who consults', async () => {
    show({}, 'consultation');
    expect(await screen.findByText('Personne 4')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Imprimer|PDF/ })).toBeNull();
  });
});
