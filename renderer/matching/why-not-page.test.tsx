import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/errors';
import type { WhyNot } from '../../ipc/matching.contract';
import { expectAccessible } from '../testing/accessible';
import { englishLesson, roseLesson } from '../testing/proposals';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { WhyNotPage } from './why-not-page';

const entry = ({ memberId, memberName, siteName }: WhyNot['offer']) => ({
  id: memberId,
  name: memberName,
  siteName,
  commune: '',
});
const [jacques, nadia, odile] = [entry(roseLesson.offer), entry(roseLesson.request), entry(englishLesson.offer)];
const people = [jacques, nadia, odile];

const outweighed: WhyNot = {
  ...roseLesson,
  isProposed: false,
  answers: [
    '3 autres offres conviennent mieux à cette demande : 41 points ici, au moins 52 pour les autres.',
    'Ce qui compte contre : aucune demi-journée en commun.',
  ],
};

const show = (answers: Answers = {}, at = '/moulinette/pourquoi-pas') =>
  renderWithNetwork(<WhyNotPage />, {
    at,
    path: '/moulinette/pourquoi-pas',
    answers: {
      'member.search': ({ text }) => people.filter(({ name }) => name.toLowerCase().includes(text ?? '')),
      'member.entry': ({ id }) => people.find((it) => it.id === id) ?? jacques,
      'matching.whyNot': [outweighed],
      ...answers,
    },
  });
const picker = (name: string) => screen.findByRole('combobox', { name });
const first = () => picker('La première personne');
const second = () => picker('La deuxième personne');
const asked = (calls: { name: string; input: unknown }[]) =>
  calls.filter(({ name }) => name === 'matching.whyNot').map(({ input }) => input);
const both = `/moulinette/pourquoi-pas?membre=${jacques.id}&autre=${nadia.id}`;

describe('« Pourquoi pas ? »', () => {
  test('by the keyboard alone: two people, the reasons, and the way back', async () => {
    const { user, calls, address } = show();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('link', { name: 'Revenir à la moulinette' })).toHaveFocus();
    await user.tab();
    expect(await first()).toHaveFocus();
    await user.keyboard('jacq');
    expect(await screen.findByRole('option', { name: /^Jacques Lavergne/ })).toBeVisible();
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await first()).toHaveValue('Jacques Lavergne'));
    expect(asked(calls)).toEqual([]);
    await user.tab();
    expect(await second()).toHaveFocus();
    await user.keyboard('nad');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await user.keyboard('{Enter}');

    const shown = await screen.findByRole('article', { name: /^Jacques Lavergne peut apprendre le jardinage/ });
    expect(asked(calls)).toEqual([{ memberId: jacques.id, otherId: nadia.id, listingId: null }]);
    const lines = within(within(shown).getByRole('list', { name: 'Pourquoi' })).getAllByRole('listitem');
    expect(lines.map((it) => it.textContent)).toEqual(outweighed.answers);
    expect(shown.closest('[aria-live=polite]')).not.toBeNull();
    await expectAccessible();

    await user.tab();
    expect(within(shown).getByRole('link', { name: 'Jacques Lavergne' })).toHaveFocus();
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    await user.keyboard('{Enter}');
    expect(address()).toBe('/moulinette');
  });

  test('the two people are in the address: going back to the page finds them again', async () => {
    const { user, address } = show({}, `/moulinette/pourquoi-pas?membre=${jacques.id}`);
    await waitFor(async () => expect(await first()).toHaveValue('Jacques Lavergne'));
    expect(await second()).toHaveFocus();
    await user.keyboard('nad');
    await user.click(await screen.findByRole('option', { name: /^Nadia/ }));
    expect(address()).toBe(both);
    await user.clear(await second());
    expect(address()).toBe(`/moulinette/pourquoi-pas?membre=${jacques.id}`);
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('nobody is compared with herself', async () => {
    const { user } = show({}, both);
    for (const [field, other] of [
      [await first(), /^Nadia/],
      [await second(), /^Jacques/],
    ] as const) {
      await user.type(field, 'a', { initialSelectionStart: 0, initialSelectionEnd: 99 });
      expect(await screen.findByRole('option', { name: /^Odile/ })).toBeVisible();
      expect(screen.queryByRole('option', { name: other })).toBeNull();
      await user.tab();
    }
  });

  test('of one listing only, as long as its author is there', async () => {
    const { user, calls } = show({}, `${both}&annonce=${roseLesson.offer.id}`);
    await screen.findByRole('article');
    expect(asked(calls)).toEqual([{ memberId: jacques.id, otherId: nadia.id, listingId: roseLesson.offer.id }]);
    await user.clear(await first());
    await user.type(await first(), 'odile');
    await user.click(await screen.findByRole('option', { name: /^Odile/ }));
    await waitFor(() =>
      expect(asked(calls).at(-1)).toEqual({ memberId: odile.id, otherId: nadia.id, listingId: null }),
    );
  });

  test('what is proposed leads to the proposals', async () => {
    show({ 'matching.whyNot': [{ ...outweighed, isProposed: true, answers: ['La moulinette le propose.'] }] }, both);
    expect(await screen.findByRole('link', { name: 'Voir les propositions de Jacques Lavergne' })).toHaveAttribute(
      'href',
      `/moulinette?membre=${jacques.id}`,
    );
  });

  test('two people with nothing to give each other', async () => {
    show({ 'matching.whyNot': [] }, both);
    expect(await screen.findByRole('heading', { name: 'Rien à rapprocher' })).toBeVisible();
    await expectAccessible();
  });

  test('says what to do when it cannot be answered, and asks again', async () => {
    let isFirst = true;
    const { user } = show(
      {
        'matching.whyNot': () => {
          if (!isFirst) return [outweighed];
          isFirst = false;
          throw new Refusal('base-in-use');
        },
      },
      both,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(/Fermez-le, puis essayez encore/);
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('article')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
