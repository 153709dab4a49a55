import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { quoted } from '../../domain/french/format';
import { guessedAct, passingOn } from '../../domain/theme/in-a-sentence';
import { type ManagedTheme, ThemeDetails } from '../../domain/theme/theme';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useDraftKeeping, useKeptDraft } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { PictogramChoice } from './pictogram-choice';
import { detailsOf, useThemeChange } from './use-themes-management';

/** A theme to change, one to add to a family, or a new family. */
export type EditedTheme = ManagedTheme | { family: ManagedTheme } | 'new-family';
type Props = { edited: EditedTheme; families: readonly ManagedTheme[]; onClose: () => void };

function initialOf(edited: EditedTheme): ThemeDetails {
  const blank = { parentId: null, name: '', pictogram: 'idea' as const, act: '', words: '' };
  if (edited === 'new-family') return blank;
  if ('family' in edited)
    return { ...blank, parentId: edited.family.id, pictogram: detailsOf(edited.family).pictogram };
  const details = detailsOf(edited);
  return details.parentId ? { ...details, act: passingOn(details.name, details.act) } : details;
}

export function ThemeDialog({ edited, families, onClose }: Props) {
  const existing = typeof edited === 'object' && 'id' in edited ? edited : null;
  const initial = initialOf(edited);
  const draft = `theme/${existing?.id ?? (initial.parentId ? 'nouveau' : 'nouvelle-famille')}`;
  const { isReady, kept } = useKeptDraft<ThemeDetails>(draft);
  const added = initial.parentId ? 'Ajouter un thème' : 'Ajouter une famille';
  return (
    <Dialog open onClose={onClose} aria-labelledby="theme-title" fullWidth maxWidth="sm">
      <DialogTitle id="theme-title">{existing ? `Modifier ${quoted(existing.name)}` : added}</DialogTitle>
      {isReady && (
        <ThemeForm
          existing={existing}
          draft={draft}
          initial={{ ...initial, ...kept }}
          families={families}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

type FormProps = {
  existing: ManagedTheme | null;
  draft: string;
  initial: ThemeDetails;
  families: readonly ManagedTheme[];
  onClose: () => void;
};

function ThemeForm({ existing, draft, initial, families, onClose }: FormProps) {
  const { change } = useThemeChange();
  const form = useForm<ThemeDetails>({ resolver: zodResolver(ThemeDetails) as never, defaultValues: initial });
  const { control, handleSubmit, setError } = form;
  const { discard } = useDraftKeeping(draft, form);
  const isFamily = initial.parentId === null;
  const save = useMutation({
    mutationFn: (details: ThemeDetails) =>
      change(
        () =>
          existing
            ? api.theme.save({ ...details, id: existing.id, version: existing.version })
            : api.theme.add(details),
        { message: `${quoted(details.name)} est ${existing ? 'enregistré' : 'ajouté'}.` },
      ),
    onSuccess: async () => {
      await discard();
      onClose();
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  return (
    <form noValidate onSubmit={handleSubmit((details) => save.mutate(details))}>
      <DialogContent>
        <Stack spacing={2.5} sx={{ pt: 1 }}>
          <Failure error={save.error} />
          <TextInput
            control={control}
            name="name"
            label={isFamily ? 'Nom de la famille' : 'Nom du thème'}
            help={isFamily ? 'Par exemple : Métiers d’autrefois.' : 'Par exemple : Vannerie.'}
            autoComplete="off"
            autoFocus
          />
          {!isFamily && (
            <>
              <SelectInput
                control={control}
                name="parentId"
                label="Famille"
                choices={families.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <ActInput form={form} isNew={!existing && initial.act === ''} />
            </>
          )}
          <PictogramChoice control={control} />
          <TextInput
            control={control}
            name="words"
            label="Mots qui le suggèrent (facultatif)"
            help="Séparez-les par des virgules : osier, panier, corbeille. Un de ces mots tapé dans une offre proposera ce thème."
            multiline
            minRows={2}
            maxRows={6}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button
          onClick={async () => {
            await discard();
            onClose();
          }}
        >
          Abandonner
        </Button>
        <Button type="submit" variant="contained" disabled={save.isPending}>
          {existing ? 'Enregistrer' : isFamily ? 'Ajouter cette famille' : 'Ajouter ce thème'}
        </Button>
      </DialogActions>
    </form>
  );
}

/** A new theme's act follows its name until it is written by hand; another's is kept, and the guess is offered. */
function ActInput({ form, isNew }: { form: UseFormReturn<ThemeDetails>; isNew: boolean }) {
  const { control, setValue, formState } = form;
  const [name, act] = useWatch({ control, name: ['name', 'act'] });
  const guess = guessedAct(name);
  const isGuessed = isNew && !formState.dirtyFields.act;
  useEffect(() => {
    if (isGuessed) setValue('act', guess);
  }, [isGuessed, guess, setValue]);
  return (
    <div>
      <TextInput
        control={control}
        name="act"
        label="Dans une phrase"
        help={act ? `Jacques peut ${act} à Nadia.` : 'Par exemple : apprendre la vannerie.'}
        autoComplete="off"
      />
      {!isGuessed && guess !== '' && guess !== act && (
        <Button size="small" onClick={() => setValue('act', guess, { shouldDirty: true })} sx={{ mt: 0.5 }}>
          Reprendre d’après le nom : {guess}
        </Button>
      )}
    </div>
  );
}
