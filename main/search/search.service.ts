import type { MemberEntry } from '../../ipc/member.contract';
import type { searchContract } from '../../ipc/search.contract';
import type { Base } from '../database/open';
import { wordsOf } from '../database/search';
import type { Handlers } from '../ipc/handlers';
import { searchExchanges, searchListings } from './search.queries';

type Needs = {
  searchMembers: (db: Base, query: { text: string; siteId: null; limit: number }) => Promise<MemberEntry[]>;
};

const shown = 6;

export const searchService = ({ searchMembers }: Needs) =>
  ({
    everywhere: async ({ text }, { db }) => {
      if (wordsOf(text).length === 0) return { members: [], listings: [], exchanges: [] };
      return {
        members: await searchMembers(db, { text, siteId: null, limit: shown }),
        listings: await searchListings(db, text, shown),
        exchanges: await searchExchanges(db, text, shown),
      };
    },
  }) satisfies Handlers<typeof searchContract>;
