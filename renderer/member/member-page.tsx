import { Box, Button, Chip, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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
export function MemberPage({ below }: { below?: ReactNode }) {
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
      lead={lead(file)}
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
            <>
              <Button variant="outlined" component={Link} to={`/membres/${id}/carnet`}>
                Carnet de compétences
              </Button>
              <Button variant="contained" component={Link} to={`/moulinette?membre=${id}`}>
                Proposer un échange
              </Button>
            </>
          )}
        </>
      }
    >
      <Matters file={file} />
      <File file={file} />
      {below}
    </Page>
  );
}

function lead({ member, siteName }: MemberFile): string {
  const home = member.commune && member.commune !== siteName ? `, habite ${member.commune}` : '';
  const status = member.status === 'actif' ? '' : ` · ${memberStatusLabels[member.status].toLowerCase()}`;
  return `${siteName}${home}${status}`;
}

/** The two or three things that matter now. */
function Matters({ file }: { file: MemberFile }) {
  const { today } = useSession();
  const matters = whatMatters(file, today(), useZoneOf(file));
  if (matters.length === 0) return null;
  return (
    <Stack component="ul" direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', p: 0, m: 0, mt: -1, mb: 3 }}>
      {matters.map(({ text, to, isPressing }) => (
        <Box component="li" key={text} sx={{ display: 'block', maxWidth: '100%' }}>
          <Chip
            label={text}
            {...(to ? { component: Link, to, clickable: true } : {})}
            sx={(theme) => ({
              height: 'auto',
              minHeight: 28,
              '& .MuiChip-label': { whiteSpace: 'normal' },
              ...(isPressing
                ? {
                    bgcolor: theme.palette.attention.soft,
                    color: theme.palette.attention.ink,
                    border: `1px solid ${theme.palette.attention.main}`,
                    fontWeight: 600,
                  }
                : { border: `1px solid ${theme.palette.control}`, bgcolor: 'background.paper' }),
            })}
          />
        </Box>
      ))}
    </Stack>
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
    <Box sx={{ containerType: 'inline-size' }}>
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          gridTemplateColumns: 'minmax(0, 1fr)',
          // The room that there is at this size of text, rather than the width of the window.
          '@container (min-width: 44rem)': {
            gridTemplateColumns: '16rem minmax(0, 1fr)',
            '& > :last-child': { gridColumn: '1 / -1' },
          },
          '@container (min-width: 62rem)': {
            gridTemplateColumns: '16rem minmax(0, 1fr) 21rem',
            '& > :last-child': { gridColumn: 'auto' },
          },
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
        <MemberActivity file={file} zone={zone} />
      </Box>
    </Box>
  );
}
