import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Age, type BoardView, boardViews } from '../../domain/listing/board';
import { Status } from '../../domain/listing/listing';
import type { BoardFilter } from '../../ipc/listing.contract';
import { useSession } from '../ui/session-context';

const everyStatus = 'tous';

/** The names of the views in an address. */
const addressOf: Record<BoardView, string> = {
  all: '',
  unmet: 'sans-offre',
  dormant: 'dormantes',
  'to-clarify': 'a-preciser',
  expiring: 'a-terme',
};
const list = 'liste';

type Choices = {
  themeId: string | null;
  status: Status | null;
  age: Age | null;
  text: string;
  view: BoardView;
  /** One under the other, in a table, rather than cards face to face. */
  isList: boolean;
};

/** What the board is narrowed to: kept in the address, so that a link opens it and « Revenir » brings it back. */
export function useBoardFilter() {
  const { site } = useSession();
  const [params, setParams] = useSearchParams();
  const [unfolded, setUnfolded] = useState<string[]>([]);

  const asked = params.get('statut');
  const choices: Choices = {
    themeId: params.get('theme'),
    status: asked === everyStatus ? null : (Status.safeParse(asked).data ?? 'available'),
    age: Age.safeParse(params.get('age')).data ?? null,
    text: params.get('mots') ?? '',
    view: boardViews.find((view) => addressOf[view] === params.get('vue')) ?? 'all',
    isList: params.get('affichage') === list,
  };
  const { themeId, status, age, text, view } = choices;
  const siteId = site?.id ?? null;
  const filter = useMemo<BoardFilter>(
    () => ({ siteId, themeId, status, age, text, view, unfolded }),
    [siteId, themeId, status, age, text, view, unfolded],
  );

  const choose = (changes: Partial<Choices>) => {
    const next = { ...choices, ...changes };
    const kept = new URLSearchParams();
    if (next.view !== 'all') kept.set('vue', addressOf[next.view]);
    if (next.themeId) kept.set('theme', next.themeId);
    if (next.status !== 'available') kept.set('statut', next.status ?? everyStatus);
    if (next.age) kept.set('age', next.age);
    if (next.text) kept.set('mots', next.text);
    if (next.isList) kept.set('affichage', list);
    setParams(kept, { replace: true });
  };
  return {
    choices,
    filter,
    choose,
    isNarrowed: themeId !== null || status !== 'available' || age !== null || text !== '',
    clear: () => choose({ themeId: null, status: 'available', age: null, text: '' }),
    unfold: (id: string) => setUnfolded((before) => [...before, id]),
  };
}
export type BoardFilterState = ReturnType<typeof useBoardFilter>;
