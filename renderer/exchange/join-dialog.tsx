import {
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { quoted } from '../../domain/french/format';
import type { Exchange, Joinable, Participant } from '../../ipc/exchange.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useToasts } from '../ui/toasts';
import { useExchangeCommand } from './use-exchange';

const sides = {
  requester: { label: 'Pour apprendre', field: 'Qui rejoint l’échange, et pour quelle demande ?', add: 'demande' },
  offerer: { label: 'Pour transmettre', field: 'Qui rejoint l’échange, et avec quelle offre ?', add: 'offre' },
} as const;
type Side = Participant['side'];

/** One more person in an exchange that goes on, from now on: those of its theme are proposed first. */
export function JoinDialog({ exchange, onClose }: { exchange: Exchange; onClose: () => void }) {
  const [side, setSide] = useState<Side>('requester');
  const [chosen, setChosen] = useState<Joinable | null>(null);
  const [error, setError] = useState('');
  const toasts = useToasts();
  const join = useExchangeCommand(api.exchange.join, { isToldByForm: true });
  const cancel = useExchangeCommand(api.exchange.cancelJoining);
  const choose = (joinable: Joinable | null) => {
    setChosen(joinable);
    setError('');
    join.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return setError('Choisissez une personne dans la liste, par exemple en tapant son nom.');
    const { memberId, name, listingId } = chosen;
    join.mutate(
      { exchangeId: exchange.id, listingId },
      {
        onSuccess: () => {
          onClose();
          toasts.done(`${name} est de l’échange, à partir de maintenant.`, () =>
            cancel.mutateAsync({ exchangeId: exchange.id, memberId }),
          );
        },
      },
    );
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="join-title">
      <DialogTitle id="join-title">Ajouter une personne</DialogTitle>
      <form noValidate onSubmit={submit}>
        <DialogContent>
          <Stack spacing={2.5}>
            <Failure error={join.error} />
            <FormControl>
              <FormLabel id="join-side">Dans cet échange</FormLabel>
              <RadioGroup
                row
                aria-labelledby="join-side"
                value={side}
                onChange={(_event, next) => {
                  setSide(next as Side);
                  choose(null);
                }}
              >
                {(['requester', 'offerer'] as const).map((it) => (
                  <FormControlLabel key={it} value={it} control={<Radio />} label={sides[it].label} />
                ))}
              </RadioGroup>
            </FormControl>
            <JoinablePicker exchange={exchange} side={side} chosen={chosen} onChoose={choose} error={error} />
            <Typography variant="body2" color="textSecondary">
              Cette personne sera attendue aux séances à venir. Son annonce quitte la bourse.
            </Typography>
          </Stack>
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap' }}>
          <Button component={Link} to={`/bourse/nouvelle?sorte=${sides[side].add}`} sx={{ mr: 'auto' }}>
            Noter d’abord une {sides[side].add}
          </Button>
          <Button onClick={onClose}>Fermer</Button>
          <Button type="submit" variant="contained" disabled={join.isPending}>
            Ajouter à l’échange
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type PickerProps = {
  exchange: Exchange;
  side: Side;
  chosen: Joinable | null;
  onChoose: (joinable: Joinable | null) => void;
  error: string;
};

function JoinablePicker({ exchange, side, chosen, onChoose, error }: PickerProps) {
  const [typed, setTyped] = useState('');
  const text = chosen && typed === chosen.name ? '' : typed;
  const { data: found = [], isFetching } = useQuery({
    queryKey: ['exchange', exchange.id, 'joinable', side, text],
    queryFn: () => api.exchange.joinable({ exchangeId: exchange.id, side, text }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <Autocomplete
      options={found}
      value={chosen}
      onChange={(_event, joinable) => onChoose(joinable)}
      inputValue={typed}
      onInputChange={(_event, input) => setTyped(input)}
      filterOptions={(all) => all}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ listingId }) => listingId}
      isOptionEqualToValue={(option, value) => option.listingId === value.listingId}
      autoHighlight
      openOnFocus
      fullWidth
      loading={isFetching}
      loadingText="Recherche…"
      noOptionsText={
        text ? `Rien de libre ne répond à ${quoted(text)}.` : 'Rien de libre dans ce thème. Tapez un nom ou un mot.'
      }
      renderOption={({ key, ...option }, { name, title, themeName, siteName }) => (
        <Stack component="li" key={key} {...option} sx={{ '&&': { alignItems: 'flex-start' }, minHeight: 44 }}>
          <span>{name}</span>
          <Typography component="span" variant="body2" color="textSecondary">
            {[title, themeName, siteName].join(' · ')}
          </Typography>
        </Stack>
      )}
      renderInput={(field) => (
        <TextField
          {...field}
          autoFocus
          label={sides[side].field}
          error={error !== ''}
          helperText={error || (chosen ? `${chosen.title} · ${chosen.themeName}` : 'Un nom, ou un mot de son annonce.')}
        />
      )}
    />
  );
}
