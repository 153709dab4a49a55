import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

type Props = {
  /** Words, or the title of the whole screen. */
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  picture?: ReactNode;
};

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ title, children, action, picture }: Props) {
  return (
    <Stack spacing={1.5} sx={{ alignItems: 'center', textAlign: 'center', py: 6, px: 2 }}>
      {picture && <Box sx={{ color: 'primary.main', '& svg': { fontSize: 56 } }}>{picture}</Box>}
      {typeof title === 'string' ? <Typography variant="h2">{title}</Typography> : title}
      {children && (
        <Typography color="textSecondary" sx={{ maxWidth: '56ch' }}>
          {children}
        </Typography>
      )}
      {action && <Box sx={{ pt: 1 }}>{action}</Box>}
    </Stack>
  );
}
