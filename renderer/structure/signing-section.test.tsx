import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Logo, SigningPictures, Structure } from '../../domain/structure/structure';
import { expectAccessible } from '../testing/accessible';
import { renderWithNetwork } from '../testing/render-with-network';
import { SigningSection } from './signing-section';

const structure: Structure = {
  id: '0191bbbb-0000-7000-8000-000000000001',
  version: 3,
  noticeVersion: 1,
  listingMonths: 6,
  name: 'MJC',
  networkName: 'Réseau',
  address: '',
  postcode: '',
  communeCode: null,
  commune: '',
  phone: '',
  email: '',
  signatoryName: '',
  signatoryTitle: '',
  dataContact: '',
  reperageEveryWeeks: 6,
  logo: null,
};
const signature: Logo = { type: 'image/png', data: 'iVBORw0KGgo=' };

describe('the signature and the stamp', () => {
  it('are shown; one is taken away, and comes back by « Annuler »', async () => {
    let kept: SigningPictures = { signature, stamp: null };
    const { user, calls } = renderWithNetwork(<SigningSection structure={structure} />, {
      answers: {
        'structure.signingPictures': () => kept,
        'structure.saveSigningPicture': ({ which, picture, version }) => {
          kept = { ...kept, [which]: picture };
          return { structure: { ...structure, version: version + 1 }, pictures: kept };
        },
      },
    });
    expect(await screen.findByRole('img', { name: 'Signature de la structure' })).toBeVisible();
    expect(screen.getByText('Pas encore de tampon')).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Retirer la signature' }));
    expect(await screen.findByText('Pas encore de signature')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(await screen.findByRole('img', { name: 'Signature de la structure' })).toBeVisible();
    const saved = calls.filter(({ name }) => name === 'structure.saveSigningPicture').map(({ input }) => input);
    expect(saved).toEqual([
      { id: structure.id, version: 3, which: 'signature', picture: null },
      { id: structure.id, version: 4, which: 'signature', picture: signature },
    ]);
  });
});
