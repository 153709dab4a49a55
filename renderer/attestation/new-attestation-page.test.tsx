import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sketched } from '../../domain/attestation/attestation.sample';
import { invalid } from '../../domain/errors';
import type { AttestedExchange } from '../../ipc/attestation.contract';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { NewAttestationPage } from './new-attestation-page';

const jacques = { id: '0191bbbb-0000-7000-8000-000000000002', name: 'Jacques Martin', siteName: 'Guéret', commune: '' };
const exchange: AttestedExchange = {
  id: '0191bbbb-0000-7000-8000-000000000004',
  title: 'Tailler les rosiers',
  side: 'offerer',
  activity: { sessions: 3, minutes: 270, firstDay: '2026-10-05', lastDay: '2026-11-16' },
};
const sketch = sketched();
const nothing = () => undefined;
const answers: Answers = {
  'draft.read': null,
  'draft.keep': nothing,
  'member.search': [jacques],
  'member.entry': jacques,
  'attestation.prepare': ({ memberId }) => ({
    sketch: { ...sketch, memberId },
    memberName: memberId ? jacques.name : '',
    canSign: false,
    exchanges: memberId ? [exchange] : [],
    badges: [],
    participants: [],
  }),
  'attestation.preview': ({ memberId }) => ({
    url: 'about:blank',
    warnings: memberId ? ['Une attestation semblable porte déjà le numéro 2026-0003.'] : [],
  }),
};
const show = (changes: Parameters<typeof renderWithNetwork>[1] = {}) =>
  renderWithNetwork(<NewAttestationPage />, {
    at: '/reconnaissance/nouvelle',
    answers,
    ...changes,
  });
const send = () => screen.findByRole('button', { name: 'Établir l’attestation' });

describe('a new attestation', () => {
  it('brings the kind, the title and the days of the exchange that is chosen', async () => {
    const { user, calls } = show({
      at: `/reconnaissance/nouvelle?membre=${jacques.id}`,
      path: '/reconnaissance/nouvelle',
    });
    await user.click(await screen.findByRole('combobox', { name: 'Au titre de' }));
    await user.click(screen.getByRole('option', { name: /Tailler les rosiers \(3.séances\)/ }));
    expect(screen.getByRole('combobox', { name: 'Elle atteste' })).toHaveTextContent('Transmission d’un savoir');
    expect(screen.getByRole('textbox', { name: 'Le savoir' })).toHaveValue('Tailler les rosiers');
    await waitFor(() =>
      expect(calls.filter(({ name }) => name === 'attestation.preview').at(-1)?.input).toMatchObject({
        kind: 'transmission',
        exchangeId: exchange.id,
        firstDay: '2026-10-05',
        lastDay: '2026-11-16',
      }),
    );
  });

  it('shows the page, and what deserves a look', async () => {
    show({ at: `/reconnaissance/nouvelle?membre=${jacques.id}`, path: '/reconnaissance/nouvelle' });
    expect(await screen.findByTitle('Aperçu de l’attestation')).toHaveAttribute('sandbox', '');
    expect(await screen.findByText(/semblable/)).toBeVisible();
  });

  it('says by each field what is missing, and sends nothing', async () => {
    const { user, calls } = show();
    await user.clear(await screen.findByRole('textbox', { name: 'Signataire' }));
    await user.click(await send());
    expect(await screen.findByText(/Choisissez la personne/)).toBeVisible();
    expect(screen.getByText(/Indiquez qui signe/)).toBeVisible();
    expect(calls.some(({ name }) => name === 'attestation.issue')).toBe(false);
  });

  it('puts a refusal beside its field', async () => {
    const { user } = show({
      at: `/reconnaissance/nouvelle?membre=${jacques.id}`,
      path: '/reconnaissance/nouvelle',
      answers: {
        ...answers,
        'attestation.issue': () => {
          throw invalid('place', 'Ce lieu ne convient pas.');
        },
      },
    });
    await user.click(await send());
    expect(await screen.findByText('Ce lieu ne convient pas.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Fait à' })).toHaveAttribute('aria-invalid', 'true');
  });

  it('gives back what was typed and not sent', async () => {
    show({
      answers: { ...answers, 'draft.read': { ...sketch, words: 'Merci Jacques' } },
    });
    expect(await screen.findByRole('textbox', { name: /Quelques mots/ })).toHaveValue('Merci Jacques');
  });

  it('asks for whom, when only the exchange is known', async () => {
    show({
      at: `/reconnaissance/nouvelle?echange=${exchange.id}`,
      path: '/reconnaissance/nouvelle',
      answers: {
        ...answers,
        'attestation.prepare': {
          sketch,
          memberName: '',
          canSign: false,
          exchanges: [],
          badges: [],
          participants: [jacques, { ...jacques, name: 'Nadia Benali' }],
        },
      },
    });
    expect(await screen.findByRole('link', { name: 'Nadia Benali' })).toHaveAttribute(
      'href',
      expect.stringContaining(`echange=${exchange.id}`),
    );
  });
});
