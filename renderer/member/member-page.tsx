import { Box, Button, Chip, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { fullName } from '../../domain/member/name';
import { memberStatusLabels } from '../../domain/member/profile';
import { toInstant } from '../../domain/time/instant';
import type { MemberFile } from '../../ipc/member.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { MemberActivity } from './member-activity';
import { MemberIdentity } from './member-identity';
import { MemberTimeline } from './member-timeline';
import { PrintButton } from './print-button';
import { whatMatters } from './what-matters';

export const memberFileQuery = (id: string) => ({
  queryKey: ['member', 'file', id],
  queryFn: () => api.member.file({ id }),
  staleTime: 0, // other pages write in it
});

/** A person's page: her name, what matters now, who she is, what happened, what she offers and seeks. */
export function MemberPage() {
  const { id = '' } = useParams();
  const { data: file, error } = useQuery(memberFileQuery(id));
  const { can } = useSession();
  if (error)
    return (
      <Page title="Fiche introuvable">
        <Failure error={error} />
      </Page>
    );
  if (!file) return <Skeleton variant="rounded" height={480} sx={{ m: 4 }} />;
  return (
    <Page
      key={id}
      title={fullName(file.member)}
      lead={<Lead file={file} />}
      actions={
        <>
          {can('saisie') && (
            <>
              <PrintButton print={() => api.member.printSheet({ id })}>Imprimer la fiche</PrintButton>
              <Button variant="outlined" component={Link} to={`/membres/${id}/modifier`}>
                Modifier
              </Button>
            </>
          )}
          {can('animation') && (
            <Button variant="contained" component={Link} to={`/moulinette?membre=${id}`}>
              Proposer un échange
            </Button>
          )}
        </>
      }
    >
      <File file={file} />
    </Page>
  );
}

function Lead({ file }: { file: MemberFile }) {
  const { today } = useSession();
  const zone = useZoneOf(file);
  const { member, siteName } = file;
  return (
    <>
      {siteName}
      {member.commune && member.commune !== siteName && `, habite ${member.commune}`}
      {member.status !== 'actif' && ` · ${memberStatusLabels[member.status].toLowerCase()}`}
      <Stack component="ul" direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', p: 0, m: 0, mt: 1.5 }}>
        {whatMatters(file, today(), zone).map(({ text, to, isPressing }) => (
          <Box component="li" key={text} sx={{ display: 'block', maxWidth: '100%' }}>
            <Chip
              label={text}
              {...(to ? { component: Link, to, clickable: true } : {})}
              sx={(theme) =>
                isPressing
                  ? {
                      bgcolor: theme.palette.attention.soft,
                      color: theme.palette.attention.ink,
                      border: `1px solid ${theme.palette.attention.main}`,
                      fontWeight: 600,
                    }
                  : { border: `1px solid ${theme.palette.control}`, bgcolor: 'background.paper' }
              }
            />
          </Box>
        ))}
      </Stack>
    </>
  );
}

function useZoneOf({ member }: MemberFile): string | undefined {
  const { sites } = useSession();
  return sites.find(({ id }) => id === member.siteId)?.timeZone;
}

function File({ file }: { file: MemberFile }) {
  const { now } = useSession();
  const zone = useZoneOf(file);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '260px minmax(0, 1fr)', lg: '260px minmax(0, 1fr) 340px' },
      }}
    >
      <Box component="section" aria-label="Qui est-ce">
        <MemberIdentity member={file.member} referrer={file.referrer} />
      </Box>
      <Box component="section" aria-labelledby="parcours">
        <Typography variant="h2" id="parcours" sx={{ mb: 2 }}>
          Parcours
        </Typography>
        <MemberTimeline timeline={file.timeline} now={toInstant(now())} zone={zone} />
      </Box>
      <Box sx={{ gridColumn: { md: '1 / -1', lg: 'auto' } }}>
        <MemberActivity file={file} zone={zone} />
      </Box>
    </Box>
  );
}
