import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { refusalReasons } from '../../domain/matching/match';
import { ApiError } from '../api';
import { expectAccessible } from '../testing/accessible';
import { renderWithNetwork } from '../testing/render-with-network';
import { RefusalDialog } from './refusal-dialog';

function show(refuse: (reason: string) => Promise<unknown> = async () => {}) {
  const said: string[] = [];
  let isClosed = false;
  const { user } = renderWithNetwork(
    <RefusalDialog
      sentence="Jacques peut apprendre le jardinage à Nadia"
      refuse={(reason) => {
        said.push(reason);
        return refuse(reason);
      }}
      onClose={() => {
        isClosed = true;
      }}
    />,
  );
  return { user, said, isClosed: () => isClosed };
}
const setAside = () => screen.getByRole('button', { name: 'Écarter' });

test('says what will no longer be proposed, and offers ready reasons', async () => {
  show();
  const dialog = screen.getByRole('dialog', { name: /^Pourquoi écarter ce rapprochement/ });
  expect(dialog).toHaveTextContent('Jacques peut apprendre le jardinage à Nadia. Une fois écarté');
  for (const reason of refusalReasons) expect(screen.getByRole('radio', { name: reason })).not.toBeChecked();
  await expectAccessible();
});

test('asks for a reason before anything is sent', async () => {
  const { user, said, isClosed } = show();
  await user.click(setAside());
  expect(await screen.findByText('Choisissez une raison, ou écrivez la vôtre.')).toBeVisible();
  expect(said).toEqual([]);
  expect(isClosed()).toBe(false);
  await expectAccessible();
});

test('takes a reason by the arrows and Enter', async () => {
  const { user, said, isClosed } = show();
  screen.getByRole('radio', { name: refusalReasons[0] }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('radio', { name: refusalReasons[2] })).toBeChecked();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(isClosed()).toBe(true));
  expect(said).toEqual([refusalReasons[2]]);
});

test('takes one’s own words, once they say something', async () => {
  const { user, said } = show();
  await user.click(screen.getByRole('radio', { name: 'Une autre raison' }));
  const words = screen.getByRole('textbox', { name: 'La raison' });
  expect(words).toHaveFocus();
  await user.click(setAside());
  expect(await screen.findByText(/^Dites pourquoi, par exemple/)).toBeVisible();
  expect(words).toHaveAccessibleDescription(/^Dites pourquoi, par exemple/);
  expect(said).toEqual([]);
  await expectAccessible();
  await user.type(words, 'Nadia part trois mois');
  await user.click(setAside());
  await waitFor(() => expect(said).toEqual(['Nadia part trois mois']));
});

test('stays open with its reason when it could not be kept', async () => {
  const { user, isClosed } = show(() => Promise.reject(new ApiError('disk-full', {}, undefined)));
  await user.click(screen.getByRole('radio', { name: refusalReasons[1] }));
  await user.click(setAside());
  expect(await screen.findByText(/^Le disque est plein/)).toBeVisible();
  expect(isClosed()).toBe(false);
  expect(screen.getByRole('radio', { name: refusalReasons[1] })).toBeChecked();
  expect(setAside()).toBeEnabled();
});

test.each(['{Escape}', 'Revenir'])('is left without a word: %s', async (way) => {
  const { user, said, isClosed } = show();
  if (way === 'Revenir') await user.click(screen.getByRole('button', { name: way }));
  else await user.keyboard(way);
  expect(isClosed()).toBe(true);
  expect(said).toEqual([]);
});
