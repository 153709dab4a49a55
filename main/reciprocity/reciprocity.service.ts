import type { Structure } from '../../domain/structure/structure';
import type { reciprocityContract } from '../../ipc/reciprocity.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import type { Handlers } from '../ipc/handlers';
import type { Printer } from '../printing/printer';
import type { ChainsOrder, readChains } from './chains.queries';
import { chainsPaper } from './chains-paper';
import { listPeople } from './people.queries';

type Needs = {
  /** In a thread of its own: the exchanges of a whole network are walked through. */
  chains: (order: ChainsOrder) => ReturnType<typeof readChains>;
  readStructure: (db: Base) => Promise<Structure>;
  print: Pick<Printer, 'paper'>;
};

/** Whom the chains are about, at the head of the paper. */
async function aboutWhom(db: Base, { memberId, siteId }: ChainsOrder): Promise<string> {
  if (memberId) {
    const { name } = found<{ name: string }>(
      await db('member')
        .where({ id: memberId })
        .first({ name: memberName(db) }),
    );
    return `Autour de cette personne : ${name}`;
  }
  if (!siteId) return 'Tous les lieux';
  return found<{ name: string }>(await db('site').where({ id: siteId }).first('name')).name;
}

export const reciprocityService = ({ chains, readStructure, print }: Needs) =>
  ({
    people: (query, { db }) => listPeople(db, query),
    chains: (order) => chains(order),
    printChains: async (order, { db }) => {
      const about = await aboutWhom(db, order);
      await print.paper(chainsPaper(await chains(order), about, await readStructure(db)));
    },
  }) satisfies Handlers<typeof reciprocityContract>;
