import { offerSaid, requestSaid } from '../../domain/bilan/next-steps';
import type { Kind } from '../../domain/listing/listing';
import { useBilanSaid } from '../ui/use-bilan-said';
import type { ListingValues } from './listing-values';

type Asked = { bilanId: string | null; memberId: string; kind: Kind };

/** How an offer or a request begins after a bilan: in the words of the person, to be read again and changed. */
export function useListingSaid({ bilanId, memberId, kind }: Asked) {
  const { bilan, isReady, error } = useBilanSaid(bilanId);
  const said = bilan && (kind === 'offer' ? offerSaid : requestSaid)(bilan, memberId);
  const values: Partial<ListingValues> = said
    ? { title: said.title, details: said.details, ...(said.isSameTheme ? { themeId: bilan.exchange.themeId } : {}) }
    : {};
  return { values, isReady, error };
}
