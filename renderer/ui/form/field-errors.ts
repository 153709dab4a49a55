import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { ApiError } from '../../api';

/** Puts the messages of a refused call beside the fields that they name, and the focus on the first. */
export function showFieldErrors<Values extends FieldValues>(error: unknown, setError: UseFormSetError<Values>) {
  if (!(error instanceof ApiError)) return;
  for (const [index, [field, message]] of Object.entries(error.fields).entries())
    setError(field as Path<Values>, { type: 'server', message }, { shouldFocus: index === 0 });
}
