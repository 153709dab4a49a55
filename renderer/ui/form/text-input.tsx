import { TextField, type TextFieldProps } from '@mui/material';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  help?: string;
} & Omit<TextFieldProps, 'name' | 'label' | 'helperText' | 'error' | 'value' | 'defaultValue'>;

/** A text field of a form; its error replaces its help, under the field. */
export function TextInput<Values extends FieldValues>({ control, name, label, help, ...rest }: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  const { ref, value, ...handlers } = field;
  return (
    <TextField
      fullWidth
      label={label}
      value={value ?? ''}
      inputRef={ref}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? help}
      {...rest}
      {...handlers}
    />
  );
}
