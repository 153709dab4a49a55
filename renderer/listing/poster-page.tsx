import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Box, Button, Card, CardContent, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { counted } from '../../domain/french/format';
import { Id } from '../../domain/id';
import { Kind } from '../../domain/listing/listing';
import {
  type PosterChoice,
  PosterFormat,
  posterFormatLabels,
  posterFormats,
  sheets,
} from '../../domain/listing/poster';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { PrintedPage } from '../ui/printed-page';
import { useSession } from '../ui/session-context';
import { ThemePicker } from '../ui/theme-picker';
import { useToasts } from '../ui/toasts';
import { PosterLines } from './poster-lines';

const both = 'toutes';
const everywhere = 'partout';

/** Offers and requests on a wall or in a pocket, without the name of anyone. */
export function PosterPage() {
  const { site, sites } = useSession();
  const [params] = useSearchParams();
  const [choice, setChoice] = useState<PosterChoice>({
    format: 'a4',
    siteId: site?.id ?? null,
    themeId: Id.safeParse(params.get('theme')).data ?? null,
    kind: null,
    leftOut: [],
    confirmed: [],
  });
  const choose = (changes: Partial<PosterChoice>) => setChoice((before) => ({ ...before, ...changes }));
  const { data, error } = useQuery({
    queryKey: ['listing', 'poster', choice],
    queryFn: () => api.listing.poster(choice),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0, // the page leaves the memory of the main process with the next ones
  });
  const { done } = useToasts();
  const print = useMutation({ mutationFn: () => api.listing.printPoster(choice) });
  const save = useMutation({
    mutationFn: () => api.listing.savePoster(choice),
    onSuccess: ({ isSaved }) => isSaved && done('L’affiche est enregistrée.'),
  });
  const doubtful = data?.lines.filter(({ id, giveaway }) => giveaway && !choice.confirmed.includes(id)).length ?? 0;
  const isEmpty = data?.lines.length === 0;

  return (
    <Page
      title="Petites annonces"
      lead="Une affiche ou des feuillets, sans aucun nom : qui s’y intéresse passe vous voir."
      actions={
        <>
          <Button
            variant="outlined"
            startIcon={<PictureAsPdfOutlined />}
            disabled={isEmpty || save.isPending}
            onClick={() => save.mutate()}
          >
            Enregistrer en PDF
          </Button>
          <Button
            variant="contained"
            startIcon={<PrintOutlined />}
            disabled={isEmpty || print.isPending}
            onClick={() => print.mutate()}
          >
            Imprimer l’affiche
          </Button>
        </>
      }
    >
      <Failure error={error ?? print.error ?? save.error} />
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 400px' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ maxWidth: 720, width: '100%', mx: 'auto', order: { xs: 2, lg: 1 } }}>
          {data && (
            <>
              <PrintedPage
                url={data.url}
                title={`Aperçu : ${posterFormatLabels[choice.format]}`}
                sheet={sheets[choice.format]}
                pages={data.pages}
              />
              <Typography variant="body2" color="textSecondary" role="status" sx={{ mt: 1, textAlign: 'center' }}>
                {counted(data.pages, 'page')} à imprimer
              </Typography>
            </>
          )}
        </Box>
        <Stack spacing={3} sx={{ order: { xs: 1, lg: 2 } }}>
          <Card component="section" aria-label="Ce qui est affiché">
            <CardContent sx={{ display: 'grid', gap: 2 }}>
              <TextField
                select
                fullWidth
                label="Format"
                value={choice.format}
                onChange={({ target }) => choose({ format: PosterFormat.parse(target.value) })}
              >
                {posterFormats.map((format) => (
                  <MenuItem key={format} value={format}>
                    {posterFormatLabels[format]}
                  </MenuItem>
                ))}
              </TextField>
              <TextField
                select
                fullWidth
                label="Annonces"
                value={choice.kind ?? both}
                onChange={({ target }) => choose({ kind: Kind.safeParse(target.value).data ?? null })}
              >
                <MenuItem value={both}>Offres et demandes</MenuItem>
                <MenuItem value="offer">Offres seulement</MenuItem>
                <MenuItem value="request">Demandes seulement</MenuItem>
              </TextField>
              <TextField
                select
                fullWidth
                label="Lieu"
                value={choice.siteId ?? everywhere}
                onChange={({ target }) => choose({ siteId: Id.safeParse(target.value).data ?? null })}
              >
                <MenuItem value={everywhere}>Tous les lieux</MenuItem>
                {sites.map(({ id, name }) => (
                  <MenuItem key={id} value={id}>
                    {name}
                  </MenuItem>
                ))}
              </TextField>
              <ThemePicker withFamilies value={choice.themeId} onChange={(themeId) => choose({ themeId })} />
            </CardContent>
          </Card>
          {doubtful > 0 && (
            <Alert
              severity="warning"
              sx={({ palette }) => ({
                bgcolor: palette.attention.soft,
                color: palette.attention.ink,
                border: `1px solid ${palette.attention.main}`,
                '& .MuiAlert-icon': { color: palette.attention.ink },
              })}
            >
              {counted(doubtful, 'annonce reste', 'annonces restent')} hors de l’affiche : leurs mots semblent dire un
              nom ou un numéro. Relisez-les dans la liste.
            </Alert>
          )}
          {data && <PosterLines lines={data.lines} choice={choice} onChoose={choose} />}
        </Stack>
      </Box>
    </Page>
  );
}
