import {
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { counted, enumerate, quoted } from '../../domain/french/format';
import type { ManagedTheme } from '../../domain/theme/theme';
import { ApiError, api } from '../api';
import { Failure } from '../ui/failure';
import { renderOptionGroup } from '../ui/option-group';
import { useThemeChange, versionIn, versionOf } from './use-themes-management';

/** A theme that another may be merged into. */
export type MergeTarget = Pick<ManagedTheme, 'id' | 'name'> & { familyName: string };

type Props = {
  theme: ManagedTheme;
  /** Those under it, when it is a family. */
  themes: readonly ManagedTheme[];
  targets: readonly MergeTarget[];
  onClose: () => void;
};

/** « 3 offres et demandes, 1 échange » */
export const usesInWords = ({ listings, mediations, exchanges }: ManagedTheme): string =>
  [
    listings && counted(listings, 'offre ou demande', 'offres et demandes'),
    mediations && counted(mediations, 'mise en relation', 'mises en relation'),
    exchanges && counted(exchanges, 'échange'),
  ]
    .filter(Boolean)
    .join(', ');

/** Merges a theme into another: says beforehand what will move; nothing is lost, and it can be undone. */
export function MergeDialog({ theme, themes, targets, onClose }: Props) {
  const { change } = useThemeChange();
  const [target, setTarget] = useState<MergeTarget | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const merge = useMutation({
    mutationFn: (into: MergeTarget) =>
      change(() => api.theme.merge({ ...versionOf(theme), into: into.id }), {
        message: `${quoted(theme.name)} est réuni à ${quoted(into.name)}.`,
        undo: (list) => {
          const version = versionIn(list, theme.id);
          return version && (() => api.theme.part(version));
        },
      }),
    onSuccess: onClose,
  });
  const refusal = merge.error instanceof ApiError ? merge.error.fields.into : undefined;
  const missing =
    isAsked && !target ? 'Choisissez dans la liste, par exemple en tapant ses premières lettres.' : undefined;
  const moved = themes.length
    ? `${counted(themes.length, 'thème')} : ${enumerate(themes.map(({ name }) => name))}`
    : usesInWords(theme);
  return (
    <Dialog open onClose={onClose} aria-labelledby="merge-title" fullWidth maxWidth="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsAsked(true);
          if (target) merge.mutate(target);
        }}
      >
        <DialogTitle id="merge-title">Réunir {quoted(theme.name)} à…</DialogTitle>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            {!refusal && <Failure error={merge.error} />}
            <Autocomplete
              options={targets}
              value={target}
              onChange={(_event, chosen) => setTarget(chosen)}
              groupBy={({ familyName }) => familyName}
              renderGroup={renderOptionGroup}
              getOptionLabel={({ name }) => name}
              isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
              autoHighlight
              noOptionsText="Rien ne commence ainsi : essayez un autre mot."
              renderInput={(field) => (
                <TextField
                  {...field}
                  autoFocus
                  label={themes.length ? 'Quelle famille ?' : 'Quel thème ?'}
                  error={(refusal ?? missing) !== undefined}
                  helperText={refusal ?? missing}
                />
              )}
            />
            <div>
              <DialogContentText>
                {moved
                  ? `Ce qui passera ${target ? `à ${quoted(target.name)}` : 'à l’autre'} : ${moved}.`
                  : 'Rien ne porte encore ce thème : seul son nom quittera la liste.'}
              </DialogContentText>
              <DialogContentText sx={{ mt: 1 }}>
                {quoted(theme.name)} quittera la liste. Son nom mènera toujours à l’autre, et vous pourrez les séparer.
              </DialogContentText>
            </div>
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Garder les deux</Button>
          <Button type="submit" variant="contained" disabled={merge.isPending}>
            Réunir
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
