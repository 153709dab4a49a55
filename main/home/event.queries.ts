import { isSheetMissing } from '../../domain/calendar/attendance';
import type { DueKind } from '../../domain/home/due';
import { addDays } from '../../domain/time/time';
import type { Appointment } from '../../ipc/home.contract';
import { memberName } from '../database/member-name';
import { type EventDate, eventDates } from '../event/event-date.queries';
import type { Waiting } from './due.queries';
import type { View } from './view';

const plain = { time: null, until: null, isBegun: false, owner: null } as const;

/** Older ones are of the past: nobody remembers who came. */
const unsaidDays = 60;

/** One line for each event: the first of its dates, and how many there are. */
function linesOf(kind: DueKind, dates: readonly EventDate[]): Waiting[] {
  const lines = new Map<string, Waiting>();
  for (const { eventId, original, title, siteName, day } of dates) {
    const known = lines.get(eventId);
    if (known) known.count += 1;
    else lines.set(eventId, { ...plain, kind, id: `${eventId}/${original}`, title, people: [siteName], day, count: 1 });
  }
  return [...lines.values()];
}

/** The rencontres and the ateliers that are over: who came, and whether the signed sheet came back. */
export async function unsaidEvents({ db, siteId, now, today }: View): Promise<Waiting[]> {
  const range = { from: addDays(today, -unsaidDays), to: addDays(today, 1), siteId };
  const dates = await eventDates(db, { ...range, kinds: ['gathering', 'workshop'] });
  const over = dates.filter(({ endsAt }) => endsAt <= now);
  const unsaid = over.filter(({ status }) => status === 'planned');
  const workshops = over.filter(({ kind }) => kind === 'workshop');
  return [
    ...linesOf(
      'gathering-attendance',
      unsaid.filter(({ kind }) => kind === 'gathering'),
    ),
    ...linesOf(
      'workshop-attendance',
      unsaid.filter(({ kind }) => kind === 'workshop'),
    ),
    ...linesOf(
      'sheet',
      workshops.filter((date) => isSheetMissing(date, now)),
    ),
  ];
}

type Named = { eventId: string; name: string };

/** Who proposes, who is expected, or who is in charge. */
async function namesOf({ db }: View, dates: readonly EventDate[]): Promise<(date: EventDate) => string[]> {
  const ids = dates.map(({ eventId }) => eventId);
  const proposers: Named[] = await db('workshop')
    .join('member', 'member.id', 'workshop.proposer_id')
    .whereIn('event_id', ids)
    .select({ eventId: 'event_id', name: memberName(db) });
  const expected: Named[] = await db('event_member')
    .join('member', 'member.id', 'event_member.member_id')
    .whereIn('event_id', ids)
    .orderBy('member.sort_name')
    .select({ eventId: 'event_id', name: memberName(db) });
  const accounts: { id: string; name: string }[] = await db('account').select('id', 'name');
  return ({ eventId, accountId }) => {
    const people = [...proposers, ...expected].filter((row) => row.eventId === eventId).map(({ name }) => name);
    if (people.length > 0) return people;
    return accounts.filter(({ id }) => id === accountId).map(({ name }) => name);
  };
}

/** The rencontres, the ateliers and the others of the days that come. */
export async function eventAppointments(view: View, days: number): Promise<Appointment[]> {
  const { db, siteId, today } = view;
  const dates = await eventDates(db, { from: today, to: addDays(today, days), siteId });
  const standing = dates.filter(({ status }) => status !== 'cancelled');
  const people = await namesOf(view, standing);
  return standing.map((date) => ({
    kind: date.kind,
    id: date.eventId,
    occurrence: date.original,
    title: date.title,
    startsAt: date.startsAt,
    // One that began before is of today too.
    day: date.day < today ? today : date.day,
    time: date.time,
    people: people(date),
    siteName: date.siteName,
    place: date.place,
  }));
}
