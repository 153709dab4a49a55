import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import LoopOutlined from '@mui/icons-material/LoopOutlined';
import { Box, Link, Stack, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { DecidedSet, Proposal, SetProposal } from '../../ipc/matching.contract';
import { LoopDrawing } from './loop-drawing';
import { ProposalCard, type ProposalCardProps } from './proposal-card';
import { ReasonList } from './reason-list';
import { Said } from './said';
import { pairSentence, setSentence } from './set-sentence';

type Props = ProposalCardProps & { set: SetProposal | DecidedSet };

/** A loop, drawn and said arrow by arrow; a group, said person by person. */
export function SetCard({ set, ...rest }: Props) {
  const { kind, pairs } = set;
  const Icon = kind === 'loop' ? LoopOutlined : GroupsOutlined;
  return (
    <ProposalCard
      icon={<Icon aria-hidden sx={{ color: 'primary.main', mt: 0.25 }} />}
      sentence={setSentence(set)}
      body={
        <Box
          sx={{
            display: 'grid',
            gap: { xs: 2, md: 4 },
            gridTemplateColumns: { md: kind === 'loop' ? '360px minmax(0, 1fr)' : 'minmax(0, 1fr)' },
          }}
        >
          {kind === 'loop' && <LoopDrawing people={pairs.map(({ offer }) => offer)} />}
          <Stack spacing={2}>
            {'reasons' in set && <ReasonList reasons={set.reasons} />}
            {kind === 'group' && pairs[0] && <Said kind="offer" {...pairs[0].offer} />}
            <Stack component="ol" spacing={1.5} sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {pairs.map((pair) => (
                <li key={`${pair.offer.id} ${pair.request.id}`}>
                  {kind === 'loop' ? <Arc pair={pair} /> : <Learner pair={pair} />}
                </li>
              ))}
            </Stack>
          </Stack>
        </Box>
      }
      {...rest}
    />
  );
}

/** One arrow of a loop. */
function Arc({ pair }: { pair: Proposal }) {
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{pairSentence(pair)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        « {pair.offer.title} », pour « {pair.request.title} »
      </Typography>
      <Why pair={pair} />
    </>
  );
}

/** One person of a group. */
function Learner({ pair }: { pair: Proposal }) {
  return (
    <>
      <Said kind="request" {...pair.request} />
      <Box sx={{ pl: 4.25 }}>
        <Why pair={pair} />
      </Box>
    </>
  );
}

function Why({ pair: { reasons, offer, request } }: { pair: Proposal }) {
  return (
    <Box component="details" sx={{ mt: 0.5, '& summary': { cursor: 'pointer', py: 0.25, minHeight: 24 } }}>
      <Typography component="summary" variant="body2">
        Pourquoi {offer.memberName} et {request.memberName}
      </Typography>
      <Box sx={{ pl: 2, pt: 0.5 }}>
        <ReasonList reasons={reasons} />
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          <Link component={RouterLink} to={`/membres/${offer.memberId}`}>
            {offer.memberName}
          </Link>
          {' · '}
          <Link component={RouterLink} to={`/membres/${request.memberId}`}>
            {request.memberName}
          </Link>
        </Typography>
      </Box>
    </Box>
  );
}
