import AddOutlined from '@mui/icons-material/AddOutlined';
import BlockOutlined from '@mui/icons-material/BlockOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import {
  Button,
  Card,
  IconButton,
  Link,
  MenuItem,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  Tooltip,
  Typography,
} from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { AttestationKind, attestationKindLabels, attestationKinds } from '../../domain/attestation/attestation';
import { counted, shortDay } from '../../domain/french/format';
import { type RegisterRow, type RegisterSearch, registerStates } from '../../ipc/attestation.contract';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { RecognitionNav } from '../ui/recognition-nav';
import { useSession } from '../ui/session-context';
import { CancelDialog } from './cancel-dialog';
import { registerKey, useOutput } from './use-attestation';

const every = 'toutes';
const step = 100;
const stateLabels: Record<RegisterSearch['state'], string> = {
  all: 'Établies et annulées',
  issued: 'Établies',
  cancelled: 'Annulées',
};

/** The register: every number given, the latest first. */
export function RegisterPage() {
  const { can } = useSession();
  const [search, setSearch] = useState<RegisterSearch>({ year: null, kind: null, state: 'all', text: '', limit: step });
  const change = (changes: Partial<RegisterSearch>) => setSearch({ ...search, ...changes });
  const asked = useDeferredValue(search);
  const { data, error, refetch } = useQuery({
    queryKey: [...registerKey, asked],
    queryFn: () => api.attestation.register(asked),
    placeholderData: keepPreviousData,
  });
  const isNew = data?.years.length === 0;
  const issue = can('animation') && (
    <Button component={RouterLink} to="/reconnaissance/nouvelle" variant="contained" startIcon={<AddOutlined />}>
      Établir une attestation
    </Button>
  );
  const others = (
    <>
      <Button component={RouterLink} to="/reconnaissance/verifier" variant="outlined" startIcon={<VerifiedOutlined />}>
        Vérifier une attestation
      </Button>
      {can('animation') && (
        <Button component={RouterLink} to="/reconnaissance/serie" variant="outlined" startIcon={<GroupsOutlined />}>
          Attestations de fin d’année
        </Button>
      )}
    </>
  );
  return (
    <Page
      title="Reconnaissance"
      lead="Le registre des attestations remises aux membres"
      actions={
        <>
          {others}
          {!isNew && issue}
        </>
      }
    >
      <RecognitionNav />
      <Failure error={error} onRetry={() => void refetch()} />
      {isNew && (
        <EmptyState
          title="Aucune attestation pour l’instant"
          picture={<WorkspacePremiumOutlined />}
          action={issue || undefined}
        >
          Une attestation dit, sur un beau papier, ce qu’un membre a transmis ou appris. Chacune reçoit un numéro et
          reste à ce registre.
        </EmptyState>
      )}
      {data && !isNew && (
        <Stack spacing={2}>
          <Filters search={search} years={data.years} onChange={change} />
          <Typography role="status" variant="body2" color="textSecondary">
            {data.total === 0 ? 'Aucune attestation ne répond à cette recherche.' : counted(data.total, 'attestation')}
          </Typography>
          {data.rows.length > 0 && <Register rows={data.rows} />}
          {data.total > data.rows.length && (
            <Button
              variant="outlined"
              onClick={() => change({ limit: search.limit + step })}
              sx={{ alignSelf: 'center' }}
            >
              Afficher les suivantes
            </Button>
          )}
        </Stack>
      )}
    </Page>
  );
}

type FiltersProps = {
  search: RegisterSearch;
  years: number[];
  onChange: (changes: Partial<RegisterSearch>) => void;
};

function Filters({ search: { year, kind, state, text }, years, onChange }: FiltersProps) {
  return (
    <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <TextField
        label="Rechercher un nom ou un numéro"
        value={text}
        onChange={({ target }) => onChange({ text: target.value })}
        slotProps={{ htmlInput: { maxLength: 100 } }}
        sx={{ flex: '1 1 240px', minWidth: 0, maxWidth: 420 }}
      />
      <TextField
        select
        label="Année"
        value={year ?? every}
        onChange={({ target }) => onChange({ year: target.value === every ? null : Number(target.value) })}
        sx={{ minWidth: 170 }}
      >
        <MenuItem value={every}>Toutes les années</MenuItem>
        {years.map((each) => (
          <MenuItem key={each} value={each}>
            {each}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label="Sorte"
        value={kind ?? every}
        onChange={({ target }) => onChange({ kind: AttestationKind.nullable().catch(null).parse(target.value) })}
        sx={{ minWidth: 'min(100%, 220px)' }}
      >
        <MenuItem value={every}>Toutes les sortes</MenuItem>
        {attestationKinds.map((each) => (
          <MenuItem key={each} value={each}>
            {attestationKindLabels[each]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label="État"
        value={state}
        onChange={({ target }) => onChange({ state: target.value as RegisterSearch['state'] })}
        sx={{ minWidth: 190 }}
      >
        {registerStates.map((each) => (
          <MenuItem key={each} value={each}>
            {stateLabels[each]}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  );
}

function Register({ rows }: { rows: RegisterRow[] }) {
  const { can } = useSession();
  const { print, savePdf } = useOutput();
  const [cancelling, setCancelling] = useState<RegisterRow | null>(null);
  return (
    <>
      <TableContainer component={Card}>
        <Table aria-label="Registre des attestations">
          <TableHead>
            <TableRow>
              <TableCell>Numéro</TableCell>
              <TableCell>Membre</TableCell>
              <TableCell>Attestation</TableCell>
              <TableCell>Date</TableCell>
              <TableCell>État</TableCell>
              {can('animation') && <TableCell align="right">Actions</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id} hover>
                <TableCell component="th" scope="row">
                  <Link
                    component={RouterLink}
                    to={`/reconnaissance/${row.id}`}
                    sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
                  >
                    {row.number}
                  </Link>
                </TableCell>
                <TableCell>{row.memberName}</TableCell>
                <TableCell>{attestationKindLabels[row.kind]}</TableCell>
                <TableCell>{shortDay(row.issuedOn)}</TableCell>
                <TableCell>{row.isCancelled ? 'Annulée' : 'Établie'}</TableCell>
                {can('animation') && (
                  <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                    {!row.isCancelled && (
                      <>
                        <Tooltip title="Imprimer">
                          <IconButton
                            aria-label={`Imprimer l’attestation ${row.number}`}
                            onClick={() => print.mutate({ id: row.id })}
                          >
                            <PrintOutlined />
                          </IconButton>
                        </Tooltip>
                        <Tooltip title="Enregistrer en PDF">
                          <IconButton
                            aria-label={`Enregistrer en PDF l’attestation ${row.number}`}
                            onClick={() => savePdf.mutate({ id: row.id })}
                          >
                            <PictureAsPdfOutlined />
                          </IconButton>
                        </Tooltip>
                        <Tooltip title="Annuler">
                          <IconButton
                            aria-label={`Annuler l’attestation ${row.number}`}
                            onClick={() => setCancelling(row)}
                          >
                            <BlockOutlined />
                          </IconButton>
                        </Tooltip>
                      </>
                    )}
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {cancelling && <CancelDialog id={cancelling.id} number={cancelling.number} onClose={() => setCancelling(null)} />}
    </>
  );
}
