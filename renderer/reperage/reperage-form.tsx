import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Box, Button, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { counted, duration, longDay } from '../../domain/french/format';
import { usualMinutes } from '../../domain/mediation/planning';
import { ReperageDetails } from '../../domain/reperage/reperage';
import type { z } from '../../domain/zod';
import type { Reperage, ReperageProposal } from '../../ipc/reperage.contract';
import { Failure } from '../ui/failure';
import { DateInput, TimeInput } from '../ui/form/date-input';
import { useDraftKeeping } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { MemberPicker } from '../ui/member-picker';
import { SavedMark } from '../ui/saved-mark';
import { useSession } from '../ui/session-context';

type Values = z.input<typeof ReperageDetails>;

type Props = {
  /** The name of the draft. */
  draft: string;
  initial: Values;
  kept: Partial<Values> | null;
  proposal: Pick<ReperageProposal, 'everyWeeks' | 'lastDay' | 'mediators'>;
  /** Another site has another proposal. */
  onSite?: (siteId: string) => void;
  action: string;
  save: (details: ReperageDetails) => Promise<Reperage>;
  onSaved: (reperage: Reperage) => void;
  onRestart: () => void;
  leaveTo: string;
};

/** When, where, with whom. */
export function ReperageForm(props: Props) {
  const { draft, initial, kept, proposal, onSite, action, save, onSaved, onRestart, leaveTo } = props;
  const { sites } = useSession();
  const methods = useForm<Values, unknown, ReperageDetails>({
    resolver: zodResolver(ReperageDetails),
    defaultValues: { ...initial, ...kept },
  });
  const { control, handleSubmit, setError, watch } = methods;
  const { isKept, discard } = useDraftKeeping(draft, methods);
  const recording = useMutation({
    mutationFn: save,
    onSuccess: async (reperage) => {
      await discard();
      onSaved(reperage);
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  const restart = async () => {
    await discard();
    onRestart();
  };
  const siteId = watch('siteId');
  // Another site has another last séance: the form begins again from its proposal.
  useEffect(() => {
    if (!onSite || siteId === initial.siteId) return;
    void discard().then(() => onSite(siteId));
  });
  const { everyWeeks, lastDay, mediators } = proposal;
  const minutes = [...new Set([...usualMinutes, initial.minutes])].sort((one, other) => one - other);
  return (
    <Box component="form" noValidate onSubmit={handleSubmit((details) => recording.mutate(details))}>
      <Stack spacing={3}>
        {kept && (
          <Alert severity="info" action={<Button onClick={restart}>Repartir sans lui</Button>}>
            Brouillon retrouvé : voici ce que vous aviez écrit.
          </Alert>
        )}
        {lastDay && initial.day && !kept && (
          <Alert severity="info">
            La dernière date du {longDay(lastDay)}. Avec une séance toutes les {counted(everyWeeks, 'semaine')}, la
            prochaine tombe le {longDay(initial.day)}, jours fériés évités.
          </Alert>
        )}
        <SelectInput
          control={control}
          name="siteId"
          label="Lieu du réseau"
          choices={sites.map(({ id: value, name: label }) => ({ value, label }))}
        />
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2.5}>
          <DateInput control={control} name="day" label="Date de la séance" />
          <TimeInput control={control} name="time" label="Heure" />
          <SelectInput
            control={control}
            name="minutes"
            label="Durée"
            choices={minutes.map((value) => ({ value, label: duration(value) }))}
          />
        </Stack>
        <TextInput
          control={control}
          name="place"
          label="Salle ou adresse (facultatif)"
          help="Par exemple : la grande salle."
        />
        <SelectInput
          control={control}
          name="mediatorId"
          label="Qui anime"
          none="À décider"
          choices={mediators.map(({ id: value, name: label }) => ({ value, label }))}
        />
        <Controller
          control={control}
          name="recorderId"
          render={({ field: { value, onChange, onBlur, ref }, fieldState }) => (
            <MemberPicker
              label="RECSois·e qui aide à noter (facultatif)"
              value={value ?? null}
              onChange={(id) => onChange(id)}
              onBlur={onBlur}
              inputRef={ref}
              error={fieldState.error?.message}
            />
          )}
        />
        <TextInput
          control={control}
          name="notes"
          label="Notes (facultatif)"
          help="Ce qu’il faut préparer : café, vidéoprojecteur, fiches."
          multiline
          minRows={2}
        />
        <Failure error={recording.error} />
        <Stack
          direction="row"
          spacing={1.5}
          useFlexGap
          sx={{ flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end' }}
        >
          <SavedMark isSaved={isKept} text="Brouillon gardé" />
          <Box sx={{ flex: 1 }} />
          <Button component={Link} to={leaveTo}>
            Fermer
          </Button>
          <Button type="submit" variant="contained" disabled={recording.isPending}>
            {action}
          </Button>
        </Stack>
      </Stack>
    </Box>
  );
}
