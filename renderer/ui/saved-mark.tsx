import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { Stack, Typography } from '@mui/material';

/** « Enregistré », quietly (a screen reader says it when asked); « Enregistrement… » while a save is on its way. */
export function SavedMark({ isSaved, text = 'Tout est enregistré' }: { isSaved: boolean; text?: string }) {
  return (
    <Stack
      direction="row"
      spacing={0.75}
      role="status"
      aria-live="off"
      sx={{ alignItems: 'center', color: 'text.secondary' }}
    >
      <CheckCircleOutlined fontSize="small" sx={{ visibility: isSaved ? 'visible' : 'hidden' }} />
      <Typography variant="body2" sx={{ whiteSpace: 'nowrap' }}>
        {isSaved ? text : 'Enregistrement…'}
      </Typography>
    </Stack>
  );
}
