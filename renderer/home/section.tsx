import { Box, Button, Card, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

type Props = { title: string; count?: number | undefined; aside?: ReactNode; children: ReactNode };

/** A titled list in a card of its own. */
export function Section({ title, count, aside, children }: Props) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 1, minHeight: 32 }}>
        <Typography variant="h2" id={id}>
          {title}
        </Typography>
        {count !== undefined && (
          <Typography component="span" color="textSecondary" aria-hidden>
            {count}
          </Typography>
        )}
        <Box sx={{ flex: 1 }} />
        {aside}
      </Box>
      <Card>{children}</Card>
    </Box>
  );
}

/** Rows parted by a line. */
export function Rows({ children }: { children: ReactNode }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {children}
    </Box>
  );
}

/** The last row of a list that is longer than what it shows. */
export function Unfold({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Box component="li" sx={{ px: 1, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
      <Button size="small" onClick={onClick}>
        {children}
      </Button>
    </Box>
  );
}
