import { screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { AgreementSignature, Mediation } from '../../ipc/mediation.contract';
import { expectAccessible } from '../testing/accessible';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { exchangeId, id, mediation } from './mediation.sample';
import { SigningPage } from './signing-page';

/** The page has no real canvas here: the end-to-end journey draws. */
vi.mock('signature_pad', () => ({
  default: class {
    addEventListener() {}
    redraw() {}
    clear() {}
    off() {}
  },
}));

const agreed = mediation({ status: 'agreed', version: 4, concludedAt: '2026-11-23T09:00:00Z', exchangeId });
const unsigned: AgreementSignature[] = agreed.signers.map((signer) => ({ ...signer, signature: null }));
const signedBy = (count: number): AgreementSignature[] =>
  unsigned.map((signer, place) =>
    place < count
      ? { ...signer, way: 'typed', signedAt: '2026-11-23T09:05:00Z', signature: { way: 'typed', name: signer.name } }
      : signer,
  );

const show = (signatures: AgreementSignature[], answers: Answers = {}, read: Mediation = agreed) =>
  renderWithNetwork(<SigningPage />, {
    at: `/mises-en-relation/${id}/signature`,
    path: '/mises-en-relation/:id/signature',
    answers: { 'mediation.read': read, 'mediation.signatures': signatures, ...answers },
  });
const title = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('signing at the table', () => {
  test('begins with the first who has not signed, and shows what is signed', async () => {
    show(signedBy(1));
    expect(await title('Nadia Benali')).toHaveFocus();
    const short = screen.getByRole('region', { name: 'L’accord en bref' });
    for (const words of ['Jacques Martin transmet', 'Nadia Benali apprend', 'Jardin partagé', 'C’est gratuit'])
      expect(short).toHaveTextContent(words);
    await expectAccessible();
  });

  test('a name that was written is sent with the version that was read, then comes the next person', async () => {
    const { user, calls } = show(unsigned, { 'mediation.sign': signedBy(1) });
    await title('Jacques Martin');
    await user.click(screen.getByRole('button', { name: 'Je signe en écrivant mon nom' }));
    await user.keyboard(' Jacques Martin {Enter}');
    expect(await title('Nadia Benali')).toHaveFocus();
    expect(calls.find(({ name }) => name === 'mediation.sign')?.input).toEqual({
      id,
      version: 4,
      memberId: agreed.signers[0]?.memberId,
      signature: { way: 'typed', name: 'Jacques Martin' },
    });
  });

  test('nothing drawn is told, and nothing leaves', async () => {
    const { user, calls } = show(unsigned);
    await title('Jacques Martin');
    await user.click(screen.getByRole('button', { name: 'Signer' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Signez d’abord dans le cadre');
    expect(calls.map(({ name }) => name)).not.toContain('mediation.sign');
  });

  test('once everyone has signed: every signature, and nothing to sign again', async () => {
    const { user } = show(signedBy(3));
    expect(await title('Tout le monde a signé')).toHaveFocus();
    expect(screen.getAllByRole('article')).toHaveLength(3);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Précédent' }));
    await title('Claire Martin');
    expect(screen.queryByRole('button', { name: 'Signer de nouveau' })).not.toBeInTheDocument();
  });

  test('before there is an agreement, its page opens', async () => {
    const { address } = show(unsigned, {}, mediation());
    await vi.waitFor(() => expect(address()).toBe(`/mises-en-relation/${id}`));
  });
});
