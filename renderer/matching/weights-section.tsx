import { Box, Button, Card, Skeleton, Slider, Stack, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../domain/french/format';
import { rules } from '../../domain/matching/rules';
import { defaultWeights, heaviest, type RuleName, ruleNames, type Weights } from '../../domain/matching/weights';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useToasts } from '../ui/toasts';

const weightsQuery = { queryKey: ['matching', 'weights'], queryFn: () => api.matching.weights() };

const areSame = (one: Weights, other: Weights) => ruleNames.every((name) => one[name] === other[name]);

/** What each rule of the moulinette weighs, in plain words; the coordination decides. */
export function WeightsSection() {
  const { data: kept, error, refetch } = useQuery(weightsQuery);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!kept) return <Skeleton variant="rounded" height={480} />;
  return <WeightsForm kept={kept} />;
}

function WeightsForm({ kept }: { kept: Weights }) {
  const client = useQueryClient();
  const toasts = useToasts();
  const [weights, setWeights] = useState(kept);
  const save = useMutation({
    mutationFn: (next: Weights) => api.matching.saveWeights({ ...next }),
    onSuccess: (saved) => {
      const before = kept;
      setWeights(saved);
      client.setQueryData(weightsQuery.queryKey, saved);
      void client.invalidateQueries({ queryKey: ['matching', 'search'] });
      toasts.done('Les réglages de la moulinette sont enregistrés.', async () => {
        await save.mutateAsync(before);
      });
    },
    onError: toasts.failed,
  });
  return (
    <Card component="section" aria-labelledby="poids" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
      <Typography variant="h2" id="poids">
        Moulinette
      </Typography>
      <Typography color="textSecondary" sx={{ mt: 0.5, mb: 3, maxWidth: '65ch' }}>
        Chaque règle donne des points à une offre et à une demande, jusqu’au nombre choisi ici. Les propositions qui en
        ont le plus passent devant. À zéro, la règle ne compte plus et n’est plus dite.
      </Typography>
      <Stack spacing={3}>
        {ruleNames.map((name) => (
          <Rule
            key={name}
            name={name}
            weight={weights[name]}
            onChange={(weight) => setWeights({ ...weights, [name]: weight })}
          />
        ))}
      </Stack>
      <Stack
        direction="row"
        useFlexGap
        spacing={1.5}
        sx={{ mt: 4, alignItems: 'center', justifyContent: 'flex-end', flexWrap: 'wrap' }}
      >
        {!areSame(weights, kept) && <Button onClick={() => setWeights(kept)}>Abandonner les changements</Button>}
        <Button variant="outlined" onClick={() => setWeights(defaultWeights)}>
          Revenir aux réglages d’origine
        </Button>
        <Button variant="contained" disabled={save.isPending} onClick={() => save.mutate(weights)}>
          Enregistrer les réglages
        </Button>
      </Stack>
    </Card>
  );
}

type RuleProps = { name: RuleName; weight: number; onChange: (weight: number) => void };

function Rule({ name, weight, onChange }: RuleProps) {
  const { label, explanation } = rules[name];
  const original = defaultWeights[name];
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 1, sm: 3 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) 240px' },
      }}
    >
      <div>
        <Typography id={`regle-${name}`} sx={{ fontWeight: 600 }}>
          {label}
        </Typography>
        <Typography variant="body2" color="textSecondary" id={`explication-${name}`}>
          {explanation}
        </Typography>
      </div>
      <Box sx={{ px: 1 }}>
        <Slider
          value={weight}
          onChange={(_event, value) => typeof value === 'number' && onChange(value)}
          min={0}
          max={heaviest}
          marks={[{ value: original }]}
          aria-labelledby={`regle-${name}`}
          getAriaValueText={(value) => counted(value, 'point')}
          slotProps={{ input: { 'aria-describedby': `explication-${name}` } }}
        />
        <Typography variant="body2">
          {weight === 0 ? 'Ne compte pas' : counted(weight, 'point')}
          {weight !== original && ` (à l’origine ${original})`}
        </Typography>
      </Box>
    </Box>
  );
}
