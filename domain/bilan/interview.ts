import type { Side } from '../mediation/mediation';
import {
  type Answer,
  type AnswerValue,
  isAnswered,
  type Question,
  type Template,
  type Theme,
  together,
} from './question';

export type Participant = { memberId: string; firstName: string; name: string; side: Side };

/** One question asked to one person; nobody in particular when it is asked to all of them. */
export type Prompt = { respondent: string; participant: Participant | null; question: Question };

/** One screen: a theme, with the person who speaks when there is one. */
export type InterviewStep = { key: string; theme: Theme; speaker: Participant | null; prompts: Prompt[] };

/** The last screen, where all is read again together. */
export const reviewStep = 'review';

const askedOf = (participant: Participant | null, { questions }: Theme): Prompt[] =>
  questions.map((question) => ({ respondent: participant?.memberId ?? together, participant, question }));

function stepsOf(theme: Theme, participants: readonly Participant[]): InterviewStep[] {
  switch (theme.respondent) {
    case 'together':
      return [{ key: theme.key, theme, speaker: null, prompts: askedOf(null, theme) }];
    case 'everyone':
      return [{ key: theme.key, theme, speaker: null, prompts: participants.flatMap((one) => askedOf(one, theme)) }];
    case 'each-requester':
    case 'each-offerer':
      return participants
        .filter(({ side }) => theme.respondent === `each-${side}`)
        .map((speaker) => ({
          key: `${theme.key}/${speaker.memberId}`,
          theme,
          speaker,
          prompts: askedOf(speaker, theme),
        }));
  }
}

/** The screens in their order: a person goes through all of her themes before the next one speaks. */
export function interviewSteps({ themes }: Template, participants: readonly Participant[]): InterviewStep[] {
  const blocks: Theme[][] = [];
  for (const theme of themes) {
    const block = blocks.at(-1);
    if (block?.[0]?.respondent === theme.respondent) block.push(theme);
    else blocks.push([theme]);
  }
  return blocks.flatMap((block) => {
    const steps = block.flatMap((theme) => stepsOf(theme, participants));
    const speakers = [...new Set(steps.map(({ speaker }) => speaker))];
    return speakers.flatMap((speaker) => steps.filter((step) => step.speaker === speaker));
  });
}

export const promptsOf = (steps: readonly InterviewStep[]): Prompt[] => steps.flatMap(({ prompts }) => prompts);

const isSame = (prompt: Prompt, { respondent, question }: Pick<Answer, 'respondent' | 'question'>) =>
  prompt.respondent === respondent && prompt.question.key === question;

/** The question that an answer answers; undefined when this interview does not ask it to this person. */
export const promptFor = (steps: readonly InterviewStep[], answer: Pick<Answer, 'respondent' | 'question'>) =>
  promptsOf(steps).find((prompt) => isSame(prompt, answer));

/** What was answered; null when nothing was, or it was taken back. */
export const answerTo = (prompt: Prompt, answers: readonly Answer[]): AnswerValue =>
  answers.find((answer) => isSame(prompt, answer))?.value ?? null;

/** What must be answered before the bilan may be finished, and is not. */
export const missingPrompts = (steps: readonly InterviewStep[], answers: readonly Answer[]): Prompt[] =>
  promptsOf(steps).filter((prompt) => prompt.question.isRequired && !isAnswered(answerTo(prompt, answers)));

/** The answers of which a member receives a copy: her own, and those given together. */
export const shownTo = (memberId: string, steps: readonly InterviewStep[]): InterviewStep[] =>
  steps
    .map((step) => ({
      ...step,
      prompts: step.prompts.filter(({ respondent }) => [memberId, together].includes(respondent)),
    }))
    .filter(({ prompts }) => prompts.length > 0);

/** How each is called at the table: her first name, her whole name when two share it. */
export const calledName = ({ firstName, name }: Participant, participants: readonly Participant[]): string =>
  participants.filter((other) => other.firstName === firstName).length > 1 ? name : firstName;

/** « Nadia, qu’avez-vous appris ? » */
export const addressed = (name: string, wording: string): string =>
  `${name}, ${wording.charAt(0).toLocaleLowerCase('fr')}${wording.slice(1)}`;
