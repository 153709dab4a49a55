import {
  type Listing,
  type ListingChanges,
  type ListingWords,
  type NewListing,
  type Status,
  stemsOfListing,
} from '../../domain/listing/listing';
import { toInstant } from '../../domain/time/instant';
import type { ListingFile } from '../../ipc/listing.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { created, found, type Stamp, touched, updateVersion } from '../database/rows';
import type { MoveListings } from '../lending';

const wordsRow = (listing: ListingWords) => ({
  theme_id: listing.themeId,
  title: listing.title,
  details: listing.details,
  goal: listing.goal,
  level: listing.level,
  availability: listing.availability,
  place: listing.place,
  group_size: listing.groupSize,
  mobility: listing.mobility,
  valid_until: listing.validUntil,
  charter_note: listing.charterNote,
  stems: stemsOfListing(listing),
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
  place: 'listing.place',
  groupSize: 'listing.group_size',
  mobility: 'listing.mobility',
  validUntil: 'listing.valid_until',
  charterNote: 'listing.charter_note',
};

export const findListing = async (db: Base, id: string): Promise<Listing> =>
  found(await db('listing').where({ id }).first(columns));

export const readListing = async (db: Base, id: string): Promise<ListingFile> =>
  found(
    await db('listing')
      .join('member', 'member.id', 'listing.member_id')
      .join('site', 'site.id', 'member.site_id')
      .join('theme', 'theme.id', 'listing.theme_id')
      .where('listing.id', id)
      .first({
        ...columns,
        memberName: memberName(db),
        siteName: 'site.name',
        themeName: 'theme.name',
        pictogram: 'theme.pictogram',
        renewedAt: 'listing.renewed_at',
        toldOn: 'listing.told_on',
      }),
  );

type Change = { listingId: string; from: Status | null; to: Status; reason: string };

const recordChanges = (stamp: Stamp, changes: readonly Change[]) =>
  stamp.db('listing_status_change').insert(
    changes.map(({ listingId, from, to, reason }) => ({
      ...created(stamp),
      listing_id: listingId,
      from_status: from,
      to_status: to,
      reason,
    })),
  );

/** @returns the id of the new listing */
export async function insertListing(
  stamp: Stamp,
  { memberId, kind, status, ...words }: NewListing & ListingWords,
): Promise<string> {
  const row = { ...created(stamp), member_id: memberId, kind, status, ...wordsRow(words) };
  await stamp.db('listing').insert(row);
  await recordChanges(stamp, [{ listingId: row.id, from: null, to: status, reason: '' }]);
  return row.id;
}

export const updateListing = (stamp: Stamp, { id, version, ...words }: ListingChanges) =>
  updateVersion(stamp, 'listing', { id, version }, wordsRow(words));

type Version = { id: string; version: number };

export const renewListing = (stamp: Stamp, version: Version, validUntil: string) =>
  updateVersion(stamp, 'listing', version, {
    valid_until: validUntil,
    renewed_at: toInstant(stamp.now),
    told_on: null,
  });

export const undoRenewal = (stamp: Stamp, version: Version, validUntil: string | null) =>
  updateVersion(stamp, 'listing', version, { valid_until: validUntil, renewed_at: null });

export const markTold = (stamp: Stamp, id: string, day: string) =>
  stamp
    .db('listing')
    .where({ id })
    .update({ told_on: day, ...touched(stamp) });

/**
 * Moves listings to another status, and writes it in their history: no one else changes a status.
 * Those that stand there already stay as they are.
 */
export const moveListings: MoveListings = async (stamp, ids, to, reason) => {
  const moved: { listingId: string; from: Status }[] = await stamp
    .db('listing')
    .whereIn('id', ids)
    .whereNot({ status: to })
    .select({ listingId: 'id', from: 'status' });
  if (moved.length === 0) return;
  await stamp
    .db('listing')
    .whereIn(
      'id',
      moved.map(({ listingId }) => listingId),
    )
    .update({ status: to, ...touched(stamp) });
  await recordChanges(
    stamp,
    moved.map((listing) => ({ ...listing, to, reason })),
  );
};
