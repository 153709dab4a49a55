import { Box, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Control, useWatch } from 'react-hook-form';
import { EventTime } from '../../domain/calendar/event';
import { recurrenceSentence } from '../../domain/calendar/sentence';
import { counted, enumerate, longDay, shortDay } from '../../domain/french/format';
import { api } from '../api';
import { useSettled } from '../ui/use-settled';
import { type EventAnswers, type EventValues, readRecurrence } from './event-form-values';

const firstOnes = 6;
type Asked = { day: string; time: string; minutes: number; siteId: string; recurrence: unknown };

/** What is being chosen, as a sentence, and its first dates. */
export function RecurrencePreview({ control }: { control: Control<EventValues, unknown, EventAnswers> }) {
  const [day, time, minutes, siteId, typed] = useWatch({
    control,
    name: ['day', 'time', 'minutes', 'siteId', 'recurrence'],
  });
  const asked = useSettled(JSON.stringify({ day, time, minutes, siteId, recurrence: typed }), 250);
  const settled = JSON.parse(asked) as Asked;
  const recurrence = readRecurrence(settled.recurrence);
  const at = EventTime.safeParse(settled).data;
  const { data } = useQuery({
    queryKey: ['calendar', 'preview', asked],
    queryFn: () =>
      api.calendar.preview({
        ...(at as EventTime),
        siteId: settled.siteId,
        recurrence: recurrence as NonNullable<typeof recurrence>,
      }),
    enabled: recurrence !== null && at !== undefined && siteId !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  if (!recurrence || !at) return null;
  return (
    <Box role="status" sx={{ p: 2, border: 1, borderColor: 'divider', borderRadius: 3, minHeight: 96 }}>
      <Typography sx={{ fontWeight: 650 }}>{data?.sentence ?? recurrenceSentence(recurrence, at.day)}</Typography>
      {data && (
        <>
          <Typography>
            {data.days.length === 0
              ? 'Aucune date ne répond à ce choix.'
              : `${enumerate(data.days.slice(0, firstOnes).map(shortDay))}${data.days.length > firstOnes ? '…' : '.'}`}
          </Typography>
          {data.total !== null && data.lastDay && (
            <Typography color="textSecondary">
              {counted(data.total, 'date')} en tout, la dernière le {longDay(data.lastDay)}.
            </Typography>
          )}
          {data.skipped.length > 0 && (
            <Typography color="textSecondary">
              {`Sauté\u00a0: ${enumerate(data.skipped.slice(0, 4).map((it) => `${shortDay(it.day)} (${it.label})`))}${data.skipped.length > 4 ? '…' : '.'}`}
            </Typography>
          )}
        </>
      )}
    </Box>
  );
}
