import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AwardSketch } from '../../domain/badge/award';
import { startingSet } from '../../domain/badge/starting-set';
import { unreadable, type Verdict } from '../../domain/badge/verdict';
import { invalid } from '../../domain/errors';
import type { AwardRow, CatalogueBadge } from '../../ipc/badge.contract';
import { expectAccessible } from '../testing/accessible';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { AwardFormPage } from './award-form-page';
import { AwardsPage } from './awards-page';
import { CataloguePage } from './catalogue-page';
import { VerifyPage } from './verify-page';

const idOf = (place: number) => `0191cccc-0000-7000-8000-00000000000${place}`;
const catalogue: CatalogueBadge[] = startingSet.map((badge, place) => ({
  ...badge,
  id: idOf(place),
  version: 1,
  isRetired: false,
  holders: place === 1 ? 2 : 0,
}));
const lea = '0191bbbb-0000-7000-8000-000000000002';
const row: AwardRow = {
  id: '0191dddd-0000-7000-8000-000000000001',
  badgeId: idOf(1),
  badgeName: 'Patience',
  pictogram: 'hourglass',
  tone: 'purple',
  memberId: lea,
  memberName: 'Léa Moreau',
  awardedOn: '2026-11-23',
  validUntil: null,
  state: 'revoked',
};
const answers: Answers = {
  'badge.catalogue': catalogue,
  'badge.register': { rows: [row], total: 1 },
  'badge.prepare': { memberName: 'Léa Moreau', hasEmail: false, held: [idOf(1)], workshop: null },
  'badge.issuers': { own: null, trusted: [{ id: idOf(9), did: 'did:key:z6Mk', name: 'RECS de Lunéville' }] },
  'member.entry': { id: lea, name: 'Léa Moreau', siteName: 'Guéret', commune: 'Guéret' } as never,
  'member.search': [],
  'draft.read': null,
  'draft.keep': undefined,
  'draft.discard': undefined,
};

describe('the register of badges', () => {
  it('tells each badge: who, when, in what state', async () => {
    const { container } = renderWithNetwork(<AwardsPage />, { answers });
    const line = await screen.findByRole('row', { name: /Patience/ });
    for (const words of ['Léa Moreau', '23/11/2026', 'Retiré']) expect(line).toHaveTextContent(words);
    await expectAccessible(container);
  });

  it('says what a badge is for, before the first one', async () => {
    renderWithNetwork(<AwardsPage />, { answers: { ...answers, 'badge.register': { rows: [], total: 0 } } });
    expect(await screen.findByText(/reconnaît une qualité/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Décerner un badge' })).toBeVisible();
  });

  it('only reads for someone who only consults', async () => {
    renderWithNetwork(<AwardsPage />, { answers, role: 'consultation' });
    await screen.findByRole('row', { name: /Patience/ });
    expect(screen.queryByRole('link', { name: 'Décerner un badge' })).toBeNull();
  });
});

describe('awarding', () => {
  const show = (changes: Answers = {}) =>
    renderWithNetwork(<AwardFormPage />, {
      at: `/reconnaissance/badges/decerner?membre=${lea}`,
      path: '/reconnaissance/badges/decerner',
      answers: { ...answers, ...changes },
    });

  it('knows a person without an address by her name, and tells what she already has', async () => {
    const { container } = show();
    expect(await screen.findByRole('radio', { name: /Patience Déjà décerné/ })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Son nom' })).toBeChecked());
    await expectAccessible(container);
  });

  it('sends nothing that was not reread and agreed to', async () => {
    const { user, calls } = show();
    await user.click(await screen.findByRole('button', { name: 'Décerner le badge' }));
    expect(await screen.findByText('Choisissez le badge.')).toBeVisible();
    expect(screen.getByText(/Demandez son accord/)).toBeVisible();
    expect(calls.some(({ name }) => name === 'badge.award')).toBe(false);
  });

  it('puts a refusal beside its field, and keeps what was typed', async () => {
    const kept: Partial<AwardSketch> = {
      badgeId: idOf(0),
      evidence: [{ title: 'Atelier de couture', words: 'A repris l’ourlet trois fois.' }],
      isReread: true,
      hasConsented: true,
    };
    const { user } = show({
      'draft.read': kept as never,
      'badge.award': () => {
        throw invalid('recipient', 'Léa Moreau n’a pas d’adresse électronique.');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Décerner le badge' }));
    expect(await screen.findByText('Léa Moreau n’a pas d’adresse électronique.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Ce que la personne a fait' })).toHaveValue(
      'A repris l’ourlet trois fois.',
    );
  });
});

describe('the catalogue', () => {
  it('is edited by coordination alone', async () => {
    const { user } = renderWithNetwork(<CataloguePage />, { answers });
    await user.click(await screen.findByRole('button', { name: 'Modifier le badge Patience' }));
    const dialog = screen.getByRole('dialog', { name: 'Modifier le badge Patience' });
    expect(within(dialog).getByText(/gardent les mots de leur jour/)).toBeVisible();
    await expectAccessible(dialog);
  });

  it('is only read by the others', async () => {
    renderWithNetwork(<CataloguePage />, { answers, role: 'animation' });
    expect(await screen.findByText('Patience')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Patience/ })).toBeNull();
  });

  it('begins from the starting set', async () => {
    const { user, calls } = renderWithNetwork(<CataloguePage />, {
      answers: { ...answers, 'badge.catalogue': [], 'badge.addStartingSet': { added: 8 } },
    });
    await user.click(await screen.findByRole('button', { name: 'Reprendre le jeu de départ' }));
    await waitFor(() => expect(calls.some(({ name }) => name === 'badge.addStartingSet')).toBe(true));
  });
});

describe('verifying', () => {
  const verdict = (changes: Partial<Verdict>): Verdict => ({
    state: 'unreadable',
    sentence: unreadable['no-badge'],
    badge: null,
    isTheirs: null,
    knownBy: null,
    awardId: null,
    ...changes,
  });
  const file = new File(['{}'], 'patience.json', { type: 'application/json' });

  it('takes a file that is dropped', async () => {
    const { calls, container } = renderWithNetwork(<VerifyPage />, {
      answers: { ...answers, 'badge.verify': verdict({}) },
    });
    const zone = await screen.findByRole('region', { name: 'Le badge à vérifier' });
    fireEvent.drop(zone, { dataTransfer: { files: [file] } });
    const said = await within(screen.getByRole('status')).findByText('Ce badge ne peut pas être lu');
    expect(said).toBeVisible();
    expect(screen.getByText('patience.json')).toBeVisible();
    expect(calls.find(({ name }) => name === 'badge.verify')?.input).toEqual({ file: 'e30=', text: '', claimant: '' });
    await expectAccessible(container);
  });

  it.each<[string, Verdict['knownBy'], RegExp]>([
    ['Léa Moreau', 'emailAddress', /indiquez l’adresse plutôt que le nom/],
    ['lea@exemple.fr', 'name', /indiquez son prénom et son nom/],
    ['Paul Roux', 'name', /n’est pas celui de Paul Roux/],
  ])('tells « %s » what a badge knows its person by', async (claimant, knownBy, told) => {
    const { user } = renderWithNetwork(<VerifyPage />, {
      answers: { ...answers, 'badge.verify': verdict({ state: 'valid', isTheirs: false, knownBy }) },
    });
    await user.click(await screen.findByRole('textbox', { name: /Nom ou adresse/ }));
    await user.paste(claimant);
    await user.upload(screen.getByLabelText('Fichier du badge'), file);
    expect(await screen.findByText(told)).toBeVisible();
  });
});
