import { expect, test } from 'vitest';
import { testNetwork } from '../testing/test-network';
import { eventDates } from './event-date.queries';

type Asked = { sql: string; bindings: unknown[] };

test('a month of a site is read by its dates, not among all that the site ever held', async () => {
  const { db, siteId } = await testNetwork();
  const asked: Asked[] = [];
  const keep = ({ sql, bindings }: Asked) => asked.push({ sql, bindings });
  db.on('query', keep);
  await eventDates(db, { from: '2026-12-01', to: '2026-12-31', siteId });
  db.removeListener('query', keep);

  const plans = [];
  for (const { sql, bindings } of asked.filter(({ sql }) => sql.includes('`rrule` is'))) {
    const steps: { detail: string }[] = await db.raw(`EXPLAIN QUERY PLAN ${sql}`, bindings as never);
    plans.push(steps.map(({ detail }) => detail).find((detail) => detail.includes('calendar_event')));
  }
  expect(plans).toEqual([
    expect.stringContaining('calendar_event_single (starts_at>? AND starts_at<?)'),
    expect.stringContaining('calendar_event_series'),
  ]);
});
