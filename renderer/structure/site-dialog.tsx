import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { type Site, SiteDetails } from '../../domain/structure/structure';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useDraftKeeping, useKeptDraft } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { TextInput } from '../ui/form/text-input';
import { useToasts } from '../ui/toasts';
import { AddressFields } from './address-fields';

type Props = { site: Site | null; onClose: () => void };

const blank = SiteDetails.parse({ name: 'Nouveau lieu' });

/** A site to add, or to change. */
export function SiteDialog({ site, onClose }: Props) {
  const draft = `site/${site?.id ?? 'nouveau'}`;
  const { isReady, kept } = useKeptDraft<SiteDetails>(draft);
  const initial = site ? SiteDetails.parse(site) : { ...blank, name: '' };
  return (
    <Dialog open onClose={onClose} aria-labelledby="site-title" fullWidth maxWidth="sm">
      <DialogTitle id="site-title">{site ? `Modifier ${site.name}` : 'Ajouter un lieu'}</DialogTitle>
      {isReady && <SiteForm site={site} draft={draft} initial={{ ...initial, ...kept }} onClose={onClose} />}
    </Dialog>
  );
}

function SiteForm({ site, draft, initial, onClose }: Props & { draft: string; initial: SiteDetails }) {
  const client = useQueryClient();
  const { done } = useToasts();
  const form = useForm<SiteDetails>({ resolver: zodResolver(SiteDetails) as never, defaultValues: initial });
  const { control, handleSubmit, setError } = form;
  const { discard } = useDraftKeeping(draft, form);
  const save = useMutation({
    mutationFn: (details: SiteDetails) =>
      site
        ? api.structure.saveSite({ ...details, id: site.id, version: site.version })
        : api.structure.addSite(details),
    onSuccess: async ({ name }) => {
      await discard();
      await client.invalidateQueries({ queryKey: ['sites'] });
      done(site ? `Le lieu ${name} est enregistré.` : `Le lieu ${name} est ajouté.`);
      onClose();
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  return (
    <form noValidate onSubmit={handleSubmit((details) => save.mutate(details))}>
      <DialogContent>
        <Stack spacing={2.5} sx={{ pt: 1 }}>
          <Failure error={save.error} />
          <TextInput control={control} name="name" label="Nom du lieu" autoFocus />
          <AddressFields control={control} />
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
          {site ? 'Enregistrer le lieu' : 'Ajouter ce lieu'}
        </Button>
      </DialogActions>
    </form>
  );
}
