import type { Member } from '../../domain/member/member';
import type { MemberFile } from '../../ipc/member.contract';

const id = (end: number) => `0191bbbb-0000-7000-8000-00000000000${end}`;

/** Nadia Benali of Guéret, up to date with everything; tests change what they are about. */
export const nadia: Member = {
  id: id(1),
  version: 3,
  siteId: '0191aaaa-0000-7000-8000-000000000001',
  civility: 'madame',
  firstName: 'Nadia',
  lastName: 'Benali',
  usedName: '',
  birth: '1958-03-12',
  phone: '06 39 98 12 74',
  email: '',
  address: '12 rue de l’Église',
  postcode: '23000',
  communeCode: '23096',
  commune: 'Guéret',
  situation: 'retraite',
  arrival: 'bouche-a-oreille',
  referrerId: null,
  mobility: 'a-pied',
  availability: 0b10,
  readingEase: 'aise',
  noticeGivenOn: '2026-02-01',
  charterSignedOn: '2026-02-01',
  notes: '',
  status: 'actif',
  noticeVersion: 1,
  lastContactOn: '2026-11-17',
};

export const nadiaFile: MemberFile = {
  member: nadia,
  siteName: 'Guéret',
  referrer: '',
  currentNoticeVersion: 1,
  listings: [],
  mediations: [],
  exchanges: [],
  attestations: [],
  badges: [],
  timeline: [{ at: '2026-02-01T09:00:00Z', kind: 'enrolled', id: id(1), title: '', state: '' }],
};
