import type { Found } from '../../ipc/search.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { matching } from '../database/search';

/** Offers and requests that are not withdrawn, the latest first. */
export const searchListings = (db: Base, text: string, limit: number): Promise<Found['listings']> =>
  db('listing')
    .join('member', 'member.id', 'listing.member_id')
    .modify(matching(db, 'listing', text))
    .whereNot('listing.status', 'withdrawn')
    .orderBy('listing.created_at', 'desc')
    .limit(limit)
    .select({
      id: 'listing.id',
      kind: 'listing.kind',
      title: 'listing.title',
      status: 'listing.status',
      memberName: memberName(db),
    });

/** Exchanges by those who take part in them, or by what is passed on; the latest first. */
export async function searchExchanges(db: Base, text: string, limit: number): Promise<Found['exchanges']> {
  const through = (table: 'member' | 'listing') =>
    db('exchange_participant')
      .join(table, `${table}.id`, `exchange_participant.${table}_id`)
      .modify(matching(db, table, text))
      .select('exchange_id');
  const exchanges: Omit<Found['exchanges'][number], 'names'>[] = await db('exchange')
    .whereIn('id', through('member'))
    .orWhereIn('id', through('listing'))
    .orderBy('created_at', 'desc')
    .limit(limit)
    .select('id', 'title', 'status');
  const people: { exchangeId: string; name: string }[] = await db('exchange_participant')
    .join('member', 'member.id', 'exchange_participant.member_id')
    .whereIn(
      'exchange_id',
      exchanges.map(({ id }) => id),
    )
    .orderBy('exchange_participant.side')
    .select({ exchangeId: 'exchange_id', name: memberName(db) });
  return exchanges.map((exchange) => ({
    ...exchange,
    names: people.filter(({ exchangeId }) => exchangeId === exchange.id).map(({ name }) => name),
  }));
}
