import type { Kind } from '../../domain/listing/listing';
import type { BoardFilter, BoardTheme, ListingCard } from '../../ipc/listing.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { matching, wordsOf } from '../database/search';

/** What a theme shows of each side before « Voir les n autres ». */
const shownAtFirst = 4;

const joined = (db: Base) =>
  db('listing')
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
  status: 'listing.status',
  createdAt: 'listing.created_at',
  validUntil: 'listing.valid_until',
  memberId: 'member.id',
  memberName: memberName(db),
  siteName: 'site.name',
});

type ThemeRow = Omit<BoardTheme, 'offers' | 'requests' | 'lacksOffer' | 'offersElsewhere'>;
type CardRow = ListingCard & { themeId: string; total: number };
type SupplyRow = { themeId: string; kind: Kind; isHere: number; count: number };

const themesInOrder = (db: Base): Promise<ThemeRow[]> =>
  db('theme')
    .leftJoin('theme as parent', 'parent.id', 'theme.parent_id')
    .orderByRaw('coalesce(parent.position, theme.position), parent.position IS NOT NULL, theme.position, theme.name')
    .select({ id: 'theme.id', name: 'theme.name', pictogram: 'theme.pictogram' })
    .select(db.raw("coalesce(parent.name, '') AS ??", ['parentName']));

/**
 * The first cards of each theme and side, the oldest first, and how many there are.
 * Places are given on bare ids: only the cards that are shown are read whole.
 */
function cards(db: Base, { siteId, themeId, status, text, unfolded }: BoardFilter): Promise<CardRow[]> {
  const side = 'PARTITION BY listing.theme_id, listing.kind';
  const placed = db('listing')
    .join('member', 'member.id', 'listing.member_id')
    .whereNot('member.status', 'sorti')
    .select({ id: 'listing.id', themeId: 'listing.theme_id' })
    .select(db.raw(`row_number() OVER (${side} ORDER BY listing.created_at, listing.id) AS place`))
    .select(db.raw(`count(*) OVER (${side}) AS total`));
  if (siteId) placed.where('member.site_id', siteId);
  if (status) placed.where('listing.status', status);
  if (themeId)
    placed.whereIn('listing.theme_id', db('theme').where({ id: themeId }).orWhere({ parent_id: themeId }).select('id'));
  // Each word may stand in the listing or in the name of its author.
  for (const word of wordsOf(text))
    placed.where((it) => it.where(matching(db, 'listing', word)).orWhere(matching(db, 'member', word)));
  return joined(db)
    .join(placed.as('placed'), 'placed.id', 'listing.id')
    .where((it) => it.where('placed.place', '<=', shownAtFirst).orWhereIn('placed.themeId', unfolded))
    .orderBy(['listing.created_at', 'listing.id'])
    .select({ ...cardColumns(db), themeId: 'placed.themeId', total: 'placed.total' });
}

/** What is available in each theme, here and elsewhere, whatever the words looked for. */
const supply = (db: Base, siteId: string | null): Promise<SupplyRow[]> =>
  db('listing')
    .join('member', 'member.id', 'listing.member_id')
    .where('listing.status', 'available')
    .whereNot('member.status', 'sorti')
    .groupBy('themeId', 'kind', 'isHere')
    .select({ themeId: 'listing.theme_id', kind: 'listing.kind' })
    .select(siteId ? db.raw('member.site_id = ? AS ??', [siteId, 'isHere']) : db.raw('1 AS ??', ['isHere']))
    .count({ count: '*' }) as unknown as Promise<SupplyRow[]>;

/** Offers and requests face to face, theme by theme. */
export async function board(db: Base, filter: BoardFilter): Promise<BoardTheme[]> {
  const rows = await cards(db, filter);
  const stock = await supply(db, filter.siteId);
  const available = (theme: string, kind: Kind, isHere: boolean) =>
    stock.find((it) => it.themeId === theme && it.kind === kind && Boolean(it.isHere) === isHere)?.count ?? 0;
  const column = (theme: string, kind: Kind) => {
    const side = rows.filter((row) => row.themeId === theme && row.kind === kind);
    return { total: side[0]?.total ?? 0, cards: side };
  };
  return (await themesInOrder(db))
    .map((theme) => ({
      ...theme,
      offers: column(theme.id, 'offer'),
      requests: column(theme.id, 'request'),
      lacksOffer: available(theme.id, 'request', true) > 0 && available(theme.id, 'offer', true) === 0,
      offersElsewhere: available(theme.id, 'offer', false),
    }))
    .filter(({ offers, requests }) => offers.total + requests.total > 0);
}

/** All that a person offers and asks for, the newest first. */
export const listingsOf = (db: Base, memberId: string): Promise<ListingCard[]> =>
  joined(db)
    .where('member.id', memberId)
    .orderBy('listing.created_at', 'desc')
    .orderBy('listing.id', 'desc')
    .select(cardColumns(db)) as unknown as Promise<ListingCard[]>;
