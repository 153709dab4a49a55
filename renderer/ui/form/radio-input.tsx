import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useId } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';

import type { Choice } from './select-input';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  choices: readonly Choice[];
  help?: string;
};

/** One choice among few, all in sight. */
export function RadioInput<Values extends FieldValues>({ control, name, label, choices, help }: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  const { ref, ...handlers } = field;
  const labelId = useId();
  const helpId = useId();
  const text = fieldState.error?.message ?? help;
  return (
    <FormControl error={fieldState.invalid}>
      <FormLabel id={labelId}>{label}</FormLabel>
      <RadioGroup aria-labelledby={labelId} aria-describedby={text ? helpId : undefined} {...handlers}>
        {choices.map((choice, index) => (
          <FormControlLabel
            key={choice.value}
            value={choice.value}
            label={choice.label}
            control={<Radio {...(index === 0 && { slotProps: { input: { ref } } })} />}
          />
        ))}
      </RadioGroup>
      {text && <FormHelperText id={helpId}>{text}</FormHelperText>}
    </FormControl>
  );
}
