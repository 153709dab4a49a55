import { Alert, TextField, Typography } from '@mui/material';
import type { Ref } from 'react';
import { charterWarning } from '../../domain/listing/charter';

type Props = {
  title: string;
  value: string;
  onChange: (note: string) => void;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
};

/** Words that seem to speak of money or goods: the charter in a sentence, and the reason to keep them. */
export function CharterField({ title, value, onChange, error, inputRef }: Props) {
  const warning = charterWarning([title]);
  if (!warning) return null;
  return (
    <Alert
      severity="warning"
      sx={({ palette }) => ({
        alignItems: 'flex-start',
        bgcolor: palette.attention.soft,
        color: palette.attention.ink,
        border: `1px solid ${palette.attention.main}`,
        '& .MuiAlert-message': { flex: 1 },
      })}
    >
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {warning.reason}
      </Typography>
      <TextField
        fullWidth
        label="Pourquoi garder ces mots"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        {...(inputRef ? { inputRef } : {})}
        error={error !== undefined}
        helperText={error ?? 'Ou changez-les.'}
        slotProps={{ formHelperText: { sx: { color: 'inherit' } } }}
      />
    </Alert>
  );
}
