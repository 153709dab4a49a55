import { expect, test } from 'vitest';
import { findDamage } from '../database/integrity';
import { openBase } from '../database/open';
import { killedWriter } from '../testing/killed-writer';
import { insertMember } from '../testing/rows';
import { testNetwork } from '../testing/test-network';

/** `npm run faults` asks for more; each run kills at other moments. */
const kills = Number(process.env.ATTESTATION_KILLS ?? 10);
const seriesOf = 5;
const issueAndKill = killedWriter('attestation-writer');

test(
  `killed ${kills} times while attestations are issued: the register has no gap, and no half series`,
  async () => {
    const network = await testNetwork();
    const memberIds: string[] = [];
    for (let place = 0; place < seriesOf; place++)
      memberIds.push(await insertMember(network, network.siteId, `Léa Moreau${place}`));
    const order = {
      base: network.base,
      key: Buffer.from(network.key).toString('hex'),
      account: network.account.id,
      memberIds,
    };
    await network.db.destroy();
    for (let kill = 1; kill <= kills; kill++) {
      const confirmed = Number((await issueAndKill(order, Math.random() * 80)).at(-1));
      const db = openBase(network.base, network.key);
      try {
        expect(await findDamage(db)).toEqual([]);
        const sequences: number[] = await db('attestation').where({ year: 2026 }).orderBy('sequence').pluck('sequence');
        expect(sequences).toEqual(sequences.map((_, index) => index + 1));
        expect(sequences.length).toBeGreaterThanOrEqual(confirmed);
        // One alone, then a series: what was killed is between two of them.
        const turns = new Map<number, number>();
        for (const { member_id } of await db('attestation').select('member_id')) {
          const place = memberIds.indexOf(member_id);
          turns.set(place, (turns.get(place) ?? 0) + 1);
        }
        expect(new Set(memberIds.slice(1).map((_, place) => turns.get(place + 1))).size).toBe(1);
      } finally {
        await db.destroy();
      }
    }
  },
  60_000 + kills * 5_000,
);
