import type { CalendarDetails, CalendarItem, CalendarPlaces, CalendarRange } from '../../ipc/calendar.contract';

const id = (place: number) => `0191cccc-0000-7000-8000-0000000000${String(place).padStart(2, '0')}`;
const gueret = '0191aaaa-0000-7000-8000-000000000001';
const claire = { id: '0191aaaa-0000-7000-8000-000000000009', name: 'Claire Martin' };

export const undoId = id(99);

/** The rencontre of a Tuesday, in Guéret. */
export const gatheringItem = (changes: Partial<CalendarItem> = {}): CalendarItem => ({
  kind: 'gathering',
  id: id(1),
  occurrence: '2026-11-24T13:00:00Z',
  version: 3,
  title: 'Rencontre du mardi',
  startsAt: '2026-11-24T13:00:00Z',
  endsAt: '2026-11-24T15:00:00Z',
  day: '2026-11-24',
  time: '14:00',
  endDay: '2026-11-24',
  endTime: '16:00',
  status: 'planned',
  siteId: gueret,
  siteName: 'Guéret',
  roomId: null,
  roomName: '',
  place: 'Grande salle',
  accountId: claire.id,
  accountName: claire.name,
  people: [],
  target: { page: 'gathering', id: id(1) },
  isSeries: true,
  isException: false,
  isMovable: true,
  isResizable: true,
  ...changes,
});

/** A séance of an exchange, the day after. */
export const sessionItem = (changes: Partial<CalendarItem> = {}): CalendarItem =>
  gatheringItem({
    kind: 'session',
    id: id(2),
    occurrence: null,
    title: 'Tenir un potager',
    startsAt: '2026-11-25T09:00:00Z',
    endsAt: '2026-11-25T10:00:00Z',
    day: '2026-11-25',
    time: '10:00',
    endDay: '2026-11-25',
    endTime: '11:00',
    people: [{ id: id(11), name: 'Nadia Benali' }],
    target: { page: 'exchange', id: id(21) },
    isSeries: false,
    ...changes,
  });

export const detailsOf = (item: CalendarItem, changes: Partial<CalendarDetails> = {}): CalendarDetails => ({
  ...item,
  notes: '',
  timeZone: 'Europe/Paris',
  minutes: (Date.parse(item.endsAt) - Date.parse(item.startsAt)) / 60_000,
  recurrence: item.isSeries
    ? {
        rhythm: 'weekly',
        every: 1,
        weekdays: [2],
        rank: null,
        end: 'never',
        until: null,
        count: null,
        skipsHolidays: true,
        skipsSchoolHolidays: false,
      }
    : null,
  recurrenceSentence: item.isSeries ? 'Chaque mardi, sauf les jours fériés' : '',
  first: item.isSeries ? { day: '2026-09-01', time: '14:00', minutes: 120 } : null,
  memberIds: [],
  links: [],
  words: [],
  ...changes,
});

export const calendarRange = (changes: Partial<CalendarRange> = {}): CalendarRange => ({
  items: [gatheringItem(), sessionItem()],
  outside: [],
  shaded: [],
  ...changes,
});

export const calendarPlaces: CalendarPlaces = {
  sites: [
    { id: gueret, version: 1, name: 'Guéret', timeZone: 'Europe/Paris', schoolZone: 'A', openings: [] },
    {
      id: '0191aaaa-0000-7000-8000-000000000002',
      version: 1,
      name: 'Auzances',
      timeZone: 'Europe/Paris',
      schoolZone: 'A',
      openings: [],
    },
  ],
  rooms: [{ id: id(31), version: 1, siteId: gueret, name: 'Salle bleue', capacity: 12 }],
  closures: [],
  accounts: [claire],
  schoolHolidays: { all: [], lastDay: null, importedAt: null },
};

export const changeOf = ({ kind, id: of, occurrence }: CalendarItem) => ({
  key: { kind, id: of, occurrence },
  undo: undoId,
});
