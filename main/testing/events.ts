import { ConflictWord, EventDetails, EventKind } from '../../domain/calendar/event';
import type { Recurrence } from '../../domain/calendar/recurrence';
import { WorkshopDetails } from '../../domain/workshop/workshop';
import type { z } from '../../domain/zod';
import { created } from '../database/rows';
import type { TestNetwork } from './test-network';

/** What the forms of the calendar send, for the tests. */

const Planned = EventDetails.extend({ kind: EventKind.exclude(['workshop']), conflictWord: ConflictWord });
type PlannedInput = Partial<z.input<typeof Planned>>;

/** A rencontre on Tuesday 1 December 2026 from 14 h to 16 h, unless told otherwise. */
export const eventInput = (network: TestNetwork, changes: PlannedInput = {}) =>
  Planned.parse({
    kind: 'gathering',
    siteId: network.siteId,
    title: 'Rencontre du mardi',
    day: '2026-12-01',
    time: '14:00',
    minutes: 120,
    ...changes,
  });

export const everyTuesday: Recurrence = {
  rhythm: 'weekly',
  weekdays: [2],
  every: 1,
  rank: null,
  end: 'never',
  until: null,
  count: null,
  skipsHolidays: true,
  skipsSchoolHolidays: false,
};

const Workshop = WorkshopDetails.extend({ conflictWord: ConflictWord });

/** Bread on Saturday 5 December 2026, for two people, unless told otherwise. */
export const workshopInput = (network: TestNetwork, changes: Partial<z.input<typeof Workshop>>) =>
  Workshop.parse({
    siteId: network.siteId,
    title: 'Pain au levain',
    day: '2026-12-05',
    time: '09:00',
    minutes: 180,
    themeId: network.theme('Pain et pâtisserie'),
    capacity: 2,
    ...changes,
  });

/** @returns the id of a room of the first site */
export async function insertRoom(network: TestNetwork, name: string, siteId = network.siteId): Promise<string> {
  const row = { ...created(network), site_id: siteId, name, capacity: null };
  await network.db('room').insert(row);
  return row.id;
}
