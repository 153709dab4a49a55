import { Checkbox, FormControl, FormControlLabel, FormHelperText } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: ReactNode;
  help?: string;
};

export function CheckboxInput<Values extends FieldValues>({ control, name, label, help }: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  const helpId = useId();
  const { ref, value, ...handlers } = field;
  const text = fieldState.error?.message ?? help;
  return (
    <FormControl error={fieldState.invalid}>
      <FormControlLabel
        label={label}
        control={
          <Checkbox
            checked={Boolean(value)}
            {...handlers}
            slotProps={{ input: { ref, 'aria-describedby': text ? helpId : undefined } }}
          />
        }
      />
      {text && <FormHelperText id={helpId}>{text}</FormHelperText>}
    </FormControl>
  );
}
