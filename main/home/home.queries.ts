import { dayOf } from '../../domain/time/time';
import type { Home, UnmetRequest } from '../../ipc/home.contract';
import { memberName } from '../database/member-name';
import { atSite, type View } from './view';

const unmetShown = 6;

/** The themes where nothing is offered today, as the board tells them. */
const themesWithoutOffer = ({ db, siteId }: View): Promise<string[]> =>
  db('theme')
    .whereNotExists(
      db('listing')
        .join('member', 'member.id', 'listing.member_id')
        .where({ 'listing.kind': 'offer', 'listing.status': 'available' })
        .where('listing.theme_id', db.ref('theme.id'))
        .whereNot('member.status', 'sorti')
        .modify(atSite(siteId, 'member.site_id')),
    )
    .pluck('id');

/** The requests available in a theme where nothing is offered, the oldest first. */
export async function unmetRequests(view: View): Promise<Home['unmet']> {
  const { db, siteId } = view;
  const themes = await themesWithoutOffer(view);
  const rows: (Omit<UnmetRequest, 'since'> & { createdAt: string; total: number })[] = await db('listing')
    .join('member', 'member.id', 'listing.member_id')
    .join('theme', 'theme.id', 'listing.theme_id')
    .where({ 'listing.kind': 'request', 'listing.status': 'available' })
    .whereIn('listing.theme_id', themes)
    .whereNot('member.status', 'sorti')
    .modify(atSite(siteId, 'member.site_id'))
    .orderBy(['listing.created_at', 'listing.id'])
    .limit(unmetShown)
    .select({
      id: 'listing.id',
      title: 'listing.title',
      themeName: 'theme.name',
      pictogram: 'theme.pictogram',
      memberName: memberName(db),
      createdAt: 'listing.created_at',
    })
    .select(db.raw('count(*) OVER () AS total'));
  return {
    requests: rows.map(({ createdAt, total: _total, ...request }) => ({ ...request, since: dayOf(createdAt) })),
    total: rows[0]?.total ?? 0,
  };
}

/** Whether a network has begun. */
export async function beginningOf({ db }: View): Promise<Pick<Home, 'hasMembers' | 'hasListings'>> {
  const has = async (table: string) => Boolean(await db(table).first('id'));
  return { hasMembers: await has('member'), hasListings: await has('listing') };
}
