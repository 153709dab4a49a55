import { Box, Card, Link, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { matchSentence } from '../../domain/matching/match';
import type { Proposal } from '../../ipc/matching.contract';
import { KindIcon } from '../ui/kind';
import { Pictogram } from '../ui/pictogram';
import { ReasonList } from './reason-list';

type Props = { pair: Proposal; children?: ReactNode; actions?: ReactNode };

/** One rapprochement as a sentence, what each has said, and why they fit. */
export function PairCard({ pair, children, actions }: Props) {
  const { offer, request, pictogram, reasons } = pair;
  const sentence = matchSentence(offer.memberName, pair, request.memberName);
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

function Said({
  kind,
  title,
  goal,
  memberId,
  memberName,
  siteName,
}: Proposal['offer'] & { kind: 'offer' | 'request' }) {
  return (
    <Stack direction="row" spacing={1.25}>
      <KindIcon kind={kind} />
      <div>
        <Typography>{title}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          <Link component={RouterLink} to={`/membres/${memberId}`}>
            {memberName}
          </Link>
          {` · ${siteName}`}
        </Typography>
        {goal && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Pour : {goal}
          </Typography>
        )}
      </div>
    </Stack>
  );
}
