import { spacedDigits } from '../../domain/french/phone';
import { sortName } from '../../domain/member/member';
import type { MemberName } from '../../domain/member/name';
import type { LookAlike, MemberEntry, MemberListQuery, MemberRow } from '../../ipc/member.contract';
import { frenchOrder } from '../database/french-order';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { found } from '../database/rows';
import { foundInTurn, matching, startsOf, wordsOf } from '../database/search';
import { statement } from '../database/statement';

const withSite = (db: Base) => db('member').join('site', 'site.id', 'member.site_id');
const entry = (db: Base) => ({
  id: 'member.id',
  name: memberName(db),
  siteName: 'site.name',
  commune: 'member.commune',
});

/** Listings that are still open, in a list of people. */
const openListings = ['available', 'in-mediation', 'in-exchange'];

export async function listMembers(db: Base, query: MemberListQuery): Promise<{ total: number; rows: MemberRow[] }> {
  const { text, siteId, statuses, order, isDescending, offset, limit } = query;
  const direction = isDescending ? 'desc' : 'asc';
  const orders = {
    name: 'member.sort_name',
    siteName: frenchOrder(db, 'site.name'),
    commune: frenchOrder(db, 'member.commune'),
    lastContactOn: 'member.last_contact_on',
  };
  const selected = withSite(db)
    .whereIn('member.status', statuses)
    .modify(matching(db, 'member', spacedDigits(text)));
  if (siteId !== null) selected.where('member.site_id', siteId);
  const rows: Omit<MemberRow, 'listings'>[] = await selected
    .clone()
    .orderBy(orders[order], direction)
    .orderBy('member.sort_name')
    .orderBy('member.id')
    .offset(offset)
    .limit(limit)
    .select({
      ...entry(db),
      version: 'member.version',
      status: 'member.status',
      lastContactOn: 'member.last_contact_on',
    });
  const [count] = await selected.count({ total: '*' });
  const listings = await db('listing')
    .whereIn(
      'member_id',
      rows.map(({ id }) => id),
    )
    .whereIn('status', openListings)
    .orderBy('created_at')
    .select('id', 'kind', 'title', 'member_id');
  return {
    total: Number(count?.total ?? 0),
    rows: rows.map((row) => ({
      ...row,
      listings: listings.flatMap(({ member_id, ...listing }) => (member_id === row.id ? [listing] : [])),
    })),
  };
}

type Searched = { start: string; end: string; words: string; siteId: string; limit: number };
type Filter = (query: { where: (column: string, value: string) => unknown }, siteId: string) => void;

/** Of so many people whom a common word finds, the first of the alphabet are shown: the others need another letter. */
const sorted = 100;

/** The two halves of a search, at one site or at all of them. */
const searching = (atSite: Filter) => ({
  /** People whose name starts with what was typed, along the index of the names. */
  byName: statement<Searched, MemberEntry>((db, { start, end, siteId, limit }) =>
    withSite(db)
      .whereBetween('member.sort_name', [start, end])
      .whereNot('member.status', 'sorti')
      .modify(atSite, siteId)
      .orderByRaw('member.sort_name LIMIT ?', [limit]) // Knex's own limit takes a number and nothing else
      .select(entry(db)),
  ),
  /** The others, who have a word that starts so: a first name, a commune, a telephone number. */
  byWord: statement<Searched, MemberEntry>((db, { start, end, words, siteId, limit }) =>
    withSite(db)
      .whereIn(
        'member.search_key',
        db
          .from(
            foundInTurn(db, 'member', words)
              .whereNotBetween('member.sort_name', [start, end])
              .whereNot('member.status', 'sorti')
              .modify(atSite, siteId)
              .limit(sorted)
              .select('member.search_key', 'member.sort_name')
              .as('found'),
          )
          .orderByRaw('sort_name LIMIT ?', [limit])
          .select('search_key'),
      )
      .orderBy('member.sort_name')
      .select(entry(db)),
  ),
});
const everywhere = searching(() => {});
const atOneSite = searching((query, siteId) => void query.where('member.site_id', siteId));

/** People who are still in the network; a name that starts with what was typed comes before other words of it. */
export async function searchMembers(
  db: Base,
  { text, siteId, limit }: { text: string; siteId: string | null; limit: number },
): Promise<MemberEntry[]> {
  const { byName, byWord } = siteId === null ? everywhere : atOneSite;
  const start = sortName({ firstName: '', lastName: text, usedName: '' });
  const words = startsOf(wordsOf(text));
  const searched = { start, end: `${start}\uffff`, words, siteId: siteId ?? '', limit };
  const people = await byName(db, searched);
  if (people.length === limit || words === '') return people;
  return [...people, ...(await byWord(db, { ...searched, limit: limit - people.length }))];
}

export const readEntry = async (db: Base, id: string): Promise<MemberEntry> =>
  found(await withSite(db).where('member.id', id).first(entry(db)));

type Likeness = MemberName & { phone: string; email: string; exceptId: string | null };

/** People already recorded under the same name (family or used), the same phone or the same e-mail. */
export async function findLookAlikes(db: Base, { exceptId, phone, email, ...name }: Likeness): Promise<LookAlike[]> {
  const names = name.firstName && name.lastName ? [sortName(name), sortName({ ...name, usedName: '' })] : [];
  const rows = await withSite(db)
    .whereNot('member.id', exceptId ?? '')
    .where((either) => {
      either.whereIn('member.sort_name', names);
      if (phone) either.orWhere('member.phone', phone);
      if (email) either.orWhere('member.email', email);
    })
    .orderBy('member.sort_name')
    .limit(5)
    .select({ ...entry(db), sortName: 'member.sort_name', phone: 'member.phone' });
  return rows.map(({ sortName: known, phone: knownPhone, ...row }) => ({
    ...row,
    reason: names.includes(known) ? 'name' : phone !== '' && knownPhone === phone ? 'phone' : 'email',
  }));
}
