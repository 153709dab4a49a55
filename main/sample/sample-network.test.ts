import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newId } from '../../domain/id';
import { search } from '../../domain/matching/search';
import { searchAwards } from '../badge/badge.queries';
import { closenessIn } from '../commune/commune-places';
import { findDamage } from '../database/integrity';
import { migrate } from '../database/migrate';
import { availableListings } from '../matching/matching.queries';
import { readScales } from '../matching/scales';
import { readDecided } from '../matching/search-network';
import { temporaryFolder, testBase, testDay, testKey } from '../testing/test-network';
import { tablesInOrder } from './recorder';
import { createSampleNetwork } from './sample-network';
import { sampleRows } from './sample-rows';

const owner = { id: newId(testDay.getTime()), name: 'Claire' };

async function sampleBase() {
  const base = join(temporaryFolder(), 'sample.db');
  const key = testKey();
  const db = testBase(base, key);
  await migrate(db);
  await createSampleNetwork({ base, owner, now: testDay }, key);
  return db;
}

describe('the sample network', () => {
  test('is written whole into a real base, which stays sound', async () => {
    const db = await sampleBase();
    expect(await findDamage(db)).toEqual([]);
    expect(await db.raw('PRAGMA foreign_key_check')).toEqual([]);
    const rows = sampleRows(owner, testDay);
    for (const table of tablesInOrder) expect(await db(table).select('id')).toHaveLength(rows[table].length);
    expect(await db('member_search').select('rowid')).toHaveLength(60);
    const badges = await searchAwards(
      db,
      { text: '', badgeId: null, memberId: null, state: 'valid', limit: 50 },
      '2026-11-23T09:00:00Z',
    );
    expect(badges.rows).toHaveLength(6);
    expect(new Set(badges.rows.map(({ badgeName }) => badgeName)).size).toBeGreaterThanOrEqual(4);
  });

  test('gives the moulinette groups, and loops of two, three and four people, each of one theme from hand to hand', async () => {
    const db = await sampleBase();
    const listings = await availableListings(db, testDay);
    const { groups, loops, possibleLoops } = search({
      listings,
      scales: await readScales(db, listings, await closenessIn(db)),
      decided: await readDecided(db, testDay),
      scope: { siteId: null, memberId: null, listingId: null },
      limit: 50,
      tell: () => {},
    });
    expect(groups.length).toBeGreaterThanOrEqual(4);
    expect(possibleLoops).toBeGreaterThanOrEqual(5);
    const ofOneTheme = loops.filter(({ pairs }) => pairs.every((it) => it.offer.themeId === it.request.themeId));
    expect(ofOneTheme.length).toBeGreaterThanOrEqual(5);
    expect(new Set(ofOneTheme.map(({ pairs }) => pairs.length))).toEqual(new Set([2, 3, 4]));
  });
});
