import { describe, expect, it } from 'vitest';
import { avoidanceProblem, lastOneProblem, roomProblem } from './participants';

describe('one more person who learns', () => {
  it.each<[string, (number | null)[], number, RegExp | null]>([
    ['an offer for one person, taken', [null], 1, /pour une personne à la fois/],
    ['an offer for one person, free', [null], 0, null],
    ['a group with room', [4], 3, null],
    ['a group that is complete', [4], 4, /accueille 4\u00a0personnes au plus/],
    ['several offers: the largest decides', [null, 2, 6], 5, null],
  ])('%s', (_case, sizes, learners, problem) => {
    const found = roomProblem(sizes, learners);
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBeNull();
  });
});

it('people who had better not meet are named, and nothing is said of why', () => {
  expect(avoidanceProblem('Nadia', [])).toBeNull();
  expect(avoidanceProblem('Nadia', ['Jacques', 'Inès'])).toMatch(/^Nadia et Jacques et Inès|^Nadia et Jacques/);
});

it('says who cannot leave', () => {
  expect(lastOneProblem('Jacques', 'offerer')).toMatch(/transmettre.: interrompez plutôt/);
});
