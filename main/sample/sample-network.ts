import { type DataKey, openBase } from '../database/open';
import { readStructure } from '../structure/structure.repository';
import { awardSampleBadges } from './badges';
import type { SampleOwner } from './network-rows';
import { tablesInOrder } from './recorder';
import { sampleRows } from './sample-rows';

export type SampleOrder = { base: string; owner: SampleOwner; now: Date };

/** Fills a new base with the network to discover the software with. */
export async function createSampleNetwork({ base, owner, now }: SampleOrder, key: DataKey): Promise<void> {
  const connection = openBase(base, key);
  try {
    const rows = sampleRows(owner, now);
    await connection.transaction(async (db) => {
      // One by one: rows of a table do not all name the same columns, and those left out keep their default.
      for (const table of tablesInOrder) for (const row of rows[table]) await db(table).insert(row);
      await awardSampleBadges({ db, now, account: owner }, (await readStructure(db)).networkName);
    });
  } finally {
    await connection.destroy();
  }
}
