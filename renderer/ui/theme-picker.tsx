import { Autocomplete, Stack, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { folded, quoted } from '../../domain/french/format';
import type { Theme, ThemeGroup, ThemeSuggestion } from '../../domain/theme/theme';
import { api } from '../api';
import { renderOptionGroup } from './option-group';
import { Pictogram } from './pictogram';

/** The two-level list of themes; an empty list while it comes. */
export function useThemes(): readonly ThemeGroup[] {
  const { data } = useQuery({ queryKey: ['themes'], queryFn: () => api.theme.list() });
  return data ?? [];
}

type Option = { id: string; name: string; group: string; pictogram: string };

type Props = {
  /** The id of a theme. */
  value: string | null;
  onChange: (id: string | null) => void;
  label?: string;
  /** A whole family may be chosen as well: to filter, not to record. */
  withFamilies?: boolean;
  /** What was recorded before: chosen again even when it has been archived since, and said to be so. */
  former?: (Theme & { pictogram: string }) | undefined;
  /** On top of the list, that opens by itself while nothing is chosen. */
  suggested?: readonly ThemeSuggestion[];
  help?: string;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  onBlur?: () => void;
  size?: 'small' | 'medium';
};

const optionsOf = (groups: readonly ThemeGroup[], withFamilies: boolean, value: string | null): Option[] =>
  groups.flatMap(({ id, name, pictogram, themes }) => [
    // A family without themes is a theme itself; what was recorded under it stays so once it has some.
    ...(withFamilies || themes.length === 0 || id === value
      ? [{ id, name: withFamilies && themes.length ? `Tout ${quoted(name)}` : name, group: name, pictogram }]
      : []),
    ...themes.map((theme) => ({ ...theme, group: name, pictogram })),
  ]);

/** The former theme when the list no longer has it. */
const archivedOptions = (groups: readonly ThemeGroup[], former: Props['former']): Option[] =>
  !former ||
  groups.length === 0 ||
  groups.some(({ id, themes }) => [id, ...themes.map((it) => it.id)].includes(former.id))
    ? []
    : [{ ...former, name: `${former.name} (archivé)`, group: 'Thème archivé' }];

/** Those that are suggested come first; the others keep their place. */
function suggestedFirst(options: Option[], suggested: readonly ThemeSuggestion[]): Option[] {
  const ids = suggested.map(({ id }) => id);
  const first = ids.flatMap((id) => options.filter((option) => option.id === id));
  return [
    ...first.map((option) => ({ ...option, group: 'D’après les mots' })),
    ...options.filter(({ id }) => !ids.includes(id)),
  ];
}

/** « jar » finds Jardinage and all of « Jardin et nature »: words by their first letters, accents set aside. */
const startsSomeWord = (text: string, typed: string) => {
  const words = folded(text).split(/[^\p{L}\p{N}]+/u);
  return folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((start) => words.some((word) => word.startsWith(start)));
};

export function ThemePicker(props: Props) {
  const { value, onChange, label = 'Thème', withFamilies = false, help, error, inputRef, onBlur, size } = props;
  const { former, suggested = [] } = props;
  const groups = useThemes();
  const options = suggestedFirst(
    [...archivedOptions(groups, former), ...optionsOf(groups, withFamilies, value)],
    suggested,
  );
  return (
    <Autocomplete
      options={options}
      value={options.find(({ id }) => id === value) ?? null}
      onChange={(_event, option) => onChange(option?.id ?? null)}
      onBlur={onBlur}
      groupBy={({ group }) => group}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      filterOptions={(all, { inputValue }) =>
        all.filter(({ name, group }) => startsSomeWord(`${name} ${group}`, inputValue))
      }
      autoHighlight
      openOnFocus={suggested.length > 0 && value === null}
      fullWidth
      noOptionsText="Aucun thème ne commence ainsi : essayez un autre mot."
      renderGroup={renderOptionGroup}
      renderOption={({ key, ...option }, { name, pictogram }) => (
        <Stack component="li" key={key} direction="row" spacing={1.5} {...option}>
          <Pictogram name={pictogram} fontSize="small" sx={{ color: 'text.secondary' }} />
          <span>{name}</span>
        </Stack>
      )}
      renderInput={(field) => (
        <TextField
          {...field}
          label={label}
          size={size ?? 'medium'}
          error={error !== undefined}
          helperText={error ?? help}
          {...(inputRef ? { inputRef } : {})}
        />
      )}
    />
  );
}
