import { Alert, Box, Typography } from '@mui/material';
import { useDeferredValue } from 'react';
import { type Control, type FieldPath, type FieldValues, useWatch } from 'react-hook-form';
import { noteWarnings, warningText } from '../../domain/member/objective-notes';
import { TextInput } from '../ui/form/text-input';

type Props<Values extends FieldValues> = { control: Control<Values>; name: FieldPath<Values> };

/** Free text about a person: what should not be kept is said beside it, and never forbidden. */
export function NotesInput<Values extends FieldValues>({ control, name }: Props<Values>) {
  const note: string = useDeferredValue(useWatch({ control, name })) ?? '';
  const warnings = noteWarnings(note);
  return (
    <Box>
      <TextInput
        control={control}
        name={name}
        label="Notes"
        multiline
        minRows={3}
        maxRows={14}
        help="Des faits utiles aux échanges. La personne peut lire tout ce qui est écrit ici."
      />
      <Box role="status">
        {warnings.length > 0 && (
          <Alert severity="warning" sx={{ mt: 1.5, alignItems: 'flex-start' }}>
            <Typography sx={{ fontWeight: 600 }}>Relisez cette note</Typography>
            {warnings.map((warning) => (
              <Typography key={warning.concern}>{warningText(warning)}</Typography>
            ))}
          </Alert>
        )}
      </Box>
    </Box>
  );
}
