import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { api } from '../api';
import { renderWithNetwork } from './render-with-network';

/** Under the keys of the board and of the moulinette. */
function Shown() {
  useQuery({ queryKey: ['listing', 'counts', null], queryFn: () => api.listing.counts({ siteId: null }) });
  useQuery({ queryKey: ['matching', 'weights'], queryFn: () => api.matching.weights() });
  return null;
}

/** Checks that the board and the moulinette are read again after a command. @param useCommand its hook */
export async function expectReadAgainAfter(useCommand: () => { mutate: (input: null) => void }) {
  function Command() {
    const { mutate } = useCommand();
    return (
      <button type="button" onClick={() => mutate(null)}>
        Faire
      </button>
    );
  }
  const { user, calls } = renderWithNetwork(
    <>
      <Shown />
      <Command />
    </>,
    { answers: { 'listing.counts': {} as never, 'matching.weights': {} as never } },
  );
  const read = () => calls.map(({ name }) => name).sort();
  await waitFor(() => expect(read()).toEqual(['listing.counts', 'matching.weights']));
  await user.click(screen.getByRole('button', { name: 'Faire' }));
  await waitFor(() =>
    expect(read()).toEqual(['listing.counts', 'listing.counts', 'matching.weights', 'matching.weights']),
  );
}
