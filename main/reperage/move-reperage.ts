import { impossible } from '../../domain/errors';
import { addMinutes, instantAt } from '../../domain/time/time';
import { updateVersion } from '../database/rows';
import type { MoveInCalendar } from '../lending';
import { findReperage } from './reperage.repository';

/** Gives a séance another time, from the calendar. One that was held keeps its own. */
export const moveReperage: MoveInCalendar = async ({ id, version, day, time, minutes }, context) => {
  const { status, timeZone } = await findReperage(context.db, id);
  if (status !== 'planned') throw impossible('Cette séance a eu lieu, ou elle est annulée : sa date reste.');
  const startsAt = instantAt(day, time, timeZone);
  const times = { starts_at: startsAt, ends_at: addMinutes(startsAt, minutes) };
  await updateVersion(context, 'reperage', { id, version }, times);
};
