import { fullPeriod, monthAndYear } from '../../domain/french/format';
import { addDays, addMonths, weekdayOf } from '../../domain/time/time';
import type { calendarContract } from '../../ipc/calendar.contract';
import type { Base } from '../database/open';
import type { Handlers } from '../ipc/handlers';
import type { Printer } from '../printing/printer';
import { readStructure } from '../structure/structure.repository';
import { readRange } from './calendar.queries';
import { monthPaper, weekPaper } from './calendar-paper';
import { type ItemFilter, passes } from './item-filter';

export type PrintNeeds = { print: Pick<Printer, 'paper' | 'pdf' | 'save'> };
type PrintContract = Pick<typeof calendarContract, 'print' | 'savePdf'>;
type Asked = ItemFilter & { view: 'week' | 'month'; day: string; withPeople: boolean };

const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day));

/** From a Monday to a Sunday: the week of a day, or the weeks of its month. */
export function printedRange(view: 'week' | 'month', day: string): { from: string; to: string } {
  if (view === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) };
  const first = `${day.slice(0, 7)}-01`;
  const last = addDays(addMonths(first, 1), -1);
  return { from: mondayOf(first), to: addDays(mondayOf(last), 6) };
}

export function printService({ print }: PrintNeeds) {
  async function paperOf(db: Base, { view, day, withPeople, ...filter }: Asked) {
    const { from, to } = printedRange(view, day);
    const { items, shaded } = await readRange(db, { from, to, siteId: filter.siteId });
    const site = filter.siteId ? await db('site').where({ id: filter.siteId }).first('name') : undefined;
    const place: string = site?.name ?? 'Tous les lieux';
    const sheet = {
      from,
      to,
      day,
      place,
      items: items.filter((item) => item.status !== 'cancelled' && passes(item, filter)),
      shaded,
      withPeople,
      hasSite: site === undefined,
    };
    const structure = await readStructure(db);
    return view === 'week'
      ? { html: weekPaper(sheet, structure), name: `Semaine ${fullPeriod(from, to)} – ${place}.pdf` }
      : { html: monthPaper(sheet, structure), name: `Calendrier ${monthAndYear(day)} – ${place}.pdf` };
  }

  return {
    print: async (asked, { db }) => print.paper((await paperOf(db, asked)).html, { isLandscape: true }),
    savePdf: async (asked, { db }) => {
      const { html, name } = await paperOf(db, asked);
      return { isSaved: await print.save(await print.pdf(html, { hasFooter: false }), name) };
    },
  } satisfies Handlers<PrintContract>;
}
