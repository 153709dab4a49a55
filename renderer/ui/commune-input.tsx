import { Autocomplete, Stack, TextField, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import type { Commune } from '../../domain/commune/commune';
import { api } from '../api';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  names: Record<'postcode' | 'commune' | 'communeCode', FieldPath<Values>>;
  /** A postcode: the communes of its department come first. */
  near?: string;
};

/**
 * A postcode and a commune: choosing one of the official list fills both and keeps its code.
 * Another name may be typed, for a hamlet or a foreign town: it has no code.
 */
export function CommuneInput<Values extends FieldValues>({ control, names, near = '' }: Props<Values>) {
  const postcode = useController({ control, name: names.postcode });
  const commune = useController({ control, name: names.commune });
  const code = useController({ control, name: names.communeCode });
  const [text, setText] = useState('');
  const { data = [] } = useQuery({
    queryKey: ['commune', text, near],
    queryFn: () => api.commune.search({ text, near }),
    enabled: text.trim().length > 1,
    placeholderData: keepPreviousData,
  });

  const found = text.trim().length > 1 ? data : [];

  const choose = (chosen: Commune) => {
    postcode.field.onChange(chosen.postcode);
    commune.field.onChange(chosen.name);
    code.field.onChange(chosen.code);
    setText('');
  };

  const input = ({ field, fieldState }: typeof postcode, label: string, show: (commune: Commune) => string) => (
    <Autocomplete<Commune, false, true, true>
      freeSolo
      autoHighlight
      disableClearable
      fullWidth
      options={found}
      filterOptions={(communes) => communes}
      getOptionLabel={(option) => (typeof option === 'string' ? option : show(option))}
      getOptionKey={(option) => (typeof option === 'string' ? option : `${option.code} ${option.postcode}`)}
      inputValue={field.value ?? ''}
      onInputChange={(_event, typed, reason) => {
        if (reason !== 'input') return;
        field.onChange(typed);
        code.field.onChange(null);
        setText(typed);
      }}
      onChange={(_event, option) => {
        // Enter on what was typed gives its text: the commune that the list holds up is meant.
        const chosen = typeof option === 'string' ? found[0] : option;
        if (chosen) choose(chosen);
      }}
      onBlur={field.onBlur}
      renderOption={({ key, ...option }, { name, postcode }) => (
        <Stack component="li" key={key} direction="row" spacing={1} {...option}>
          <span>{name}</span>
          <Typography component="span" variant="body2" color="textSecondary">
            {postcode}
          </Typography>
        </Stack>
      )}
      renderInput={(props) => (
        <TextField
          {...props}
          label={label}
          name={field.name}
          inputRef={field.ref}
          error={fieldState.invalid}
          helperText={fieldState.error?.message}
        />
      )}
    />
  );

  return (
    <Stack
      direction={{ xs: 'column', sm: 'row' }}
      spacing={2}
      useFlexGap
      sx={{ '& > :first-of-type': { maxWidth: { sm: 200 } } }}
    >
      {input(postcode, 'Code postal', ({ postcode }) => postcode)}
      {input(commune, 'Commune', ({ name }) => name)}
    </Stack>
  );
}
