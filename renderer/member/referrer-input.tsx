import { Autocomplete, TextField } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Control, useController } from 'react-hook-form';
import { folded, quoted } from '../../domain/french/format';
import { api } from '../api';
import { useToasts } from '../ui/toasts';
import type { MemberValues } from './member-values';

type Option = { id: string | null; label: string };

const referrers = { queryKey: ['referrers'], queryFn: () => api.referrer.list() };

/** The organisation that sent a person; one that is not known yet is added from here. */
export function ReferrerInput({ control }: { control: Control<MemberValues> }) {
  const { field } = useController({ control, name: 'referrerId' });
  const [typed, setTyped] = useState('');
  const client = useQueryClient();
  const { failed } = useToasts();
  const { data = [] } = useQuery(referrers);
  const add = useMutation({
    mutationFn: (organisation: string) => api.referrer.add({ organisation }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries(referrers);
      field.onChange(id);
    },
    onError: failed,
  });
  const options = data.map(
    ({ id, organisation, contact }): Option => ({
      id,
      label: contact ? `${organisation} (${contact})` : organisation,
    }),
  );
  return (
    <Autocomplete
      options={options}
      value={options.find(({ id }) => id === field.value) ?? null}
      onChange={(_event, option) =>
        option && option.id === null ? add.mutate(typed.trim()) : field.onChange(option?.id ?? null)
      }
      onInputChange={(_event, input) => setTyped(input)}
      filterOptions={(all, { inputValue }) => {
        const found = all.filter(({ label }) => folded(label).includes(folded(inputValue.trim())));
        const isNew =
          inputValue.trim().length > 1 && !all.some(({ label }) => folded(label) === folded(inputValue.trim()));
        return isNew ? [...found, { id: null, label: `Ajouter ${quoted(inputValue.trim())}` }] : found;
      }}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      fullWidth
      noOptionsText="Écrivez le nom de l’organisme pour l’ajouter."
      renderInput={(props) => (
        <TextField
          {...props}
          label="Prescripteur"
          helperText="L’organisme qui a orienté cette personne, par exemple Mission locale de Guéret."
        />
      )}
    />
  );
}
