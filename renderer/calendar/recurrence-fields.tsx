import {
  Box,
  FormControl,
  FormHelperText,
  FormLabel,
  MenuItem,
  Stack,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
} from '@mui/material';
import { useEffect, useId, useRef } from 'react';
import { type Control, Controller, type UseFormSetValue, useWatch } from 'react-hook-form';
import { isLastOfMonth, rankOf } from '../../domain/calendar/recurrence-rule';
import { longDay } from '../../domain/french/format';
import { weekdays } from '../../domain/member/availability';
import { weekdayOf } from '../../domain/time/time';
import { CheckboxInput } from '../ui/form/checkbox-input';
import { DateInput } from '../ui/form/date-input';
import { NumberInput } from '../ui/form/number-input';
import { type Choice, SelectInput } from '../ui/form/select-input';
import { type EventAnswers, type EventValues, firstRecurrence, isDay } from './event-form-values';
import { RecurrencePreview } from './recurrence-preview';

type EventControl = Control<EventValues, unknown, EventAnswers>;
type Props = { control: EventControl; setValue: UseFormSetValue<EventValues> };

const unique = 'unique';
const ends: Choice[] = [
  { value: 'never', label: 'Sans date de fin' },
  { value: 'until', label: 'Jusqu’à une date' },
  { value: 'count', label: 'Un nombre de fois' },
];
const units = { weekly: 'semaines', 'monthly-day': 'mois', 'monthly-weekday': 'mois', yearly: 'ans' } as const;

/** The rhythms, said with the day that is typed. */
function rhythmsOn(day: string): Choice[] {
  const known = isDay(day);
  const weekday = known ? weekdays[weekdayOf(day) - 1] : null;
  const number = known ? longDay(day).split(' ')[0] : null;
  return [
    { value: unique, label: 'Non, une seule date' },
    { value: 'weekly', label: 'Chaque semaine' },
    { value: 'monthly-day', label: number ? `Chaque mois, le ${number}` : 'Chaque mois, à la même date' },
    { value: 'monthly-weekday', label: weekday ? `Chaque mois, un ${weekday}` : 'Chaque mois, un même jour' },
    { value: 'yearly', label: 'Chaque année' },
  ];
}

const rankLabels = { 1: '1er', 2: '2e', 3: '3e', 4: '4e', [-1]: 'Dernier' } as const;

/** The ranks that a day may stand for: the fourth may also be the last. */
function ranksOn(day: string): Choice[] {
  if (!isDay(day)) return [];
  const weekday = weekdays[weekdayOf(day) - 1];
  const ranks = [...new Set([rankOf(day), ...(isLastOfMonth(day) ? ([-1] as const) : [])])];
  return ranks.map((value) => ({ value, label: `${rankLabels[value]} ${weekday} du mois` }));
}

/** How an event comes back, in plain words, with what it would give. */
export function RecurrenceFields({ control, setValue }: Props) {
  const [day, recurrence] = useWatch({ control, name: ['day', 'recurrence'] });
  const lastDay = useRef(day);
  // The only weekday of a series follows its first date.
  useEffect(() => {
    const [before, chosen] = [lastDay.current, recurrence?.weekdays ?? []];
    if (!isDay(day) || day === before) return;
    lastDay.current = day;
    if (isDay(before) && chosen.length === 1 && chosen[0] === weekdayOf(before))
      setValue('recurrence.weekdays', [weekdayOf(day)]);
  }, [day, recurrence, setValue]);
  const change = (rhythm: string) => {
    if (rhythm === unique) return setValue('recurrence', null, { shouldDirty: true });
    const kept = recurrence ?? firstRecurrence(day);
    const next = { ...kept, rhythm: rhythm as NonNullable<typeof recurrence>['rhythm'], rank: null };
    setValue('recurrence', next, { shouldDirty: true });
  };
  return (
    <Stack spacing={2.5}>
      <TextField
        select
        fullWidth
        label="Est-ce que cela revient ?"
        value={recurrence?.rhythm ?? unique}
        onChange={({ target }) => change(target.value)}
      >
        {rhythmsOn(day).map(({ value, label }) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      {recurrence && (
        <>
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2.5}>
            <NumberInput
              control={control}
              name="recurrence.every"
              label={`Tous les combien de ${units[recurrence.rhythm]} ?`}
              help={recurrence.rhythm === 'weekly' ? '2 pour une semaine sur deux.' : '1 le plus souvent.'}
            />
            {recurrence.rhythm === 'monthly-weekday' && ranksOn(day).length > 1 && (
              <SelectInput
                control={control}
                name="recurrence.rank"
                label="Lequel"
                choices={ranksOn(day)}
                none="Celui de la première date"
              />
            )}
          </Stack>
          {recurrence.rhythm === 'weekly' && <Weekdays control={control} />}
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2.5}>
            <SelectInput control={control} name="recurrence.end" label="Fin" choices={ends} />
            {recurrence.end === 'until' && (
              <DateInput control={control} name="recurrence.until" label="Dernière date possible" />
            )}
            {recurrence.end === 'count' && (
              <NumberInput control={control} name="recurrence.count" label="Nombre de fois" help="De 2 à 400." />
            )}
          </Stack>
          <Box>
            <CheckboxInput control={control} name="recurrence.skipsHolidays" label="Sauter les jours fériés" />
            <CheckboxInput
              control={control}
              name="recurrence.skipsSchoolHolidays"
              label="Sauter les vacances scolaires"
            />
          </Box>
          <RecurrencePreview control={control} />
        </>
      )}
    </Stack>
  );
}

function Weekdays({ control }: { control: EventControl }) {
  const label = useId();
  return (
    <Controller
      control={control}
      name="recurrence.weekdays"
      render={({ field: { value, onChange, ref }, fieldState: { error } }) => (
        <FormControl error={error !== undefined}>
          <FormLabel id={label} sx={{ mb: 0.5 }}>
            Quels jours
          </FormLabel>
          <ToggleButtonGroup
            aria-labelledby={label}
            value={value ?? []}
            onChange={(_event, chosen: number[]) => onChange([...chosen].sort())}
            sx={{ flexWrap: 'wrap' }}
          >
            {weekdays.map((name, index) => (
              <ToggleButton
                key={name}
                value={index + 1}
                aria-label={name}
                {...(index === 0 ? { ref } : {})}
                sx={{ textTransform: 'none', fontSize: '1rem', px: 1.5, minWidth: 44 }}
              >
                {name.slice(0, 3)}.
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {error && <FormHelperText>{error.message}</FormHelperText>}
        </FormControl>
      )}
    />
  );
}
