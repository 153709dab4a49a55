import CheckOutlined from '@mui/icons-material/CheckOutlined';
import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import { Autocomplete, Stack, TextField, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { quoted } from '../../domain/french/format';
import { useEagerEnter } from './eager-enter';

type Person = { id: string; name: string; firstName: string };
/** Of the network, and whether she is there already. */
type Found = Person & { siteName: string; isPresent: boolean };

type Props = {
  label: string;
  help?: string;
  /** The key of the query, before what was typed. */
  findKey: readonly unknown[];
  /** Without text: those who are there, then those of last time. */
  find: (text: string) => Promise<readonly Found[]>;
  /** Who stays in the field; null when choosing someone leaves room for the next one. */
  person: Person | null;
  nameOf?: (person: Person) => string;
  onChoose: (person: Person | null) => void;
  /** Nobody of the network: what was typed begins her card. */
  onNewcomer: (typed: string) => void;
  error?: string | undefined;
  inputRef: Ref<HTMLInputElement>;
};

type Option = { newcomer: string } | Found | Person;
const fullName = ({ name }: Person) => name;
const isNewcomer = (option: Option): option is { newcomer: string } => 'newcomer' in option;

/** Someone: found in a few letters, or new. */
export function PersonField(props: Props) {
  const { label, help, findKey, find, person, nameOf = fullName, onChoose, onNewcomer, error, inputRef } = props;
  const [typed, setTyped] = useState('');
  const shown = person ? nameOf(person) : '';
  const text = typed === shown ? '' : typed.trim();
  const {
    data: found = [],
    isPlaceholderData,
    isLoading,
  } = useQuery({
    queryKey: [...findKey, text],
    queryFn: () => find(text),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const isLate = isPlaceholderData || isLoading;
  // Shown before the answer, a first visit would stay the one that Enter takes once the known people have come.
  const options: readonly Option[] = text && !isLate ? [...found, { newcomer: text }] : found;
  const choose = (option: Option | null) => {
    if (!person) setTyped(''); // one who stays in the field then has her name written there
    if (option && isNewcomer(option)) onNewcomer(option.newcomer);
    else onChoose(option);
  };

  const waits = useEagerEnter(isLate && text !== '', () => choose(options[0] ?? null));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement> & { defaultMuiPrevented?: boolean }) => {
    if (event.key !== 'Enter') return void waits(event);
    event.preventDefault();
    if (waits(event)) event.defaultMuiPrevented = true;
    else if (person && text === '') onChoose(person);
  };

  return (
    <Autocomplete<Option>
      options={options}
      value={person}
      inputValue={typed}
      onInputChange={(_event, input) => setTyped(input)}
      onChange={(_event, option) => choose(option)}
      onKeyDown={onKeyDown}
      filterOptions={(all) => all}
      getOptionLabel={(option) => (isNewcomer(option) ? `Inscrire ${option.newcomer}` : nameOf(option))}
      getOptionKey={(option) => (isNewcomer(option) ? 'newcomer' : option.id)}
      isOptionEqualToValue={(option, chosen) => !isNewcomer(option) && !isNewcomer(chosen) && option.id === chosen.id}
      autoHighlight
      openOnFocus
      fullWidth
      loading={isLate}
      loadingText="Recherche…"
      noOptionsText="Tapez un prénom ou un nom."
      renderOption={({ key, ...option }, it) => (
        <Stack component="li" key={key} direction="row" spacing={1.5} {...option} sx={{ minHeight: 44 }}>
          {isNewcomer(it) ? (
            <>
              <PersonAddAltOutlined color="primary" />
              <span>Première visite : inscrire {quoted(it.newcomer)}</span>
            </>
          ) : (
            <>
              <Typography component="span" sx={{ flex: 1 }}>
                {nameOf(it)}
              </Typography>
              {'siteName' in it && (
                <Typography component="span" variant="body2" color="textSecondary">
                  {it.siteName}
                </Typography>
              )}
              {'isPresent' in it && it.isPresent && <CheckOutlined titleAccess="Déjà là" color="primary" />}
            </>
          )}
        </Stack>
      )}
      renderInput={(field) => (
        <TextField
          {...field}
          label={label}
          inputRef={inputRef}
          error={error !== undefined}
          helperText={error ?? help}
        />
      )}
    />
  );
}
