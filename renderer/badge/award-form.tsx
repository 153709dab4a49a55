import { zodResolver } from '@hookform/resolvers/zod';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Controller, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { type AwardOrder, type AwardSketch, awardOrderOn, type Evidence, recipients } from '../../domain/badge/award';
import type { CatalogueBadge } from '../../ipc/badge.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { CheckboxInput } from '../ui/form/checkbox-input';
import { DateInput } from '../ui/form/date-input';
import { useDraftKeeping } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { RadioInput } from '../ui/form/radio-input';
import { choicesOf } from '../ui/form/select-input';
import { MemberPicker } from '../ui/member-picker';
import { SavedMark } from '../ui/saved-mark';
import { useSession } from '../ui/session-context';
import { useToasts } from '../ui/toasts';
import { BadgeChoice } from './badge-choice';
import { EvidenceFields } from './evidence-fields';
import { useKeepAward } from './use-badge';

export type AwardFormValues = UseFormReturn<AwardSketch, unknown, AwardOrder>;

type Props = {
  draft: string;
  catalogue: CatalogueBadge[];
  /** The savoir-être that she named at the bilan. */
  qualities: readonly string[];
  initial: AwardSketch;
  suggestions: Evidence[];
};

export function AwardForm({ draft, catalogue, qualities, initial, suggestions }: Props) {
  const { today } = useSession();
  const { done } = useToasts();
  const navigate = useNavigate();
  const keep = useKeepAward();
  const form: AwardFormValues = useForm<AwardSketch, unknown, AwardOrder>({
    resolver: zodResolver(awardOrderOn(today())) as never,
    defaultValues: initial,
  });
  const { control, handleSubmit, setError, setValue } = form;
  const { isKept, discard } = useDraftKeeping(draft, form as never);
  const memberId = useWatch({ control, name: 'memberId' });
  const { data: person } = useQuery({
    queryKey: ['badge', 'preparation', memberId, initial.eventId],
    queryFn: () => api.badge.prepare({ memberId: memberId ?? '', eventId: initial.eventId }),
    enabled: memberId !== null,
  });
  // Whoever has no address is told by her name.
  const hasNoEmail = person?.hasEmail === false;
  useEffect(() => {
    if (hasNoEmail) setValue('recipient', 'name');
  }, [hasNoEmail, setValue]);
  const award = useMutation({
    mutationFn: api.badge.award,
    onSuccess: async (awarded) => {
      await discard();
      await keep(awarded);
      done(`Le badge « ${awarded.badgeName} » est décerné à ${awarded.memberName}.`);
      await navigate(`/reconnaissance/badges/${awarded.id}`, { replace: true });
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  return (
    <Stack
      component="form"
      noValidate
      spacing={4}
      aria-label="Décerner un badge"
      sx={{ maxWidth: 880 }}
      onSubmit={handleSubmit((order) => award.mutate(order))}
    >
      <Failure error={award.error} />
      <Controller
        control={control}
        name="memberId"
        render={({ field, fieldState }) => (
          <MemberPicker
            label="Décerné à"
            value={field.value}
            inputRef={field.ref}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
            disabled={initial.bilanId !== null || initial.eventId !== null}
            onChange={(id) => {
              field.onChange(id);
              setValue('hasConsented', false);
              setValue('isReread', false);
            }}
          />
        )}
      />
      <BadgeChoice form={form} catalogue={catalogue} qualities={qualities} held={person?.held ?? []} />
      <EvidenceFields form={form} suggestions={suggestions} />
      <Box component="section" aria-labelledby="award-agreement">
        <Typography id="award-agreement" variant="h2" gutterBottom>
          L’accord de la personne
        </Typography>
        <Stack spacing={2}>
          <RadioInput
            control={control}
            name="recipient"
            label="Comment le badge la reconnaît"
            choices={choicesOf(recipients)}
            help={
              hasNoEmail
                ? 'Sa fiche n’a pas d’adresse électronique : le badge la reconnaîtra à son nom. Ni l’un ni l’autre n’y est écrit en clair.'
                : 'Les plateformes de badges attendent l’adresse électronique. Ni l’un ni l’autre n’est écrit en clair dans le badge.'
            }
          />
          <CheckboxInput control={control} name="isReread" label="Nous avons relu ces mots ensemble" />
          <CheckboxInput
            control={control}
            name="hasConsented"
            label="La personne est d’accord pour que ce badge soit décerné"
            help="Avec ces preuves. Elle seule décide à qui elle le montre."
          />
          <Box sx={{ maxWidth: 260 }}>
            <DateInput control={control} name="awardedOn" label="Décerné le" />
          </Box>
        </Stack>
      </Box>
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" size="large" disabled={award.isPending}>
          Décerner le badge
        </Button>
        <Button onClick={() => discard().then(() => navigate(-1))}>Abandonner</Button>
        <SavedMark isSaved={isKept} text="Brouillon gardé" />
      </Stack>
    </Stack>
  );
}
