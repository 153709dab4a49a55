import type { Base } from '../database/open';

/** From where one looks: the base, the site in use (null for all), the instant and its day. */
export type View = { db: Base; siteId: string | null; now: string; today: string };

type Filter = {
  where: (column: string, value: string) => unknown;
  whereIn: (column: string, ids: ReturnType<Base>) => unknown;
};

/** Keeps the rows of the site in use. */
export const atSite = (siteId: string | null, column: string) => (query: Pick<Filter, 'where'>) => {
  if (siteId) query.where(column, siteId);
};

/** Keeps the exchanges, or the mises en relation, where the site in use has someone. */
export const whereSiteMeets =
  ({ db, siteId }: View, owner: 'exchange' | 'mediation') =>
  (query: Pick<Filter, 'whereIn'>) => {
    if (!siteId) return;
    const ofSite = db(`${owner}_participant as here`)
      .join('member', 'member.id', 'here.member_id')
      .where('member.site_id', siteId)
      .select(`here.${owner}_id`);
    query.whereIn(`${owner}.id`, ofSite);
  };

/** Where a rendez-vous takes place, and in which zone its clock shows the time. */
export type Placed = { siteName: string; timeZone: string };
export const placed = { siteName: 'site.name', timeZone: 'site.time_zone' };
