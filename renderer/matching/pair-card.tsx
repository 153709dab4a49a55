import { Box, Stack } from '@mui/material';
import type { Proposal } from '../../ipc/matching.contract';
import { Pictogram } from '../ui/pictogram';
import { ProposalCard, type ProposalCardProps } from './proposal-card';
import { ReasonList } from './reason-list';
import { Said } from './said';
import { pairSentence } from './set-sentence';

type Props = ProposalCardProps & { pair: Proposal };

/** One rapprochement as a sentence, what each has said, and why they fit. */
export function PairCard({ pair, ...rest }: Props) {
  const { offer, request, pictogram, reasons } = pair;
  return (
    <ProposalCard
      icon={<Pictogram name={pictogram} sx={{ color: 'primary.main', mt: 0.25 }} />}
      sentence={pairSentence(pair)}
      body={
        <Box sx={{ display: 'grid', gap: { xs: 2, md: 4 }, gridTemplateColumns: { md: '3fr 2fr' } }}>
          <Stack spacing={1.5}>
            <Said kind="offer" {...offer} />
            <Said kind="request" {...request} />
          </Stack>
          <ReasonList reasons={reasons} />
        </Box>
      }
      {...rest}
    />
  );
}
