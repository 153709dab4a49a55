import type { NewListing } from '../../domain/listing/listing';
import type { z } from '../../domain/zod';

/** What the form holds: as the schema takes it, the empty text where nothing is chosen yet. */
export type ListingValues = z.input<typeof NewListing>;

export const emptyListing: ListingValues = {
  memberId: '',
  kind: 'offer',
  themeId: '',
  title: '',
  details: '',
  goal: '',
  level: 'any',
  availability: null,
  place: 'any',
  groupSize: null,
  mobility: null,
  validUntil: null,
  status: 'available',
  charterNote: '',
};
