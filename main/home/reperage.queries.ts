import { expectedDay } from '../../domain/reperage/planning';
import { dayOf } from '../../domain/time/time';
import { found } from '../database/rows';
import type { Waiting } from './due.queries';
import { atSite, type Placed, placed, type View } from './view';

const plain = { time: null, until: null, count: 1, isBegun: false, owner: null } as const;

const standing = ({ db, siteId }: View) =>
  db('reperage')
    .join('site', 'site.id', 'reperage.site_id')
    .whereNull('site.archived_at')
    .modify(atSite(siteId, 'reperage.site_id'));

/** The séances de repérage that are over, and of which nobody has said who came. */
export async function unsaidReperages(view: View): Promise<Waiting[]> {
  type Row = Placed & { id: string; startsAt: string };
  const rows: Row[] = await standing(view)
    .where('reperage.status', 'planned')
    .where('reperage.ends_at', '<=', view.now)
    .select({ id: 'reperage.id', startsAt: 'reperage.starts_at', ...placed });
  return rows.map(({ id, startsAt, siteName, timeZone }) => ({
    ...plain,
    kind: 'reperage-attendance',
    id,
    title: 'Séance de repérage',
    people: [siteName],
    day: dayOf(startsAt, timeZone),
  }));
}

/** The sites whose last séance has no next. One that has never held any is left in peace. */
export async function reperagesToPlan(view: View): Promise<Waiting[]> {
  type Row = Placed & { id: string; last: string };
  const rows: Row[] = await standing(view)
    .whereIn('reperage.status', ['planned', 'held'])
    .groupBy('site.id')
    .having(view.db.raw('max(reperage.starts_at)'), '<=', view.now)
    .select({ id: 'site.id', ...placed })
    .max({ last: 'reperage.starts_at' });
  if (rows.length === 0) return [];
  const [weeks]: number[] = await view.db('structure').pluck('reperage_every_weeks');
  return rows.map(({ id, last, siteName, timeZone }) => ({
    ...plain,
    kind: 'reperage-plan',
    id,
    title: 'Séance de repérage à prévoir',
    people: [siteName],
    day: expectedDay(last, found(weeks), timeZone),
  }));
}
