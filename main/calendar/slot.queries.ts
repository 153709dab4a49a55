import { findSlots } from '../../domain/calendar/slot';
import { toInstant } from '../../domain/time/instant';
import { addDays, clockTimeOf, dayOf } from '../../domain/time/time';
import { memberName } from '../database/member-name';
import { found } from '../database/rows';
import type { Context } from '../ipc/handlers';
import { busyItems, closuresOf, openingsOf } from './conflict.queries';

export type SlotsAsked = {
  siteId: string;
  memberIds: readonly string[];
  accountId: string | null;
  roomId: string | null;
  minutes: number;
  fromDay: string;
  days: number;
};

/** The first times when all the people concerned are free; the names of those who never said when they are. */
export async function commonSlots({ db, now }: Context, asked: SlotsAsked) {
  const { siteId, memberIds, minutes, fromDay, days } = asked;
  const { timeZone } = found<{ timeZone: string }>(
    await db('site').where({ id: siteId }).first({ timeZone: 'time_zone' }),
  );
  const members: { name: string; availability: number }[] = await db('member')
    .whereIn('id', [...memberIds])
    .orderBy('sort_name')
    .select({ name: memberName(db), availability: 'availability' });
  const toDay = addDays(fromDay, days);
  const slots = findSlots({
    ...asked,
    now: toInstant(now),
    timeZone,
    availabilities: members.flatMap(({ availability }) => (availability === 0 ? [] : [availability])),
    busy: await busyItems(db, fromDay, toDay),
    openings: await openingsOf(db, siteId),
    closures: await closuresOf(db, siteId, fromDay, toDay),
  });
  return {
    slots: slots.map((span) => ({
      ...span,
      day: dayOf(span.startsAt, timeZone),
      time: clockTimeOf(span.startsAt, timeZone),
      minutes,
    })),
    unknown: members.flatMap(({ name, availability }) => (availability === 0 ? [name] : [])),
  };
}
