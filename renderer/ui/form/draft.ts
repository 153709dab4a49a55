import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
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
 * Keeps every change of a form in the encrypted base until the form is sent or given up.
 * `discard` goes with the success of the form: call it before leaving the page.
 */
export function useDraftKeeping<Values extends FieldValues>(
  form: string,
  methods: Pick<UseFormReturn<Values>, 'watch'>,
) {
  const client = useQueryClient();
  const [isKept, setIsKept] = useState(true);
  const queue = useMemo(
    () => latestOnly((content: Values) => api.draft.keep({ form, content: content as never })),
    [form],
  );
  const { watch } = methods;
  const toasts = useToasts();
  const hasTold = useRef(false); // once, and not at each keystroke
  useEffect(() => {
    const { unsubscribe } = watch((values) => {
      setIsKept(false);
      queue.push(values as Values).then(
        () => {
          setIsKept(true);
          hasTold.current = false;
        },
        (error) => {
          if (!hasTold.current) toasts.failed(error);
          hasTold.current = true;
        },
      );
    });
    return unsubscribe;
  }, [watch, queue, toasts]);
  const discard = async () => {
    queue.drop();
    await queue.settled();
    await api.draft.discard({ form });
    client.setQueryData(['draft', form], null);
  };
  return { isKept, discard };
}
