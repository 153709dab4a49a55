import type { InputOf, OutputOf } from '../../ipc/contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { presentListings } from '../database/present-listings';
import { matching } from '../database/search';

const most = 20;

/**
 * The free offers or requests of people who might join an exchange: of its theme first, then of its family, the oldest
 * first. Without words, those of its family alone.
 */
export async function listJoinable(
  db: Base,
  { exchangeId, side, text }: InputOf<'exchange.joinable'>,
): Promise<OutputOf<'exchange.joinable'>> {
  const exchange: { themeId: string; familyId: string } = await db('exchange')
    .join('theme', 'theme.id', 'exchange.theme_id')
    .where('exchange.id', exchangeId)
    .first({ themeId: 'theme.id', familyId: db.raw('coalesce(theme.parent_id, theme.id)') });
  if (!exchange) return [];
  const { themeId, familyId } = exchange;
  const query = presentListings(db, null)
    .join('member', 'member.id', 'listing.member_id')
    .join('site', 'site.id', 'member.site_id')
    .join('theme', 'theme.id', 'listing.theme_id')
    .where({ 'listing.kind': side === 'offerer' ? 'offer' : 'request', 'listing.status': 'available' })
    .whereNotIn('listing.member_id', db('exchange_participant').where({ exchange_id: exchangeId }).select('member_id'));
  if (text.trim() === '')
    query.where((family) => family.where('theme.id', familyId).orWhere('theme.parent_id', familyId));
  else
    query.where((either) =>
      either
        .where((words) => words.modify(matching(db, 'listing', text)))
        .orWhere((person) => person.modify(matching(db, 'member', text))),
    );
  return query
    .orderByRaw('theme.id = ? DESC, coalesce(theme.parent_id, theme.id) = ? DESC', [themeId, familyId])
    .orderBy(['listing.created_at', 'listing.id'])
    .limit(most)
    .select({
      listingId: 'listing.id',
      title: 'listing.title',
      themeName: 'theme.name',
      memberId: 'member.id',
      name: memberName(db),
      siteName: 'site.name',
    });
}
