import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { PasswordField } from '../password-field';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  autoComplete: 'current-password' | 'new-password';
  autoFocus?: boolean;
};

/** A password of a form: shown on demand, never kept in a draft. */
export function PasswordInput<Values extends FieldValues>({ control, name, ...rest }: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  const { ref, ...handlers } = field;
  return (
    <PasswordField
      inputRef={ref}
      error={fieldState.invalid}
      helperText={fieldState.error?.message}
      {...rest}
      {...handlers}
    />
  );
}
