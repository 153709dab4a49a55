import { zodResolver } from '@hookform/resolvers/zod';
import {
  Alert,
  Box,
  Button,
  Card,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { AttestationSketch, type BatchOrder, batchOrderOn } from '../../domain/attestation/attestation';
import { counted } from '../../domain/french/format';
import { Day } from '../../domain/time/time';
import type { BatchPerson } from '../../ipc/attestation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { CheckboxInput } from '../ui/form/checkbox-input';
import { DateInput } from '../ui/form/date-input';
import { useDraftKeeping } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { PrintedPage } from '../ui/printed-page';
import { useRefresh } from '../ui/refresh';
import { SavedMark } from '../ui/saved-mark';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { useSettled } from '../ui/use-settled';
import { kindChoices } from './attestation-form';
import { BatchPeople } from './batch-people';
import { FootFields } from './foot-fields';

const everywhere = 'tous';
export const batchDraft = 'attestation-batch';
export type BatchFields = Omit<AttestationSketch, 'memberId' | 'exchangeId' | 'awardId'> & { memberIds: string[] };
type Form = UseFormReturn<BatchFields, unknown, BatchOrder>;

/** Those who took part and have none yet, unless one was ticked or unticked by hand. */
function useTicks(people: readonly BatchPerson[]) {
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isTicked = ({ memberId, tookPart, similar }: BatchPerson) =>
    byHand.get(memberId) ?? (tookPart && similar.length === 0);
  return {
    isTicked,
    ticked: people.filter(isTicked),
    tick: (some: readonly BatchPerson[], next: boolean) =>
      setByHand(new Map([...byHand, ...some.map(({ memberId }) => [memberId, next] as const)])),
  };
}

export function BatchForm({ initial, canSign }: { initial: BatchFields; canSign: boolean }) {
  const { today, sites, site } = useSession();
  const [siteId, setSiteId] = useState(site?.id ?? null);
  const { done } = useToasts();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [order, setOrder] = useState<BatchOrder | null>(null);
  const form: Form = useForm<BatchFields, unknown, BatchOrder>({
    resolver: zodResolver(batchOrderOn(today())) as never,
    defaultValues: initial,
  });
  const { control, handleSubmit, setError, setValue, formState } = form;
  const { isKept, discard } = useDraftKeeping(batchDraft, form as never);
  const [kind, firstDay, lastDay] = useWatch({ control, name: ['kind', 'firstDay', 'lastDay'] });
  const days = [Day.safeParse(firstDay).data, Day.safeParse(lastDay).data] as const;
  const people = useQuery({
    queryKey: ['attestation', 'batch', kind, ...days, siteId],
    queryFn: () => api.attestation.batch({ kind, firstDay: days[0] ?? '', lastDay: days[1] ?? '', siteId }),
    enabled: days[0] !== undefined && days[1] !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const { isTicked, ticked, tick } = useTicks(people.data ?? []);
  const issue = useMutation({
    mutationFn: api.attestation.issueBatch,
    onSuccess: async ({ year, first, last }) => {
      await discard();
      await refresh('attestation', 'member');
      done(`${counted(last - first + 1, 'attestation établie', 'attestations établies')}. Vous pouvez les imprimer.`);
      await navigate(`/reconnaissance/serie/${year}/${first}/${last}`, { replace: true });
    },
    onError: (error) => {
      setOrder(null);
      showFieldErrors(error, setError);
    },
  });
  const send = (event: React.FormEvent) => {
    setValue(
      'memberIds',
      ticked.map(({ memberId }) => memberId),
    );
    return handleSubmit((values) => setOrder(values))(event);
  };
  const nobody = formState.errors.memberIds?.message;
  return (
    <Box
      component="form"
      noValidate
      aria-label="Les attestations"
      onSubmit={send}
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
        alignItems: 'flex-start',
      }}
    >
      <Stack spacing={3}>
        <Card sx={{ p: { xs: 2, sm: 3 } }}>
          <Stack spacing={2.5}>
            <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
              <SelectInput control={control} name="kind" label="Elles attestent" choices={kindChoices} />
              <TextField
                select
                fullWidth
                label="Lieu"
                value={siteId ?? everywhere}
                onChange={({ target }) => setSiteId(target.value === everywhere ? null : target.value)}
              >
                <MenuItem value={everywhere}>Tous les lieux</MenuItem>
                {sites.map(({ id, name }) => (
                  <MenuItem key={id} value={id}>
                    {name}
                  </MenuItem>
                ))}
              </TextField>
            </Stack>
            <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
              <DateInput control={control} name="firstDay" label="Du" />
              <DateInput control={control} name="lastDay" label="Au" />
            </Stack>
          </Stack>
        </Card>
        <Failure error={people.error} onRetry={() => void people.refetch()} />
        {nobody && <Alert severity="error">{nobody}</Alert>}
        {people.data && <BatchPeople kind={kind} people={people.data} isTicked={isTicked} onTick={tick} />}
        {ticked[0] && <FirstPage form={form} person={ticked[0]} />}
      </Stack>
      <Stack spacing={2.5} sx={{ position: { lg: 'sticky' }, top: { lg: 88 } }}>
        <Failure error={issue.error} />
        {kind === 'participation' && (
          <TextInput
            control={control}
            name="subject"
            label="Autour de (facultatif)"
            help="Par exemple : la fête du réseau."
          />
        )}
        <CheckboxInput
          control={control}
          name="showsActivity"
          label="Indiquer le nombre de séances et les heures"
          help="Comptées d’après les présences notées."
        />
        <FootFields control={control} canSign={canSign} />
        <SavedMark isSaved={isKept} text="Brouillon gardé" />
        <Button type="submit" variant="contained" size="large" disabled={issue.isPending}>
          Établir {counted(ticked.length, 'attestation')}
        </Button>
        <Button onClick={() => discard().then(() => navigate('/reconnaissance'))}>Abandonner</Button>
      </Stack>
      {order && (
        <Dialog open onClose={() => setOrder(null)} aria-labelledby="batch-title" fullWidth maxWidth="sm">
          <DialogTitle id="batch-title">Établir {counted(order.memberIds.length, 'attestation')}</DialogTitle>
          <DialogContent>
            <DialogContentText>
              Chacune reçoit son numéro au registre, et cela ne se défait pas : une attestation établie par erreur
              s’annule, et garde son numéro.
            </DialogContentText>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOrder(null)}>Revoir la liste</Button>
            <Button variant="contained" disabled={issue.isPending} onClick={() => issue.mutate(order)}>
              Établir les attestations
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Box>
  );
}

/** The page of the first person, as it will be printed. */
function FirstPage({ form: { control }, person }: { form: Form; person: BatchPerson }) {
  const values = useSettled(useWatch({ control }), 300);
  const subject = person.subject || values.subject;
  const sketch = AttestationSketch.safeParse({
    ...values,
    subject,
    memberId: person.memberId,
    exchangeId: null,
    awardId: null,
  });
  const { data, error } = useQuery({
    queryKey: ['attestation', 'preview', sketch.data],
    queryFn: () => api.attestation.preview(sketch.data as AttestationSketch),
    enabled: sketch.success,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Stack spacing={1}>
      <Typography variant="h2">Aperçu de la première</Typography>
      <Failure error={error} />
      {data && <PrintedPage url={data.url} title="Aperçu de l’attestation" />}
    </Stack>
  );
}
