import { around, chainsIn, loopsIn, type Passing } from '../../domain/reciprocity/chains';
import { passedOn } from '../../domain/theme/in-a-sentence';
import type { Chains, PassingView } from '../../ipc/reciprocity.contract';
import { memberName } from '../database/member-name';
import { type Base, type DataKey, openBase } from '../database/open';
import { tookPart } from '../database/taking-part';

/** More than that is no longer read. */
const mostPeople = 40;
const mostInLoops = 20;
const mostWays = 8;

export type ChainsOrder = { siteId: string | null; memberId: string | null; depth: number };
type Given = Passing & { exchangeId: string };

/** Who has passed on to whom, and still does, in the exchanges where the site has someone; the oldest first. */
function givenIn(db: Base, siteId: string | null): Promise<Given[]> {
  const query = db('exchange')
    .join('exchange_participant as giver', 'giver.exchange_id', 'exchange.id')
    .join('exchange_participant as taker', 'taker.exchange_id', 'exchange.id')
    .whereNot('exchange.status', 'interrupted')
    .where('giver.side', 'offerer')
    .where('taker.side', 'requester')
    .modify(tookPart(db, 'giver'))
    .modify(tookPart(db, 'taker'))
    .orderBy(['exchange.id', 'giver.id', 'taker.id'])
    .select({ from: 'giver.member_id', to: 'taker.member_id', exchangeId: 'exchange.id' });
  if (!siteId) return query;
  const here = db('exchange_participant as here')
    .join('member', 'member.id', 'here.member_id')
    .where('member.site_id', siteId)
    .select('here.exchange_id');
  return query.whereIn('exchange.id', here);
}

/** The loops, then the longest chains, as long as there is room for their people. */
function mostTelling(given: readonly Given[]): Pick<Chains, 'loops' | 'chains'> & { people: Set<string> } {
  const people = new Set<string>();
  const fitting = (ways: readonly string[][], room: number) =>
    ways.slice(0, mostWays).filter((way) => {
      const isFitting = new Set([...people, ...way]).size <= room;
      if (isFitting) for (const person of way) people.add(person);
      return isFitting;
    });
  const loops = fitting(loopsIn(given), mostInLoops);
  const isInLoop = (chain: readonly string[]) => loops.some((loop) => chain.every((person) => loop.includes(person)));
  const chains = fitting(
    chainsIn(given, mostWays).filter((chain) => !isInLoop(chain)),
    mostPeople,
  );
  return { loops, chains, people };
}

export async function readChains(db: Base, { siteId, memberId, depth }: ChainsOrder): Promise<Chains> {
  const all = await givenIn(db, memberId ? null : siteId);
  const near = memberId ? around(all, memberId, { depth, most: mostPeople }) : null;
  const isNear = near && new Set(near.people);
  const told = mostTelling(isNear ? all.filter(({ from, to }) => isNear.has(from) && isNear.has(to)) : all);
  const people = isNear ?? told.people;
  const passings = await describe(
    db,
    all.filter(({ from, to }) => people.has(from) && people.has(to)),
  );
  return {
    people: await db('member')
      .join('site', 'site.id', 'member.site_id')
      .whereIn('member.id', [...people])
      .orderBy(['member.sort_name', 'member.id'])
      .select({ id: 'member.id', name: memberName(db), siteName: 'site.name' }),
    passings,
    loops: told.loops,
    chains: told.chains,
    isCut: near?.isCut ?? false,
  };
}

type About = { id: string; title: string; status: string; pictogram: string; theme: string; act: string };

async function describe(db: Base, given: readonly Given[]): Promise<PassingView[]> {
  const ids = [...new Set(given.map(({ exchangeId }) => exchangeId))];
  const rows: About[] = await db('exchange')
    .join('theme', 'theme.id', 'exchange.theme_id')
    .whereIn('exchange.id', ids)
    .select({
      id: 'exchange.id',
      title: 'exchange.title',
      status: 'exchange.status',
      pictogram: 'theme.pictogram',
      theme: 'theme.name',
      act: 'theme.act',
    });
  const exchanges = new Map(rows.map((row) => [row.id, row]));
  return given.flatMap((passing) => {
    const about = exchanges.get(passing.exchangeId);
    if (!about) return [];
    const isOver = about.status === 'finished';
    const { title, pictogram, theme, act } = about;
    return [{ ...passing, title, pictogram, isOver, words: passedOn(theme, act, isOver) }];
  });
}

/** For a thread of its own, that opens the base by itself. */
export async function findChains({ base, ...order }: ChainsOrder & { base: string }, key: DataKey): Promise<Chains> {
  const db = openBase(base, key);
  try {
    return await readChains(db, order);
  } finally {
    await db.destroy();
  }
}
