import { Box } from '@mui/material';

/** A sentence for screen readers only: what a glance at the list tells everyone else. */
export const Announcement = ({ children }: { children: string }) => (
  <Box
    role="status"
    sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
  >
    {children}
  </Box>
);
