import { inOrder } from '../../domain/home/due';
import { dayOf } from '../../domain/time/time';
import type { BilansToFollow, UnlookedBack } from '../../ipc/home.contract';
import { openBilans } from './due.queries';
import { participantsOf } from './people.queries';
import { type Placed, placed, type View, whereSiteMeets } from './view';

/** Interrupted after a session at least, and of which no bilan was ever begun: one may still look back together. */
async function interruptedWithoutBilan(view: View): Promise<UnlookedBack[]> {
  const { db } = view;
  const ofIt = (table: string) => db(table).where(`${table}.exchange_id`, db.ref('exchange.id'));
  type Row = Omit<UnlookedBack, 'day' | 'people'> & Placed & { endedAt: string };
  const rows: Row[] = await db('exchange')
    .where('exchange.status', 'interrupted')
    .join('site', 'site.id', 'exchange.site_id')
    .join('bilan as last', (on) => on.on('last.exchange_id', 'exchange.id').andOnVal('last.kind', 'final'))
    .whereExists(ofIt('exchange_session').where('exchange_session.status', 'held').select('id'))
    .whereNotExists(ofIt('bilan').whereIn('bilan.status', ['draft', 'locked']).select('id'))
    .modify(whereSiteMeets(view, 'exchange'))
    .orderBy('exchange.ended_at', 'desc')
    .select({
      exchangeId: 'exchange.id',
      bilanId: 'last.id',
      title: 'exchange.title',
      endedAt: 'exchange.ended_at',
      ...placed,
    });
  const people = await participantsOf(
    db,
    rows.map(({ exchangeId }) => ({ in: 'exchange', id: exchangeId })),
  );
  return rows.map(({ endedAt, timeZone, siteName: _, ...row }) => ({
    ...row,
    day: dayOf(endedAt, timeZone),
    people: people({ in: 'exchange', id: row.exchangeId }),
  }));
}

/** All that waits about bilans: the home page shows what presses, this is the whole. */
export async function bilansToFollow(view: View): Promise<BilansToFollow> {
  const { today } = view;
  const { bilans, closing } = await openBilans(view);
  const shown = [...bilans.filter(({ day, isBegun }) => isBegun || day <= today), ...closing];
  const people = await participantsOf(
    view.db,
    shown.flatMap(({ owner }) => owner ?? []),
  );
  const dues = inOrder(shown, today).map(({ owner, ...due }) => ({ ...due, people: owner ? people(owner) : [] }));
  return {
    today,
    late: dues.filter(({ kind, isBegun }) => kind === 'bilan' && !isBegun),
    begun: dues.filter(({ kind, isBegun }) => kind === 'bilan' && isBegun),
    closing: dues.filter(({ kind }) => kind === 'closing'),
    interrupted: await interruptedWithoutBilan(view),
  };
}
