import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { api } from '../../api';
import { useToasts } from '../toasts';
import { latestOnly } from './latest-only';

/** What was typed in this form and never sent: read once, before the form shows. */
export function useKeptDraft<Values>(form: string): { isReady: boolean; kept: Partial<Values> | null } {
  const { data, isPending } = useQuery({
    queryKey: ['draft', form],
    queryFn: () => api.draft.read({ form }),
    gcTime: 0,
    staleTime: 0,
  });
  return { isReady: !isPending, kept: (data ?? null) as Partial<Values> | null };
}

/**
 * Keeps in the encrypted base what is being written, one version at a time and always the last; null: it is given up.
 * What cannot be kept is told once, and not at each keystroke.
 */
export function useDraftQueue<Content>(form: string) {
  const [isKept, setIsKept] = useState(true);
  const queue = useMemo(
    () =>
      latestOnly((content: Content | null) =>
        content === null ? api.draft.discard({ form }) : api.draft.keep({ form, content: content as never }),
      ),
    [form],
  );
  const toasts = useToasts();
  const hasTold = useRef(false);
  const keep = useCallback(
    (content: Content | null): Promise<void> => {
      setIsKept(false);
      return queue.push(content).then(
        () => {
          setIsKept(true);
          hasTold.current = false;
        },
        (error) => {
          if (!hasTold.current) toasts.failed(error);
          hasTold.current = true;
        },
      );
    },
    [queue, toasts],
  );
  return { isKept, keep, queue };
}

/**
 * Keeps every change of a form in the encrypted base until the form is sent or given up.
 * `discard` goes with the success of the form: call it before leaving the page.
 */
export function useDraftKeeping<Values extends FieldValues>(
  form: string,
  methods: Pick<UseFormReturn<Values>, 'watch'>,
) {
  const client = useQueryClient();
  const { isKept, keep, queue } = useDraftQueue<Values>(form);
  const { watch } = methods;
  useEffect(() => {
    const { unsubscribe } = watch((values) => void keep(values as Values));
    return unsubscribe;
  }, [watch, keep]);
  const discard = async () => {
    queue.drop();
    await queue.settled();
    await api.draft.discard({ form });
    client.setQueryData(['draft', form], null);
  };
  return { isKept, discard };
}
