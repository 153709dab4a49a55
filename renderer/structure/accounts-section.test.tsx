import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { invalid } from '../../domain/errors';
import type { AccountRow } from '../../ipc/account.contract';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { AccountsSection } from './accounts-section';

/** The account that the test's session has open (renderer/testing). */
const claire: AccountRow = {
  id: '0191aaaa-0000-7000-8000-000000000009',
  name: 'Claire Martin',
  role: 'coordination',
  isDisabled: false,
  version: 1,
};
const paul: AccountRow = { ...claire, id: '0191aaaa-0000-7000-8000-000000000010', name: 'Paul Roux' };
const list: Answers = { 'account.list': [claire, paul] };
const show = (answers: Answers = {}) =>
  renderWithNetwork(<AccountsSection />, { at: '/reglages/comptes', answers: { ...list, ...answers } });
const line = (name: RegExp) => screen.findByRole('row', { name });

describe('accounts', () => {
  it('lets nobody change or close the account she uses', async () => {
    show();
    const mine = await line(/Claire Martin/);
    expect(mine).toHaveTextContent('(vous)');
    expect(within(mine).queryByRole('combobox')).toBeNull();
    expect(within(mine).queryByRole('button')).toBeNull();
  });

  it('says beside the role why it cannot change', async () => {
    const { user } = show({
      'account.changeRole': () => {
        throw invalid('role', 'Gardez au moins un compte de coordination : nommez d’abord une autre personne.');
      },
    });
    await user.click(within(await line(/Paul Roux/)).getByRole('combobox'));
    await user.click(screen.getByRole('option', { name: 'Consultation' }));
    expect(await screen.findByText(/Gardez au moins un compte de coordination/)).toBeVisible();
  });

  it('asks before it closes an account for good', async () => {
    const { user, calls } = show({ 'account.disable': () => undefined });
    await user.click(await screen.findByRole('button', { name: 'Fermer le compte de Paul Roux' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Garder le compte' })).toHaveFocus();
    await user.click(within(dialog).getByRole('button', { name: 'Fermer le compte' }));
    expect(await screen.findByText('Le compte de Paul Roux est fermé.')).toBeVisible();
    expect(calls).toContainEqual({ name: 'account.disable', input: { id: paul.id, version: 1 } });
  });

  it('explains each role to the one who adds an account, and measures the password', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Ajouter un compte' }));
    const dialog = screen.getByRole('dialog', { name: 'Ajouter un compte' });
    expect(within(dialog).getByText(/Mène les mises en relation/)).toBeVisible();
    await user.click(within(dialog).getByRole('textbox', { name: 'Nom de la personne' }));
    await user.paste('Léa Moreau');
    await user.click(within(dialog).getByLabelText('Premier mot de passe'));
    await user.paste('Lea Moreau 2026 !');
    await user.click(within(dialog).getByRole('button', { name: 'Ajouter ce compte' }));
    expect((await within(dialog).findAllByText(/on y pense trop vite|plus solide/)).length).toBeGreaterThan(0);
  });
});
