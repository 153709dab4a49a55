import { expect, test } from 'vitest';
import { leafOf } from './pictograms';

test.each([
  ['2026-12-01T11:00:00Z', { weekday: 'mardi', number: '1', month: 'décembre', time: '12:00' }, [0, -1], [0, -1]],
  ['2026-12-01T14:00:00Z', { time: '15:00' }, [1, 0], [0, -1]],
  [
    '2026-07-14T16:30:00Z',
    { weekday: 'mardi', number: '14', month: 'juillet', time: '18:30' },
    [-0.259, 0.966],
    [0, 1],
  ],
])('a leaf and the hands of its clock at %s', (instant, words, [hourX, hourY], [minuteX, minuteY]) => {
  expect(leafOf(instant, 'Europe/Paris')).toMatchObject({
    ...words,
    hourHand: { x: hourX, y: hourY },
    minuteHand: { x: minuteX, y: minuteY },
  });
});
