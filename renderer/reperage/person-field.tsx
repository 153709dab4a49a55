import CheckOutlined from '@mui/icons-material/CheckOutlined';
import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import { Autocomplete, Stack, TextField, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { quoted } from '../../domain/french/format';
import type { FoundPerson, ReperagePerson } from '../../ipc/reperage.contract';
import { api } from '../api';
import type { NameOf } from './use-names';
import { findKey } from './use-reperage';

type Props = {
  reperageId: string;
  person: ReperagePerson | null;
  nameOf: NameOf;
  onChoose: (person: ReperagePerson | null) => void;
  /** Nobody of the network: what was typed begins her card. */
  onNewcomer: (typed: string) => void;
  error?: string | undefined;
  inputRef: Ref<HTMLInputElement>;
};

type Option = { newcomer: string } | FoundPerson | ReperagePerson;
const isNewcomer = (option: Option): option is { newcomer: string } => 'newcomer' in option;

/** Who speaks: found in a few letters, or new. Those who are there come first, then those of last time. */
export function PersonField({ reperageId, person, nameOf, onChoose, onNewcomer, error, inputRef }: Props) {
  const [typed, setTyped] = useState('');
  const shown = person ? nameOf(person) : '';
  const text = typed === shown ? '' : typed.trim();
  const {
    data: found = [],
    isPlaceholderData,
    isLoading,
  } = useQuery({
    queryKey: [...findKey, reperageId, text],
    queryFn: () => api.reperage.find({ reperageId, text }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const isLate = isPlaceholderData || isLoading;
  // Shown before the answer, a first visit would stay the one that Enter takes once the known people have come.
  const options: Option[] = text && !isLate ? [...found, { newcomer: text }] : found;
  const choose = (option: Option | null) =>
    option && isNewcomer(option) ? onNewcomer(option.newcomer) : onChoose(option);

  // Enter before the answer has come: the list of an earlier text would choose somebody else.
  const wantsFirst = useRef(false);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement> & { defaultMuiPrevented?: boolean }) => {
    if (event.key !== 'Enter') {
      wantsFirst.current = false;
      return;
    }
    event.preventDefault();
    if (isLate && text) {
      event.defaultMuiPrevented = true;
      wantsFirst.current = true;
    } else if (person && text === '') onChoose(person);
  };
  useEffect(() => {
    if (isLate || !wantsFirst.current) return;
    wantsFirst.current = false;
    choose(options[0] ?? null);
  });

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
        <TextField {...field} label="Qui parle ?" inputRef={inputRef} error={error !== undefined} helperText={error} />
      )}
    />
  );
}
