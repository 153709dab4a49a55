import { expect, test } from 'vitest';
import { isStepAnswered, meetingStepOf, meetingSteps, stepOfField } from './interview';
import { MeetingNotes } from './mediation';

const notes = MeetingNotes.parse({
  ...Object.fromEntries(Object.keys(MeetingNotes.shape).map((name) => [name, ''])),
  method: 'En montrant',
  bilanDay: '2027-01-05',
});

test('each field of the meeting is asked at one step', () => {
  const asked = meetingSteps.flatMap(({ fields }) => fields);
  expect([...asked].sort()).toEqual(Object.keys(MeetingNotes.shape).sort());
  for (const field of asked) expect(meetingStepOf(stepOfField(field) ?? '').fields).toContain(field);
});

test('a step is answered once one of its fields is', () => {
  expect(meetingSteps.filter((step) => isStepAnswered(step, notes)).map(({ key }) => key)).toEqual([
    'transmission',
    'bilan',
  ]);
});

test('a step that is not known is the first', () => {
  expect([meetingStepOf(null).key, meetingStepOf('ailleurs').key, meetingStepOf('bilan').key]).toEqual([
    'presentations',
    'presentations',
    'bilan',
  ]);
});
