import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latestOnly } from './latest-only';

/** A place to send to, that answers when the test says so. */
function recorder() {
  const sent: number[] = [];
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = [];
  let inFlight = 0;
  let most = 0;
  const send = (value: number) => {
    sent.push(value);
    most = Math.max(most, ++inFlight);
    return new Promise<void>((resolve, reject) => answers.push({ resolve, reject })).finally(() => inFlight--);
  };
  return { send, sent, answers, most: () => most };
}
const idle = () => new Promise((resolve) => setTimeout(resolve));

describe('only the latest', () => {
  test('whatever the order of keystrokes and answers: one in flight, in order, and the last one leaves', async () => {
    const step = fc.oneof(
      fc.constant('type' as const),
      fc.constant('answer' as const),
      fc.constant('refuse' as const),
      fc.constant('pause' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { send, sent, answers, most } = recorder();
        const queue = latestOnly(send);
        let typed = 0;
        for (const it of steps) {
          if (it === 'type') queue.push(++typed).catch(() => {});
          else if (it === 'pause') await Promise.resolve();
          else {
            const answer = answers.shift();
            if (it === 'answer') answer?.resolve();
            else answer?.reject(new Error('disk full'));
            await Promise.resolve();
          }
        }
        for (let round = 0; round < 3; round++) {
          await idle();
          for (const { resolve } of answers.splice(0)) resolve();
        }
        expect(most()).toBeLessThanOrEqual(1);
        expect(sent).toEqual([...new Set(sent)].sort((one, other) => one - other));
        if (typed) expect(sent.at(-1)).toBe(typed);
      }),
    );
  });

  test('a push answers for itself or for a later one', async () => {
    const { send, answers } = recorder();
    const queue = latestOnly(send);
    const first = queue.push(1);
    await idle();
    const second = queue.push(2);
    answers.shift()?.reject(new Error('busy'));
    await idle();
    answers.shift()?.resolve();
    await expect(first).resolves.toBeUndefined();
    await expect(second).resolves.toBeUndefined();
  });

  test('a refusal of the last value is told, and the next value leaves', async () => {
    const { send, sent, answers } = recorder();
    const queue = latestOnly(send);
    const refused = queue.push(1);
    await idle();
    answers.shift()?.reject(new Error('disk full'));
    await expect(refused).rejects.toThrow('disk full');
    const saved = queue.push(2);
    await idle();
    answers.shift()?.resolve();
    await saved;
    expect(sent).toEqual([1, 2]);
  });

  test('what is dropped does not leave; what had left is waited for', async () => {
    const { send, sent, answers } = recorder();
    const queue = latestOnly(send);
    void queue.push(1);
    await idle();
    void queue.push(2);
    queue.drop();
    const settled = queue.settled();
    answers.shift()?.resolve();
    await settled;
    expect(sent).toEqual([1]);
  });
});
