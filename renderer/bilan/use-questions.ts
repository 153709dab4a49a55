import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Theme } from '../../domain/bilan/question';
import type { WrittenThemes } from '../../domain/bilan/template';
import type { Questions } from '../../ipc/bilan.contract';
import { ApiError, api } from '../api';
import { useDraftQueue } from '../ui/form/draft';
import { useToasts } from '../ui/toasts';

export const questionsDraft = 'bilan-questions';
export const questionsQuery = { queryKey: ['bilan', 'questions'], queryFn: () => api.bilan.questions() };

/** What was changed and is not published: on which version, and the screens as they are now. */
export type QuestionsDraft = { basedOn: number; themes: Theme[] };

const isStale = (error: unknown) => error instanceof ApiError && error.code === 'stale';

/** The questions while they are being written: each change is kept, nothing is asked at a bilan before it is published. */
export function useQuestions(published: Questions, kept: QuestionsDraft | null) {
  const client = useQueryClient();
  const toasts = useToasts();
  const [draft, setDraft] = useState(kept);
  const queue = useDraftQueue<QuestionsDraft>(questionsDraft);
  const keep = (next: QuestionsDraft | null) => {
    setDraft(next);
    return queue.keep(next);
  };
  const themes = draft?.themes ?? published.themes;
  const publish = useMutation({
    mutationFn: () =>
      api.bilan.publishQuestions({ basedOn: draft?.basedOn ?? published.version, themes: themes as WrittenThemes }),
    onSuccess: async (questions) => {
      await keep(null);
      client.setQueryData(questionsQuery.queryKey, questions);
      toasts.done('Ces questions seront celles des prochains bilans. Les bilans commencés gardent les leurs.');
    },
    // Once told that others were published meanwhile, who publishes again means to replace them.
    onError: async (error) => {
      if (!isStale(error)) return;
      const { version } = await client.fetchQuery({ ...questionsQuery, staleTime: 0 });
      await keep({ basedOn: version, themes });
    },
  });
  return {
    themes,
    isChanged: draft !== null,
    isKept: queue.isKept,
    publish,
    isOvertaken: isStale(publish.error),
    change: (next: Theme[]) => {
      publish.reset();
      void keep({ basedOn: draft?.basedOn ?? published.version, themes: next });
    },
    giveUp: () => {
      const before = draft;
      publish.reset();
      void keep(null);
      toasts.done('Les questions sont de nouveau celles qui sont publiées.', () => keep(before));
    },
  };
}
