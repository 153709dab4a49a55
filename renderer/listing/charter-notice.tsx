import { Alert, Box, Typography } from '@mui/material';
import { type Control, useWatch } from 'react-hook-form';
import { charterWarning } from '../../domain/listing/charter';
import { TextInput } from '../ui/form/text-input';
import type { ListingValues } from './listing-values';

/**
 * Words that seem to speak of money or goods: what the charter says, and the right to keep them by saying why.
 * @param under the field that it follows: it stands by the words in question, and moves nothing that is being typed
 */
export function CharterNotice({ control, under }: { control: Control<ListingValues>; under: 'title' | 'details' }) {
  const [kind, title, details, goal] = useWatch({ control, name: ['kind', 'title', 'details', 'goal'] });
  const warning = charterWarning([title, details ?? '', (kind === 'request' && goal) || '']);
  const isHere = (charterWarning([title]) !== null) === (under === 'title');
  if (!warning || !isHere) return null;
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
      <Typography variant="subtitle1">{warning.reason}</Typography>
      <Typography sx={{ mb: 2 }}>
        Changez les mots. Ou, si c’est bien un savoir qui se transmet, gardez-les en disant pourquoi.
      </Typography>
      <Box sx={{ bgcolor: 'background.paper', borderRadius: 2, p: 1.5, pt: 2 }}>
        <TextInput
          control={control}
          name="charterNote"
          label="Pourquoi garder ces mots"
          help="Par exemple : on y apprend à tenir une caisse."
        />
      </Box>
    </Alert>
  );
}
