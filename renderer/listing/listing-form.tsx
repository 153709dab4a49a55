import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Box, Button, FormControlLabel, Paper, Stack, Switch } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type Control, Controller, useController, useForm, useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import {
  groupLabel,
  type Kind,
  largestGroup,
  levelLabels,
  levels,
  NewListing,
  placeLabels,
} from '../../domain/listing/listing';
import { mobilityLabels } from '../../domain/member/profile';
import type { ListingFile } from '../../ipc/listing.contract';
import { AvailabilityGrid } from '../ui/availability-grid';
import { Failure } from '../ui/failure';
import { DateInput } from '../ui/form/date-input';
import { useDraftKeeping } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { choicesOf, SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { MemberPicker } from '../ui/member-picker';
import { SavedMark } from '../ui/saved-mark';
import { ThemePicker } from '../ui/theme-picker';
import { ThemeSuggestions } from '../ui/theme-suggestions';
import { twoColumns } from '../ui/two-columns';
import { CharterNotice } from './charter-notice';
import { KindChoice } from './kind-choice';
import type { ListingValues } from './listing-values';

const words: Record<Kind, { title: string; example: string; until: string; save: string }> = {
  offer: {
    title: 'Ce qui est offert, en quelques mots',
    example: 'Par exemple : tailler les rosiers.',
    until: 'Offre valable jusqu’au',
    save: 'Enregistrer l’offre',
  },
  request: {
    title: 'Ce qui est demandé, en quelques mots',
    example: 'Par exemple : tenir un petit potager.',
    until: 'Demande valable jusqu’au',
    save: 'Enregistrer la demande',
  },
};

const groupSizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, largestGroup];

type Props = {
  /** The name of the draft. */
  draft: string;
  initial: ListingValues;
  /** What was typed before and not sent. */
  kept: Partial<ListingValues> | null;
  /** An offer or a request that is recorded keeps its author and its kind. */
  isNew: boolean;
  /** The theme under which it is recorded. */
  formerTheme?: { id: string; name: string; pictogram: string };
  save: (listing: NewListing) => Promise<ListingFile>;
  onSaved: (listing: ListingFile, wantsAnother: boolean) => void;
  /** Forgets the draft and begins again. */
  onRestart: () => void;
  leaveTo: string;
};

/** What a person offers or asks for, in her words; every keystroke is kept until it is recorded. */
export function ListingForm(props: Props) {
  const { draft, initial, kept, isNew, formerTheme, save, onSaved, onRestart, leaveTo } = props;
  const methods = useForm<ListingValues, unknown, NewListing>({
    resolver: zodResolver(NewListing),
    defaultValues: { ...initial, ...kept },
  });
  const { control, handleSubmit, setError } = methods;
  const { isKept, discard } = useDraftKeeping(draft, methods);
  const kind = useWatch({ control, name: 'kind' });
  const recording = useMutation({
    mutationFn: ({ listing }: { listing: NewListing; wantsAnother: boolean }) => save(listing),
    onSuccess: async (listing, { wantsAnother }) => {
      await discard();
      onSaved(listing, wantsAnother);
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  const record = (wantsAnother: boolean) => handleSubmit((listing) => recording.mutate({ listing, wantsAnother }));
  const restart = async () => {
    await discard();
    onRestart();
  };
  const { title, example, until, save: saveLabel } = words[kind];

  return (
    <Box component="form" noValidate onSubmit={record(false)} sx={{ maxWidth: 760 }}>
      <Stack spacing={3}>
        {kept && (
          <Alert severity="info" action={<Button onClick={restart}>Repartir sans lui</Button>}>
            Brouillon retrouvé : voici ce que vous aviez écrit.
          </Alert>
        )}
        {isNew && (
          <>
            <KindChoice control={control} />
            <Controller
              control={control}
              name="memberId"
              render={({ field: { value, onChange, onBlur, ref }, fieldState }) => (
                <MemberPicker
                  label={kind === 'offer' ? 'Qui offre ?' : 'Qui demande ?'}
                  value={value || null}
                  onChange={(id) => onChange(id ?? '')}
                  onBlur={onBlur}
                  inputRef={ref}
                  error={fieldState.error?.message}
                />
              )}
            />
          </>
        )}
        <Controller
          control={control}
          name="themeId"
          render={({ field: { value, onChange, onBlur, ref }, fieldState }) => (
            <ThemePicker
              label="Dans quel thème ?"
              former={formerTheme}
              value={value || null}
              onChange={(id) => onChange(id ?? '')}
              onBlur={onBlur}
              inputRef={ref}
              error={fieldState.error?.message}
            />
          )}
        />
        <TextInput control={control} name="title" label={title} help={example} autoComplete="off" />
        <SuggestedThemes control={control} />
        <CharterNotice control={control} under="title" />
        <TextInput control={control} name="details" label="Précisions (facultatif)" multiline minRows={2} />
        {kind === 'request' && (
          <TextInput
            control={control}
            name="goal"
            label="Ce qu’elle ou il espère en faire (facultatif)"
            help="Par exemple : nourrir la famille avec les légumes du jardin."
            multiline
            minRows={2}
          />
        )}
        <CharterNotice control={control} under="details" />
        <SelectInput
          control={control}
          name="level"
          label="Niveau"
          choices={levels.map((value) => ({ value, label: levelLabels[kind][value] }))}
        />
        <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: twoColumns }}>
          <SelectInput control={control} name="place" label="Où" choices={choicesOf(placeLabels)} />
          <SelectInput
            control={control}
            name="groupSize"
            label={kind === 'offer' ? 'Avec combien de personnes à la fois' : 'En groupe, si c’est possible'}
            choices={groupSizes.map((size) => ({ value: size, label: groupLabel(kind, size) }))}
            none="Non précisé"
          />
          <SelectInput
            control={control}
            name="mobility"
            label="Pour se déplacer"
            choices={choicesOf(mobilityLabels)}
            none="Comme le dit sa fiche"
          />
        </Box>
        <OwnAvailability control={control} />
        <Box sx={{ maxWidth: { sm: 320 } }}>
          <DateInput
            control={control}
            name="validUntil"
            label={`${until} (facultatif)`}
            help="L’accueil le rappelle avant ce jour. Laissez vide pour ne pas mettre de limite."
          />
        </Box>
        {isNew && (
          <div>
            <Controller
              control={control}
              name="status"
              render={({ field: { value, onChange } }) => (
                <FormControlLabel
                  control={
                    <Switch
                      checked={value === 'to-clarify'}
                      onChange={(_event, isToClarify) => onChange(isToClarify ? 'to-clarify' : 'available')}
                    />
                  }
                  label="À préciser : la moulinette attendra"
                />
              )}
            />
          </div>
        )}
      </Stack>

      <Paper
        variant="outlined"
        square
        sx={{ position: 'sticky', bottom: 0, mt: 3, mx: -2, px: 2, py: 1.5, borderWidth: '1px 0 0', zIndex: 2 }}
      >
        <Failure error={recording.error} />
        <Stack
          direction="row"
          useFlexGap
          spacing={1.5}
          sx={{ alignItems: 'center', justifyContent: 'flex-end', flexWrap: 'wrap' }}
        >
          <SavedMark isSaved={isKept} text="Brouillon gardé" />
          <Box sx={{ flex: 1 }} />
          <Button component={Link} to={leaveTo}>
            Fermer
          </Button>
          {isNew && (
            <Button variant="outlined" disabled={recording.isPending} onClick={record(true)}>
              Enregistrer, puis une autre
            </Button>
          )}
          <Button type="submit" variant="contained" disabled={recording.isPending}>
            {recording.isPending ? 'Enregistrement…' : saveLabel}
          </Button>
        </Stack>
      </Paper>
    </Box>
  );
}

/** The themes that the words suggest, under them. */
function SuggestedThemes({ control }: { control: Control<ListingValues, unknown, NewListing> }) {
  const words = useWatch({ control, name: 'title' });
  const { field } = useController({ control, name: 'themeId' });
  return <ThemeSuggestions words={words} value={field.value || null} onChoose={field.onChange} />;
}

/** The half-days of the person, unless these differ. */
function OwnAvailability({ control }: { control: Control<ListingValues, unknown, NewListing> }) {
  return (
    <Controller
      control={control}
      name="availability"
      render={({ field: { value, onChange } }) => (
        <div>
          <FormControlLabel
            control={<Switch checked={value != null} onChange={(_event, isOwn) => onChange(isOwn ? 0 : null)} />}
            label="D’autres disponibilités que celles de sa fiche"
          />
          {value != null && (
            <Box sx={{ mt: 1 }}>
              <AvailabilityGrid
                value={value}
                onChange={onChange}
                label="Demi-journées libres pour cela"
                help="Cochez à la souris, ou avec les flèches et la barre d’espace."
              />
            </Box>
          )}
        </div>
      )}
    />
  );
}
