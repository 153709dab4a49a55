import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Status } from '../../domain/listing/listing';
import type { BoardFilter } from '../../ipc/listing.contract';
import { useSession } from '../ui/session-context';

const everyStatus = 'tous';

type Choices = { themeId: string | null; status: Status | null; text: string; isLackingOnly: boolean };

/** What the board is narrowed to: kept in the address, so that « Revenir » brings the same board back. */
export function useBoardFilter() {
  const { site } = useSession();
  const [params, setParams] = useSearchParams();
  const [unfolded, setUnfolded] = useState<string[]>([]);

  const asked = params.get('statut');
  const choices: Choices = {
    themeId: params.get('theme'),
    status: asked === everyStatus ? null : (Status.safeParse(asked).data ?? 'available'),
    text: params.get('mots') ?? '',
    isLackingOnly: params.has('manque'),
  };
  const { themeId, status, text } = choices;
  const siteId = site?.id ?? null;
  const filter = useMemo<BoardFilter>(
    () => ({ siteId, themeId, status, text, unfolded }),
    [siteId, themeId, status, text, unfolded],
  );

  const choose = (changes: Partial<Choices>) => {
    const next = { ...choices, ...changes };
    const kept = new URLSearchParams();
    if (next.themeId) kept.set('theme', next.themeId);
    if (next.status !== 'available') kept.set('statut', next.status ?? everyStatus);
    if (next.text) kept.set('mots', next.text);
    if (next.isLackingOnly) kept.set('manque', 'offre');
    setParams(kept, { replace: true });
  };
  return {
    choices,
    filter,
    choose,
    isNarrowed: params.size > 0,
    clear: () => setParams({}, { replace: true }),
    unfold: (id: string) => setUnfolded((before) => [...before, id]),
  };
}
