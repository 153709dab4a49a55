import { Autocomplete, Stack, TextField, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { quoted } from '../../domain/french/format';
import type { MemberEntry } from '../../ipc/member.contract';
import { api } from '../api';

type Props = {
  /** The id of a member. */
  value: string | null;
  onChange: (id: string | null, member: MemberEntry | null) => void;
  label?: string;
  /** Only the people of this site; all of them otherwise. */
  siteId?: string | null;
  /** People who cannot be chosen here. */
  except?: readonly string[];
  help?: string;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  onBlur?: () => void;
  autoFocus?: boolean;
  size?: 'small' | 'medium';
  disabled?: boolean;
};

/** One person of the network, found by the first letters of her names, her commune or her phone, accents set aside. */
export function MemberPicker(props: Props) {
  const { value, onChange, label = 'Membre', siteId = null, except = [], help, error, inputRef, onBlur } = props;
  const [typed, setTyped] = useState('');
  const { data: chosen = null } = useQuery({
    queryKey: ['member', 'entry', value],
    queryFn: () => api.member.entry({ id: value ?? '' }),
    enabled: value !== null,
  });
  const text = chosen && typed === chosen.name ? '' : typed;
  const { data: found = [], isFetching } = useQuery({
    queryKey: ['member', 'search', text, siteId],
    queryFn: () => api.member.search({ text, siteId, limit: 10 }),
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete
      options={found.filter(({ id }) => !except.includes(id))}
      value={chosen}
      onChange={(_event, member) => onChange(member?.id ?? null, member)}
      onInputChange={(_event, input) => setTyped(input)}
      onBlur={onBlur}
      filterOptions={(members) => members}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, member) => option.id === member.id}
      autoHighlight
      fullWidth
      disabled={props.disabled ?? false}
      loading={isFetching}
      loadingText="Recherche…"
      noOptionsText={text ? `Personne ne répond à ${quoted(text)}.` : 'Aucun membre pour l’instant.'}
      renderOption={({ key, ...option }, { name, siteName, commune }) => (
        <Stack component="li" key={key} {...option} sx={{ '&&': { alignItems: 'flex-start' } }}>
          <span>{name}</span>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {commune && commune !== siteName ? `${siteName}, ${commune}` : siteName}
          </Typography>
        </Stack>
      )}
      renderInput={(field) => (
        <TextField
          {...field}
          label={label}
          size={props.size ?? 'medium'}
          autoFocus={props.autoFocus ?? false}
          error={error !== undefined}
          helperText={error ?? help}
          {...(inputRef ? { inputRef } : {})}
        />
      )}
    />
  );
}
