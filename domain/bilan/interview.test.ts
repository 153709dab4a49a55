import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstTemplate as template } from './first-template';
import {
  addressed,
  answerTo,
  calledName,
  interviewSteps,
  missingPrompts,
  type Participant,
  promptFor,
  promptsOf,
  shownTo,
} from './interview';
import { together } from './question';

const person = (memberId: string, firstName: string, side: Participant['side']): Participant => ({
  memberId,
  firstName,
  name: `${firstName} Benali`,
  side,
});
const nadia = person('n', 'Nadia', 'requester');
const jacques = person('j', 'Jacques', 'offerer');
const lea = person('l', 'Léa', 'requester');
const keysFor = (...participants: Participant[]) => interviewSteps(template, participants).map(({ key }) => key);

describe('the screens of an interview', () => {
  test('the one who received, the one who passed on, then together', () => {
    expect(keysFor(nadia, jacques)).toEqual([
      'expectations/n',
      'learning/n',
      'next/n',
      'passing-on/j',
      'know-how/j',
      'savoir-etre/j',
      'hindsight/j',
      'satisfaction',
      'thanks',
    ]);
  });

  test('a person goes through all of her themes before the next one speaks', () => {
    expect(keysFor(nadia, lea, jacques).slice(0, 6)).toEqual([
      'expectations/n',
      'learning/n',
      'next/n',
      'expectations/l',
      'learning/l',
      'next/l',
    ]);
  });

  test('everyone is asked how it went, on one screen', () => {
    const step = interviewSteps(template, [nadia, lea, jacques]).find(({ key }) => key === 'satisfaction');
    expect(step?.prompts.map(({ respondent }) => respondent)).toEqual(['n', 'l', 'j']);
  });

  const anyone = fc.record({
    memberId: fc.uuid(),
    firstName: fc.constantFrom('Nadia', 'Jacques', 'Léa', 'Paul'),
    name: fc.string(),
    side: fc.constantFrom<Participant['side']>('offerer', 'requester'),
  });
  const table = fc.uniqueArray(anyone, { selector: ({ memberId }) => memberId, maxLength: 12 });

  test('no question is asked twice to the same person, and each screen has its own key', () => {
    fc.assert(
      fc.property(table, (participants) => {
        const steps = interviewSteps(template, participants);
        const prompts = promptsOf(steps).map(({ respondent, question }) => `${respondent}/${question.key}`);
        expect(new Set(prompts).size).toBe(prompts.length);
        expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
      }),
    );
  });

  test('a copy never holds a question asked to someone else, and all copies together hold everything', () => {
    fc.assert(
      fc.property(table, (participants) => {
        const steps = interviewSteps(template, participants);
        const copies = participants.map(({ memberId }) => promptsOf(shownTo(memberId, steps)));
        for (const [index, prompts] of copies.entries())
          for (const { respondent } of prompts) expect([participants[index]?.memberId, together]).toContain(respondent);
        if (participants.length)
          expect(new Set(copies.flat().map(({ respondent, question }) => respondent + question.key)).size).toBe(
            promptsOf(steps).length,
          );
      }),
    );
  });
});

describe('answers', () => {
  const steps = interviewSteps(template, [nadia, jacques]);

  test.each([
    ['n', 'learnt', true],
    ['j', 'learnt', false],
    [together, 'thanks', true],
    ['n', 'thanks', false],
    ['x', 'learnt', false],
  ])('%s is asked « %s »: %s', (respondent, question, isAsked) => {
    expect(promptFor(steps, { respondent, question }) !== undefined).toBe(isAsked);
  });

  test('only satisfaction is missing, until each has said it', () => {
    const missing = (...answers: [string, number | null][]) =>
      missingPrompts(
        steps,
        answers.map(([respondent, value]) => ({ respondent, question: 'satisfaction', value })),
      ).map(({ respondent }) => respondent);
    expect(missing()).toEqual(['n', 'j']);
    expect(missing(['n', 4])).toEqual(['j']);
    expect(missing(['n', 4], ['j', null])).toEqual(['j']);
    expect(missing(['n', 4], ['j', 1])).toEqual([]);
  });

  test('an answer never given is null', () => {
    const [prompt] = promptsOf(steps);
    expect(prompt && answerTo(prompt, [])).toBeNull();
  });
});

test('two people of the same first name are called by their whole name', () => {
  const other = { ...person('m', 'Nadia', 'offerer'), name: 'Nadia Morel' };
  expect(calledName(nadia, [nadia, jacques])).toBe('Nadia');
  expect(calledName(nadia, [nadia, other])).toBe('Nadia Benali');
});

test('a question is said to someone', () => {
  expect(addressed('Nadia', 'Qu’avez-vous appris ?')).toBe('Nadia, qu’avez-vous appris ?');
  expect(addressed('Léa', 'À quoi cela sert-il ?')).toBe('Léa, à quoi cela sert-il ?');
});
