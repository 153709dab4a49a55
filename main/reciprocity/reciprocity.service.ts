import type { reciprocityContract } from '../../ipc/reciprocity.contract';
import type { Handlers } from '../ipc/handlers';
import type { ChainsOrder, readChains } from './chains.queries';
import { listPeople } from './people.queries';

type Needs = {
  /** In a thread of its own: the exchanges of a whole network are walked through. */
  chains: (order: ChainsOrder) => ReturnType<typeof readChains>;
};

export const reciprocityService = ({ chains }: Needs) =>
  ({
    people: (query, { db }) => listPeople(db, query),
    chains: (order) => chains(order),
  }) satisfies Handlers<typeof reciprocityContract>;
