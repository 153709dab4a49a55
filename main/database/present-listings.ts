import type { Base } from './open';

/** The members who have left, by their ids: few, where asking each member would read them all. */
export const membersWhoLeft = (db: Base) => db('member').where({ status: 'sorti' }).select('id');

/**
 * The listings of people who have not left, at a site or everywhere. Members are told by their ids, not joined: the
 * indexes of migrations/0009 then answer by themselves.
 */
export function presentListings(db: Base, siteId: string | null) {
  const query = db('listing').whereNotIn('listing.member_id', membersWhoLeft(db));
  if (siteId) query.whereIn('listing.member_id', db('member').where({ site_id: siteId }).select('id'));
  return query;
}
