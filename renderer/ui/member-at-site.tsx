import { Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';

type Props = { memberId: string; memberName: string; siteName: string };

/** Whose listing it is, under its title. */
export function MemberAtSite({ memberId, memberName, siteName }: Props) {
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      <Link component={RouterLink} to={`/membres/${memberId}`}>
        {memberName}
      </Link>
      {` · ${siteName}`}
    </Typography>
  );
}
