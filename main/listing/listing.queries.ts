import type { PosterChoice } from '../../domain/listing/poster';
import type { StatusChange } from '../../ipc/listing.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { inTheme } from './board.queries';

/** Who moved a listing, when and why, the last change first. */
export const historyOf = (db: Base, id: string): Promise<StatusChange[]> =>
  db('listing_status_change as change')
    .leftJoin('account', 'account.id', 'change.created_by')
    .where('change.listing_id', id)
    .orderBy('change.created_at', 'desc')
    .orderBy('change.id', 'desc')
    .select({
      id: 'change.id',
      at: 'change.created_at',
      from: 'change.from_status',
      to: 'change.to_status',
      reason: 'change.reason',
      by: db.raw("coalesce(account.name, '')"),
    });

export type ForNote = {
  kind: 'offer' | 'request';
  title: string;
  validUntil: string | null;
  firstName: string;
  memberName: string;
  phone: string;
  email: string;
  siteName: string;
  sitePhone: string;
};

/** What the note to a member needs: her words, and how to reach each other. */
export const readForNote = (db: Base, id: string): Promise<ForNote | undefined> =>
  db('listing')
    .join('member', 'member.id', 'listing.member_id')
    .join('site', 'site.id', 'member.site_id')
    .where('listing.id', id)
    .first({
      kind: 'listing.kind',
      title: 'listing.title',
      validUntil: 'listing.valid_until',
      firstName: 'member.first_name',
      memberName: memberName(db),
      phone: 'member.phone',
      email: 'member.email',
      siteName: 'site.name',
      sitePhone: 'site.phone',
    });

export type PosterRow = {
  id: string;
  kind: 'offer' | 'request';
  title: string;
  themeName: string;
  pictogram: string;
  siteName: string;
  /** For the search of names in the title; never printed. */
  authorName: string;
};

/** What may hang on a wall: available today, by theme, the oldest first. */
export function posterRows(db: Base, choice: PosterChoice, today: string): Promise<PosterRow[]> {
  const { siteId, themeId, kind } = choice;
  const query = db('listing')
    .join('member', 'member.id', 'listing.member_id')
    .join('site', 'site.id', 'member.site_id')
    .join('theme', 'theme.id', 'listing.theme_id')
    .leftJoin('theme as parent', 'parent.id', 'theme.parent_id')
    .where('listing.status', 'available')
    .whereNot('member.status', 'sorti')
    .where((it) => it.whereNull('listing.valid_until').orWhere('listing.valid_until', '>=', today));
  if (siteId) query.where('site.id', siteId);
  if (kind) query.where('listing.kind', kind);
  if (themeId) query.whereIn('listing.theme_id', inTheme(db, themeId));
  return query
    .orderByRaw('coalesce(parent.position, theme.position), theme.position, theme.name')
    .orderBy(['listing.created_at', 'listing.id'])
    .select({
      id: 'listing.id',
      kind: 'listing.kind',
      title: 'listing.title',
      themeName: 'theme.name',
      pictogram: 'theme.pictogram',
      siteName: 'site.name',
      authorName: db.raw("member.first_name || ' ' || member.last_name || ' ' || member.used_name"),
    }) as unknown as Promise<PosterRow[]>;
}

/** Every name of the network, each once. */
export async function allNames(db: Base): Promise<string[]> {
  const rows: { name: string }[] = await db('member')
    .select({ name: 'first_name' })
    .union([db('member').select({ name: 'last_name' }), db('member').select({ name: 'used_name' })]);
  return rows.map(({ name }) => name);
}
