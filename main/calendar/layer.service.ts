import { type IcsFile, readIcs } from '../../domain/calendar/ics-read';
import { writeIcs } from '../../domain/calendar/ics-write';
import { impossible, invalid } from '../../domain/errors';
import { newId } from '../../domain/id';
import { toInstant } from '../../domain/time/instant';
import { addDays, dayOf, daysBetween } from '../../domain/time/time';
import type { calendarContract, OutsideCalendar } from '../../ipc/calendar.contract';
import { memberName } from '../database/member-name';
import type { Base } from '../database/open';
import { created, found } from '../database/rows';
import type { Context, Handlers } from '../ipc/handlers';
import { entriesOfOne, entryOf } from './ics-entry.queries';
import { type ItemFilter, passes } from './item-filter';
import { calendarItems } from './items.queries';
import type { PlaceNeeds } from './place.service';

export type LayerNeeds = Pick<PlaceNeeds, 'openTextFile'> & {
  /** Asks where, and writes the text; false when the person gave up. */
  saveTextFile: (text: string, suggestedName: string) => Promise<boolean>;
};

type LayerContract = Pick<
  typeof calendarContract,
  'exportIcs' | 'chooseIcs' | 'importIcs' | 'listOutside' | 'removeOutside'
>;

/** A layer shows what has just been, and what comes. */
const shownDays = { before: 400, after: 800 };
const mostDays = 800;
const atOnce = 100;

const listOutside = (db: Base): Promise<OutsideCalendar[]> =>
  db('outside_calendar')
    .orderBy('name')
    .select({
      id: 'id',
      name: 'name',
      fileName: 'file_name',
      siteId: 'site_id',
      importedAt: 'updated_at',
      events: db('outside_event')
        .where({ calendar_id: db.ref('outside_calendar.id') })
        .count(),
    });

async function remove(db: Base, id: string): Promise<void> {
  await db('outside_event').where({ calendar_id: id }).delete();
  await db('outside_calendar').where({ id }).delete();
}

/** Files for other calendar programs, and files of theirs as layers to look at. */
export function layerService({ openTextFile, saveTextFile }: LayerNeeds) {
  /** The file that was read and not confirmed yet. */
  let held: { id: string; accountId: string; fileName: string; file: IcsFile } | null = null;

  const rangeItems = async (db: Base, { fromDay, toDay }: { fromDay: string; toDay: string }, filter: ItemFilter) => {
    if (daysBetween(fromDay, toDay) > mostDays || toDay < fromDay)
      throw invalid('toDay', 'Choisissez une période de deux ans au plus, par exemple du 01/09/2026 au 31/08/2027.');
    const items = await calendarItems(db, { from: fromDay, to: toDay, siteId: filter.siteId });
    return items.filter((item) => item.status !== 'cancelled' && passes(item, filter));
  };
  const everything: ItemFilter = { siteId: null, accountId: null, roomId: null, kinds: null };

  return {
    exportIcs: async ({ what, ...chosen }, { db, now }) => {
      const stamp = toInstant(now);
      switch (what.of) {
        case 'event': {
          const { name, entries } = await entriesOfOne(db, what.key, chosen, dayOf(stamp));
          return { isSaved: await saveTextFile(writeIcs(name, entries, stamp), `${name}.ics`) };
        }
        case 'member': {
          const { name } = found<{ name: string }>(
            await db('member')
              .where({ id: what.memberId })
              .first({ name: memberName(db) }),
          );
          const items = await rangeItems(db, what, everything);
          const own = items.filter(({ people }) => people.some(({ id }) => id === what.memberId));
          const text = writeIcs(
            name,
            own.map((item) => entryOf(item, chosen)),
            stamp,
          );
          return { isSaved: await saveTextFile(text, `Rendez-vous – ${name}.ics`) };
        }
        case 'calendar': {
          const items = await rangeItems(db, what, what);
          const site = what.siteId ? await db('site').where({ id: what.siteId }).first('name') : undefined;
          const name = site?.name ?? 'Tous les lieux';
          const text = writeIcs(
            name,
            items.map((item) => entryOf(item, chosen)),
            stamp,
          );
          return { isSaved: await saveTextFile(text, `Calendrier – ${name}.ics`) };
        }
      }
    },

    chooseIcs: async (_, { account, now }) => {
      const opened = await openTextFile('ics');
      if (opened === null) return null;
      const today = dayOf(toInstant(now));
      const window = {
        from: `${addDays(today, -shownDays.before)}T00:00:00Z`,
        to: `${addDays(today, shownDays.after)}T00:00:00Z`,
      };
      const file = readIcs(opened.text, window);
      if (!file) throw impossible('Ce fichier n’est pas un calendrier. Choisissez un fichier « .ics ».');
      held = { id: newId(now.getTime()), accountId: account.id, fileName: opened.fileName, file };
      const [first, last] = [file.events[0], file.events.at(-1)];
      return {
        id: held.id,
        fileName: opened.fileName,
        name: file.name || opened.fileName.replace(/\.ics$/i, ''),
        events: file.events.length,
        refused: file.refused,
        firstDay: first ? dayOf(first.startsAt) : null,
        lastDay: last ? dayOf(last.startsAt) : null,
      };
    },

    importIcs: async ({ id, name, siteId, replaces }, context: Context) => {
      const { db } = context;
      if (held?.id !== id || held.accountId !== context.account.id)
        throw impossible('Ce fichier n’est plus à portée de main. Choisissez-le de nouveau.');
      if (siteId && !(await db('site').where({ id: siteId }).first('id')))
        throw invalid('siteId', 'Choisissez un lieu du réseau, par exemple Guéret.');
      if (replaces) await remove(db, replaces);
      if (await db('outside_calendar').where({ name }).first('id'))
        throw invalid('name', 'Un calendrier importé porte déjà ce nom : remplacez-le, ou donnez un autre nom.');
      const calendar = { ...created(context), name, file_name: held.fileName.slice(0, 200), site_id: siteId };
      await db('outside_calendar').insert(calendar);
      const rows = held.file.events.map(({ title, place, startsAt, endsAt, isAllDay }) => ({
        ...created(context),
        calendar_id: calendar.id,
        title,
        place,
        starts_at: startsAt,
        ends_at: endsAt,
        is_all_day: Number(isAllDay),
      }));
      for (let at = 0; at < rows.length; at += atOnce) await db('outside_event').insert(rows.slice(at, at + atOnce));
      return listOutside(db);
    },

    listOutside: (_, { db }) => listOutside(db),

    removeOutside: async ({ id }, { db }) => {
      found(await db('outside_calendar').where({ id }).first('id'));
      await remove(db, id);
      return listOutside(db);
    },
  } satisfies Handlers<LayerContract>;
}
