import { Stack } from '@mui/material';
import { type Control, useForm, useWatch } from 'react-hook-form';
import { duration } from '../../domain/french/format';
import type { MeetingNotes } from '../../domain/mediation/mediation';
import { frequencies, frequencyLabels, usualMinutes } from '../../domain/mediation/planning';
import type { Mediation } from '../../ipc/mediation.contract';
import { DateInput, TimeInput } from '../ui/form/date-input';
import { NumberInput } from '../ui/form/number-input';
import { SelectInput } from '../ui/form/select-input';
import { TextInput } from '../ui/form/text-input';
import { BilanSuggestion } from './bilan-suggestion';
import { Conflicts } from './conflicts';
import { OutcomeBar } from './outcome-bar';
import { Participants } from './participants';
import { PlannedSessions } from './planned-sessions';
import { Row, Section } from './section';

const rhythms = frequencies.map((value) => ({ value, label: frequencyLabels[value] }));
const durations = usualMinutes.map((minutes) => ({ value: minutes, label: duration(minutes) }));

type MeetingControl = Control<MeetingNotes>;
type TextName = { [K in keyof MeetingNotes]: MeetingNotes[K] extends string ? K : never }[keyof MeetingNotes];

const Words = (props: { control: MeetingControl; name: TextName; label: string; help?: string }) => (
  <TextInput multiline minRows={2} {...props} />
);

/** One session needs no count. */
function SessionCount({ control }: { control: MeetingControl }) {
  const frequency = useWatch({ control, name: 'frequency' });
  if (frequency === 'once') return null;
  return <NumberInput control={control} name="sessionCount" label="Nombre de séances" help="De 1 à 60." />;
}

/** The form of the meeting, in the order in which people speak; every keystroke is kept. */
export function MeetingForm({ mediation }: { mediation: Mediation }) {
  const { participants } = mediation;
  // Nothing is asked before the end: `onChange` only takes a message away once its field is answered.
  const form = useForm<MeetingNotes>({ defaultValues: mediation.notes, mode: 'onChange' });
  const { control } = form;

  return (
    <Stack component="form" noValidate spacing={3} onSubmit={(event) => event.preventDefault()}>
      <Section
        title="Se présenter"
        hint="Chaque personne dit qui elle est et ce qui l’amène. La moins à l’aise parle la première ; on l’écoute sans l’interrompre."
      >
        <Participants participants={participants} />
      </Section>

      <Section
        title="Ce qui est offert, ce qui est demandé"
        hint="Avec vos mots. Rien n’est trop petit : un geste, une recette, un tour de main sont déjà un savoir."
      >
        <Words control={control} name="offered" label="Ce qui est offert" />
        <Words control={control} name="asked" label="Ce qui est demandé" />
        <Words control={control} name="goal" label="L’objectif" help="À la fin, qu’aimeriez-vous savoir faire ?" />
        <Row>
          <TextInput control={control} name="level" label="Le niveau de départ" help="Par exemple : je débute." />
          <TextInput
            control={control}
            name="learntHow"
            label="Comment ce savoir a été appris"
            help="Par exemple : avec ma grand-mère."
          />
        </Row>
      </Section>

      <Section
        title="La façon de transmettre"
        hint="Montrer, faire ensemble, laisser faire, recommencer : comment aimez-vous apprendre, et comment aimez-vous expliquer ?"
      >
        <Words control={control} name="method" label="Comment le savoir sera transmis" />
      </Section>

      <Section
        title="Où et quand"
        hint="Un rythme que chacun peut tenir vaut mieux qu’un rythme pressé. On pourra toujours ajouter une séance."
      >
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
      </Section>

      <Section
        title="Ce qui aidera"
        hint="Qui apporte quoi, qui ouvre la porte, à quoi faire attention. Ni argent ni objets : le matériel se prête."
      >
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
      </Section>

      <Section
        title="Le bilan"
        hint="On se retrouvera pour dire ce qui a été transmis, ce qui a été appris, et se remercier. La date se choisit dès maintenant."
      >
        <Row>
          <DateInput
            control={control}
            name="bilanDay"
            label="Date du bilan"
            help="Un échange se termine toujours par un bilan."
          />
          <TimeInput control={control} name="bilanTime" label="Heure du bilan" />
        </Row>
        <BilanSuggestion mediation={mediation} form={form} />
      </Section>

      <Conflicts mediation={mediation} control={control} />
      <OutcomeBar mediation={mediation} form={form} />
    </Stack>
  );
}
