import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { useFocusKeeping } from './focus-keeping';

/** An action that goes away once it is done. */
function Once({ name }: { name: string }) {
  const [isDone, setIsDone] = useState(false);
  return (
    !isDone && (
      <button type="button" onClick={() => setIsDone(true)}>
        {name}
      </button>
    )
  );
}

function Page({ isBusy = false }) {
  useFocusKeeping();
  return (
    <main>
      <h1 tabIndex={-1}>L’échange</h1>
      <article>
        <Once name="Tout le monde est venu" />
      </article>
      <Once name="Conclure l’accord" />
      <button type="button" disabled={isBusy}>
        Enregistrer
      </button>
    </main>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

test('the focus stays in the part whose button went away', async () => {
  render(<Page />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('article')).toHaveFocus());
});

test('it goes to the title of the page when nothing smaller is left', async () => {
  render(<Page />);
  await userEvent.click(button('Conclure l’accord'));
  await waitFor(() => expect(screen.getByRole('heading')).toHaveFocus());
});

test('it comes back to a button that was out of use while it worked', async () => {
  const { rerender } = render(<Page />);
  const save = button('Enregistrer');
  save.focus();
  rerender(<Page isBusy />);
  save.blur(); // as browsers do
  rerender(<Page />);
  await waitFor(() => expect(save).toHaveFocus());
});

test('it is not brought back once someone has pressed beside everything', async () => {
  const { rerender } = render(<Page />);
  button('Enregistrer').focus();
  await userEvent.click(document.body);
  rerender(<Page isBusy />);
  rerender(<Page />);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.body).toHaveFocus();
});

test('it goes to the title of the page when a message goes away with its button', async () => {
  const message = document.body.appendChild(document.createElement('div'));
  message.setAttribute('role', 'status');
  const undo = message.appendChild(document.createElement('button'));
  render(<Page />);
  undo.focus();
  message.remove();
  await waitFor(() => expect(screen.getByRole('heading')).toHaveFocus());
});

test('it is left to the list that closes, which puts it back by itself', async () => {
  const list = document.body.appendChild(document.createElement('div'));
  const option = list.appendChild(document.createElement('button'));
  render(<Page />);
  option.focus();
  list.remove();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.body).toHaveFocus();
});
