import { useMutation } from '@tanstack/react-query';
import type { InputOf } from '../../ipc/contract';
import { api } from '../api';
import { useRefresh } from './refresh';
import { useToasts } from './toasts';

type OneDate = InputOf<'calendar.cancel'>;

/** Cancels or restores one date of a series, and offers to take that back. @param feature whose pages show it */
export function useDateStanding(feature: 'gathering' | 'workshop') {
  const refresh = useRefresh();
  const toasts = useToasts();
  const change = useMutation({
    mutationFn: ({ act, key }: { act: 'cancel' | 'restore'; key: OneDate; said: string }) => api.calendar[act](key),
    onSuccess: async ({ undo }, { said }) => {
      await refresh(feature, 'calendar', 'home');
      toasts.done(said, async () => {
        await api.calendar.undo({ undo });
        await refresh(feature, 'calendar', 'home');
      });
    },
    onError: toasts.failed,
  });
  return {
    isPending: change.isPending,
    cancel: (key: OneDate, said: string) => change.mutate({ act: 'cancel', key, said }),
    restore: (key: OneDate, said: string) => change.mutate({ act: 'restore', key, said }),
  };
}
