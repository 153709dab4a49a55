import type { Exchange, Participant, SessionView } from '../../ipc/exchange.contract';

/** Jacques teaches Nadia to sew: one session past and not noted, one to come. */

export const idOf = (place: number) => `0191cccc-0000-7000-8000-00000000000${place}`;
export const [id, jacques, nadia, bilanId] = [idOf(1), idOf(2), idOf(3), idOf(4)];

export const person = (changes: Partial<Participant>): Participant => ({
  memberId: nadia,
  name: 'Nadia Benali',
  siteName: 'Guéret',
  side: 'requester',
  listingId: '0191cccc-0000-7000-8000-000000000010',
  listingTitle: 'Un ourlet',
  joinedAt: null,
  leftAt: null,
  leavingReason: '',
  ...changes,
});

export const session = (place: number, startsAt: string, changes: Partial<SessionView> = {}): SessionView => ({
  id: idOf(place),
  version: 1,
  startsAt,
  endsAt: startsAt.replace('T13:00', 'T14:30'),
  place: 'Atelier',
  roomId: null,
  status: 'planned',
  notes: '',
  attendance: [
    { memberId: jacques, state: 'upcoming' },
    { memberId: nadia, state: 'upcoming' },
  ],
  ...changes,
});
export const everyone = (state: 'honoured' | 'upcoming') => [
  { memberId: jacques, state },
  { memberId: nadia, state },
];
export const past = session(5, '2026-11-12T13:00:00Z');
export const next = session(6, '2026-12-03T13:00:00Z');

export const exchange = (changes: Partial<Exchange> = {}): Exchange => ({
  id,
  version: 1,
  title: 'Raccourcir un pantalon',
  status: 'ongoing',
  themeId: idOf(8),
  themeName: 'Couture',
  pictogram: 'needle',
  siteId: idOf(9),
  siteName: 'Guéret',
  timeZone: 'Europe/Paris',
  interruptionReason: '',
  endedAt: null,
  mediation: {
    id: idOf(7),
    heldAt: '2026-11-02T13:00:00Z',
    mediatorId: null,
    mediatorName: 'Claire Martin',
    goal: 'Ne plus payer les retouches',
    material: '',
    keys: '',
    conditions: '',
    signers: [
      { memberId: id, name: 'Jacques Martin', way: 'drawn', signedAt: '2026-11-02T09:50:00Z' },
      { memberId: null, name: 'Claire', way: null, signedAt: null },
    ],
  },
  participants: [
    person({ memberId: jacques, name: 'Jacques Martin', side: 'offerer', listingTitle: 'Coudre' }),
    person({ memberId: nadia, name: 'Nadia Benali', siteName: 'Auzances', listingTitle: 'Un ourlet' }),
  ],
  sessions: [past, next],
  bilans: [
    { id: bilanId, version: 1, kind: 'final', status: 'planned', scheduledAt: '2027-01-07T13:00:00Z', roomId: null },
  ],
  ...changes,
});
