import DataObjectOutlined from '@mui/icons-material/DataObjectOutlined';
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Box, Button, Card, CardContent, Link, Skeleton, Stack, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { counted, longDay } from '../../domain/french/format';
import type { Passport } from '../../ipc/passport.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { PrintedPage } from '../ui/printed-page';
import { useToasts } from '../ui/toasts';
import { passportQuery } from './use-passport';

const title = 'Carnet de compétences';

/** `/membres/:id/carnet`: the booklet as it will be printed, and the ways out of the software. */
export function PassportPage() {
  const { id = '' } = useParams();
  const { data: passport, error, refetch } = useQuery(passportQuery(id));
  if (error)
    return (
      <Page title={title}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!passport) return <Skeleton variant="rounded" height={480} sx={{ m: 4 }} />;
  const { memberName, entries, attestations, badges, rereadings } = passport;
  const isEmpty = entries.every(({ isHidden }) => isHidden) && attestations.length + badges.length === 0;
  const reread = (
    <Button
      variant="contained"
      startIcon={<MenuBookOutlined />}
      component={RouterLink}
      to={`/membres/${id}/carnet/relecture`}
    >
      {isEmpty ? 'Écrire avec la personne' : 'Relire avec la personne'}
    </Button>
  );
  return (
    <Page
      key={id}
      title={title}
      name={`${title} de ${memberName}`}
      lead={
        <>
          <Link component={RouterLink} to={`/membres/${id}`}>
            {memberName}
          </Link>{' '}
          ·{' '}
          {rereadings[0] ? `Relu avec la personne le ${longDay(rereadings[0].on)}` : 'Pas encore relu avec la personne'}
        </>
      }
      actions={!isEmpty && reread}
    >
      {isEmpty ? (
        <EmptyState title="Ce carnet est encore vide" picture={<MenuBookOutlined />} action={reread}>
          Il se remplit de lui-même : un bilan terminé, un échange mené à bout, un atelier animé ou suivi. Vous pouvez
          aussi l’écrire dès maintenant avec la personne, autour de la table.
        </EmptyState>
      ) : (
        <Filled passport={passport} />
      )}
    </Page>
  );
}

function Filled({ passport }: { passport: Passport }) {
  const { memberId, entries, rereadings } = passport;
  const { data, error } = useQuery({
    queryKey: ['passport', 'preview', memberId],
    queryFn: () => api.passport.preview({ memberId }),
    staleTime: 0,
    gcTime: 0, // the page leaves the memory of the main process with the next ones
  });
  const news = entries.filter(({ isNew, isHidden }) => isNew && !isHidden).length;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' },
        alignItems: 'start',
      }}
    >
      <Stack spacing={2} sx={{ minWidth: 0 }}>
        {news > 0 && (
          <Alert severity="info">
            {counted(news, 'nouveauté')} depuis la dernière relecture : relisez-les avec la personne.
          </Alert>
        )}
        <Failure error={error} />
        {data && (
          <>
            <PrintedPage url={data.url} title="Aperçu du livret" pages={data.sides} />
            <Typography variant="body2" color="textSecondary" role="status" sx={{ textAlign: 'center' }}>
              {counted(data.pages, 'page')} sur {counted(data.sides / 2, 'feuille')}, à plier en deux
            </Typography>
          </>
        )}
      </Stack>
      <Stack spacing={3}>
        <Outputs memberId={memberId} />
        {rereadings.length > 0 && (
          <Aside title="Relectures">
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {rereadings.map(({ id, on, by }) => (
                <Typography component="li" key={id} sx={{ py: 0.25 }}>
                  {longDay(on)}
                  {by && `, avec ${by}`}
                </Typography>
              ))}
            </Box>
          </Aside>
        )}
      </Stack>
    </Box>
  );
}

/** To paper by the system's dialog, or to files. */
function Outputs({ memberId }: { memberId: string }) {
  const { done, failed } = useToasts();
  const print = useMutation({ mutationFn: () => api.passport.print({ memberId }), onError: failed });
  const useSaving = (save: typeof api.passport.savePdf, said: string) =>
    useMutation({
      mutationFn: () => save({ memberId }),
      onSuccess: ({ isSaved }) => isSaved && done(said),
      onError: failed,
    });
  const booklet = useSaving(api.passport.saveBooklet, 'Le livret est enregistré en PDF.');
  const pdf = useSaving(api.passport.savePdf, 'Le carnet est enregistré en PDF.');
  const json = useSaving(api.passport.saveJson, 'Les données du carnet sont enregistrées.');
  const isBusy = [print, booklet, pdf, json].some(({ isPending }) => isPending);
  return (
    <>
      <Aside title="Le livret">
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          Imprimez recto verso, en retournant sur le bord court, puis pliez les feuilles en deux.
        </Typography>
        <Stack spacing={1} sx={{ alignItems: 'stretch' }}>
          <Button variant="outlined" startIcon={<PrintOutlined />} disabled={isBusy} onClick={() => print.mutate()}>
            Imprimer le livret
          </Button>
          <Button startIcon={<PictureAsPdfOutlined />} disabled={isBusy} onClick={() => booklet.mutate()}>
            Enregistrer le livret en PDF
          </Button>
        </Stack>
      </Aside>
      <Aside title="Pour envoyer">
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          Les mêmes mots, page après page. Les données servent à un autre logiciel.
        </Typography>
        <Stack spacing={1} sx={{ alignItems: 'stretch' }}>
          <Button
            variant="outlined"
            startIcon={<PictureAsPdfOutlined />}
            disabled={isBusy}
            onClick={() => pdf.mutate()}
          >
            Enregistrer en PDF
          </Button>
          <Button startIcon={<DataObjectOutlined />} disabled={isBusy} onClick={() => json.mutate()}>
            Enregistrer les données
          </Button>
        </Stack>
      </Aside>
    </>
  );
}

const Aside = ({ title, children }: { title: string; children: ReactNode }) => (
  <Card component="section" aria-label={title}>
    <CardContent>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </CardContent>
  </Card>
);
