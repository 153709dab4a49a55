import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import {
  Card,
  Checkbox,
  FormControlLabel,
  Stack,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { hoursInWords } from '../../domain/attestation/activity';
import type { AttestationKind } from '../../domain/attestation/attestation';
import { aboutSkill } from '../../domain/attestation/template';
import { counted, enumerate } from '../../domain/french/format';
import type { BatchPerson } from '../../ipc/attestation.contract';

type Props = {
  kind: AttestationKind;
  people: readonly BatchPerson[];
  isTicked: (person: BatchPerson) => boolean;
  onTick: (people: readonly BatchPerson[], isTicked: boolean) => void;
};

/** Who is given one: those who took part, and what each did. */
export function BatchPeople({ kind, people, isTicked, onTick }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  // A paper about a skill has nothing to say to who passed on or learnt none.
  const possible = aboutSkill(kind) ? people.filter(({ subject }) => subject !== '') : people;
  const shown = showsAll ? possible : possible.filter((person) => person.tookPart || isTicked(person));
  const ticked = possible.filter(isTicked).length;
  const shownTicked = shown.filter(isTicked).length;
  return (
    <Stack spacing={1}>
      <Stack
        direction="row"
        spacing={2}
        useFlexGap
        sx={{ flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}
      >
        <Typography role="status">
          {counted(ticked, 'personne cochée', 'personnes cochées')} sur {possible.length}
        </Typography>
        {possible.some(({ tookPart }) => !tookPart) && (
          <FormControlLabel
            control={<Switch checked={showsAll} onChange={(_event, next) => setShowsAll(next)} />}
            label="Montrer aussi les autres membres"
          />
        )}
      </Stack>
      {shown.length === 0 ? (
        <Typography color="textSecondary">
          Personne n’a de présence notée dans cette période : choisissez d’autres dates, ou un autre lieu.
        </Typography>
      ) : (
        <TableContainer component={Card} sx={{ maxHeight: 560 }}>
          <Table stickyHeader size="small" aria-label="À qui remettre une attestation">
            <TableHead>
              <TableRow>
                <TableCell padding="checkbox">
                  <Checkbox
                    checked={shownTicked === shown.length}
                    indeterminate={shownTicked > 0 && shownTicked < shown.length}
                    onChange={(_event, next) => onTick(shown, next)}
                    slotProps={{ input: { 'aria-label': 'Toutes ces personnes' } }}
                  />
                </TableCell>
                <TableCell>Membre</TableCell>
                <TableCell>{aboutSkill(kind) ? 'Savoir' : 'Dans cette période'}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {shown.map((person) => (
                <Row key={person.memberId} kind={kind} person={person} isTicked={isTicked(person)} onTick={onTick} />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Stack>
  );
}

type RowProps = Pick<Props, 'kind' | 'onTick'> & { person: BatchPerson; isTicked: boolean };

function Row({ kind, person, isTicked, onTick }: RowProps) {
  const { memberId, name, siteName, subject, similar } = person;
  const id = `batch-${memberId}`;
  return (
    <TableRow hover selected={isTicked}>
      <TableCell padding="checkbox">
        <Checkbox
          checked={isTicked}
          onChange={(_event, next) => onTick([person], next)}
          slotProps={{ input: { 'aria-labelledby': id } }}
        />
      </TableCell>
      <TableCell component="th" scope="row">
        <span id={id}>{name}</span>
        <Typography variant="body2" color="textSecondary">
          {siteName}
        </Typography>
      </TableCell>
      <TableCell>
        {aboutSkill(kind) ? subject : deedsOf(person)}
        {similar.length > 0 && (
          <Stack direction="row" spacing={0.5} sx={{ color: 'warning.main', alignItems: 'center' }}>
            <WarningAmberOutlined fontSize="small" />
            <Typography variant="body2" color="inherit">
              A déjà {similar.length > 1 ? 'les' : 'la'} n° {enumerate(similar)}
            </Typography>
          </Stack>
        )}
      </TableCell>
    </TableRow>
  );
}

/** « 2 échanges, 6 séances sur 8, 9 heures, 12 rencontres » */
function deedsOf({ deeds }: BatchPerson): string {
  const { exchanges, sessions, expected, minutes, gatherings, workshops, reperages } = deeds;
  const said = [
    exchanges > 0 && counted(exchanges, 'échange'),
    expected > 0 && `${counted(sessions, 'séance')} sur ${expected}`,
    minutes > 0 && hoursInWords(minutes),
    gatherings > 0 && counted(gatherings, 'rencontre'),
    workshops > 0 && counted(workshops, 'atelier animé', 'ateliers animés'),
    reperages > 0 && counted(reperages, 'repérage aidé', 'repérages aidés'),
  ].filter((part) => part !== false);
  return said.join(', ') || 'Aucune présence notée';
}
