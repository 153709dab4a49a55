import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Short fields side by side, one under the other where the window is narrow. */
export function Row({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { sm: 'repeat(auto-fit, minmax(230px, 1fr))' } }}>
      {children}
    </Box>
  );
}
