import {
  dormantAfterMonths,
  expiryNoticeDays,
  recordedBetween,
  viewKind,
  viewStatus,
} from '../../domain/listing/board';
import { type Kind, statuses } from '../../domain/listing/listing';
import { addDays, addMonths } from '../../domain/time/time';
import type {
  BoardCounts,
  BoardFilter,
  BoardTheme,
  ListingCard,
  ListingSheet,
  ListingSheetQuery,
} from '../../ipc/listing.contract';
import { frenchOrder } from '../database/french-order';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { presentListings } from '../database/present-listings';
import { matching, tellingWords } from '../database/search';

/** What a theme shows of each side before « Voir les n autres ». */
const shownAtFirst = 4;

const joined = (db: Base, listings = db('listing')) =>
  listings
    .join('member', 'member.id', 'listing.member_id')
    .join('site', 'site.id', 'member.site_id')
    .join('theme', 'theme.id', 'listing.theme_id');

const cardColumns = (db: Base) => ({
  id: 'listing.id',
  version: 'listing.version',
  kind: 'listing.kind',
  title: 'listing.title',
  themeName: 'theme.name',
  pictogram: 'theme.pictogram',
  level: 'listing.level',
  place: 'listing.place',
  groupSize: 'listing.group_size',
  status: 'listing.status',
  createdAt: 'listing.created_at',
  validUntil: 'listing.valid_until',
  toldOn: 'listing.told_on',
  memberId: 'member.id',
  memberName: memberName(db),
  siteName: 'site.name',
});

type Narrowing = Omit<BoardFilter, 'unfolded'>;

/** A theme, or all the themes of a family. */
export const inTheme = (db: Base, themeId: string) =>
  db('theme').where({ id: themeId }).orWhere({ parent_id: themeId }).select('id');

/** The themes in which someone of the site offers something today. */
const offeredThemes = (db: Base, siteId: string | null) =>
  presentListings(db, siteId)
    .where({ 'listing.kind': 'offer', 'listing.status': 'available' })
    .distinct('listing.theme_id');

/** Offers that someone was proposed, or that served in an exchange, since a day. */
const askedSince = (db: Base, day: string) => [
  db('match').where(db.raw('coalesce(decided_at, created_at)'), '>=', day).select('offer_id'),
  db('exchange_participant')
    .join('exchange', 'exchange.id', 'exchange_participant.exchange_id')
    .where(db.raw('coalesce(exchange.ended_at, exchange.updated_at)'), '>=', day)
    .select('exchange_participant.listing_id'),
];

/** Keeps what the filter asks for: the same for the cards, for the list and for the counts. */
function narrowed(db: Base, { siteId, themeId, status, text, age, view }: Narrowing, today: string) {
  const query = presentListings(db, siteId);
  if (themeId) query.whereIn('listing.theme_id', inTheme(db, themeId));
  const only = viewStatus[view] ?? status;
  if (only) query.where('listing.status', only);
  const kind = viewKind[view];
  if (kind) query.where('listing.kind', kind);
  if (age) {
    const { after, until } = recordedBetween(age, today);
    if (after) query.where('listing.created_at', '>=', addDays(after, 1));
    query.where('listing.created_at', '<', addDays(until, 1));
  }
  if (view === 'unmet') query.whereNotIn('listing.theme_id', offeredThemes(db, siteId));
  if (view === 'expiring') query.where('listing.valid_until', '<=', addDays(today, expiryNoticeDays));
  if (view === 'dormant') {
    const since = addMonths(today, -dormantAfterMonths);
    query.where('listing.created_at', '<', since);
    for (const asked of askedSince(db, since)) query.whereNotIn('listing.id', asked);
  }
  // Each word may stand in the listing or in the name of its author.
  for (const word of tellingWords(text))
    query.where((it) =>
      it.where(matching(db, 'listing', word)).orWhereIn(
        'listing.member_id',
        db('member')
          .modify(matching(db, 'member', word))
          .select('member.id'),
      ),
    );
  return query;
}

type ThemeRow = Omit<BoardTheme, 'offers' | 'requests' | 'lacksOffer' | 'offersElsewhere'>;
type CardRow = ListingCard & { themeId: string; total: number };
type SupplyRow = { themeId: string; kind: Kind; count: number };

const themesInOrder = (db: Base): Promise<ThemeRow[]> =>
  db('theme')
    .leftJoin('theme as parent', 'parent.id', 'theme.parent_id')
    .orderByRaw('coalesce(parent.position, theme.position), parent.position IS NOT NULL, theme.position, theme.name')
    .select({ id: 'theme.id', name: 'theme.name', pictogram: 'theme.pictogram' })
    .select(db.raw("coalesce(parent.name, '') AS ??", ['parentName']));

/**
 * The first cards of each theme and side, the oldest first, and how many there are.
 * Each side of a theme is counted, then read as far as its first cards, in the order of an index: nothing is sorted.
 */
function cards(db: Base, { unfolded, ...filter }: BoardFilter, today: string): Promise<CardRow[]> {
  const shelves = narrowed(db, filter, today)
    .groupBy('listing.theme_id', 'listing.kind')
    .select({ themeId: 'listing.theme_id', kind: 'listing.kind' })
    .count({ total: '*' });
  const onShelf = () =>
    narrowed(db, filter, today)
      .where({ 'listing.theme_id': db.ref('shelf.themeId'), 'listing.kind': db.ref('shelf.kind') })
      .select('listing.id');
  const first = onShelf().orderBy(['listing.created_at', 'listing.id']).limit(shownAtFirst);
  // A cross join keeps the shelves first: for each of them its cards, and not the reverse.
  return joined(db, db(shelves.as('shelf')).crossJoin(db.raw('listing')))
    .whereIn('listing.id', db(first.as('first')).select('id').union(onShelf().whereIn('shelf.themeId', unfolded)))
    .orderBy(['listing.created_at', 'listing.id'])
    .select({ ...cardColumns(db), themeId: 'shelf.themeId', total: 'shelf.total' });
}

/** What is available in each theme, at a site or everywhere, whatever the words looked for. */
const supply = (db: Base, siteId: string | null): Promise<SupplyRow[]> =>
  presentListings(db, siteId)
    .where('listing.status', 'available')
    .groupBy('listing.theme_id', 'listing.kind')
    .select({ themeId: 'listing.theme_id', kind: 'listing.kind' })
    .count({ count: '*' }) as unknown as Promise<SupplyRow[]>;

/** Offers and requests face to face, theme by theme. */
export async function board(db: Base, filter: BoardFilter, today: string): Promise<BoardTheme[]> {
  const rows = await cards(db, filter, today);
  const here = await supply(db, filter.siteId);
  const everywhere = filter.siteId ? await supply(db, null) : here;
  const available = (stock: readonly SupplyRow[], theme: string, kind: Kind) =>
    stock.find((it) => it.themeId === theme && it.kind === kind)?.count ?? 0;
  const column = (theme: string, kind: Kind) => {
    const side = rows.filter((row) => row.themeId === theme && row.kind === kind);
    return { total: side[0]?.total ?? 0, cards: side };
  };
  return (await themesInOrder(db))
    .map((theme) => ({
      ...theme,
      offers: column(theme.id, 'offer'),
      requests: column(theme.id, 'request'),
      lacksOffer: available(here, theme.id, 'request') > 0 && available(here, theme.id, 'offer') === 0,
      offersElsewhere: available(everywhere, theme.id, 'offer') - available(here, theme.id, 'offer'),
    }))
    .filter(({ offers, requests }) => offers.total + requests.total > 0);
}

/** How many listings each view holds. */
export async function boardCounts(db: Base, siteId: string | null, today: string): Promise<BoardCounts> {
  const count = async (view: BoardFilter['view']) => {
    const filter = { siteId, themeId: null, status: null, text: '', age: null, view };
    const [row] = await narrowed(db, filter, today).count<{ count: number }[]>({ count: '*' });
    return row?.count ?? 0;
  };
  return {
    unmet: await count('unmet'),
    dormant: await count('dormant'),
    'to-clarify': await count('to-clarify'),
    expiring: await count('expiring'),
  };
}

/** The same listings one under the other, in the order that was asked, a page at a time. */
export async function listSheet(db: Base, query: ListingSheetQuery, today: string): Promise<ListingSheet> {
  const { order, isDescending, offset, limit, ...filter } = query;
  const way = isDescending ? 'desc' : 'asc';
  const found = () => narrowed(db, filter, today);
  const [row] = await found().count<{ count: number }[]>({ count: '*' });
  const statusOrder = db.raw(`CASE ?? ${statuses.map(() => 'WHEN ? THEN ?').join(' ')} END`, [
    'listing.status',
    ...statuses.flatMap((status, place) => [status, place]),
  ]);
  const by = {
    title: frenchOrder(db, 'listing.title'),
    theme: frenchOrder(db, 'theme.name'),
    member: db.ref('member.sort_name'),
    site: frenchOrder(db, 'site.name'),
    status: statusOrder,
    recorded: db.ref('listing.created_at'),
    validUntil: db.raw("coalesce(??, '9999')", ['listing.valid_until']), // without an end, after all the others
  }[order];
  // Only the page is read whole: the others give their place.
  const page = found()
    .modify((it) => {
      if (order === 'member' || order === 'site') it.join('member', 'member.id', 'listing.member_id');
      if (order === 'site') it.join('site', 'site.id', 'member.site_id');
      if (order === 'theme') it.join('theme', 'theme.id', 'listing.theme_id');
    })
    .orderBy([{ column: by as never, order: way }, 'listing.id'])
    .limit(limit)
    .offset(offset)
    .select('listing.id');
  const ids: string[] = (await page).map(({ id }: { id: string }) => id);
  const cards: ListingCard[] = await joined(db).whereIn('listing.id', ids).select(cardColumns(db));
  const byId = new Map(cards.map((card) => [card.id, card]));
  return { total: row?.count ?? 0, rows: ids.flatMap((id) => byId.get(id) ?? []) };
}

/** All that a person offers and asks for, the newest first. */
export const listingsOf = (db: Base, memberId: string): Promise<ListingCard[]> =>
  joined(db)
    .where('member.id', memberId)
    .orderBy('listing.created_at', 'desc')
    .orderBy('listing.id', 'desc')
    .select(cardColumns(db)) as unknown as Promise<ListingCard[]>;
