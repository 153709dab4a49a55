import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Answer } from '../../domain/bilan/question';
import { api } from '../api';
import { keeper as keeperOf } from '../ui/form/keeper';

/** The answers of an interview as they stand on the screen, each keystroke on its way to the base. */
export function useAnswers(bilanId: string, read: readonly Answer[]) {
  const [answers, setAnswers] = useState(read);
  const [keeper] = useState(() =>
    keeperOf(
      (answer: Answer) => api.bilan.answer({ bilanId, ...answer }),
      ({ respondent, question }) => `${respondent}/${question}`,
    ),
  );
  const saving = useSyncExternalStore(keeper.subscribe, keeper.saving);
  const client = useQueryClient();
  useEffect(
    () => () => {
      keeper.stop();
      // The exchange and the home page are read again when they show.
      void client.invalidateQueries({ refetchType: 'none' });
    },
    [keeper, client],
  );
  const answer = (changed: Answer) => {
    setAnswers((before) => [
      ...before.filter(
        ({ respondent, question }) => respondent !== changed.respondent || question !== changed.question,
      ),
      changed,
    ]);
    keeper.keep(changed);
  };
  return { answers, answer, saving, retryNow: keeper.retryNow, settled: keeper.settled };
}
