import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { MeetingNotes } from '../../domain/mediation/mediation';
import type { Mediation } from '../../ipc/mediation.contract';
import { api } from '../api';
import { latestOnly } from '../ui/form/latest-only';
import { currentVersion, mediationKey } from './use-mediation';

/** Saves the form at each keystroke, in the encrypted base: closing the lid or a power cut loses nothing. */
export function useNotesKeeping(id: string, { watch }: UseFormReturn<MeetingNotes>) {
  const client = useQueryClient();
  const [isSaved, setIsSaved] = useState(true);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const queue = useMemo(
    () =>
      latestOnly(async (notes: MeetingNotes) => {
        const saved = await api.mediation.save({ ...currentVersion(client, id), notes });
        client.setQueryData<Mediation>(
          mediationKey(id),
          (known) => known && { ...known, version: saved.version, notes: MeetingNotes.parse(notes) },
        );
        setSavedAt(saved.savedAt);
      }),
    [client, id],
  );
  useEffect(() => {
    const { unsubscribe } = watch((values) => {
      setIsSaved(false);
      queue.push(values as MeetingNotes).then(
        () => {
          setIsSaved(true);
          setError(null);
        },
        (reason: unknown) => setError(reason),
      );
    });
    return unsubscribe;
  }, [watch, queue]);
  return { isSaved, savedAt, error, settled: queue.settled };
}
