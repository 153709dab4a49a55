import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { type Control, Controller, useForm, useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { type Member, type MemberDetails, memberDetailsOn } from '../../domain/member/member';
import {
  arrivalLabels,
  civilityLabels,
  mobilityLabels,
  readingEaseLabels,
  situationLabels,
} from '../../domain/member/profile';
import { api } from '../api';
import { AvailabilityGrid } from '../ui/availability-grid';
import { CommuneInput } from '../ui/commune-input';
import { Failure } from '../ui/failure';
import { DateInput } from '../ui/form/date-input';
import { useDraftKeeping } from '../ui/form/draft';
import { showFieldErrors } from '../ui/form/field-errors';
import { choicesOf, SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { SavedMark } from '../ui/saved-mark';
import { useSession } from '../ui/session-context';
import { twoColumns } from '../ui/two-columns';
import { LookAlikes } from './look-alikes';
import type { MemberValues } from './member-values';
import { NotesInput } from './notes-input';
import { PrintButton } from './print-button';
import { ReferrerInput } from './referrer-input';

type Props = {
  /** The name of the draft. */
  form: string;
  initial: MemberValues;
  /** What was typed before and not sent. */
  kept: Partial<MemberValues> | null;
  memberId: string | null;
  save: (details: MemberDetails) => Promise<Member>;
  onSaved: (member: Member) => void;
  /** Forgets the draft and begins again. */
  onRestart: () => void;
  saveLabel: string;
  leaveTo: string;
};

const communeNames = { postcode: 'postcode', commune: 'commune', communeCode: 'communeCode' } as const;

/** A person's file as calm sections; every keystroke is kept until it is recorded. */
export function MemberForm(props: Props) {
  const { form, initial, kept, memberId, save, onSaved, onRestart, saveLabel, leaveTo } = props;
  const { today, sites, site } = useSession();
  const methods = useForm<MemberValues, unknown, MemberDetails>({
    resolver: zodResolver(memberDetailsOn(today())),
    defaultValues: { ...initial, ...kept },
  });
  const { control, handleSubmit, setError, setValue } = methods;
  const { isKept, discard } = useDraftKeeping(form, methods);
  const recording = useMutation({
    mutationFn: save,
    onSuccess: async (member) => {
      await discard();
      onSaved(member);
    },
    onError: (error) => showFieldErrors(error, setError),
  });
  const restart = async () => {
    await discard();
    onRestart();
  };

  return (
    <Box component="form" noValidate onSubmit={handleSubmit((details) => recording.mutate(details))}>
      {kept && (
        <Alert severity="info" sx={{ mb: 3 }} action={<Button onClick={restart}>Repartir sans lui</Button>}>
          Brouillon retrouvé : voici ce que vous aviez écrit.
        </Alert>
      )}
      <LookAlikes control={control} exceptId={memberId} />

      <Section title="Qui est-ce ?">
        {sites.length > 1 && (
          <SelectInput
            control={control}
            name="siteId"
            label="Lieu"
            choices={sites.map(({ id, name }) => ({ value: id, label: name }))}
            help="Là où cette personne vient le plus souvent."
          />
        )}
        <Columns>
          <SelectInput
            control={control}
            name="civility"
            label="Civilité (facultatif)"
            choices={choicesOf(civilityLabels)}
            none="Sans civilité"
          />
          <TextInput control={control} name="firstName" label="Prénom" autoComplete="off" />
        </Columns>
        <Columns>
          <TextInput control={control} name="lastName" label="Nom de famille" autoComplete="off" />
          <TextInput
            control={control}
            name="usedName"
            label="Nom d’usage"
            help="S’il est différent : c’est lui qui sera montré."
            autoComplete="off"
          />
        </Columns>
        <TextInput
          control={control}
          name="birth"
          label="Naissance"
          help="L’année suffit : 1958, ou 12/03/1958."
          sx={{ maxWidth: { sm: 280 } }}
        />
      </Section>

      <Section title="Coordonnées">
        <Columns>
          <TextInput control={control} name="phone" label="Téléphone" type="tel" />
          <TextInput control={control} name="email" label="Courriel" type="email" />
        </Columns>
        <TextInput control={control} name="address" label="Adresse" help="Par exemple 12 rue de l’Église." />
        <CommuneInput control={control} names={communeNames} near={site?.postcode ?? sites[0]?.postcode ?? ''} />
      </Section>

      <Section title="Sa situation">
        <Columns>
          <SelectInput
            control={control}
            name="situation"
            label="Situation"
            choices={choicesOf(situationLabels)}
            none="Non précisée"
          />
          <SelectInput
            control={control}
            name="mobility"
            label="Pour venir"
            choices={choicesOf(mobilityLabels)}
            none="Non précisé"
          />
        </Columns>
        <SelectInput
          control={control}
          name="arrival"
          label="Arrivée dans le réseau"
          choices={choicesOf(arrivalLabels)}
          none="Non précisée"
        />
        <Referrer control={control} />
      </Section>

      <Section title="Disponibilités" help="Les moments où un échange est possible d’habitude.">
        <Controller
          control={control}
          name="availability"
          render={({ field }) => (
            <AvailabilityGrid
              value={field.value ?? 0}
              onChange={field.onChange}
              label="Demi-journées libres"
              help="Cochez à la souris, ou avec les flèches et la barre d’espace."
            />
          )}
        />
      </Section>

      <Section title="Lire et noter">
        <SelectInput
          control={control}
          name="readingEase"
          label="Avec l’écrit"
          choices={choicesOf(readingEaseLabels)}
          none="Non précisé"
          help="Pour choisir les documents à remettre."
        />
        <NotesInput control={control} name="notes" />
      </Section>

      <Section
        title="Notice et charte"
        help="La notice dit ce que le réseau garde et pourquoi. Elle se remet avant d’enregistrer quoi que ce soit."
      >
        <Columns>
          <DateInput control={control} name="noticeGivenOn" label="Notice remise le" />
          <DateInput control={control} name="charterSignedOn" label="Charte signée le" />
        </Columns>
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          <Button
            variant="outlined"
            onClick={() => setValue('noticeGivenOn', today(), { shouldDirty: true, shouldValidate: true })}
          >
            Notice remise aujourd’hui
          </Button>
          <PrintButton print={api.member.printNotice}>Imprimer la notice</PrintButton>
          <PrintButton print={api.member.printCharter}>Imprimer la charte</PrintButton>
        </Stack>
      </Section>

      <Box
        sx={{
          position: 'sticky',
          bottom: 0,
          zIndex: 2,
          py: 1.5,
          borderTop: 1,
          borderColor: 'divider',
          bgcolor: 'background.default',
        }}
      >
        <Failure error={recording.error} />
        <Stack direction="row" useFlexGap spacing={1.5} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <SavedMark isSaved={isKept} text="Brouillon gardé" />
          <Box sx={{ flex: 1 }} />
          <Button component={Link} to={leaveTo}>
            Fermer
          </Button>
          <Button type="submit" variant="contained" disabled={recording.isPending}>
            {recording.isPending ? 'Enregistrement…' : saveLabel}
          </Button>
        </Stack>
      </Box>
    </Box>
  );
}

/** Asked only of those who were sent by someone. */
function Referrer({ control }: { control: Control<MemberValues> }) {
  const arrival = useWatch({ control, name: 'arrival' });
  return arrival === 'prescripteur' && <ReferrerInput control={control} />;
}

function Section({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{
        display: 'grid',
        gap: { xs: 2, md: 4 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '220px minmax(0, 1fr)' },
        py: 4,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box>
        <Typography variant="h2" id={id}>
          {title}
        </Typography>
        {help && (
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
            {help}
          </Typography>
        )}
      </Box>
      <Stack spacing={2.5}>{children}</Stack>
    </Box>
  );
}

const Columns = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2.5,
      gridTemplateColumns: twoColumns,
      alignItems: 'start',
    }}
  >
    {children}
  </Box>
);
