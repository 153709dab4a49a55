import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Verification } from '../../ipc/attestation.contract';
import { expectAccessible } from '../testing/accessible';
import { renderWithNetwork } from '../testing/render-with-network';
import { VerifyPage } from './verify-page';

const paper = {
  id: '0191bbbb-0000-7000-8000-000000000001',
  number: '2026-0001',
  title: 'Attestation d’assiduité',
  memberName: 'Nadia Benali',
  lines: ['Le réseau atteste que', 'Nadia Benali', '6 séances honorées'],
  issuedOn: '2026-11-23',
};
const typed = '2026-0001 K7QF-2M9D-XW4T';

async function verify(verification: Verification) {
  const view = renderWithNetwork(<VerifyPage />, { answers: { 'attestation.verify': verification } });
  await view.user.click(await screen.findByRole('textbox', { name: 'Numéro et code' }));
  await view.user.paste(typed);
  await view.user.keyboard('{Enter}');
  return view;
}

describe('a paper that someone brings', () => {
  it.each<[Verification, RegExp, RegExp]>([
    [{ state: 'authentic', paper }, /est authentique/, /au registre/],
    [
      {
        state: 'cancelled',
        paper,
        cancelledAt: '2026-11-23T09:00:00Z',
        cancellationReason: 'Nom mal orthographié',
      },
      /a été annulée/,
      /annulée le 23\/11\/2026 à 10.h.: Nom mal orthographié/,
    ],
    [{ state: 'without-code', paper }, /avant les codes/, /Comparez le papier/],
    [{ state: 'unknown', number: '2026-0001' }, /n’est pas reconnue/, /ne vont pas ensemble/],
    [{ state: 'incomplete', number: '2026-0001' }, /Il manque/, /Ajoutez le code de l’attestation 2026-0001/],
    [{ state: 'incomplete', number: null }, /Il manque/, /Écrivez le numéro, puis le code/],
  ])('%j', async (verification, title, said) => {
    const { calls } = await verify(verification);
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(said)).toBeVisible();
    expect(calls).toContainEqual({ name: 'attestation.verify', input: { text: typed } });
    const words = screen.queryByText('6 séances honorées');
    expect(words !== null).toBe('paper' in verification);
    await expectAccessible();
  });
});
