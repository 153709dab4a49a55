import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';
import { useAddress } from './use-address';

function Two() {
  const [params, change] = useAddress();
  const both = () => {
    change({ premier: 'un', ancien: null });
    change((before) => ({ second: `${before.get('premier')} deux` }));
  };
  return (
    <button type="button" onClick={both}>
      {params.toString()}
    </button>
  );
}

test('a change that comes before the one before is shown builds on it', async () => {
  const router = createMemoryRouter([{ path: '/', element: <Two /> }], { initialEntries: ['/?ancien=oui&reste=oui'] });
  render(<RouterProvider router={router} />);
  await userEvent.click(screen.getByRole('button', { name: 'ancien=oui&reste=oui' }));
  expect(await screen.findByRole('button', { name: 'reste=oui&premier=un&second=un+deux' })).toBeDefined();
});
