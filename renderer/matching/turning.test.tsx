import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { searchSteps } from '../../domain/matching/search';
import type { OutputOf } from '../../ipc/contract';
import type { SearchResult } from '../../ipc/matching.contract';
import { expectAccessible } from '../testing/accessible';
import { moulinette } from '../testing/moulinette';
import { found, nothingFound } from '../testing/proposals';
import { type Answers, renderWithNetwork } from '../testing/render-with-network';
import { MatchingPage } from './matching-page';

type Progress = OutputOf<'matching.progress'>;

/** A moulinette that turns until the test, or « Arrêter », ends it. */
function turningMoulinette() {
  const ends: ((result: SearchResult | null) => void)[] = [];
  const end = (result: SearchResult | null) => ends.at(-1)?.(result);
  let progress: Progress | Promise<Progress> = { step: 'pairs', done: 0 };
  const answers: Answers = {
    ...moulinette(),
    'matching.search': () => new Promise((resolve) => ends.push(resolve)),
    'matching.progress': () => progress,
    'matching.cancel': () => end(null),
  };
  const advance = (next: typeof progress) => {
    progress = next;
  };
  return { answers, end, advance, starts: () => ends.length };
}
const show = (answers: Answers, at = '/moulinette') =>
  renderWithNetwork(<MatchingPage />, { at, path: '/moulinette', answers });

describe('while it turns', () => {
  test('each step is announced, with how far it is', async () => {
    const { answers, advance, end } = turningMoulinette();
    show(answers);
    const bar = await screen.findByRole('progressbar', { name: /^Les offres et les demandes sont comparées/ });
    expect(bar).toHaveAttribute('aria-valuenow', '0');
    expect(screen.getByRole('status')).toHaveTextContent('Les offres et les demandes sont comparées…');
    await expectAccessible();
    for (const [place, step] of searchSteps.entries()) {
      advance({ step, done: 0.5 });
      await waitFor(() => expect(bar).toHaveAttribute('aria-valuenow', String(Math.round(((place + 0.5) / 4) * 100))));
    }
    expect(screen.getByRole('status')).toHaveTextContent('Les meilleures boucles sont choisies…');
    end(found);
    expect(await screen.findAllByRole('article')).toHaveLength(2);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('« Arrêter » stops it, says so, and it can be started again', async () => {
    const { answers, end, starts } = turningMoulinette();
    const { user, calls } = show(answers);
    await user.click(await screen.findByRole('button', { name: 'Arrêter' }));
    expect(calls.filter(({ name }) => name === 'matching.cancel')).toHaveLength(1);
    expect(await screen.findByRole('alert')).toHaveTextContent(/^La moulinette est arrêtée\./);
    expect(screen.queryByRole('button', { name: 'Arrêter' })).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Relancer la moulinette' }));
    await waitFor(() => expect(starts()).toBe(2));
    expect(screen.queryByRole('alert')).toBeNull();
    end(found);
    expect(await screen.findAllByRole('article')).toHaveLength(2);
  });

  test('the end of the last search is not told as the beginning of the next', async () => {
    const { answers, advance, end, starts } = turningMoulinette();
    const { user } = show(answers);
    advance({ step: 'choice', done: 0.9 });
    await screen.findByRole('progressbar', { name: /^Les meilleures boucles/ });
    end(found);
    await screen.findAllByRole('article');
    advance(new Promise(() => {})); // nothing is known of the next one yet
    const [first] = screen.getAllByRole('button', { name: 'Plus tard' });
    if (first) await user.click(first);
    await waitFor(() => expect(starts()).toBe(2));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });
});

describe('loops that were not all looked for', () => {
  test.each([
    [3, 'celles de 3 personnes et plus n’ont été cherchées qu’en partie.'],
    [4, 'celles de 4 personnes n’ont été cherchées qu’en partie.'],
  ])('of %i people', async (loopsStoppedAt, words) => {
    show(moulinette({ ...found, loopsStoppedAt }), '/moulinette?forme=boucles');
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    await expectAccessible();
  });

  test('nothing is said of it when they all were, or of the pairs', async () => {
    const { user } = show(moulinette({ ...nothingFound, loopsStoppedAt: 3 }));
    await user.click(await screen.findByRole('button', { name: 'Groupes (0)' }));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Boucles (0)' }));
    expect(screen.getByRole('alert')).toBeVisible();
  });
});
