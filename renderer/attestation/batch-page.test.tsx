import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noDeeds } from '../../domain/attestation/activity';
import { sketched } from '../../domain/attestation/attestation.sample';
import { invalid } from '../../domain/errors';
import type { BatchPerson } from '../../ipc/attestation.contract';
import { expectAccessible } from '../testing/accessible';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { BatchPage } from './batch-page';

const idOf = (place: number) => `0191bbbb-0000-7000-8000-00000000000${place}`;
const person = (place: number, name: string, changes: Partial<BatchPerson> = {}): BatchPerson => ({
  memberId: idOf(place),
  name,
  siteName: 'Guéret',
  deeds: { ...noDeeds, sessions: 6, expected: 8, minutes: 540, exchanges: 2 },
  subject: '',
  tookPart: true,
  similar: [],
  ...changes,
});
const people = [
  person(1, 'Nadia Benali'),
  person(2, 'Jacques Martin', { similar: ['2026-0003'] }),
  person(3, 'Léa Moreau', { tookPart: false, deeds: noDeeds }),
];
const nothing = () => undefined;
const answers: Answers = {
  'draft.read': null,
  'draft.keep': nothing,
  'draft.discard': nothing,
  'attestation.prepare': {
    memberName: '',
    canSign: true,
    exchanges: [],
    badges: [],
    participants: [],
    sketch: sketched(),
  },
  'attestation.batch': people,
  'attestation.preview': { url: 'about:blank', warnings: [] },
  'attestation.issueBatch': ({ memberIds }) => ({ year: 2026, first: 4, last: 3 + memberIds.length }),
};
const show = (more: Answers = {}) =>
  renderWithNetwork(<BatchPage />, { at: '/reconnaissance/serie', answers: { ...answers, ...more } });
const row = (name: string) => screen.findByRole('checkbox', { name });
const send = (label: string) => screen.findByRole('button', { name: new RegExp(label) });

describe('attestations of a year', () => {
  it('tick those who took part and have none alike yet, and say what each did', async () => {
    const { user } = show();
    expect(await row('Nadia Benali')).toBeChecked();
    expect(await row('Jacques Martin')).not.toBeChecked();
    expect(screen.getByText('A déjà la n° 2026-0003')).toBeVisible();
    expect(screen.getByRole('row', { name: /Nadia Benali/ })).toHaveTextContent(
      /2.échanges, 6.séances sur 8, 9.heures/,
    );
    expect(screen.queryByRole('checkbox', { name: 'Léa Moreau' })).toBeNull();
    await user.click(screen.getByRole('switch', { name: 'Montrer aussi les autres membres' }));
    expect(await row('Léa Moreau')).not.toBeChecked();
    await expectAccessible();
    await user.click(await row('Toutes ces personnes'));
    expect(await send('Établir 3.attestations')).toBeVisible();
  });

  it('are issued at once, after a last look, and lead to what prints them', async () => {
    const { user, calls, address } = show();
    await user.click(await row('Jacques Martin'));
    await user.click(await send('Établir 2.attestations'));
    const dialog = within(await screen.findByRole('dialog', { name: /Établir 2.attestations/ }));
    expect(calls.some(({ name }) => name === 'attestation.issueBatch')).toBe(false);
    await user.click(dialog.getByRole('button', { name: 'Établir les attestations' }));
    expect(await screen.findByText(/2.attestations établies/)).toBeVisible();
    expect(address()).toBe('/reconnaissance/serie/2026/4/5');
    expect(calls.find(({ name }) => name === 'attestation.issueBatch')?.input).toMatchObject({
      kind: 'regularity',
      memberIds: [idOf(1), idOf(2)],
      firstDay: '2026-01-01',
      lastDay: '2026-11-23',
      showsSignature: true,
    });
  });

  it('say what is missing, and send nothing', async () => {
    const { user } = show();
    await user.click(await row('Nadia Benali'));
    await user.clear(screen.getByRole('textbox', { name: 'Signataire' }));
    await user.click(await send('Établir 0.attestation'));
    expect(await screen.findByText('Cochez au moins une personne.')).toBeVisible();
    expect(screen.getByText(/Indiquez qui signe/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('put a refusal above the list', async () => {
    const { user } = show({
      'attestation.issueBatch': () => {
        throw invalid('memberIds', 'Une personne cochée n’est plus membre.');
      },
    });
    await row('Nadia Benali');
    await user.click(await send('Établir 1.attestation'));
    await user.click(await screen.findByRole('button', { name: 'Établir les attestations' }));
    expect(await screen.findByText('Une personne cochée n’est plus membre.')).toBeVisible();
  });

  it('about a skill, name it, and leave out who has none', async () => {
    const { user } = show({
      'attestation.batch': [person(1, 'Nadia Benali', { subject: 'Coudre · Tricoter' }), person(2, 'Jacques Martin')],
    });
    await user.click(await screen.findByRole('combobox', { name: 'Elles attestent' }));
    await user.click(screen.getByRole('option', { name: 'Acquisition d’un savoir' }));
    expect(await screen.findByText('Coudre · Tricoter')).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: 'Jacques Martin' })).toBeNull();
  });
});
