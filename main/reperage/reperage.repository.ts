import type { ReperageDetails, ReperageStatus } from '../../domain/reperage/reperage';
import { toInstant } from '../../domain/time/instant';
import { addMinutes, dayOf, instantAt } from '../../domain/time/time';
import type { Base } from '../database/open';
import { created, found, type Stamp, touched, updateVersion } from '../database/rows';

type Version = { id: string; version: number };

const detailsRow = (details: ReperageDetails, zone: string) => {
  const startsAt = instantAt(details.day, details.time, zone);
  return {
    site_id: details.siteId,
    starts_at: startsAt,
    ends_at: addMinutes(startsAt, details.minutes),
    place: details.place,
    mediator_id: details.mediatorId,
    recorder_id: details.recorderId,
    notes: details.notes,
  };
};

export type ReperageState = {
  id: string;
  version: number;
  siteId: string;
  timeZone: string;
  startsAt: string;
  status: ReperageStatus;
};

export const findReperage = async (db: Base, id: string): Promise<ReperageState> =>
  found<ReperageState>(
    await db('reperage').join('site', 'site.id', 'reperage.site_id').where('reperage.id', id).first({
      id: 'reperage.id',
      version: 'reperage.version',
      siteId: 'reperage.site_id',
      timeZone: 'site.time_zone',
      startsAt: 'reperage.starts_at',
      status: 'reperage.status',
    }),
  );

/** @returns the id of the new séance */
export async function insertReperage(stamp: Stamp, details: ReperageDetails, zone: string): Promise<string> {
  const row = { ...created(stamp), ...detailsRow(details, zone) };
  await stamp.db('reperage').insert(row);
  return row.id;
}

export const updateReperage = (stamp: Stamp, version: Version, details: ReperageDetails, zone: string) =>
  updateVersion(stamp, 'reperage', version, detailsRow(details, zone));

export const updateStatus = (stamp: Stamp, version: Version, status: ReperageStatus) =>
  updateVersion(stamp, 'reperage', version, { status });

/** A séance is held as soon as someone is known to have come, and to come again when nobody is. */
async function deriveStatus(stamp: Stamp, id: string): Promise<void> {
  const someone = await stamp.db('reperage_attendance').where({ reperage_id: id }).first('id');
  const status: ReperageStatus = someone ? 'held' : 'planned';
  await stamp
    .db('reperage')
    .where({ id })
    .whereNot({ status })
    .update({ status, ...touched(stamp) });
}

/** She came: she was seen that day, whatever the day on which it is written. */
export async function addPerson(stamp: Stamp, reperage: ReperageState, memberId: string): Promise<void> {
  const { db, now } = stamp;
  await db('reperage_attendance')
    .insert({ ...created(stamp), reperage_id: reperage.id, member_id: memberId })
    .onConflict(['reperage_id', 'member_id'])
    .ignore();
  const startDay = dayOf(reperage.startsAt, reperage.timeZone);
  const today = dayOf(toInstant(now), reperage.timeZone);
  const day = startDay < today ? startDay : today;
  await db('member')
    .where({ id: memberId })
    .where('last_contact_on', '<', day)
    .update({ last_contact_on: day, ...touched(stamp) });
  await deriveStatus(stamp, reperage.id);
}

export async function removePerson(stamp: Stamp, reperageId: string, memberId: string): Promise<void> {
  await stamp.db('reperage_attendance').where({ reperage_id: reperageId, member_id: memberId }).delete();
  await deriveStatus(stamp, reperageId);
}

/** Says in which séance a listing was heard; null when it was not. */
export const setReperageOf = (stamp: Stamp, listingId: string, reperageId: string | null) =>
  stamp.db('listing').where({ id: listingId }).update({ reperage_id: reperageId });
