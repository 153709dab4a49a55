import type { RecordedListing, Reperage } from '../../ipc/reperage.contract';

const id = (place: number) => `0191bbbb-0000-7000-8000-0000000000${String(place).padStart(2, '0')}`;

export const potager = id(31);
export const guitare = id(32);
export const seanceThemes = [
  { id: id(30), name: 'Jardin et nature', pictogram: 'plant', themes: [{ id: potager, name: 'Potager' }] },
  { id: id(33), name: 'Arts et musique', pictogram: 'music', themes: [{ id: guitare, name: 'Guitare' }] },
];
export const benali = { id: id(11), name: 'Nadia Benali', firstName: 'Nadia' };
export const pasquet = { id: id(12), name: 'Jacques Pasquet', firstName: 'Jacques' };
export const heard = (changes: Partial<RecordedListing> = {}): RecordedListing => ({
  id: id(21),
  kind: 'offer',
  title: 'Faire pousser des tomates',
  level: 'any',
  charterNote: '',
  themeId: potager,
  themeName: 'Potager',
  pictogram: 'plant',
  memberId: benali.id,
  createdAt: '2026-11-23T13:20:00Z',
  recordedBy: 'Claire Martin',
  ...changes,
});

/** A séance of this very afternoon, in Guéret. */
export const seance = (changes: Partial<Reperage> = {}): Reperage => ({
  id: id(1),
  version: 1,
  siteId: '0191aaaa-0000-7000-8000-000000000001',
  siteName: 'Guéret',
  timeZone: 'Europe/Paris',
  startsAt: '2026-11-23T13:00:00Z',
  endsAt: '2026-11-23T15:00:00Z',
  place: 'Grande salle',
  status: 'held',
  notes: '',
  mediator: { id: id(41), name: 'Claire Martin' },
  recorder: null,
  people: [benali],
  listings: [],
  lastTime: [],
  ...changes,
});
