import { useMemo, useState } from 'react';
import { Age, type BoardView, boardViews } from '../../domain/listing/board';
import { Status } from '../../domain/listing/listing';
import type { BoardFilter } from '../../ipc/listing.contract';
import { useSession } from '../ui/session-context';
import { useAddress } from '../ui/use-address';

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

function choicesIn(params: URLSearchParams): Choices {
  const asked = params.get('statut');
  return {
    themeId: params.get('theme'),
    status: asked === everyStatus ? null : (Status.safeParse(asked).data ?? 'available'),
    age: Age.safeParse(params.get('age')).data ?? null,
    text: params.get('mots') ?? '',
    view: boardViews.find((view) => addressOf[view] === params.get('vue')) ?? 'all',
    isList: params.get('affichage') === list,
  };
}

const written = ({ view, themeId, status, age, text, isList }: Choices) => ({
  vue: addressOf[view] || null,
  theme: themeId,
  statut: status === 'available' ? null : (status ?? everyStatus),
  age,
  mots: text || null,
  affichage: isList ? list : null,
});

/** What the board is narrowed to: kept in the address, so that a link opens it and « Revenir » brings it back. */
export function useBoardFilter() {
  const { site } = useSession();
  const [params, change] = useAddress();
  const [unfolded, setUnfolded] = useState<string[]>([]);

  const choices = choicesIn(params);
  const { themeId, status, age, text, view } = choices;
  const siteId = site?.id ?? null;
  const filter = useMemo<BoardFilter>(
    () => ({ siteId, themeId, status, age, text, view, unfolded }),
    [siteId, themeId, status, age, text, view, unfolded],
  );

  const choose = (changes: Partial<Choices>) => change((before) => written({ ...choicesIn(before), ...changes }));
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
