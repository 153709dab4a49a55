import { dayOf } from '../../domain/time/time';
import type { Home, UnmetRequest } from '../../ipc/home.contract';
import { memberName } from '../database/member-name';
import { presentListings } from '../database/present-listings';
import type { View } from './view';

const unmetShown = 6;

/** The listings of a kind that the board shows. */
const onBoard = ({ db, siteId }: View, kind: 'offer' | 'request') =>
  presentListings(db, siteId).where({ kind, status: 'available' });

/** The themes where nothing is offered today, as the board tells them. */
const themesWithoutOffer = (view: View): Promise<string[]> =>
  view
    .db('theme')
    .whereNotExists(onBoard(view, 'offer').where('theme_id', view.db.ref('theme.id')))
    .pluck('id');

/** The requests available in a theme where nothing is offered, the oldest first. */
export async function unmetRequests(view: View): Promise<Home['unmet']> {
  const { db } = view;
  const unmet = onBoard(view, 'request').whereIn('theme_id', await themesWithoutOffer(view));
  const total = await unmet.clone().count({ count: '*' }).first();
  const rows: (Omit<UnmetRequest, 'since'> & { createdAt: string })[] = await db
    .from(unmet.orderBy(['created_at', 'id']).limit(unmetShown).select('id').as('unmet'))
    .join('listing', 'listing.id', 'unmet.id')
    .join('member', 'member.id', 'listing.member_id')
    .join('theme', 'theme.id', 'listing.theme_id')
    .orderBy(['listing.created_at', 'listing.id'])
    .select({
      id: 'listing.id',
      title: 'listing.title',
      themeName: 'theme.name',
      pictogram: 'theme.pictogram',
      memberName: memberName(db),
      createdAt: 'listing.created_at',
    });
  return {
    requests: rows.map(({ createdAt, ...request }) => ({ ...request, since: dayOf(createdAt) })),
    total: Number(total?.count ?? 0),
  };
}

/** Whether a network has begun. */
export async function beginningOf({ db }: View): Promise<Pick<Home, 'hasMembers' | 'hasListings'>> {
  const has = async (table: string) => Boolean(await db(table).first('id'));
  return { hasMembers: await has('member'), hasListings: await has('listing') };
}
