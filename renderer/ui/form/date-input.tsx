import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import type { FieldRef } from '@mui/x-date-pickers/models';
import { TimePicker } from '@mui/x-date-pickers/TimePicker';
import dayjs, { type Dayjs } from 'dayjs';
import { type Control, type FieldPath, type FieldValues, type RefCallBack, useController } from 'react-hook-form';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  help?: string;
  autoFocus?: boolean;
};

/** What the schema refuses with its own sentence: a date begun, or one that does not exist. */
const impossible = 'impossible';
const written = (value: Dayjs | null, format: string) =>
  value === null ? null : value.isValid() ? value.format(format) : impossible;

const textField = (help: string | undefined, error: { message?: string } | undefined) => ({
  fullWidth: true,
  error: error !== undefined,
  helperText: error?.message ?? help,
});

/** Where the form puts the focus when it refuses: the first part. The field's own input is hidden and takes no key. */
const focusing = (ref: RefCallBack) => ({
  fieldRef: (parts: FieldRef<Dayjs | null> | null) => ref(parts && { focus: () => parts.focusField() }),
});

/** A day, kept as `YYYY-MM-DD`; null when empty. */
export function DateInput<Values extends FieldValues>({ control, name, label, help, autoFocus }: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  const value = field.value && field.value !== impossible ? dayjs(field.value) : null;
  return (
    <DatePicker
      label={label}
      value={value}
      {...(autoFocus ? { autoFocus } : {})}
      onChange={(day) => field.onChange(written(day, 'YYYY-MM-DD'))}
      slotProps={{
        field: focusing(field.ref),
        textField: { ...textField(help, fieldState.error), onBlur: field.onBlur },
      }}
    />
  );
}

/** A time of the day, kept as `HH:mm`; null when empty. */
export function TimeInput<Values extends FieldValues>({ control, name, label, help }: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  const value = field.value && field.value !== impossible ? dayjs(`2000-01-01T${field.value}`) : null;
  return (
    <TimePicker
      label={label}
      value={value}
      minutesStep={5}
      onChange={(time) => field.onChange(written(time, 'HH:mm'))}
      slotProps={{
        field: focusing(field.ref),
        textField: { ...textField(help, fieldState.error), onBlur: field.onBlur },
      }}
    />
  );
}
