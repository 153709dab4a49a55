import { zodResolver } from '@hookform/resolvers/zod';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { BadgeDetails } from '../../domain/badge/badge';
import { pictograms, tones } from '../../domain/badge/emblem';
import type { CatalogueBadge } from '../../ipc/badge.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { showFieldErrors } from '../ui/form/field-errors';
import { NumberInput } from '../ui/form/number-input';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { useRefresh } from '../ui/refresh';
import { useToasts } from '../ui/toasts';
import { Emblem } from './emblem';

const labels = (entries: Record<string, { label: string }>) =>
  Object.entries(entries).map(([value, { label }]) => ({ value, label }));

const blank: BadgeDetails = {
  name: '',
  description: '',
  criteria: '',
  pictogram: 'leaf',
  tone: 'teal',
  validMonths: null,
};

/** A badge of the structure: its words, its drawing. What was awarded keeps the words of its day. */
export function BadgeDialog({ badge, onClose }: { badge: CatalogueBadge | null; onClose: () => void }) {
  const refresh = useRefresh();
  const { done } = useToasts();
  const { control, handleSubmit, setError } = useForm<BadgeDetails>({
    resolver: zodResolver(BadgeDetails) as never,
    defaultValues: badge ? BadgeDetails.parse(badge) : blank,
  });
  const [pictogram, tone] = useWatch({ control, name: ['pictogram', 'tone'] });
  const save = useMutation({
    mutationFn: async (details: BadgeDetails) => {
      if (badge) await api.badge.change({ id: badge.id, version: badge.version, details });
      else await api.badge.create(details);
    },
    onSuccess: async (_, { name }) => {
      await refresh('badge');
      done(badge ? `Le badge « ${name} » est modifié.` : `Le badge « ${name} » est au catalogue.`);
      onClose();
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="badge-title" fullWidth maxWidth="md">
      <form noValidate onSubmit={handleSubmit((details) => save.mutate(details))}>
        <DialogTitle id="badge-title">{badge ? `Modifier le badge ${badge.name}` : 'Créer un badge'}</DialogTitle>
        <DialogContent>
          <Failure error={save.error} />
          <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { sm: '200px minmax(0, 1fr)' }, pt: 1 }}>
            <Stack spacing={2} sx={{ alignItems: 'center' }}>
              <Emblem pictogram={pictogram} tone={tone} size={180} />
              <SelectInput control={control} name="pictogram" label="Dessin" choices={labels(pictograms)} />
              <SelectInput control={control} name="tone" label="Couleur" choices={labels(tones)} />
            </Stack>
            <Stack spacing={2.5}>
              <TextInput control={control} name="name" label="Nom du badge" help="Par exemple : Patience." autoFocus />
              <TextInput
                control={control}
                name="description"
                label="Ce qu’il reconnaît"
                help="Une phrase qu’un employeur comprend."
                multiline
                minRows={2}
              />
              <TextInput
                control={control}
                name="criteria"
                label="À quoi on le reconnaît"
                help="Deux ou trois faits que l’on peut observer, par exemple : a repris un geste autant de fois qu’il le fallait."
                multiline
                minRows={3}
              />
              <NumberInput
                control={control}
                name="validMonths"
                label="Durée de validité, en mois"
                help="Laissez vide pour un badge sans fin."
              />
              {badge && badge.holders > 0 && (
                <Typography variant="body2" color="textSecondary">
                  Les badges déjà décernés gardent les mots de leur jour.
                </Typography>
              )}
            </Stack>
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Abandonner</Button>
          <Button type="submit" variant="contained" disabled={save.isPending}>
            {badge ? 'Enregistrer le badge' : 'Créer le badge'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
