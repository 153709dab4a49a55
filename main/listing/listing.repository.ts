import type { Listing, ListingChanges, NewListing, Status } from '../../domain/listing/listing';
import type { ListingFile } from '../../ipc/listing.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { created, found, type Stamp, updateVersion } from '../database/rows';

type Version = { id: string; version: number };
type Words = Omit<NewListing, 'memberId' | 'kind'>;

const wordsRow = (listing: Words) => ({
  theme_id: listing.themeId,
  title: listing.title,
  details: listing.details,
  goal: listing.goal,
  level: listing.level,
  availability: listing.availability,
  valid_until: listing.validUntil,
  charter_note: listing.charterNote,
});

const columns = {
  id: 'listing.id',
  version: 'listing.version',
  createdAt: 'listing.created_at',
  memberId: 'listing.member_id',
  kind: 'listing.kind',
  status: 'listing.status',
  themeId: 'listing.theme_id',
  title: 'listing.title',
  details: 'listing.details',
  goal: 'listing.goal',
  level: 'listing.level',
  availability: 'listing.availability',
  validUntil: 'listing.valid_until',
  charterNote: 'listing.charter_note',
};

export const findListing = async (db: Base, id: string): Promise<Listing> =>
  found(await db('listing').where({ id }).first(columns));

export const readListing = async (db: Base, id: string): Promise<ListingFile> =>
  found(
    await db('listing')
      .join('member', 'member.id', 'listing.member_id')
      .where('listing.id', id)
      .first({ ...columns, memberName: memberName(db) }),
  );

/** @returns the id of the new listing */
export async function insertListing(stamp: Stamp, { memberId, kind, ...words }: NewListing): Promise<string> {
  const row = { ...created(stamp), member_id: memberId, kind, ...wordsRow(words) };
  await stamp.db('listing').insert(row);
  return row.id;
}

export const updateListing = (stamp: Stamp, { id, version, ...words }: ListingChanges) =>
  updateVersion(stamp, 'listing', { id, version }, wordsRow(words));

export const updateStatus = (stamp: Stamp, version: Version, status: Status) =>
  updateVersion(stamp, 'listing', version, { status });
