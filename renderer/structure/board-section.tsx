import { zodResolver } from '@hookform/resolvers/zod';
import { Box, Button, Stack } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { ListingMonths, type Structure } from '../../domain/structure/structure';
import { z } from '../../domain/zod';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { showFieldErrors } from '../ui/form/field-errors';
import { NumberInput } from '../ui/form/number-input';
import { useToasts } from '../ui/toasts';
import { Section } from './section';
import { structureKey } from './structure-section';

/** How long offers and requests stay on the board. */
export function BoardSection() {
  const { data, error, refetch } = useQuery({ queryKey: structureKey, queryFn: () => api.structure.read() });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return data ? <Period key={data.version} structure={data} /> : null;
}

const Values = z.object({ listingMonths: ListingMonths });
type Values = z.infer<typeof Values>;

function Period({ structure: { id, version, listingMonths } }: { structure: Structure }) {
  const client = useQueryClient();
  const { done } = useToasts();
  const { control, handleSubmit, setError } = useForm<Values>({
    resolver: zodResolver(Values),
    defaultValues: { listingMonths },
  });
  const save = useMutation({
    mutationFn: (values: Values) => api.structure.saveListingMonths({ id, version, ...values }),
    onSuccess: (saved) => {
      client.setQueryData(structureKey, saved);
      done('La durée des annonces est enregistrée.');
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  return (
    <Section
      title="Les annonces de la bourse"
      lead="Une offre ou une demande tient quelque temps. Avant son terme, l’accueil propose de la garder plus longtemps."
    >
      <Stack component="form" noValidate spacing={2.5} onSubmit={handleSubmit((values) => save.mutate(values))}>
        <Failure error={save.error} />
        <Box sx={{ maxWidth: 320 }}>
          <NumberInput
            control={control}
            name="listingMonths"
            label="Durée d’une annonce, en mois"
            help="Pour les nouvelles annonces, et pour celles que l’on garde plus longtemps."
          />
        </Box>
        <Button type="submit" variant="contained" disabled={save.isPending} sx={{ alignSelf: 'flex-end' }}>
          Enregistrer la durée
        </Button>
      </Stack>
    </Section>
  );
}
