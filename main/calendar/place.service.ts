import type { SchoolHoliday } from '../../domain/calendar/place';
import { readSchoolHolidays } from '../../domain/calendar/school-holidays';
import { impossible, invalid } from '../../domain/errors';
import { newId } from '../../domain/id';
import { toInstant } from '../../domain/time/instant';
import type { calendarContract } from '../../ipc/calendar.contract';
import { created, found, updateVersion } from '../database/rows';
import { refuseUnknownPlaces } from '../event/check-places';
import { refreshSeriesEnds } from '../event/event.repository';
import { schoolCalendarOf } from '../event/school.queries';
import type { Context, Handlers } from '../ipc/handlers';
import { readPlaces } from './calendar.queries';

export type TextFile = { fileName: string; text: string };
export type PlaceNeeds = {
  /** The system's own dialog, then the text of the file; null when the person gave up. */
  openTextFile: (kind: 'ics' | 'school-holidays') => Promise<TextFile | null>;
};

type Contract = typeof calendarContract;
type PlaceContract = Pick<
  Contract,
  | 'places'
  | 'addRoom'
  | 'saveRoom'
  | 'archiveRoom'
  | 'saveOpenings'
  | 'saveSchoolZone'
  | 'addClosure'
  | 'removeClosure'
  | 'chooseSchoolHolidays'
  | 'importSchoolHolidays'
>;

async function refuseKnownRoom({ db }: Context, siteId: string, name: string, id = '') {
  const other = await db('room').where({ site_id: siteId, name }).whereNot({ id }).first('archived_at');
  if (!other) return;
  throw invalid(
    'name',
    other.archived_at
      ? 'Une ancienne salle de ce lieu porte déjà ce nom : donnez-en un autre.'
      : 'Une salle de ce lieu porte déjà ce nom : ajoutez par exemple son étage.',
  );
}

/** The rooms, hours, closed days and school holidays. */
export function placeService({ openTextFile }: PlaceNeeds) {
  /** The file that was read and not confirmed yet. */
  let held: { id: string; accountId: string; holidays: SchoolHoliday[] } | null = null;

  return {
    places: (_, { db }) => readPlaces(db),

    addRoom: async ({ siteId, name, capacity }, context) => {
      await refuseUnknownPlaces(context.db, { siteId, roomId: null, accountId: null });
      await refuseKnownRoom(context, siteId, name);
      await context.db('room').insert({ ...created(context), site_id: siteId, name, capacity });
      return readPlaces(context.db);
    },

    saveRoom: async ({ id, version, name, capacity }, context) => {
      const room = found<{ site_id: string }>(await context.db('room').where({ id }).first('site_id'));
      await refuseKnownRoom(context, room.site_id, name, id);
      await updateVersion(context, 'room', { id, version }, { name, capacity });
      return readPlaces(context.db);
    },

    archiveRoom: async (version, context) => {
      await updateVersion(context, 'room', version, { archived_at: toInstant(context.now) });
      return readPlaces(context.db);
    },

    saveOpenings: async ({ openings, ...site }, context) => {
      const { db } = context;
      await updateVersion(context, 'site', site, {});
      await db('opening').where({ site_id: site.id }).delete();
      for (const opening of openings) await db('opening').insert({ ...created(context), site_id: site.id, ...opening });
      return readPlaces(db);
    },

    saveSchoolZone: async ({ schoolZone, ...site }, context) => {
      const { db } = context;
      await updateVersion(context, 'site', site, { school_zone: schoolZone });
      await refreshSeriesEnds(context, (siteId) => schoolCalendarOf(db, siteId));
      return readPlaces(db);
    },

    addClosure: async ({ siteId, fromDay, toDay, label }, context) => {
      if (siteId) await refuseUnknownPlaces(context.db, { siteId, roomId: null, accountId: null });
      const row = { site_id: siteId, from_day: fromDay, to_day: toDay, label };
      await context.db('closure').insert({ ...created(context), ...row });
      return readPlaces(context.db);
    },

    removeClosure: async ({ id, version }, context) => {
      await updateVersion(context, 'closure', { id, version }, {});
      await context.db('closure').where({ id }).delete();
      return readPlaces(context.db);
    },

    chooseSchoolHolidays: async (_, { account, now }) => {
      const file = await openTextFile('school-holidays');
      if (file === null) return null;
      const holidays = readSchoolHolidays(file.text);
      if (!holidays || holidays.length === 0)
        throw impossible(
          'Ce fichier ne dit aucune date de vacances. Choisissez le fichier JSON « Le calendrier scolaire » de data.education.gouv.fr.',
        );
      held = { id: newId(now.getTime()), accountId: account.id, holidays };
      return { id: held.id, fileName: file.fileName, holidays };
    },

    importSchoolHolidays: async ({ id }, context) => {
      const { db } = context;
      if (held?.id !== id || held.accountId !== context.account.id)
        throw impossible('Ce fichier n’est plus à portée de main. Choisissez-le de nouveau.');
      await db('school_holiday').delete();
      for (const { zone, fromDay, toDay, label } of held.holidays)
        await db('school_holiday').insert({ ...created(context), zone, from_day: fromDay, to_day: toDay, label });
      await refreshSeriesEnds(context, (siteId) => schoolCalendarOf(db, siteId));
      return readPlaces(db);
    },
  } satisfies Handlers<PlaceContract>;
}
