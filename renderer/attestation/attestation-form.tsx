import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Box, Button, MenuItem, Stack, TextField } from '@mui/material';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Controller, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import {
  type AttestationOrder,
  AttestationSketch,
  attestationKindLabels,
  attestationKinds,
  attestationOrderOn,
  kindOfSide,
  needsPeriod,
} from '../../domain/attestation/attestation';
import { counted } from '../../domain/french/format';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { CheckboxInput } from '../ui/form/checkbox-input';
import { DateInput } from '../ui/form/date-input';
import { useDraftKeeping } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { MemberPicker } from '../ui/member-picker';
import { PrintedPage } from '../ui/printed-page';
import { SavedMark } from '../ui/saved-mark';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { useSettled } from '../ui/use-settled';
import { FootFields } from './foot-fields';
import { useKeepAttestation } from './use-attestation';

export const kindChoices = attestationKinds.map((value) => ({ value, label: attestationKindLabels[value] }));
type Form = UseFormReturn<AttestationSketch, unknown, AttestationOrder>;

type Props = {
  draft: string;
  initial: AttestationSketch;
  /** Whether the structure has a picture to sign with. */
  canSign: boolean;
};

/** The attestation at the centre, as it will be printed; its words on the side. */
export function AttestationForm({ draft, initial, canSign }: Props) {
  const { today } = useSession();
  const { done } = useToasts();
  const navigate = useNavigate();
  const keep = useKeepAttestation();
  const form: Form = useForm<AttestationSketch, unknown, AttestationOrder>({
    resolver: zodResolver(attestationOrderOn(today())) as never,
    defaultValues: initial,
  });
  const { control, handleSubmit, setError } = form;
  const { isKept, discard } = useDraftKeeping(draft, form as never);
  const issue = useMutation({
    mutationFn: api.attestation.issue,
    onSuccess: async (attestation) => {
      await discard();
      await keep(attestation);
      done(`L’attestation ${attestation.number} est établie. Vous pouvez l’imprimer.`);
      await navigate(`/reconnaissance/${attestation.id}`, { replace: true });
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
        alignItems: 'flex-start',
      }}
    >
      <Preview form={form} />
      <Stack
        component="form"
        noValidate
        spacing={2.5}
        aria-label="Les mots de l’attestation"
        onSubmit={handleSubmit((order) => issue.mutate(order))}
      >
        <Failure error={issue.error} />
        <About form={form} />
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
          <DateInput control={control} name="firstDay" label="Du" />
          <DateInput control={control} name="lastDay" label="Au" />
        </Stack>
        <CheckboxInput
          control={control}
          name="showsActivity"
          label="Indiquer le nombre de séances et les heures"
          help="Comptées d’après les présences notées."
        />
        <FootFields control={control} canSign={canSign} />
        <SavedMark isSaved={isKept} text="Brouillon gardé" />
        <Button type="submit" variant="contained" size="large" disabled={issue.isPending}>
          Établir l’attestation
        </Button>
        <Button onClick={() => discard().then(() => navigate('/reconnaissance'))}>Abandonner</Button>
      </Stack>
    </Box>
  );
}

/** Who it is for, and what it is about. An exchange brings its kind, its title and its days. */
function About({ form: { control, setValue, getValues, getFieldState } }: { form: Form }) {
  const [memberId, kind] = useWatch({ control, name: ['memberId', 'kind'] });
  const { data } = useQuery({
    queryKey: ['attestation', 'preparation', memberId, null],
    queryFn: () => api.attestation.prepare({ memberId, exchangeId: null }),
    enabled: memberId !== null,
  });
  const exchanges = memberId ? (data?.exchanges ?? []) : [];
  const { today } = useSession();
  // What counts a year has one from the start.
  useEffect(() => {
    const [exchangeId, firstDay, lastDay] = getValues(['exchangeId', 'firstDay', 'lastDay']);
    if (!needsPeriod(kind) || exchangeId || firstDay || lastDay) return;
    setValue('firstDay', `${today().slice(0, 4)}-01-01`);
    setValue('lastDay', today());
  }, [kind, getValues, setValue, today]);
  const chooseExchange = (id: string | null) => {
    const exchange = exchanges.find((each) => each.id === id);
    setValue('kind', exchange ? kindOfSide[exchange.side] : 'participation');
    if (!getFieldState('subject').isDirty) setValue('subject', exchange?.title ?? '');
    setValue('firstDay', exchange?.activity.firstDay ?? null);
    setValue('lastDay', exchange?.activity.lastDay ?? null);
  };
  return (
    <>
      <Controller
        control={control}
        name="memberId"
        render={({ field, fieldState }) => (
          <MemberPicker
            label="Remise à"
            value={field.value}
            inputRef={field.ref}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
            onChange={(id) => {
              field.onChange(id);
              setValue('exchangeId', null);
              setValue('awardId', null);
              chooseExchange(null);
            }}
          />
        )}
      />
      {exchanges.length > 0 && (
        <Controller
          control={control}
          name="exchangeId"
          render={({ field: { ref, value, onChange, ...field }, fieldState }) => (
            <TextField
              select
              fullWidth
              label="Au titre de"
              value={value ?? ''}
              inputRef={ref}
              error={fieldState.invalid}
              helperText={fieldState.error?.message}
              slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
              {...field}
              onChange={({ target }) => {
                onChange(target.value || null);
                chooseExchange(target.value || null);
              }}
            >
              <MenuItem value="">Sa vie dans le réseau</MenuItem>
              {exchanges.map(({ id, title, activity }) => (
                <MenuItem key={id} value={id}>
                  {title} ({counted(activity.sessions, 'séance')})
                </MenuItem>
              ))}
            </TextField>
          )}
        />
      )}
      <SelectInput control={control} name="kind" label="Elle atteste" choices={kindChoices} />
      <TextInput
        control={control}
        name="subject"
        label={kind === 'participation' ? 'Autour de (facultatif)' : 'Le savoir'}
        help="Par exemple : tailler les rosiers."
      />
      {memberId && data && data.badges.length > 0 && (
        <SelectInput
          control={control}
          name="awardId"
          label="Badge à faire figurer (facultatif)"
          none="Aucun"
          choices={data.badges.map(({ id, name }) => ({ value: id, label: name }))}
          help="Avec un code qui le prouve."
        />
      )}
    </>
  );
}

function Preview({ form: { control } }: { form: Form }) {
  const values = useSettled(useWatch({ control }), 300);
  const sketch = AttestationSketch.safeParse(values);
  const { data, error } = useQuery({
    queryKey: ['attestation', 'preview', sketch.data],
    queryFn: () => api.attestation.preview(sketch.data as AttestationSketch),
    enabled: sketch.success,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Stack spacing={2} sx={{ position: { lg: 'sticky' }, top: { lg: 88 } }}>
      <Failure error={error} />
      {data && <PrintedPage url={data.url} title="Aperçu de l’attestation" />}
      {data?.warnings.map((warning) => (
        <Alert key={warning} severity="warning">
          {warning}
        </Alert>
      ))}
    </Stack>
  );
}
