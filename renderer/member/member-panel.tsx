import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, Button, IconButton, Link, Paper, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { slotNames } from '../../domain/member/availability';
import { fullName } from '../../domain/member/name';
import { KindTag } from '../ui/kind';
import { useSession } from '../ui/session-context';
import { memberFileQuery } from './member-page';
import { whatMatters } from './what-matters';

/** The essentials of a person, beside the list. */
export function MemberPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: file } = useQuery(memberFileQuery(id));
  const { can, today } = useSession();
  if (!file) return null;
  const { member, siteName, listings } = file;
  const open = listings.filter(({ status }) => !['satisfied', 'paused', 'withdrawn'].includes(status));
  const slots = slotNames(member.availability);
  return (
    <Paper
      variant="outlined"
      component="aside"
      aria-label={`L’essentiel sur ${fullName(member)}`}
      sx={{ p: 2.5, borderRadius: 1.5 }}
    >
      <Stack direction="row" sx={{ alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2">{fullName(member)}</Typography>
          <Typography color="textSecondary">
            {member.commune && member.commune !== siteName ? `${siteName}, habite ${member.commune}` : siteName}
          </Typography>
        </Box>
        <IconButton aria-label="Fermer le volet" edge="end" onClick={onClose}>
          <CloseOutlined />
        </IconButton>
      </Stack>
      <Stack spacing={2} sx={{ mt: 2 }}>
        {(member.phone || member.email) && (
          <Box sx={{ overflowWrap: 'anywhere' }}>
            {member.phone && <Typography>{member.phone}</Typography>}
            {member.email && <Typography>{member.email}</Typography>}
          </Box>
        )}
        <Matters matters={whatMatters(file, today())} />
        {open.length > 0 && (
          <Stack useFlexGap direction="row" spacing={0.75} sx={{ flexWrap: 'wrap' }}>
            {open.map(({ id, kind, title }) => (
              <KindTag key={id} kind={kind} text={title} />
            ))}
          </Stack>
        )}
        {slots.length > 0 && (
          <Typography variant="body2" color="textSecondary">
            Libre {slots.join(', ')}
          </Typography>
        )}
        <Stack spacing={1}>
          <Button variant="contained" component={RouterLink} to={`/membres/${id}`}>
            Ouvrir la fiche
          </Button>
          {can('animation') && (
            <Button variant="outlined" component={RouterLink} to={`/moulinette?membre=${id}`}>
              Proposer un échange
            </Button>
          )}
        </Stack>
      </Stack>
    </Paper>
  );
}

function Matters({ matters }: { matters: ReturnType<typeof whatMatters> }) {
  if (matters.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {matters.map(({ text, to }) => (
        <li key={text}>
          {to ? (
            <Link component={RouterLink} to={to}>
              {text}
            </Link>
          ) : (
            text
          )}
        </li>
      ))}
    </Box>
  );
}
