import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Attestation, RegisterRow } from '../../ipc/attestation.contract';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { RegisterPage } from './register-page';

const row: RegisterRow = {
  id: '0191bbbb-0000-7000-8000-000000000001',
  number: '2026-0001',
  kind: 'transmission',
  memberId: '0191bbbb-0000-7000-8000-000000000002',
  memberName: 'Jacques Martin',
  issuedOn: '2026-11-23',
  isCancelled: false,
};
const cancelled: RegisterRow = {
  ...row,
  id: '0191bbbb-0000-7000-8000-000000000003',
  number: '2025-0007',
  isCancelled: true,
};
const attestation: Attestation = {
  ...row,
  isCancelled: true,
  exchangeId: null,
  issuedBy: 'Claire',
  cancelledAt: '2026-11-23T09:00:00Z',
  cancellationReason: 'Nom mal orthographié',
  content: {
    number: '2026-0001',
    title: '',
    structure: { network: '', name: '', address: '', logo: null },
    memberName: 'Jacques Martin',
    subject: '',
    lines: [],
    words: '',
    done: '',
    signatoryName: '',
    signatoryTitle: '',
    signature: null,
    stamp: null,
    badge: null,
    isVerifiable: true,
  },
};
const answers: Answers = {
  'attestation.register': ({ year, kind, state, text }) => {
    const rows = [row, cancelled].filter(
      ({ number, memberName, isCancelled, ...it }) =>
        (kind === null || it.kind === kind) &&
        (state === 'all' || isCancelled === (state === 'cancelled')) &&
        (year === null || number.startsWith(String(year))) &&
        memberName.toLowerCase().includes(text.toLowerCase()),
    );
    return { rows, total: rows.length, years: [2026, 2025] };
  },
};
const show = (changes: Parameters<typeof renderWithNetwork>[1] = {}) =>
  renderWithNetwork(<RegisterPage />, { at: '/reconnaissance', answers, ...changes });
const rows = () => screen.queryAllByRole('row').slice(1);

describe('the register', () => {
  it('tells each attestation: number, person, kind, date, state', async () => {
    show();
    const line = await screen.findByRole('row', { name: /2026-0001/ });
    for (const words of ['Jacques Martin', 'Transmission d’un savoir', '23/11/2026', 'Établie'])
      expect(line).toHaveTextContent(words);
    const gone = screen.getByRole('row', { name: /2025-0007/ });
    expect(gone).toHaveTextContent('Annulée');
    expect(within(gone).queryByRole('button')).toBeNull();
  });

  it('keeps a year, and finds a name', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('combobox', { name: 'Année' }));
    await user.click(screen.getByRole('option', { name: '2025' }));
    await screen.findByText('1 attestation');
    expect(rows()).toHaveLength(1);
    await user.click(screen.getByRole('textbox', { name: /Rechercher/ }));
    await user.paste('Nadia');
    expect(await screen.findByText('Aucune attestation ne répond à cette recherche.')).toBeVisible();
  });

  it('keeps a kind and a state', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('combobox', { name: 'État' }));
    await user.click(screen.getByRole('option', { name: 'Annulées' }));
    await screen.findByText('1 attestation');
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toHaveTextContent('2025-0007');
    await user.click(screen.getByRole('combobox', { name: 'Sorte' }));
    await user.click(screen.getByRole('option', { name: 'Engagement' }));
    expect(await screen.findByText('Aucune attestation ne répond à cette recherche.')).toBeVisible();
  });

  it('cancels with a reason, and says that the line stays', async () => {
    const { user, calls } = show({ answers: { ...answers, 'attestation.cancel': attestation } });
    await user.click(await screen.findByRole('button', { name: 'Annuler l’attestation 2026-0001' }));
    const dialog = screen.getByRole('dialog', { name: 'Annuler l’attestation 2026-0001' });
    await user.click(within(dialog).getByRole('button', { name: 'Annuler l’attestation' }));
    expect(await within(dialog).findByText(/Dites pourquoi/)).toBeVisible();
    await user.click(within(dialog).getByRole('textbox'));
    await user.paste('Nom mal orthographié');
    await user.click(within(dialog).getByRole('button', { name: 'Annuler l’attestation' }));
    expect(await screen.findByText(/2026-0001 est annulée/)).toBeVisible();
    expect(calls).toContainEqual({
      name: 'attestation.cancel',
      input: { id: row.id, reason: 'Nom mal orthographié' },
    });
  });

  it('only reads for someone who only consults', async () => {
    show({ role: 'consultation' });
    await screen.findByRole('row', { name: /2026-0001/ });
    expect(screen.queryByRole('link', { name: 'Établir une attestation' })).toBeNull();
    expect(screen.queryByRole('columnheader', { name: 'Actions' })).toBeNull();
  });

  it('says what an attestation is when there is none', async () => {
    show({ answers: { 'attestation.register': { rows: [], total: 0, years: [] } } });
    expect(await screen.findByRole('heading', { name: 'Aucune attestation pour l’instant' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Établir une attestation' })).toBeVisible();
  });
});
