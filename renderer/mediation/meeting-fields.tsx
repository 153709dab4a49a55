import type { ReactNode } from 'react';
import { type Control, type UseFormReturn, useWatch } from 'react-hook-form';
import { duration } from '../../domain/french/format';
import type { MeetingStepKey } from '../../domain/mediation/interview';
import type { MeetingNotes } from '../../domain/mediation/mediation';
import { frequencies, frequencyLabels, usualMinutes } from '../../domain/mediation/planning';
import type { Mediation } from '../../ipc/mediation.contract';
import { DateInput, TimeInput } from '../ui/form/date-input';
import { NumberInput } from '../ui/form/number-input';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { BilanSuggestion } from './bilan-suggestion';
import { Participants } from './participants';
import { PlannedSessions } from './planned-sessions';
import { Row } from './row';

const rhythms = frequencies.map((value) => ({ value, label: frequencyLabels[value] }));
const durations = usualMinutes.map((minutes) => ({ value: minutes, label: duration(minutes) }));

type MeetingControl = Control<MeetingNotes>;
type TextName = { [K in keyof MeetingNotes]: MeetingNotes[K] extends string ? K : never }[keyof MeetingNotes];
type Props = { mediation: Mediation; form: UseFormReturn<MeetingNotes> };

const Words = (props: { control: MeetingControl; name: TextName; label: string; help?: string }) => (
  <TextInput multiline minRows={2} {...props} />
);

/** One session needs no count. */
function SessionCount({ control }: { control: MeetingControl }) {
  const frequency = useWatch({ control, name: 'frequency' });
  if (frequency === 'once') return null;
  return <NumberInput control={control} name="sessionCount" label="Nombre de séances" help="De 1 à 60." />;
}

/** What is written down at each step of the meeting. */
export const meetingFields: Record<Exclude<MeetingStepKey, 'accord'>, (props: Props) => ReactNode> = {
  presentations: ({ mediation }) => <Participants participants={mediation.participants} isLinked={false} />,

  savoirs: ({ form: { control } }) => (
    <>
      <Words control={control} name="offered" label="Ce qui est offert" />
      <Words control={control} name="asked" label="Ce qui est demandé" />
      <Words control={control} name="goal" label="L’objectif" help="À la fin, qu’aimeriez-vous savoir faire ?" />
      <TextInput control={control} name="level" label="Le niveau de départ" help="Par exemple : je débute." />
      <TextInput
        control={control}
        name="learntHow"
        label="Comment ce savoir a été appris"
        help="Par exemple : avec ma grand-mère."
      />
    </>
  ),

  transmission: ({ form: { control } }) => (
    <TextInput
      control={control}
      name="method"
      label="Comment le savoir sera transmis"
      help="Par exemple : on regarde, puis on fait à deux, puis on refait chez soi."
      multiline
      minRows={5}
    />
  ),

  seances: ({ mediation, form: { control } }) => (
    <>
      <TextInput control={control} name="place" label="Lieu des séances" />
      <Row>
        <DateInput control={control} name="firstSessionDay" label="Première séance" />
        <TimeInput control={control} name="firstSessionTime" label="Heure des séances" />
        <SelectInput control={control} name="sessionMinutes" label="Durée d’une séance" choices={durations} />
      </Row>
      <Row>
        <SelectInput control={control} name="frequency" label="Fréquence" choices={rhythms} />
        <SessionCount control={control} />
      </Row>
      <PlannedSessions mediation={mediation} control={control} />
    </>
  ),

  aide: ({ form: { control } }) => (
    <>
      <Words control={control} name="material" label="Matériel, et qui l’apporte" />
      <Words
        control={control}
        name="keys"
        label="Les clefs"
        help="Celles des locaux, et celles de la réussite : ce qui mettra en confiance."
      />
      <Words control={control} name="projects" label="Les projets" help="Ce que cet échange peut faire naître." />
      <Words
        control={control}
        name="conditions"
        label="Les conditions"
        help="Par exemple : prévenir la veille en cas d’empêchement."
      />
    </>
  ),

  bilan: ({ mediation, form }) => (
    <>
      <Row>
        <DateInput
          control={form.control}
          name="bilanDay"
          label="Date du bilan"
          help="Un échange se termine toujours par un bilan."
        />
        <TimeInput control={form.control} name="bilanTime" label="Heure du bilan" />
      </Row>
      <BilanSuggestion mediation={mediation} form={form} />
    </>
  ),
};
