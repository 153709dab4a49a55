import { describe, expect, test } from 'vitest';
import { newId } from '../../domain/id';
import { toInstant } from '../../domain/time/instant';
import { dayOf, weekdayOf } from '../../domain/time/time';
import { sampleRows } from './sample-rows';

const owner = { id: newId(0), name: 'Claire' };

describe.each([
  '2026-11-23T09:00:00Z',
  '2027-03-28T00:59:59Z',
  '2028-02-29T10:00:00Z',
  '2027-01-01T08:00:00Z',
  '2026-08-14T16:45:00Z',
])('the calendar of the sample network on %s', (instant) => {
  const rows = sampleRows(owner, new Date(instant));
  const now = toInstant(new Date(instant));
  const { calendar_event, event_occurrence, occurrence_attendance, workshop, enrolment, member } = rows;
  const of = (kind: string) => calendar_event.filter((row) => row.kind === kind);

  test('has a series of rencontres for each site, some of them held', () => {
    expect(new Set(of('gathering').map(({ site_id }) => site_id)).size).toBe(3);
    const held = event_occurrence.filter(({ status }) => status === 'held');
    expect(held.length).toBeGreaterThan(10);
    for (const { starts_at, ends_at } of held) {
      expect(String(ends_at) <= now).toBe(true);
      expect(weekdayOf(dayOf(String(starts_at)))).toBeLessThan(6);
    }
  });

  test('has workshops behind and ahead, one of them full with people who wait', () => {
    expect(workshop).toHaveLength(4);
    const ahead = of('workshop').filter(({ starts_at }) => String(starts_at) > now);
    expect(ahead).toHaveLength(2);
    for (const { event_id, capacity } of workshop) {
      const own = enrolment.filter((row) => row.event_id === event_id);
      const enrolled = own.filter(({ status }) => status === 'enrolled').length;
      expect(enrolled).toBeLessThanOrEqual(Number(capacity));
      for (const { status, position } of own) expect(status === 'waiting').toBe(position !== null);
    }
  });

  test('whoever came was enrolled by then, and was seen since', () => {
    for (const { occurrence_id, member_id, state } of occurrence_attendance) {
      const day = dayOf(String(event_occurrence.find(({ id }) => id === occurrence_id)?.starts_at));
      const person = member.find(({ id }) => id === member_id);
      expect(String(person?.notice_given_on) < day).toBe(true);
      if (state === 'honoured') expect(String(person?.last_contact_on) >= day).toBe(true);
      expect(person?.status).not.toBe('sorti');
    }
  });
});
