import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Logo } from '../ui/logo';

type Props = { title: string; children: ReactNode; width?: number };

/** A page before the network is open: one card on paper. */
export function CalmPage({ title, children, width = 460 }: Props) {
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: { xs: 1, sm: 3 } }}>
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 5 }, width: '100%', maxWidth: width, borderRadius: 2 }}>
        <Logo size={48} />
        <Typography variant="h1" gutterBottom>
          {title}
        </Typography>
        {children}
      </Paper>
    </Box>
  );
}
