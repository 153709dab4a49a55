import { Alert, AlertTitle, Box } from '@mui/material';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { counted } from '../../domain/french/format';
import type { CalendarConflict } from '../../ipc/calendar.contract';
import { TextInput } from '../ui/form/text-input';

const most = 6;
/** What a form answers when a conflict has no word yet. */
export const askWord = 'Dites pourquoi vous gardez cette heure, par exemple « Nadia arrivera à 15 h ».';

type Props<Values extends FieldValues> = {
  conflicts: readonly CalendarConflict[];
  control: Control<Values>;
  name: FieldPath<Values>;
};

/** Who or what is already taken at that time: said before it is saved, allowed with a word. */
export function ConflictNotice<Values extends FieldValues>({ conflicts, control, name }: Props<Values>) {
  const others = conflicts.length - most;
  return (
    <Box role="status">
      {conflicts.length > 0 && (
        <Alert severity="warning" sx={{ alignItems: 'flex-start', '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
          <AlertTitle sx={{ fontWeight: 650 }}>Cette heure pose une question</AlertTitle>
          <Box component="ul" sx={{ m: 0, mb: 2, pl: 2.5 }}>
            {conflicts.slice(0, most).map(({ sentence }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is always read anew
              <li key={index}>{sentence}</li>
            ))}
            {others > 0 && <li>Et {counted(others, 'autre date', 'autres dates')}.</li>}
          </Box>
          <TextInput
            control={control}
            name={name}
            label="Pourquoi garder cette heure ?"
            help="Choisissez une autre heure, ou dites pourquoi celle-ci convient."
            multiline
          />
        </Alert>
      )}
    </Box>
  );
}
