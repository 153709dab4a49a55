import { Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** One thing known of what a page is about, in its side card: its name above it. */
export const SideFact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <Typography variant="body2" color="textSecondary">
      {label}
    </Typography>
    <Typography component="div">{children}</Typography>
  </div>
);
