import { spacedDigits } from '../../domain/french/phone';
import type { Side } from '../../domain/mediation/mediation';
import type { Living } from '../../domain/reciprocity/living';
import type { PeopleQuery, ReciprocityRow } from '../../ipc/reciprocity.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { matching } from '../database/search';
import { tookPart } from '../database/taking-part';

type Members = ReturnType<Base>;

/** Those who took a side in an exchange that was agreed upon. Asked of each member in turn, up to the page's end. */
const took = (db: Base, side: Side) =>
  db('exchange_participant as part')
    .where({ side })
    .where('member_id', db.ref('member.id'))
    .modify(tookPart(db, 'part'))
    .select('id');
/**
 * Those of whom something offered waits. The status is said in a way that no index answers: of two, the planner would take
 * that of the board, and read all the offers for each member.
 */
const offers = (db: Base) =>
  db('listing')
    .whereRaw("coalesce(status, '') = 'available'")
    .where({ kind: 'offer' })
    .where('member_id', db.ref('member.id'))
    .select('id');
/** Those whom a mise en relation has asked for something, whatever came out of it. */
const asked = (db: Base) =>
  db('mediation_participant').where({ side: 'offerer' }).where('member_id', db.ref('member.id')).select('id');

const whoLive: Record<Living, (db: Base, members: Members) => Members> = {
  received: (db, members) => members.whereExists(took(db, 'requester')).whereNotExists(took(db, 'offerer')),
  given: (db, members) => members.whereExists(took(db, 'offerer')).whereNotExists(took(db, 'requester')),
  both: (db, members) => members.whereExists(took(db, 'offerer')).whereExists(took(db, 'requester')),
  unasked: (db, members) => members.whereExists(offers(db)).whereNotExists(asked(db)),
};

/** The active members who live it, in the order of their names, and whether others follow. */
export async function listPeople(
  db: Base,
  { living, siteId, text, offset, limit }: PeopleQuery,
): Promise<{ rows: ReciprocityRow[]; hasMore: boolean }> {
  // « All but » rather than « active »: the planner then goes along the names, and stops at the end of the page.
  const members = db('member')
    .whereNotIn('member.status', ['en-veille', 'sorti'])
    .modify(matching(db, 'member', spacedDigits(text)));
  if (siteId) members.where('member.site_id', siteId);
  const found: Omit<ReciprocityRow, 'listings' | 'last'>[] = await whoLive[living](db, members)
    .join('site', 'site.id', 'member.site_id')
    .orderBy(['member.sort_name', 'member.id'])
    .offset(offset)
    .limit(limit + 1)
    .select({ id: 'member.id', name: memberName(db), siteName: 'site.name' });
  const people = found.slice(0, limit);
  const ids = people.map(({ id }) => id);
  const listings: (ReciprocityRow['listings'][number] & { memberId: string })[] = await db('listing')
    .whereIn('member_id', ids)
    .where({ status: 'available' })
    .orderBy(['kind', 'created_at'])
    .select({ id: 'id', kind: 'kind', title: 'title', memberId: 'member_id' });
  const lived: (NonNullable<ReciprocityRow['last']> & { memberId: string })[] = await db('exchange_participant as part')
    .join('exchange', 'exchange.id', 'part.exchange_id')
    .whereIn('part.member_id', ids)
    .modify(tookPart(db, 'part'))
    .orderBy('exchange.created_at')
    .select({ exchangeId: 'exchange.id', title: 'exchange.title', side: 'part.side', memberId: 'part.member_id' });
  const lasts = new Map(lived.map(({ memberId, ...last }) => [memberId, last]));
  const rows = people.map((person) => ({
    ...person,
    listings: listings.flatMap(({ memberId, ...listing }) => (memberId === person.id ? [listing] : [])),
    last: lasts.get(person.id) ?? null,
  }));
  return { rows, hasMore: found.length > limit };
}
