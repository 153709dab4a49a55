import { expect, test } from 'vitest';
import { isHoliday } from './holidays';
import { addDays } from './time';

test.each([
  ['2026', '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
  ['2027', '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25'],
  ['2028', '01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25'],
])('the public holidays of %s', (year, expected) => {
  const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));
  const found = days.filter((day) => day.startsWith(year) && isHoliday(day)).map((day) => day.slice(5));
  expect(found.join(' ')).toBe(expected);
});
