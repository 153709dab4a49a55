import { useQueryClient } from '@tanstack/react-query';
import type { Path, UseFormReturn } from 'react-hook-form';
import type { MeetingNotes } from '../../domain/mediation/mediation';
import type { z } from '../../domain/zod';
import type { Mediation } from '../../ipc/mediation.contract';
import { ApiError } from '../api';
import { showFieldErrors } from '../ui/form/field-errors';
import { currentVersion, useMediationCommand } from './use-mediation';
import type { useNotesKeeping } from './use-notes-keeping';

/** The form of a meeting, and the keeping of what is typed in it. */
export type MeetingUnderWay = {
  mediation: Mediation;
  form: UseFormReturn<MeetingNotes>;
  keeping: ReturnType<typeof useNotesKeeping>;
  /** Shows the field that stands in the way of an end. */
  onGap: (field: string) => void;
};

type Outcome<Answers extends z.ZodType<object>> = {
  /** What this end asks of the form. */
  answers: Answers;
  command: (input: { id: string; version: number } & z.output<Answers>) => Promise<Mediation>;
  onSuccess: (mediation: Mediation) => void;
};

/** One way in which a meeting ends: what is missing is said by the field, the rest goes when all is saved. */
export function useOutcome<Answers extends z.ZodType<object>>(
  { mediation, form, keeping, onGap }: MeetingUnderWay,
  { answers, command, onSuccess }: Outcome<Answers>,
) {
  const client = useQueryClient();
  const { mutateAsync, error, isPending } = useMediationCommand(command);
  const end = async () => {
    const parsed = answers.safeParse(form.getValues());
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        form.setError(path.join('.') as Path<MeetingNotes>, { message });
      onGap(parsed.error.issues[0]?.path.join('.') ?? '');
      return;
    }
    await keeping.settled();
    // Once the meeting has ended its form leaves the page: what follows must not depend on it.
    await mutateAsync({ ...currentVersion(client, mediation.id), ...parsed.data }).then(onSuccess, (refusal) => {
      showFieldErrors(refusal, form.setError);
      const [field] = refusal instanceof ApiError ? Object.keys(refusal.fields) : [];
      if (field) onGap(field);
    });
  };
  return { end, error, isPending };
}
