import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { calendarContract } from '../../ipc/calendar.contract';
import type { InputOf } from '../../ipc/contract';
import { api } from '../api';
import { useSettled } from '../ui/use-settled';

export type Wanted = InputOf<'calendar.conflicts'>;
const Input = calendarContract.conflicts.input;

/** What is wrong with a time that is being typed: asked once the typing rests, and only of an answer that makes sense. */
export function useConflicts(wanted: Wanted) {
  const asked = useSettled(JSON.stringify(wanted), 250);
  const input = Input.safeParse(JSON.parse(asked)).data;
  const { data } = useQuery({
    queryKey: ['calendar', 'conflicts', asked],
    queryFn: () => api.calendar.conflicts(input as Wanted),
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  return input ? (data ?? []) : [];
}
