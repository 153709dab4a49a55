import type { Workshop, WorkshopDate } from '../../ipc/workshop.contract';

export type DatePerson = WorkshopDate['attendance'][number];

/**
 * Whose presence at a date is told, or is still to be told: those of whom something is noted, and those who are enrolled
 * since before its end. Who enrolled later was not expected there.
 */
export function peopleAt({ enrolments }: Workshop, { attendance, endsAt }: WorkshopDate): DatePerson[] {
  const noted = new Set(attendance.map(({ memberId }) => memberId));
  const expected = enrolments.filter(
    ({ memberId, status, since }) => status === 'enrolled' && since <= endsAt && !noted.has(memberId),
  );
  return [
    ...attendance,
    ...expected.map(({ memberId, name }) => ({ memberId, name, state: 'upcoming' as const })),
  ].sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}

/** Someone's presence is still to be told. */
export const isAwaited = (workshop: Workshop, date: WorkshopDate): boolean =>
  peopleAt(workshop, date).some(({ state }) => state === 'upcoming');
