import { bilanService } from '../bilan/bilan.service';
import { closenessIn } from '../commune/commune-places';
import { startExchange } from '../exchange/exchange.repository';
import { exchangeService } from '../exchange/exchange.service';
import { moveListings } from '../listing/listing.repository';
import { listingService } from '../listing/listing.service';
import { explainNetwork } from '../matching/explain-network';
import { matchingService } from '../matching/matching.service';
import { searchNetwork } from '../matching/search-network';
import { mediationService } from '../mediation/mediation.service';
import { searchMembers } from '../member/member.queries';
import { memberService } from '../member/member.service';
import { reperageService } from '../reperage/reperage.service';
import { searchService } from '../search/search.service';
import { readStructure } from '../structure/structure.repository';
import { printedHtml } from './printed-html';
import type { TestNetwork } from './test-network';

/** The services that need another feature, composed as main/services.ts does. */
export const search = searchService({ searchMembers });
export const member = memberService(printedHtml);
export const listing = listingService({ readStructure, print: printedHtml, publish: (html) => html });
export const reperage = reperageService({
  searchMembers,
  createMember: member.create,
  createListing: listing.create,
  withdrawListing: (version, context) =>
    listing.changeStatus({ ...version, status: 'withdrawn', reason: 'Reprise pendant la séance de repérage' }, context),
  print: printedHtml,
});
export const mediation = mediationService({ startExchange, moveListings, print: printedHtml });
export const exchange = exchangeService({ moveListings });
export const bilan = bilanService({ moveListings, print: printedHtml });

/** The moulinette, in this thread. */
export const matching = ({ base, key }: Pick<TestNetwork, 'base' | 'key'>) =>
  matchingService({
    search: async (order, { signal, onProgress }) => {
      const watch = { tell: onProgress, isStopped: () => signal.aborted };
      return searchNetwork({ ...order, base }, key, watch, closenessIn);
    },
    explain: (order) => explainNetwork({ ...order, base }, key, closenessIn),
    closenessIn,
  });
