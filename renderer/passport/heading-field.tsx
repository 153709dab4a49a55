import { Autocomplete, TextField } from '@mui/material';
import type { EntryKind } from '../../domain/passport/entry';

const labels: Record<EntryKind, { label: string; help: string }> = {
  savoir_faire: { label: 'Sous le titre', help: 'Un thème, ou vos propres mots. Par exemple : Travaux d’aiguille.' },
  savoir_etre: { label: 'En mots professionnels', help: 'Choisissez dans la liste, ou écrivez les vôtres.' },
};

type Props = {
  kind: EntryKind;
  value: string;
  suggested: readonly string[];
  onChange: (heading: string) => void;
  autoFocus?: boolean;
};

/** What an entry is under: one of the structure's wordings, or other words. */
export function HeadingField({ kind, value, suggested, onChange, autoFocus = false }: Props) {
  const { label, help } = labels[kind];
  return (
    <Autocomplete
      freeSolo
      fullWidth
      options={[...suggested]}
      inputValue={value}
      onInputChange={(_event, typed) => onChange(typed)}
      renderInput={(field) => <TextField {...field} label={label} helperText={help} autoFocus={autoFocus} />}
    />
  );
}
