import { Box, Card, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { Proposal } from '../../ipc/matching.contract';
import { Pictogram } from '../ui/pictogram';
import { ReasonList } from './reason-list';
import { Said } from './said';
import { pairSentence } from './set-sentence';

type Props = { pair: Proposal; children?: ReactNode; actions?: ReactNode };

/** One rapprochement as a sentence, what each has said, and why they fit. */
export function PairCard({ pair, children, actions }: Props) {
  const { offer, request, pictogram, reasons } = pair;
  const sentence = pairSentence(pair);
  return (
    <Card component="article" aria-label={sentence} sx={{ p: { xs: 2, sm: 3 } }}>
      <Stack direction="row" spacing={1.5} sx={{ mb: 1.5 }}>
        <Pictogram name={pictogram} sx={{ color: 'primary.main', mt: 0.25 }} />
        <Typography variant="h2" tabIndex={-1} sx={{ outline: 'none !important' }}>
          {sentence}
        </Typography>
      </Stack>
      <Box sx={{ display: 'grid', gap: { xs: 2, md: 4 }, gridTemplateColumns: { md: '3fr 2fr' } }}>
        <Stack spacing={1.5}>
          <Said kind="offer" {...offer} />
          <Said kind="request" {...request} />
        </Stack>
        <ReasonList reasons={reasons} />
      </Box>
      {children}
      {actions && (
        <Stack direction="row" useFlexGap spacing={1.5} sx={{ mt: 2.5, flexWrap: 'wrap' }}>
          {actions}
        </Stack>
      )}
    </Card>
  );
}
