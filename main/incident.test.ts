import { expect, test } from 'vitest';
import { describeIncident } from './incident';
import { testBase } from './testing/test-network';

const name = 'Nadia Benali-Canari';

test('an error of the driver, that quotes values, leaves none of them in the log', async () => {
  const db = testBase();
  await db.raw('CREATE TABLE person (name TEXT CHECK (length(name) < 3))');
  const text = `${name}\n    at ${name} (file.ts:1:2)\nError: ${name}`;
  const error = await db('person')
    .insert({ name: text })
    .catch((it: unknown) => it);
  expect(String(error)).toContain(name);
  const told = describeIncident(error);
  expect(told).toMatch(/^Error SQLITE_CONSTRAINT_CHECK\n {4}at /);
  expect(told).not.toContain('Nadia');
  expect(told).not.toContain('person');
});

test('where it happened is told, by at most twelve frames', () => {
  const nested = (depth: number): Error => (depth ? nested(depth - 1) : new RangeError(name));
  const lines = describeIncident(nested(30)).split('\n');
  expect(lines[0]).toBe('RangeError');
  expect(lines[1]).toMatch(/^ {4}at nested \(.*incident\.test\.ts:\d+:\d+\)$/);
  expect(lines.length).toBeLessThanOrEqual(13);
});

test.each([name, null, undefined, { name }, 42])('what is no error says only its type', (thrown) => {
  expect(describeIncident(thrown)).toBe(typeof thrown);
});
