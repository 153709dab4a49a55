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
import { Controller, type UseFormSetValue, useWatch } from 'react-hook-form';
import { isLastOfMonth, rankOf } from '../../../domain/calendar/recurrence-rule';
import { longDay } from '../../../domain/french/format';
import { weekdays } from '../../../domain/member/availability';
import { weekdayOf } from '../../../domain/time/time';
import { CheckboxInput } from '../form/checkbox-input';
import { DateInput } from '../form/date-input';
import { NumberInput } from '../form/number-input';
import { type Choice, SelectInput } from '../form/select-input';
import { type EventControl, type EventValues, firstRecurrence, isDay } from './event-values';
import { RecurrencePreview } from './recurrence-preview';

type Props = { control: EventControl; setValue: UseFormSetValue<EventValues> };

const unique = 'unique';
const ends: Choice[] = [
  { value: 'never', label: 'Sans date de fin' },
  { value: 'until', label: 'Jusqu’à une date' },
  { value: 'count', label: 'Un nombre de fois' },
];
const units = {
  weekly: { each: 'Chaque semaine', other: 'Une semaine sur deux', every: 'Toutes les', many: 'semaines' },
  'monthly-day': { each: 'Chaque mois', other: 'Un mois sur deux', every: 'Tous les', many: 'mois' },
  'monthly-weekday': { each: 'Chaque mois', other: 'Un mois sur deux', every: 'Tous les', many: 'mois' },
  yearly: { each: 'Chaque année', other: 'Une année sur deux', every: 'Tous les', many: 'ans' },
} as const;
const longest = 12;

/** « Une semaine sur deux », « Toutes les 3 semaines »; a longer one that was kept stays. */
function intervalsOf(rhythm: keyof typeof units, kept: number): Choice[] {
  const { each, other, every, many } = units[rhythm];
  const numbers = Array.from({ length: longest }, (_, index) => index + 1);
  return [...new Set([...numbers, kept])].map((value) => ({
    value,
    label: value === 1 ? each : value === 2 ? other : `${every} ${value} ${many}`,
  }));
}

/** The rhythms, said with the day that is typed. */
function rhythmsOn(day: string): Choice[] {
  const known = isDay(day);
  const weekday = known ? weekdays[weekdayOf(day) - 1] : null;
  const number = known ? longDay(day).split(' ')[0] : null;
  return [
    { value: unique, label: 'Non, une seule date' },
    { value: 'weekly', label: 'Oui, certains jours de la semaine' },
    { value: 'monthly-day', label: number ? `Oui, le ${number} du mois` : 'Oui, à la même date du mois' },
    { value: 'monthly-weekday', label: weekday ? `Oui, un ${weekday} du mois` : 'Oui, un même jour du mois' },
    { value: 'yearly', label: 'Oui, une fois par an' },
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
        label="Est-ce que cela revient ?"
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
            <SelectInput
              control={control}
              name="recurrence.every"
              label="Rythme"
              choices={intervalsOf(recurrence.rhythm, recurrence.every ?? 1)}
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
            sx={{ flexWrap: 'wrap', gap: 1 }}
          >
            {weekdays.map((name, index) => (
              <ToggleButton
                key={name}
                value={index + 1}
                aria-label={name}
                {...(index === 0 ? { ref } : {})}
                sx={({ palette }) => ({
                  textTransform: 'none',
                  fontSize: '1rem',
                  px: 1.5,
                  minWidth: 56,
                  minHeight: 44,
                  color: 'text.primary',
                  bgcolor: 'background.paper',
                  border: `1px solid ${palette.control} !important`,
                  borderRadius: '10px !important',
                  '&.Mui-selected': {
                    fontWeight: 650,
                    outline: `2px solid ${palette.primary.main}`,
                    outlineOffset: -2,
                  },
                })}
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
