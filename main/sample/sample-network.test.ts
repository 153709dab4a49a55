import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newId } from '../../domain/id';
import { findDamage } from '../database/integrity';
import { migrate } from '../database/migrate';
import { temporaryFolder, testBase, testDay, testKey } from '../testing/test-network';
import { tablesInOrder } from './recorder';
import { createSampleNetwork } from './sample-network';
import { sampleRows } from './sample-rows';

const owner = { id: newId(testDay.getTime()), name: 'Claire' };

describe('the sample network', () => {
  test('is written whole into a real base, which stays sound', async () => {
    const base = join(temporaryFolder(), 'sample.db');
    const key = testKey();
    const db = testBase(base, key);
    await migrate(db);
    await createSampleNetwork({ base, owner, now: testDay }, key);
    expect(await findDamage(db)).toEqual([]);
    expect(await db.raw('PRAGMA foreign_key_check')).toEqual([]);
    const rows = sampleRows(owner, testDay);
    for (const table of tablesInOrder) expect(await db(table).select('id')).toHaveLength(rows[table].length);
    expect(await db('member_search').select('rowid')).toHaveLength(60);
  });
});
