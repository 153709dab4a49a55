import { Link, Stack, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { Proposal } from '../../ipc/matching.contract';
import { KindIcon } from '../ui/kind';

/** What one person offers or asks for, in her words. */
export function Said({
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
            Pour : {goal}
          </Typography>
        )}
      </div>
    </Stack>
  );
}
