import { Box, Link, Typography } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { capital, counted, longDay, weekdayAndDay } from '../../domain/french/format';
import { addDays, weekdayOf } from '../../domain/time/time';
import type { CalendarYear } from '../../ipc/calendar.contract';
import type { ShownKind } from '../ui/event/kinds';
import { shadedLabel } from './chip-words';
import { shadeOf } from './grid-events';
import { monthOf, periodOf } from './period';
import { useArrows } from './use-arrows';

type Props = {
  year: number;
  found: CalendarYear;
  hidden: readonly ShownKind[];
  today: string;
  onDay: (day: string) => void;
  onMonth: (day: string) => void;
};

/** A year at a glance: how many events on each day; a day leads to its events. */
export function YearView({ year, found, hidden, ...props }: Props) {
  const arrows = useArrows();
  const counts = new Map<string, number>();
  for (const { day, kind, count } of found.days)
    if (!hidden.includes(kind)) counts.set(day, (counts.get(day) ?? 0) + count);
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}-01`);
  return (
    <Box
      onKeyDown={arrows}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 268px), 1fr))' }}
    >
      {months.map((month) => (
        <Month key={month} month={month} counts={counts} shaded={found.shaded} {...props} />
      ))}
    </Box>
  );
}

/** Where a month stands among its days, for the arrows: before the first. */
const beforeDays = (month: string) => `${month.slice(0, 7)}-00`;

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** The days of a month by weeks, from Monday; null where another month is. */
function weeksOf(month: string): (string | null)[][] {
  const { from, to } = periodOf('month', month);
  const weeks: (string | null)[][] = [];
  for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= to; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((day) =>
        day < from || day > to ? null : day,
      ),
    );
  return weeks;
}

type MonthProps = Omit<Props, 'year' | 'found' | 'hidden'> & {
  month: string;
  counts: ReadonlyMap<string, number>;
  shaded: CalendarYear['shaded'];
};

function Month({ month, counts, shaded, today, onDay, onMonth }: MonthProps) {
  const name = monthOf(month);
  const { from, to } = periodOf('month', month);
  const total = [...counts].reduce((sum, [day, count]) => (from <= day && day <= to ? sum + count : sum), 0);
  const named = shaded.filter(({ fromDay, toDay }) => fromDay <= to && from <= toDay);
  return (
    <Box
      sx={{ border: 1, borderColor: 'divider', borderRadius: 3, bgcolor: 'background.paper', p: 1.5, minWidth: 0 }}
      component="section"
      aria-label={name}
    >
      <Typography variant="h2" sx={{ fontSize: '1.0625rem', display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <Link
          component="button"
          type="button"
          onClick={() => onMonth(month)}
          data-at={beforeDays(month)}
          sx={{ font: 'inherit', minHeight: 24, '&::first-letter': { textTransform: 'uppercase' } }}
        >
          {capital(name.slice(0, -5))}
        </Link>
        <Typography component="span" variant="body2" color="textSecondary">
          {total > 0 ? counted(total, 'date') : 'rien de prévu'}
        </Typography>
      </Typography>
      <Box
        component="table"
        aria-label={name}
        sx={{ width: '100%', borderCollapse: 'separate', borderSpacing: '2px', tableLayout: 'fixed', mt: 0.5 }}
      >
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <Box
                component="th"
                key={weekday}
                scope="col"
                abbr={weekday}
                sx={{ fontSize: '0.875rem', fontWeight: 600, color: 'text.secondary', p: 0 }}
              >
                {weekday.charAt(0).toUpperCase()}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, index) => (
                <Day
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place in the week is what an empty cell is
                  key={index}
                  day={day}
                  count={day ? (counts.get(day) ?? 0) : 0}
                  shade={day ? shadeOf(shaded, day) : null}
                  isToday={day === today}
                  onDay={onDay}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
      {named.map((days) => (
        <Typography
          key={`${days.fromDay} ${days.label} ${days.siteId} ${days.zone}`}
          variant="body2"
          color="textSecondary"
          sx={{ mt: 0.25 }}
        >
          {shadedSentence(days, from, to)}
        </Typography>
      ))}
    </Box>
  );
}

/** « 11 : Armistice 1918 », « Du 19 au 31 : Vacances de Noël (zone A) » */
function shadedSentence(days: CalendarYear['shaded'][number], from: string, to: string): string {
  const first = days.fromDay < from ? from : days.fromDay;
  const last = days.toDay > to ? to : days.toDay;
  const number = (day: string) => longDay(day).split(' ')[0] ?? '';
  const when = first === last ? `Le ${number(first)}` : `Du ${number(first)} au ${number(last)}`;
  return `${when}\u00a0: ${shadedLabel(days)}`;
}

type DayProps = {
  day: string | null;
  count: number;
  shade: ReturnType<typeof shadeOf>;
  isToday: boolean;
  onDay: (day: string) => void;
};

function Day({ day, count, shade, isToday, onDay }: DayProps) {
  if (!day) return <td />;
  const number = Number(day.slice(8));
  return (
    <Box
      component="td"
      aria-current={isToday ? 'date' : undefined}
      sx={({ palette }) => ({
        p: 0,
        height: 34,
        textAlign: 'center',
        fontSize: '0.875rem',
        borderRadius: 1,
        color: 'text.secondary',
        ...(shade === 'off' && {
          backgroundImage: `repeating-linear-gradient(135deg, ${alpha(palette.text.secondary, 0.16)} 0 3px, transparent 3px 8px)`,
        }),
        ...(shade === 'school' && { bgcolor: alpha(palette.text.secondary, 0.08) }),
        ...(isToday && { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2, fontWeight: 700 }),
      })}
    >
      {count === 0 ? (
        number
      ) : (
        <Box
          component="button"
          type="button"
          onClick={() => onDay(day)}
          data-at={day}
          aria-label={`${weekdayAndDay(day)}\u00a0: ${counted(count, 'événement')}`}
          sx={({ palette }) => ({
            width: '100%',
            height: '100%',
            minWidth: 24,
            p: 0,
            font: 'inherit',
            fontWeight: 700,
            lineHeight: 1.1,
            cursor: 'pointer',
            border: `1px solid ${palette.primary.main}`,
            borderRadius: 1,
            bgcolor: palette.accent.soft,
            color: palette.accent.ink,
            '&:hover': { textDecoration: 'underline' },
          })}
        >
          {number}
          <Marks count={count} />
        </Box>
      )}
    </Box>
  );
}

/** One dot for each event, up to four: the number is said by the button. */
const Marks = ({ count }: { count: number }) => (
  <Box component="span" sx={{ display: 'flex', justifyContent: 'center', gap: '2px', mt: '1px' }}>
    {Array.from({ length: Math.min(count, 4) }, (_, index) => (
      <Box
        component="span"
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
        key={index}
        sx={{ width: 5, height: 5, borderRadius: '50%', bgcolor: 'currentColor' }}
      />
    ))}
  </Box>
);
