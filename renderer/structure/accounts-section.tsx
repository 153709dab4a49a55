import PersonAddOutlined from '@mui/icons-material/PersonAddOutlined';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Role, roleDescriptions, roleLabels, roles } from '../../domain/account/role';
import type { AccountRow } from '../../ipc/account.contract';
import { ApiError, api } from '../api';
import { Failure } from '../ui/failure';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { AccountDialog } from './account-dialog';
import { Section } from './section';

export const accountsKey = ['account', 'list'];

export function AccountsSection() {
  const { data, error, refetch } = useQuery({ queryKey: accountsKey, queryFn: () => api.account.list() });
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Section
      title="Les comptes"
      lead="Un compte par personne : chacun écrit sous son nom et ouvre le réseau avec son propre mot de passe."
      action={
        <Button
          variant="contained"
          startIcon={<PersonAddOutlined />}
          onClick={() => setIsAdding(true)}
          sx={{ flexShrink: 0 }}
        >
          Ajouter un compte
        </Button>
      }
    >
      <Failure error={error} onRetry={() => void refetch()} />
      <TableContainer>
        <Table aria-label="Comptes">
          <TableHead>
            <TableRow>
              <TableCell>Nom</TableCell>
              <TableCell>Rôle</TableCell>
              <TableCell align="right">Actions</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data?.map((account) => (
              <AccountLine key={account.id} account={account} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {isAdding && <AccountDialog onClose={() => setIsAdding(false)} />}
    </Section>
  );
}

function AccountLine({ account }: { account: AccountRow }) {
  const { account: me } = useSession();
  const [isClosing, setIsClosing] = useState(false);
  const isMine = account.id === me.id;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {account.name}
        {isMine && (
          <Typography component="span" variant="body2" color="textSecondary">
            {' '}
            (vous)
          </Typography>
        )}
      </TableCell>
      <TableCell>
        {account.isDisabled ? (
          <Typography color="textSecondary">Compte fermé</Typography>
        ) : isMine ? (
          roleLabels[account.role]
        ) : (
          <RoleChoice account={account} />
        )}
      </TableCell>
      <TableCell align="right">
        {!isMine && !account.isDisabled && (
          <Button
            color="error"
            aria-label={`Fermer le compte de ${account.name}`}
            onClick={() => setIsClosing(true)}
            sx={{ whiteSpace: 'nowrap' }}
          >
            Fermer le compte
          </Button>
        )}
      </TableCell>
      {isClosing && <CloseAccountDialog account={account} onClose={() => setIsClosing(false)} />}
    </TableRow>
  );
}

/** What a refusal says of this choice, when it names it. */
const refusalOf = (error: unknown) => (error instanceof ApiError ? error.fields.role : undefined);

function RoleChoice({ account }: { account: AccountRow }) {
  const client = useQueryClient();
  const { done, failed } = useToasts();
  const change = useMutation({
    mutationFn: api.account.changeRole,
    onSuccess: (_nothing, { role }) => {
      done(`${account.name} a maintenant le rôle ${roleLabels[role]}.`);
      return client.invalidateQueries({ queryKey: accountsKey });
    },
    onError: (error) => !refusalOf(error) && failed(error),
  });
  const refusal = refusalOf(change.error);
  return (
    <TextField
      select
      size="small"
      label="Rôle"
      value={account.role}
      error={refusal !== undefined}
      helperText={refusal ?? roleDescriptions[account.role]}
      disabled={change.isPending}
      onChange={({ target }) => change.mutate({ id: account.id, version: account.version, role: target.value as Role })}
      slotProps={{ htmlInput: { 'aria-label': `Rôle de ${account.name}` } }}
      sx={{ minWidth: 180, maxWidth: 320 }}
    >
      {roles.map((role) => (
        <MenuItem key={role} value={role}>
          {roleLabels[role]}
        </MenuItem>
      ))}
    </TextField>
  );
}

function CloseAccountDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const client = useQueryClient();
  const { done } = useToasts();
  const close = useMutation({
    mutationFn: () => api.account.disable({ id: account.id, version: account.version }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: accountsKey });
      done(`Le compte de ${account.name} est fermé.`);
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="close-account-title">
      <DialogTitle id="close-account-title">Fermer le compte de {account.name} ?</DialogTitle>
      <DialogContent>
        <Failure error={close.error} />
        <DialogContentText>
          Son mot de passe n’ouvrira plus le réseau. Ce qui a été écrit sous ce nom reste en place. Un compte fermé ne
          se rouvre pas : il faudrait en créer un autre.
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          Garder le compte
        </Button>
        <Button variant="contained" color="error" disabled={close.isPending} onClick={() => close.mutate()}>
          Fermer le compte
        </Button>
      </DialogActions>
    </Dialog>
  );
}
