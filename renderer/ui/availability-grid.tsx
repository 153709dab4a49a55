import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Box, ButtonBase, FormHelperText, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type Availability, dayParts, slotBit, weekdays } from '../../domain/member/availability';

type Props = {
  value: Availability;
  onChange: (availability: Availability) => void;
  label?: string;
  help?: string;
};

const steps: Record<string, readonly [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const between = (index: number, length: number) => Math.min(Math.max(index, 0), length - 1);

/**
 * When a person is free: seven days by three half-days, the days below each other where the window is narrow.
 * One stop of the keyboard; arrows walk, the space bar ticks.
 */
export function AvailabilityGrid({ value, onChange, label = 'Disponibilités', help }: Props) {
  const [place, setPlace] = useState({ day: 0, part: 0 });
  const grid = useRef<HTMLDivElement>(null);
  const labelId = useId();
  const isNarrow = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.down('sm'));

  const walk = (event: KeyboardEvent) => {
    const [across, down] = steps[event.key] ?? [0, 0];
    const [days, parts] = isNarrow ? [down, across] : [across, down];
    if (!days && !parts) return;
    event.preventDefault();
    const next = {
      day: between(place.day + days, weekdays.length),
      part: between(place.part + parts, dayParts.length),
    };
    setPlace(next);
    grid.current?.querySelector<HTMLElement>(`[data-slot="${next.day}-${next.part}"]`)?.focus();
  };

  return (
    <Box sx={{ maxWidth: 640 }}>
      <Typography id={labelId} variant="subtitle1" sx={{ mb: 1 }}>
        {label}
      </Typography>
      <Box
        ref={grid}
        role="group"
        aria-labelledby={labelId}
        onKeyDown={walk}
        sx={{
          display: 'grid',
          ...(isNarrow
            ? {
                gridAutoFlow: 'column',
                gridTemplate: `repeat(${weekdays.length + 1}, auto) / auto repeat(${dayParts.length}, minmax(0, 1fr))`,
              }
            : { gridTemplateColumns: `minmax(72px, auto) repeat(${weekdays.length}, minmax(36px, 1fr))` }),
          gap: 0.5,
          alignItems: 'center',
        }}
      >
        <span />
        {weekdays.map((day) => (
          <Typography key={day} variant="body2" color="textSecondary" sx={{ textAlign: 'center' }} aria-hidden>
            {day.slice(0, 3)}.
          </Typography>
        ))}
        {dayParts.map((part, partIndex) => [
          <Typography
            key={part}
            variant="body2"
            color="textSecondary"
            sx={{ textAlign: { xs: 'center', sm: 'left' } }}
            aria-hidden
          >
            {part}
          </Typography>,
          ...weekdays.map((day, dayIndex) => {
            const bit = slotBit(dayIndex + 1, partIndex);
            const isFree = (value & bit) !== 0;
            const isHere = place.day === dayIndex && place.part === partIndex;
            return (
              <ButtonBase
                key={day}
                data-slot={`${dayIndex}-${partIndex}`}
                tabIndex={isHere ? 0 : -1}
                aria-pressed={isFree}
                aria-label={`${day} ${part}`}
                onFocus={() => setPlace({ day: dayIndex, part: partIndex })}
                onClick={() => onChange(value ^ bit)}
                sx={(theme) => ({
                  minHeight: 44,
                  borderRadius: 2,
                  border: `1px solid ${theme.palette.control}`,
                  bgcolor: isFree ? 'action.selected' : 'background.paper',
                  color: 'primary.main',
                  ...(isFree && { border: `2px solid ${theme.palette.primary.main}` }),
                })}
              >
                {isFree && <CheckOutlined fontSize="small" />}
              </ButtonBase>
            );
          }),
        ])}
      </Box>
      {help && <FormHelperText sx={{ mx: 0 }}>{help}</FormHelperText>}
    </Box>
  );
}
