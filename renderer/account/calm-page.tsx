import { Box, Paper, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import { Logo } from '../ui/logo';

type Props = { title: string; children: ReactNode; width?: number };

/** A page before the network is open: one card on paper. Its title takes the focus, unless a field has it. */
export function CalmPage({ title, children, width = 460 }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Entrelacs`;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [title]);
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: { xs: 1, sm: 3 } }}>
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 5 }, width: '100%', maxWidth: width, borderRadius: 4 }}>
        <Logo size={48} />
        <Typography variant="h1" gutterBottom ref={heading} tabIndex={-1} sx={{ outline: 'none !important' }}>
          {title}
        </Typography>
        {children}
      </Paper>
    </Box>
  );
}
