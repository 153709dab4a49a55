import type { MeetingNotes } from './mediation';

type MeetingField = keyof MeetingNotes;
type Step = { key: string; title: string; hint: string; fields: readonly MeetingField[] };

/** The meeting of step 3, in the order in which people speak: one theme at a time. */
export const meetingSteps = [
  {
    key: 'presentations',
    title: 'Se présenter',
    hint: 'Chaque personne dit qui elle est et ce qui l’amène. La moins à l’aise parle la première ; on l’écoute sans l’interrompre.',
    fields: [],
  },
  {
    key: 'savoirs',
    title: 'L’offre et la demande',
    hint: 'Avec vos mots. Rien n’est trop petit : un geste, une recette, un tour de main sont déjà un savoir.',
    fields: ['offered', 'asked', 'goal', 'level', 'learntHow'],
  },
  {
    key: 'transmission',
    title: 'La façon de transmettre',
    hint: 'Montrer, faire ensemble, laisser faire, recommencer : comment aimez-vous apprendre, et comment aimez-vous expliquer ?',
    fields: ['method'],
  },
  {
    key: 'seances',
    title: 'Où et quand',
    hint: 'Un rythme que chacun peut tenir vaut mieux qu’un rythme pressé. On pourra toujours ajouter une séance.',
    fields: ['place', 'firstSessionDay', 'firstSessionTime', 'sessionMinutes', 'frequency', 'sessionCount'],
  },
  {
    key: 'aide',
    title: 'Ce qui aidera',
    hint: 'Qui apporte quoi, qui ouvre la porte, à quoi faire attention. Ni argent ni objets : le matériel se prête.',
    fields: ['material', 'keys', 'projects', 'conditions'],
  },
  {
    key: 'bilan',
    title: 'Le bilan',
    hint: 'On se retrouvera pour dire ce qui a été transmis, ce qui a été appris, et se remercier. La date se choisit dès maintenant.',
    fields: ['bilanDay', 'bilanTime'],
  },
  {
    key: 'accord',
    title: 'Relire et décider',
    hint: 'Lisez à voix haute, changez ce qui doit l’être. Personne n’est obligé de dire oui aujourd’hui.',
    fields: ['outcomeReason', 'resumeOn'],
  },
] as const satisfies readonly Step[];

export type MeetingStep = (typeof meetingSteps)[number];
export type MeetingStepKey = MeetingStep['key'];

export const meetingStepOf = (key: string | null): MeetingStep =>
  meetingSteps.find((step) => step.key === key) ?? meetingSteps[0];

/** Where a field of the meeting is asked. */
export const stepOfField = (field: string): MeetingStepKey | undefined =>
  meetingSteps.find(({ fields }) => fields.some((name) => name === field))?.key;

/** Whether something was written down at a step. */
export const isStepAnswered = ({ fields }: MeetingStep, notes: MeetingNotes): boolean =>
  fields.some((field) => notes[field] !== null && notes[field] !== '');
