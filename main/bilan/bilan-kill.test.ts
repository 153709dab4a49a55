import { expect, test } from 'vitest';
import { findDamage } from '../database/integrity';
import { openBase } from '../database/open';
import { insertAgreement } from '../testing/agreement';
import { killedWriter } from '../testing/killed-writer';
import { testNetwork } from '../testing/test-network';
import { typed, type WriterOrder } from '../testing/typed-answers';

/** `npm run faults` asks for more; each run kills at other moments. */
const kills = Number(process.env.BILAN_KILLS ?? 20);
const questions = ['learnt', 'alone', 'missing'];
const runAndKill = killedWriter('bilan-writer');

/** Lets a process type for a moment, then kills it. @returns the last confirmed state of each answer */
async function typeAndKill(order: WriterOrder, moment: number): Promise<Map<string, number>> {
  const lines = await runAndKill(order, moment);
  return new Map(
    lines.map((line) => {
      const [question = '', n] = line.split(' ');
      return [question, Number(n)];
    }),
  );
}

test(
  `killed ${kills} times while answers are typed: every confirmed one is there, whole, in a sound base`,
  async () => {
    const network = await testNetwork();
    const { bilanId, members } = await insertAgreement(network);
    const order: WriterOrder = {
      base: network.base,
      key: Buffer.from(network.key).toString('hex'),
      bilanId,
      account: network.account.id,
      respondent: members.Nadia ?? '',
      questions,
    };
    await network.db.destroy();

    const before = new Map<string, number>();
    for (let kill = 1; kill <= kills; kill++) {
      const confirmed = await typeAndKill(order, Math.random() * 80);
      const db = openBase(network.base, network.key);
      try {
        expect(await findDamage(db)).toEqual([]);
        expect(await db('bilan').where({ id: bilanId }).first('status')).toEqual({ status: 'draft' });
        for (const { question, value } of await db('bilan_answer').where({ bilan_id: bilanId })) {
          const text: string = JSON.parse(value);
          const n = Number.parseInt(text, 10);
          expect(text).toBe(typed(n));
          const said = confirmed.get(question);
          // The next one may have reached the disk in a process that died before it could say so.
          expect(said ? [said, said + 1] : [before.get(question), 1]).toContain(n);
          before.set(question, n);
        }
      } finally {
        await db.destroy();
      }
    }
  },
  60_000 + kills * 5_000,
);
