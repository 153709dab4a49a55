import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Role } from '../../domain/account/role';
import { Refusal } from '../../domain/errors';
import { expectAccessible } from '../testing/accessible';
import { roseLesson } from '../testing/proposals';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { Avoidances } from './avoidances';

const [jacques, nadia] = [roseLesson.offer, roseLesson.request];
const entry = ({ memberId, memberName, siteName }: typeof nadia) => ({
  id: memberId,
  name: memberName,
  siteName,
  commune: '',
});
const avoided = { id: roseLesson.offer.id, memberId: nadia.memberId, name: nadia.memberName };

/** On the page of Jacques; a main process that remembers whom he does not wish to meet. */
function show(
  first: (typeof avoided)[] = [],
  { role = 'animation', answers = {} }: { role?: Role; answers?: Answers } = {},
) {
  let now = first;
  return renderWithNetwork(<Avoidances />, {
    at: `/membres/${jacques.memberId}`,
    path: '/membres/:id',
    role,
    answers: {
      'matching.avoidances': () => now,
      'matching.avoid': () => {
        now = [avoided];
        return { id: avoided.id };
      },
      'matching.stopAvoiding': () => {
        now = [];
      },
      'member.search': [entry(jacques), entry(nadia)],
      ...answers,
    },
  });
}
const sent = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map(({ input }) => input);
const remove = () => screen.findByRole('button', { name: 'Retirer Nadia Benali' });

test('a person is added by the keyboard, never oneself; « Annuler » takes her off', async () => {
  const { user, calls } = show();
  (await screen.findByRole('button', { name: 'Ajouter une personne' })).focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('combobox', { name: 'La personne' })).toHaveFocus();
  await user.keyboard('a');
  expect(await screen.findByRole('option', { name: /^Nadia/ })).toBeVisible();
  expect(screen.queryByRole('option', { name: /^Jacques/ })).toBeNull();
  await expectAccessible();
  await user.keyboard('{Enter}');
  expect(await remove()).toBeVisible();
  expect(sent(calls, 'matching.avoid')).toEqual([{ memberId: jacques.memberId, otherId: nadia.memberId }]);
  expect(screen.queryByRole('combobox')).toBeNull();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Nadia Benali' })).toBeNull());
});

test('a person is taken off, and put back by « Annuler »', async () => {
  const { user, calls } = show([avoided]);
  await user.click(await remove());
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Nadia Benali' })).toBeNull());
  expect(sent(calls, 'matching.stopAvoiding')).toEqual([{ id: avoided.id }]);
  await user.click(await screen.findByRole('button', { name: 'Annuler' }));
  expect(await remove()).toBeVisible();
});

test('nobody but the animation reads it', () => {
  const { container, calls } = show([avoided], { role: 'saisie' });
  expect(container).not.toHaveTextContent('Ne souhaite pas rencontrer');
  expect(calls).toEqual([]);
});

test('says what to do when it cannot be read, and asks again', async () => {
  let isFirst = true;
  const answers: Answers = {
    'matching.avoidances': () => {
      if (!isFirst) return [avoided];
      isFirst = false;
      throw new Refusal('base-in-use');
    },
  };
  const { user } = show([], { answers });
  await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
  expect(await remove()).toBeVisible();
});
