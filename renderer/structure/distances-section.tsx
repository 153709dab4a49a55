import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Button, Skeleton, Stack, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { counted, enumerate, plural, shortDay, wholeNumber } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { ChosenCommuneFile, ImportedPlaces, NetworkPlaces } from '../../ipc/commune.contract';
import { api } from '../api';
import { Announcement } from '../ui/announcement';
import { Failure } from '../ui/failure';
import { useRefresh } from '../ui/refresh';
import { useToasts } from '../ui/toasts';
import { CommuneFileCard } from './commune-file-card';
import { Section } from './section';

const placesQuery = { queryKey: ['commune', 'places'], queryFn: () => api.commune.places() };

/** Which communes of the members the moulinette can measure, and the official file that completes them. */
export function DistancesSection() {
  const client = useQueryClient();
  const refresh = useRefresh();
  const { done } = useToasts();
  const chooseButton = useRef<HTMLButtonElement>(null);
  const [file, setFile] = useState<ChosenCommuneFile | null>(null);
  const { data: places, error, refetch } = useQuery(placesQuery);

  const show = (known: NetworkPlaces) => {
    client.setQueryData(placesQuery.queryKey, known);
    void refresh('matching');
  };
  const choose = useMutation({
    mutationFn: () => api.commune.chooseFile(),
    onMutate: () => {
      keep.reset();
      remove.reset();
    },
    onSuccess: (chosen) => chosen && setFile(chosen),
    onError: () => setFile(null),
  });
  const keep = useMutation({
    mutationFn: (id: string) => api.commune.importFile({ id }),
    onSuccess: (known) => {
      show(known);
      const { communes } = known.imported ?? { communes: 0 };
      done(
        `${plural(communes, 'La position', 'Les positions')} de ${counted(communes, 'commune')} ${plural(communes, 'est enregistrée', 'sont enregistrées')}.`,
      );
      setFile(null);
    },
  });
  const remove = useMutation({
    mutationFn: () => api.commune.removeImport(),
    onSuccess: ({ places: known, removed }) => {
      show(known);
      done('Les positions importées sont retirées.', () => keep.mutateAsync(removed));
    },
  });
  const isBusy = choose.isPending || keep.isPending || remove.isPending;

  // Once the file has gone from the screen, and the button can be used again.
  const hadFile = useRef(false);
  useEffect(() => {
    if (!file && hadFile.current && !isBusy) chooseButton.current?.focus();
    if (file || !isBusy) hadFile.current = file !== null;
  }, [file, isBusy]);

  return (
    <Section
      title="Les distances"
      lead="La moulinette compte les kilomètres entre deux communes quand elle connaît leur position."
      action={
        <Button
          ref={chooseButton}
          variant="contained"
          startIcon={<UploadFileOutlined />}
          disabled={isBusy}
          onClick={() => choose.mutate()}
          sx={{ flexShrink: 0 }}
        >
          Choisir un fichier
        </Button>
      }
    >
      <Announcement>{choose.isPending ? 'Lecture du fichier en cours' : ''}</Announcement>
      <Stack spacing={2.5}>
        <Failure error={error} onRetry={() => void refetch()} />
        <Failure error={choose.error ?? keep.error ?? remove.error} />
        {file && places && (
          <CommuneFileCard
            key={file.id}
            file={file}
            places={places}
            isBusy={isBusy}
            onKeep={(id) => keep.mutate(id)}
            onLeave={() => setFile(null)}
          />
        )}
        {places ? <Known places={places} /> : !error && <Skeleton variant="rounded" height={96} />}
        {places && !file && (
          <Typography color="textSecondary" sx={{ maxWidth: '75ch' }}>
            Le fichier « communes de France » de data.gouv.fr donne la position des communes. Un autre fichier CSV
            convient s’il donne le code, la latitude et la longitude de chaque commune.
          </Typography>
        )}
        {places?.imported && !file && (
          <Imported imported={places.imported} isBusy={isBusy} onRemove={() => remove.mutate()} />
        )}
      </Stack>
    </Section>
  );
}

function Known({ places: { communes, located, missing } }: { places: NetworkPlaces }) {
  if (communes === 0)
    return (
      <Typography>
        Aucun membre n’a encore de commune. Choisissez-la dans la liste que propose sa fiche : sans elle, la moulinette
        compare seulement les lieux.
      </Typography>
    );
  const named = missing.map(({ name, members }) => (members > 1 ? `${name} (${counted(members, 'membre')})` : name));
  const others = communes - located - missing.length;
  if (others > 0) named.push(counted(others, 'autre'));
  return (
    <div>
      <Typography>{locatedWords(located, communes)}</Typography>
      {named.length > 0 && (
        <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: '75ch' }}>
          Sans position : {enumerate(named)}. Entre elles et les autres, la moulinette dit seulement si
          l’intercommunalité ou l’arrondissement est le même.
        </Typography>
      )}
    </div>
  );
}

/** « 12 des 14 communes de vos membres ont une position. » */
function locatedWords(located: number, communes: number): string {
  if (communes === 1) return `La commune de vos membres ${located ? 'a une position' : 'n’a pas de position'}.`;
  if (located === communes) return `Les ${counted(communes, 'commune')} de vos membres ont une position.`;
  if (located === 0) return `Aucune des ${counted(communes, 'commune')} de vos membres n’a de position.`;
  return `${wholeNumber(located)} des ${counted(communes, 'commune')} de vos membres ${plural(located, 'a', 'ont')} une position.`;
}

type ImportedProps = { imported: ImportedPlaces; isBusy: boolean; onRemove: () => void };

function Imported({ imported: { communes, at }, isBusy, onRemove }: ImportedProps) {
  return (
    <Stack
      direction={{ xs: 'column', sm: 'row' }}
      spacing={1}
      sx={{
        alignItems: { sm: 'center' },
        justifyContent: 'space-between',
        borderTop: 1,
        borderColor: 'divider',
        pt: 2,
      }}
    >
      <Typography>
        Fichier enregistré le {shortDay(dayOf(at))} : {counted(communes, 'commune')}.
      </Typography>
      <Button
        disabled={isBusy}
        onClick={onRemove}
        sx={{ flexShrink: 0, alignSelf: { xs: 'flex-start', sm: 'center' } }}
      >
        Retirer ces positions
      </Button>
    </Stack>
  );
}
