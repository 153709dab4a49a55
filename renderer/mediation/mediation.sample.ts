import type { Mediation } from '../../ipc/mediation.contract';

export const idOf = (place: number) => `0191bbbb-0000-7000-8000-00000000000${place}`;
export const [id, exchangeId, claire] = [idOf(1), idOf(2), idOf(3)];

/** A meeting fixed for the next day, between an offer and a request. */
export const mediation = (changes: Partial<Mediation> = {}): Mediation => ({
  id,
  version: 3,
  status: 'planned',
  title: 'Tenir un potager',
  themeName: 'Potager',
  pictogram: 'plant',
  siteName: 'Guéret',
  timeZone: 'Europe/Paris',
  startsAt: '2026-11-24T13:00:00Z',
  mediator: { id: claire, name: 'Claire Martin' },
  mediators: [{ id: claire, name: 'Claire Martin' }],
  participants: [
    {
      memberId: idOf(4),
      name: 'Jacques Martin',
      siteName: 'Guéret',
      side: 'offerer',
      listingId: idOf(6),
      listingTitle: 'Tenir un potager',
      listingDetails: '',
    },
    {
      memberId: idOf(5),
      name: 'Nadia Benali',
      siteName: 'Auzances',
      side: 'requester',
      listingId: idOf(7),
      listingTitle: 'Apprendre à jardiner',
      listingDetails: '',
    },
  ],
  notes: {
    offered: 'Tenir un potager',
    asked: 'Apprendre à jardiner',
    goal: '',
    level: '',
    learntHow: '',
    method: '',
    place: 'Jardin partagé',
    firstSessionDay: '2026-12-01',
    firstSessionTime: '14:00',
    frequency: 'weekly',
    sessionCount: 5,
    sessionMinutes: 90,
    material: '',
    keys: '',
    projects: '',
    conditions: '',
    bilanDay: '2027-01-05',
    bilanTime: '14:00',
    outcomeReason: '',
    resumeOn: null,
  },
  concludedAt: null,
  exchangeId: null,
  signers: [
    { memberId: idOf(4), name: 'Jacques Martin', way: null, signedAt: null },
    { memberId: idOf(5), name: 'Nadia Benali', way: null, signedAt: null },
    { memberId: null, name: 'Claire Martin', way: null, signedAt: null },
  ],
  ...changes,
});

export const withNotes = (notes: Partial<Mediation['notes']>) =>
  mediation({ notes: { ...mediation().notes, ...notes } });
