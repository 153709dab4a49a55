import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { CalendarChange, CalendarKey, CalendarRange } from '../../ipc/calendar.contract';
import { api } from '../api';
import { useRefresh } from '../ui/refresh';
import { useToasts } from '../ui/toasts';
import type { Days } from './period';

/** Every page that shows a date that the calendar may have changed. */
const touched = ['calendar', 'home', 'reperage', 'mediation', 'exchange', 'bilan', 'gathering', 'workshop'] as const;

/** Other pages, and other accounts, change what a calendar shows. */
export const useRange = ({ from, to }: Days, siteId: string | null, isAsked = true) =>
  useQuery({
    queryKey: ['calendar', 'range', from, to, siteId],
    queryFn: () => api.calendar.read({ from, to, siteId }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: true,
    enabled: isAsked,
  });

export const useYear = (year: number, siteId: string | null, isAsked = true) =>
  useQuery({
    queryKey: ['calendar', 'year', year, siteId],
    queryFn: () => api.calendar.readYear({ year, siteId }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const useDetails = (key: CalendarKey | null) =>
  useQuery({
    queryKey: ['calendar', 'one', key],
    queryFn: () => api.calendar.readOne(key as CalendarKey),
    enabled: key !== null,
    staleTime: 0,
  });

export const nothing: CalendarRange = { items: [], outside: [], shaded: [] };

/**
 * A command on the calendar: what it changed is read again, and a toast says it with « Annuler ».
 * Refusals that a form shows are not told twice.
 */
export function useCalendarCommand<Input>(
  command: (input: Input) => Promise<CalendarChange>,
  { isToldByForm = false }: { isToldByForm?: boolean } = {},
) {
  const refresh = useRefresh();
  const toasts = useToasts();
  const undo = async (change: CalendarChange) => {
    await api.calendar.undo({ undo: change.undo });
    await refresh(...touched);
  };
  return useMutation({
    mutationFn: ({ input }: { input: Input; said: string }) => command(input),
    onSuccess: async (change, { said }) => {
      toasts.done(said, () => undo(change));
      await refresh(...touched);
    },
    onError: (error) => {
      if (!isToldByForm) toasts.failed(error);
    },
  });
}
