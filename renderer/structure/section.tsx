import { Card, Stack, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

type Props = { title: string; lead?: ReactNode; action?: ReactNode; children: ReactNode };

/** One subject of the settings, on its own card. */
export function Section({ title, lead, action, children }: Props) {
  const titleId = useId();
  return (
    <Card component="section" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        spacing={2}
        sx={{ justifyContent: 'space-between', alignItems: { sm: 'flex-start' }, mb: 2.5 }}
      >
        <div>
          <Typography variant="h2" id={titleId}>
            {title}
          </Typography>
          {lead && (
            <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: '65ch' }}>
              {lead}
            </Typography>
          )}
        </div>
        {action}
      </Stack>
      {children}
    </Card>
  );
}
