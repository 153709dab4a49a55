import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../time/time';
import { type Due, dueKinds, groupsOf, inOrder, mostPressing, urgencies, urgencyOf } from './due';

const today = '2026-11-23';
const due = (changes: Partial<Due>): Due => ({
  kind: 'bilan',
  id: 'one',
  title: 'Tailler les rosiers',
  people: [],
  day: today,
  time: null,
  until: null,
  count: 1,
  isBegun: false,
  ...changes,
});

const anyDue = fc.record({
  kind: fc.constantFrom(...dueKinds),
  id: fc.uuid(),
  title: fc.constantFrom('Élaguer', 'Écrire', 'zèbre', 'Coudre', ''),
  people: fc.constant([]),
  day: fc.integer({ min: -400, max: 40 }).map((days) => addDays(today, days)),
  time: fc.constantFrom(null, '09:00', '14:30'),
  until: fc.constant(null),
  count: fc.integer({ min: 1, max: 9 }),
  isBegun: fc.boolean(),
}) satisfies fc.Arbitrary<Due>;
const dues = fc.uniqueArray(anyDue, { selector: ({ id }) => id, maxLength: 30 });

describe('the urgency of what is due', () => {
  test.each([
    ['bilan', -1, 'late'],
    ['bilan', 0, 'today'],
    ['meeting', -3, 'late'],
    ['meeting', 0, 'today'],
    ['attendance', -1, 'late'],
    ['attendance', 0, 'today'],
    ['reperage-attendance', -1, 'late'],
    ['reperage-attendance', 0, 'today'],
    ['gathering-attendance', -1, 'late'],
    ['workshop-attendance', 0, 'today'],
    ['sheet', -8, 'late'],
    ['plan', -40, 'soon'],
    ['reperage-plan', 20, 'soon'],
    ['resume', -2, 'soon'],
    ['proposal', -20, 'soon'],
    ['closing', -20, 'soon'],
    ['draft', -1, 'gentle'],
    ['offer', -4, 'gentle'],
    ['request', 9, 'gentle'],
    ['unseen', -200, 'gentle'],
  ] as const)('a %s of day %i is %s', (kind, days, urgency) => {
    expect(urgencyOf({ kind, day: addDays(today, days) }, today)).toBe(urgency);
  });
});

describe('the order of what is due', () => {
  test('puts the oldest delay first, whatever it is', () => {
    const ordered = inOrder(
      [
        due({ id: 'today', day: today, time: '14:30' }),
        due({ id: 'proposal', kind: 'proposal', day: '2026-09-01' }),
        due({ id: 'attendance', kind: 'attendance', day: '2026-11-12' }),
        due({ id: 'late', day: '2026-11-13' }),
        due({ id: 'morning', kind: 'meeting', day: today, time: '09:00' }),
      ],
      today,
    );
    expect(ordered.map(({ id }) => id)).toEqual(['attendance', 'late', 'morning', 'today', 'proposal']);
  });

  test('keeps kinds together when nothing presses', () => {
    const ordered = inOrder(
      [
        due({ id: 'belote', kind: 'offer', day: addDays(today, 9) }),
        due({ id: 'draft', kind: 'draft', day: addDays(today, -1) }),
        due({ id: 'compost', kind: 'offer', day: addDays(today, 3) }),
        due({ id: 'unseen', kind: 'unseen', day: addDays(today, -300) }),
      ],
      today,
    );
    expect(ordered.map(({ id }) => id)).toEqual(['draft', 'compost', 'belote', 'unseen']);
  });

  test('does not depend on how things came, and never puts the less urgent first', () => {
    fc.assert(
      fc.property(dues, fc.infiniteStream(fc.nat()), (all, draws) => {
        const shuffled = all.map((it) => ({ it, draw: draws.next().value })).sort((a, b) => a.draw - b.draw);
        const ordered = inOrder(all, today);
        expect(
          inOrder(
            shuffled.map(({ it }) => it),
            today,
          ),
        ).toEqual(ordered);
        const ranks = ordered.map((it) => urgencies.indexOf(urgencyOf(it, today)));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the groups', () => {
  test('lose nothing, and shorten only what can wait', () => {
    fc.assert(
      fc.property(dues, (all) => {
        const groups = groupsOf(all, today, { isWhole: true });
        const shown = groups.flatMap(({ lines }) => lines);
        const more = groups.flatMap((group) => group.more).reduce((sum, { count }) => sum + count, 0);
        expect(shown.length + more).toBe(all.length);
        for (const { urgency, lines, more, folded } of groups) {
          expect(lines.length).toBeGreaterThan(0);
          expect(folded).toBe(0);
          if (urgency === 'late' || urgency === 'today') expect(more).toEqual([]);
        }
      }),
    );
  });

  test('show three of a kind, and how many others there are', () => {
    const proposals = Array.from({ length: 5 }, (_, index) =>
      due({ kind: 'proposal', id: String(index), day: addDays(today, -index) }),
    );
    expect(groupsOf(proposals, today, { isWhole: false })).toMatchObject([
      { urgency: 'soon', lines: [{ id: '4' }, { id: '3' }, { id: '2' }], more: [{ kind: 'proposal', count: 2 }] },
    ]);
  });

  test('fold what presses after a dozen lines, the oldest first, unless all is asked for', () => {
    const bilans = Array.from({ length: mostPressing + 3 }, (_, index) =>
      due({ id: String(index), day: addDays(today, -1 - index) }),
    );
    const [late] = groupsOf(bilans, today, { isWhole: false });
    expect(late).toMatchObject({ urgency: 'late', more: [], folded: 3 });
    expect(late?.lines).toHaveLength(mostPressing);
    expect(late?.lines[0]?.id).toBe(String(mostPressing + 2));
    expect(groupsOf(bilans, today, { isWhole: true })[0]).toMatchObject({ folded: 0 });
  });

  test('are none when nothing is due', () => expect(groupsOf([], today, { isWhole: false })).toEqual([]));
});
