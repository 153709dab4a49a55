import { bilanService } from '../bilan/bilan.service';
import { startExchange } from '../exchange/exchange.repository';
import { exchangeService } from '../exchange/exchange.service';
import { moveListings } from '../listing/listing.repository';
import { explainNetwork } from '../matching/explain-network';
import { matchingService } from '../matching/matching.service';
import { searchNetwork } from '../matching/search-network';
import { mediationService } from '../mediation/mediation.service';
import { searchMembers } from '../member/member.queries';
import { memberService } from '../member/member.service';
import { searchService } from '../search/search.service';
import { printedHtml } from './printed-html';
import type { TestNetwork } from './test-network';

/** The services that need another feature, composed as main/services.ts does. */
export const search = searchService({ searchMembers });
export const member = memberService(printedHtml);
export const mediation = mediationService({ startExchange, moveListings, print: printedHtml });
export const exchange = exchangeService({ moveListings });
export const bilan = bilanService({ moveListings, print: printedHtml });

/** The moulinette, in this thread. */
export const matching = ({ base, key }: Pick<TestNetwork, 'base' | 'key'>) =>
  matchingService({
    search: (order, { signal, onProgress }) =>
      searchNetwork({ ...order, base }, key, { tell: onProgress, isStopped: () => signal.aborted }),
    explain: (order) => explainNetwork({ ...order, base }, key),
  });
