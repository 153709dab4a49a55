import { TextField } from '@mui/material';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  help?: string;
};

/** A whole number, typed; null when empty. */
export function NumberInput<Values extends FieldValues>({ control, name, label, help }: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  const { ref, value, onChange, ...handlers } = field;
  return (
    <TextField
      fullWidth
      label={label}
      value={value ?? ''}
      inputRef={ref}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? help}
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      {...handlers}
      onChange={({ target }) => {
        const digits = target.value.replace(/\D/g, '').slice(0, 6);
        onChange(digits === '' ? null : Number(digits));
      }}
    />
  );
}
