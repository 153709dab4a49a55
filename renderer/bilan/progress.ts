import { answerTo, calledName, type InterviewStep, reviewStep } from '../../domain/bilan/interview';
import { type Answer, isAnswered } from '../../domain/bilan/question';
import type { OpenBilan } from '../../ipc/bilan.contract';
import type { ProgressGroup } from '../ui/interview/interview-progress';

/** The named steps of an interview, under the name of the person who speaks; those held together come last. */
export function progressGroups(
  { participants }: Pick<OpenBilan, 'participants'>,
  steps: readonly InterviewStep[],
  answers: readonly Answer[],
): ProgressGroup[] {
  const groups: ProgressGroup[] = [];
  for (const { key, theme, speaker, prompts } of steps) {
    const name = speaker ? calledName(speaker, participants) : 'Ensemble';
    const step = {
      key,
      title: theme.title,
      isAnswered: prompts.some((prompt) => isAnswered(answerTo(prompt, answers))),
    };
    const last = groups.at(-1);
    if (last?.name === name) last.steps.push(step);
    else groups.push({ name, steps: [step] });
  }
  const review = { key: reviewStep, title: 'Relire ensemble', isAnswered: false };
  const last = groups.at(-1);
  if (last?.name === 'Ensemble') last.steps.push(review);
  else groups.push({ name: 'Ensemble', steps: [review] });
  return groups;
}
