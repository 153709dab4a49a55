import { bilanService } from '../bilan/bilan.service';
import { calendarService } from '../calendar/calendar.service';
import { allowConflicts } from '../calendar/conflict.queries';
import type { TextFile } from '../calendar/place.service';
import { closenessIn } from '../commune/commune-places';
import { undoStore } from '../event/undo';
import { startExchange } from '../exchange/exchange.repository';
import { exchangeService } from '../exchange/exchange.service';
import { moveBilan, moveSession } from '../exchange/schedule';
import { gatheringService } from '../gathering/gathering.service';
import { moveListings } from '../listing/listing.repository';
import { listingService } from '../listing/listing.service';
import { explainNetwork } from '../matching/explain-network';
import { matchingService } from '../matching/matching.service';
import { searchNetwork } from '../matching/search-network';
import { mediationService } from '../mediation/mediation.service';
import { searchMembers } from '../member/member.queries';
import { memberService } from '../member/member.service';
import { findChains } from '../reciprocity/chains.queries';
import { reciprocityService } from '../reciprocity/reciprocity.service';
import { moveReperage } from '../reperage/move-reperage';
import { reperageService } from '../reperage/reperage.service';
import { searchService } from '../search/search.service';
import { readStructure } from '../structure/structure.repository';
import { workshopService } from '../workshop/workshop.service';
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
export const exchange = exchangeService({ moveListings, guardConflicts: allowConflicts });
const undo = undoStore();
/** The text files that a person would choose next, and those that were saved, the last one first. */
export const chosenFiles: (TextFile | null)[] = [];
export const savedFiles: { text: string; name: string }[] = [];
export const calendar = calendarService({
  undo,
  move: {
    reperage: moveReperage,
    mediation: ({ accountId, ...time }, context) => mediation.plan({ ...time, mediatorId: accountId ?? '' }, context),
    session: moveSession,
    bilan: moveBilan,
  },
  print: printedHtml,
  openTextFile: async () => chosenFiles.shift() ?? null,
  saveTextFile: async (text, name) => {
    savedFiles.unshift({ text, name });
    return true;
  },
});
export const gathering = gatheringService({ searchMembers, createMember: member.create, print: printedHtml });
export const workshop = workshopService({ undo, guardConflicts: allowConflicts, print: printedHtml });

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

/** Reciprocity, its chains looked for in this thread. */
export const reciprocity = ({ base, key }: Pick<TestNetwork, 'base' | 'key'>) =>
  reciprocityService({
    chains: (order) => findChains({ ...order, base }, key),
    readStructure,
    print: printedHtml,
  });
