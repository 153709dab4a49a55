import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Passport } from '../../ipc/passport.contract';
import { api } from '../api';
import { keeper as keeperOf } from '../ui/form/keeper';
import { useToasts } from '../ui/toasts';

/** Opening gathers what is new: each screen opens the carnet anew. */
export const passportQuery = (memberId: string) => ({
  queryKey: ['passport', 'carnet', memberId],
  queryFn: () => api.passport.open({ memberId }),
  staleTime: 0,
  gcTime: 0,
});

/** A command on a carnet: its reply is what the screen shows next. */
export function useCommand<Input>(command: (input: Input) => Promise<Passport>) {
  const client = useQueryClient();
  const { failed } = useToasts();
  return useMutation({
    mutationFn: command,
    onSuccess: (passport) => {
      client.setQueryData(passportQuery(passport.memberId).queryKey, passport);
      void client.invalidateQueries({ queryKey: ['passport', 'list'] });
    },
    onError: failed,
  });
}

type Typed = { id: string; words: string };

/** The words of the entries as they stand on the screen, each keystroke on its way to the base. */
export function useWords() {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [naming, setNaming] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [keeper] = useState(() =>
    keeperOf(
      async ({ id, words }: Typed) => {
        const { savedAt, namesSomeone } = await api.passport.reword({ id, words });
        setNaming((before) => new Map(before).set(id, namesSomeone));
        return { savedAt };
      },
      ({ id }) => id,
    ),
  );
  const saving = useSyncExternalStore(keeper.subscribe, keeper.saving);
  useEffect(() => keeper.stop, [keeper]);
  return {
    saving,
    retryNow: keeper.retryNow,
    settled: keeper.settled,
    write: (id: string, words: string) => {
      setTyped((before) => new Map(before).set(id, words));
      keeper.keep({ id, words });
    },
    /** With what was typed since it was read. */
    current: (passport: Passport): Passport => ({
      ...passport,
      entries: passport.entries.map((entry) => ({
        ...entry,
        words: typed.get(entry.id) ?? entry.words,
        namesSomeone: naming.get(entry.id) ?? entry.namesSomeone,
      })),
    }),
  };
}
export type Words = ReturnType<typeof useWords>;
