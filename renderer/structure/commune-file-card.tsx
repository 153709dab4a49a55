import { Box, Button, Stack, Typography } from '@mui/material';
import { useEffect, useId, useRef } from 'react';
import { setAsideWords } from '../../domain/commune/commune-file';
import { counted, enumerate, plural, quoted, wholeNumber } from '../../domain/french/format';
import type { ChosenCommuneFile, NetworkPlaces } from '../../ipc/commune.contract';

type Props = {
  file: ChosenCommuneFile;
  places: NetworkPlaces;
  isBusy: boolean;
  onKeep: (id: string) => void;
  onLeave: () => void;
};

/** What a file would bring, before anything is written; it takes the focus when it appears. */
export function CommuneFileCard({ file, places, isBusy, onKeep, onLeave }: Props) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { communes } = file.report;
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ border: 1, borderColor: 'primary.main', borderRadius: 2, p: { xs: 2, sm: 2.5 } }}
    >
      <Typography variant="h3" id={titleId} ref={title} tabIndex={-1} sx={{ overflowWrap: 'anywhere' }}>
        Ce que contient {quoted(file.fileName)}
      </Typography>
      <Found file={file} places={places} />
      <SetAside file={file} />
      <Stack direction="row" useFlexGap spacing={1.5} sx={{ mt: 2.5, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
        <Button disabled={isBusy} onClick={onLeave}>
          Laisser ce fichier
        </Button>
        {communes > 0 && (
          <Button variant="contained" disabled={isBusy} onClick={() => onKeep(file.id)}>
            Enregistrer ces positions
          </Button>
        )}
      </Stack>
    </Box>
  );
}

function Found({ file: { report, located }, places }: Pick<Props, 'file' | 'places'>) {
  const { communes, added, columns } = report;
  const known = communes - added;
  if (communes === 0)
    return (
      <Typography sx={{ mt: 1 }}>Aucune commune n’a de position dans ce fichier. Choisissez-en un autre.</Typography>
    );
  return (
    <Stack spacing={1} sx={{ mt: 1 }}>
      <Typography>
        {counted(communes, 'commune')} avec {plural(communes, 'sa', 'leur')} position. Dans la liste d’Entrelacs,{' '}
        {wholeNumber(added)} {plural(added, 'n’en a pas', 'n’en ont pas')} et {wholeNumber(known)}{' '}
        {plural(known, 'en a une', 'en ont une')} : celle du fichier passera devant.
      </Typography>
      {places.communes > 0 && (
        <Typography>
          Communes de vos membres avec une position : {outOf(places.located, places)} aujourd’hui,{' '}
          {outOf(located, places)} avec ce fichier.
        </Typography>
      )}
      {places.imported && <Typography>Ces positions remplaceront celles du fichier précédent.</Typography>}
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        Colonnes lues : {quoted(columns.code)} pour le code, {enumerate(columns.position.map(quoted))} pour la position.
      </Typography>
    </Stack>
  );
}

const outOf = (located: number, { communes }: NetworkPlaces) => `${wholeNumber(located)} sur ${wholeNumber(communes)}`;

function SetAside({ file: { report } }: Pick<Props, 'file'>) {
  if (report.setAside.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography id="lignes-laissees" sx={{ fontWeight: 600 }}>
        Lignes laissées de côté
      </Typography>
      <Box component="ul" aria-labelledby="lignes-laissees" sx={{ m: 0, mt: 0.5, pl: 3, maxWidth: '75ch' }}>
        {report.setAside.map((lines) => (
          <li key={lines.reason}>{setAsideWords(lines)}</li>
        ))}
      </Box>
    </Box>
  );
}
