import { Alert, Box, Typography } from '@mui/material';
import { type Control, useWatch } from 'react-hook-form';
import { charterWarning } from '../../domain/listing/charter';
import { TextInput } from '../ui/form/text-input';
import type { ListingValues } from './listing-values';

/** Words that seem to speak of money or goods: what the charter says, and the right to keep them by saying why. */
export function CharterNotice({ control }: { control: Control<ListingValues> }) {
  const [kind, title, details, goal] = useWatch({ control, name: ['kind', 'title', 'details', 'goal'] });
  const warning = charterWarning([title, details ?? '', (kind === 'request' && goal) || '']);
  return (
    <div role="status">
      {warning && (
        <Alert severity="warning" sx={{ alignItems: 'flex-start', '& .MuiAlert-message': { flex: 1 } }}>
          <Typography variant="subtitle1">{warning.reason}</Typography>
          <Typography sx={{ mb: 2 }}>
            Changez les mots. Ou, si c’est bien un savoir qui se transmet, gardez-les en disant pourquoi.
          </Typography>
          <Box sx={{ bgcolor: 'background.paper' }}>
            <TextInput
              control={control}
              name="charterNote"
              label="Pourquoi garder ces mots"
              help="Par exemple : on y apprend à tenir une caisse."
            />
          </Box>
        </Alert>
      )}
    </div>
  );
}
