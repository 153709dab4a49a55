import { Stack, Typography } from '@mui/material';
import type { Proposal } from '../../ipc/matching.contract';
import { KindIcon } from '../ui/kind';
import { MemberAtSite } from '../ui/member-at-site';

/** What one person offers or asks for, in her words. */
export function Said({ kind, title, goal, ...author }: Proposal['offer'] & { kind: 'offer' | 'request' }) {
  return (
    <Stack direction="row" spacing={1.25}>
      <KindIcon kind={kind} />
      <div>
        <Typography>{title}</Typography>
        <MemberAtSite {...author} />
        {goal && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Pour : {goal}
          </Typography>
        )}
      </div>
    </Stack>
  );
}
