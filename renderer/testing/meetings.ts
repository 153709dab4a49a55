import type { CalendarPlaces } from '../../ipc/calendar.contract';
import type { Gathering } from '../../ipc/gathering.contract';
import type { Enrolment, Workshop, WorkshopDate } from '../../ipc/workshop.contract';
import { testSites } from './render-with-network';
import { benali, pasquet, potager } from './seance';

const id = (place: number) => `0191dddd-0000-7000-8000-0000000000${String(place).padStart(2, '0')}`;
export const vidal = { id: id(21), name: 'Rosario Vidal', firstName: 'Rosario' };
const [gueret, auzances] = testSites;

/** The rencontre of this afternoon in Guéret, of a weekly series. */
export const gathering = (changes: Partial<Gathering> = {}): Gathering => ({
  eventId: id(1),
  occurrence: '2026-11-23T13:00:00Z',
  version: 3,
  title: 'Rencontre du lundi',
  startsAt: '2026-11-23T13:00:00Z',
  endsAt: '2026-11-23T15:00:00Z',
  timeZone: 'Europe/Paris',
  day: '2026-11-23',
  time: '14:00',
  siteId: gueret.id,
  siteName: gueret.name,
  roomName: 'Grande salle',
  place: '',
  accountName: 'Claire Martin',
  status: 'planned',
  notes: '',
  anonymousVisitors: 0,
  recurrenceSentence: 'Chaque lundi, sauf les jours fériés',
  people: [],
  lastTime: [benali, pasquet],
  ...changes,
});

export const enrolment = (
  person: { id: string; name: string; firstName: string },
  rank: number | null = null,
): Enrolment => ({
  memberId: person.id,
  name: person.name,
  firstName: person.firstName,
  phone: '',
  email: '',
  status: rank === null ? 'enrolled' : 'waiting',
  rank,
  since: '2026-11-20T09:00:00Z',
});

export const workshopDate = (changes: Partial<WorkshopDate> = {}): WorkshopDate => ({
  occurrence: '2026-12-01T13:00:00Z',
  startsAt: '2026-12-01T13:00:00Z',
  endsAt: '2026-12-01T15:00:00Z',
  day: '2026-12-01',
  time: '14:00',
  status: 'planned',
  place: '',
  sheetReceivedAt: null,
  isSheetMissing: false,
  attendance: [],
  ...changes,
});

/** An atelier of one date, next week, of two places. */
export const workshop = (changes: Partial<Workshop> = {}): Workshop => ({
  eventId: id(2),
  version: 1,
  title: 'Semis d’automne',
  description: 'Semer, pailler, attendre.',
  notes: '',
  themeId: potager,
  themeName: 'Potager',
  pictogram: 'plant',
  proposer: { id: pasquet.id, name: pasquet.name },
  siteId: gueret.id,
  siteName: gueret.name,
  timeZone: 'Europe/Paris',
  roomId: null,
  roomName: '',
  place: 'Jardin partagé',
  accountId: null,
  accountName: '',
  capacity: 2,
  isCancelled: false,
  first: { day: '2026-12-01', time: '14:00', minutes: 120 },
  recurrence: null,
  recurrenceSentence: '',
  dates: [workshopDate()],
  enrolments: [],
  ...changes,
});

export const calendarPlaces = (changes: Partial<CalendarPlaces> = {}): CalendarPlaces => ({
  sites: [gueret, auzances].map(({ id: siteId, name }) => ({
    id: siteId,
    version: 1,
    name,
    timeZone: 'Europe/Paris',
    schoolZone: null,
    openings: [],
  })),
  rooms: [{ id: id(31), version: 1, siteId: gueret.id, name: 'Grande salle', capacity: 40 }],
  closures: [],
  accounts: [],
  schoolHolidays: { all: [], lastDay: '2027-08-31', importedAt: null },
  ...changes,
});
