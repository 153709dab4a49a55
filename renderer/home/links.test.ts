import { expect, test } from 'vitest';
import { pathOfDue } from './links';

test('what is due at one date of a series leads to that date', () => {
  const id = '0190a0a0-0000-7000-8000-000000000001/2026-11-17T13:00:00Z';
  const asked = '0190a0a0-0000-7000-8000-000000000001?date=2026-11-17T13:00:00Z';
  expect(pathOfDue({ kind: 'gathering-attendance', id })).toBe(`/rencontres/${asked}`);
  expect(pathOfDue({ kind: 'workshop-attendance', id })).toBe(`/ateliers/${asked}`);
  expect(pathOfDue({ kind: 'sheet', id })).toBe(`/ateliers/${asked}`);
});
