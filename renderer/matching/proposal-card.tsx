import { Card, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export type ProposalCardProps = { children?: ReactNode; actions?: ReactNode };
type Props = ProposalCardProps & { icon: ReactNode; sentence: string; body: ReactNode };

/** What the moulinette brings together, as a sentence, then in full; what was decided of it, and what can be. */
export function ProposalCard({ icon, sentence, body, children, actions }: Props) {
  return (
    <Card component="article" aria-label={sentence} sx={{ p: { xs: 2, sm: 3 } }}>
      <Stack direction="row" spacing={1.5} sx={{ mb: 1.5 }}>
        {icon}
        <Typography variant="h2" tabIndex={-1} sx={{ outline: 'none !important' }}>
          {sentence}
        </Typography>
      </Stack>
      {body}
      {children}
      {actions && (
        <Stack direction="row" useFlexGap spacing={1.5} sx={{ mt: 2.5, flexWrap: 'wrap' }}>
          {actions}
        </Stack>
      )}
    </Card>
  );
}
