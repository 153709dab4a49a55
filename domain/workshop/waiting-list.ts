import type { EnrolmentStatus } from './workshop';

type Enrolled = { memberId: string; status: EnrolmentStatus; position: number | null };

export const enrolledCount = (enrolments: readonly Enrolled[]): number =>
  enrolments.filter(({ status }) => status === 'enrolled').length;

/** In the order in which they wait. */
export const waitingList = <One extends Enrolled>(enrolments: readonly One[]): One[] =>
  enrolments
    .filter(({ status }) => status === 'waiting')
    .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));

/** Whom the free places go to, the first who asked first. */
export const promotedFrom = <One extends Enrolled>(enrolments: readonly One[], capacity: number): One[] =>
  waitingList(enrolments).slice(0, Math.max(0, capacity - enrolledCount(enrolments)));

/** Where a person who enrols now stands. Those who already wait come first, even when a place is free. */
export function placeFor(
  enrolments: readonly Enrolled[],
  capacity: number,
): { status: 'enrolled'; position: null } | { status: 'waiting'; position: number } {
  const waiting = waitingList(enrolments);
  if (enrolledCount(enrolments) < capacity && waiting.length === 0) return { status: 'enrolled', position: null };
  return { status: 'waiting', position: (waiting.at(-1)?.position ?? 0) + 1 };
}
