import SpaOutlined from '@mui/icons-material/SpaOutlined';
import { Box, Card, Stack, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

type Props = { title: string; hint: string; children: ReactNode };

/** One moment of the meeting: its name, a word that helps, and what is written down. */
export function Section({ title, hint, children }: Props) {
  const titleId = useId();
  return (
    <Card component="section" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography variant="h2" id={titleId}>
        {title}
      </Typography>
      <Stack direction="row" spacing={1} sx={{ mt: 0.5, mb: 2.5, color: 'primary.main' }}>
        <SpaOutlined fontSize="small" aria-hidden sx={{ mt: 0.25 }} />
        <Typography sx={{ color: 'text.secondary', maxWidth: '75ch' }}>{hint}</Typography>
      </Stack>
      <Stack spacing={2.5}>{children}</Stack>
    </Card>
  );
}

/** Short fields side by side, one under the other where the window is narrow. */
export function Row({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { sm: 'repeat(auto-fit, minmax(200px, 1fr))' } }}>
      {children}
    </Box>
  );
}
