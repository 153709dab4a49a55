import type { ListingCard, ListingFile } from '../../ipc/listing.contract';

const id = (end: number) => `0191cccc-0000-7000-8000-00000000000${end}`;

/** Jacques offers to prune roses in Guéret; tests change what they are about. */
export const roses: ListingCard = {
  id: id(1),
  version: 1,
  kind: 'offer',
  title: 'Tailler les rosiers',
  themeName: 'Jardinage',
  pictogram: 'plant',
  level: 'beginner',
  place: 'home',
  groupSize: 3,
  status: 'available',
  createdAt: '2026-08-20T09:00:00Z',
  validUntil: null,
  toldOn: null,
  memberId: '0191bbbb-0000-7000-8000-000000000002',
  memberName: 'Jacques Lavergne',
  siteName: 'Guéret',
};

/** Nadia looks for someone to garden with. */
export const balcony: ListingCard = {
  ...roses,
  id: id(2),
  kind: 'request',
  title: 'Un potager de balcon',
  level: 'any',
  place: 'any',
  groupSize: null,
  memberId: '0191bbbb-0000-7000-8000-000000000001',
  memberName: 'Nadia Benali',
};

export const rosesFile: ListingFile = {
  ...roses,
  themeId: id(3),
  details: 'Au sécateur',
  goal: '',
  availability: null,
  mobility: null,
  charterNote: '',
  renewedAt: null,
};
