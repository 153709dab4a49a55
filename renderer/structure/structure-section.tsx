import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Stack } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Structure, StructureDetails } from '../../domain/structure/structure';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useDraftKeeping, useKeptDraft } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { NumberInput } from '../ui/form/number-input';
import { TextInput } from '../ui/form/text-input';
import { SavedMark } from '../ui/saved-mark';
import { useToasts } from '../ui/toasts';
import { AddressFields } from './address-fields';
import { LogoSection } from './logo-section';
import { Section } from './section';
import { SigningSection } from './signing-section';

export const structureKey = ['structure'];
const draft = 'structure';

export function StructureSection() {
  const { data, error, refetch } = useQuery({ queryKey: structureKey, queryFn: () => api.structure.read() });
  const { isReady, kept } = useKeptDraft<StructureDetails>(draft);
  const [round, setRound] = useState(0);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || !isReady) return null;
  return (
    <>
      <StructureForm key={round} structure={data} kept={kept} onDone={() => setRound(round + 1)} />
      <LogoSection structure={data} />
      <SigningSection structure={data} />
    </>
  );
}

type Props = { structure: Structure; kept: Partial<StructureDetails> | null; onDone: () => void };

/** Made anew once it is sent or given up. */
function StructureForm({ structure, kept, onDone }: Props) {
  const client = useQueryClient();
  const { done } = useToasts();
  const form = useForm<StructureDetails>({
    resolver: zodResolver(StructureDetails) as never,
    defaultValues: { ...StructureDetails.parse(structure), ...kept },
  });
  const { control, formState, handleSubmit, setError } = form;
  const { isKept, discard } = useDraftKeeping(draft, form);
  const save = useMutation({
    mutationFn: (details: StructureDetails) =>
      api.structure.save({ ...details, id: structure.id, version: structure.version }),
    onSuccess: async (saved) => {
      await discard();
      client.setQueryData(structureKey, saved);
      await client.invalidateQueries({ queryKey: ['session'] }); // the network's name is told there too
      done('La structure est enregistrée.');
      onDone();
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  return (
    <Section title="La structure porteuse" lead="Ce que disent l’en-tête des documents et les attestations.">
      <Stack component="form" noValidate spacing={2.5} onSubmit={handleSubmit((details) => save.mutate(details))}>
        <Failure error={save.error} />
        <TextInput control={control} name="name" label="Nom de la structure" />
        <TextInput
          control={control}
          name="networkName"
          label="Nom du réseau"
          help="Celui que les membres connaissent."
        />
        <AddressFields control={control} />
        <TextInput control={control} name="email" label="Courriel" />
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
          <TextInput control={control} name="signatoryName" label="Signataire des attestations" />
          <TextInput control={control} name="signatoryTitle" label="En qualité de" help="Par exemple : médiatrice." />
        </Stack>
        <TextInput
          control={control}
          name="dataContact"
          label="Qui répond sur les données personnelles"
          help="Une personne, un téléphone ou une adresse : la notice remise aux membres le dit."
          multiline
        />
        <NumberInput
          control={control}
          name="reperageEveryWeeks"
          label="Semaines entre deux séances de repérage"
          help="Six d’ordinaire : « Prévoir la prochaine » et l’accueil en tiennent compte."
        />
        <Stack direction="row" spacing={2} sx={{ alignItems: 'center', justifyContent: 'flex-end', flexWrap: 'wrap' }}>
          {(formState.isDirty || kept) && (
            <>
              <SavedMark isSaved={isKept} text="Brouillon gardé" />
              <Button onClick={() => discard().then(onDone)}>Abandonner les changements</Button>
            </>
          )}
          <Button type="submit" variant="contained" disabled={save.isPending}>
            Enregistrer la structure
          </Button>
        </Stack>
      </Stack>
    </Section>
  );
}
