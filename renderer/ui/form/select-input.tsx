import { MenuItem, TextField, type TextFieldProps } from '@mui/material';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';

/** The field keeps the value as it is, a number for a number. */
export type Choice = { value: string | number; label: string };

export const choicesOf = (labels: Record<string, string>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  choices: readonly Choice[];
  /** Shown first and kept as null: the answer is not asked for. */
  none?: string;
  help?: string;
} & Omit<TextFieldProps, 'name' | 'label' | 'helperText' | 'error' | 'value' | 'defaultValue' | 'select'>;

export function SelectInput<Values extends FieldValues>(props: Props<Values>) {
  const { control, name, label, choices, none, help, ...rest } = props;
  const { field, fieldState } = useController({ control, name });
  const { ref, value, onChange, ...handlers } = field;
  return (
    <TextField
      select
      fullWidth
      label={label}
      value={value ?? ''}
      inputRef={ref}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? help}
      {...rest}
      {...handlers}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    >
      {none !== undefined && <MenuItem value="">{none}</MenuItem>}
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
