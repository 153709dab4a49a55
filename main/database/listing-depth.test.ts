import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../migrations';
import { temporaryFolder, testBase, testKey } from '../testing/test-network';
import { findDamage } from './integrity';
import { migrate } from './migrate';
import { type DataKey, openBase } from './open';
import { matching } from './search';

const position = migrations.findIndex(({ name }) => name === '0003-listing-depth');
const before = migrations.slice(0, position);
const upTo = migrations.slice(0, position + 1);

const at = { created_at: '2026-01-05T09:00:00Z', updated_at: '2026-01-05T09:00:00Z' };

/** A network of the version before: an exchange that goes on, and an offer that waits; a row in between was deleted. */
async function fill(db: Knex) {
  await db('account').insert({ ...at, id: 'claire', name: 'Claire', role: 'coordination' });
  await db('structure').insert({ ...at, id: 'structure', name: 'MJC', network_name: 'Réseau' });
  await db('site').insert({ ...at, id: 'gueret', name: 'Guéret' });
  await db('theme').insert({ ...at, id: 'jardin', name: 'Jardin', pictogram: 'plant', position: 1 });
  const person = { ...at, site_id: 'gueret', notice_given_on: '2026-01-05', notice_version: 1 };
  for (const [id, name] of Object.entries({ jacques: 'Jacques', nadia: 'Nadia' }))
    await db('member').insert({
      ...person,
      id,
      first_name: name,
      last_name: 'Martin',
      sort_name: name,
      last_contact_on: '2026-01-05',
    });
  const listing = { ...at, created_by: 'claire', theme_id: 'jardin' };
  const texts = { title: 'Tailler les rosiers', details: 'Au sécateur', goal: '' };
  await db('listing').insert({ ...listing, ...texts, id: 'offer', member_id: 'jacques', kind: 'offer' });
  await db('listing').insert({ ...listing, id: 'gone', member_id: 'jacques', kind: 'offer', title: 'Rien' });
  await db('listing').insert({
    ...listing,
    id: 'request',
    member_id: 'nadia',
    kind: 'request',
    title: 'Un petit jardin',
    goal: 'Des légumes',
    level: 'beginner',
    availability: 3,
    valid_until: '2026-12-31',
    charter_note: 'On y apprend',
    version: 4,
  });
  await db('listing').where({ id: 'gone' }).delete();
  await db('listing').whereIn('id', ['offer', 'request']).update({ status: 'in-exchange' });
  const pair = { offer_id: 'offer', request_id: 'request' };
  await db('match').insert({ ...at, ...pair, id: 'match', status: 'accepted', score: 1, reasons: '[]' });
  const about = { ...at, site_id: 'gueret', theme_id: 'jardin' };
  await db('mediation').insert({ ...about, id: 'mediation', status: 'agreed' });
  await db('exchange').insert({ ...about, id: 'exchange', mediation_id: 'mediation', title: 'Rosiers' });
  for (const owner of ['mediation', 'exchange'])
    for (const [member_id, side, listing_id] of [
      ['jacques', 'offerer', 'offer'],
      ['nadia', 'requester', 'request'],
    ])
      await db(`${owner}_participant`).insert({
        ...at,
        id: `${owner} ${side}`,
        [`${owner}_id`]: owner,
        member_id,
        side,
        listing_id,
      });
}

const found = async (db: Knex, text: string): Promise<string[]> =>
  db('listing')
    .modify(matching(db, 'listing', text))
    .orderBy('id')
    .pluck('id');

/** The rows that stood there before, in the order of their keys, with what every version keeps of them. */
const keptRows = (db: Knex) =>
  db('listing')
    .orderBy('search_key')
    .select(
      ...['search_key', 'id', 'created_at', 'updated_at', 'created_by', 'version', 'member_id', 'kind', 'theme_id'],
      ...['title', 'details', 'goal', 'level', 'availability', 'status', 'valid_until', 'charter_note'],
    );

const links = async (db: Knex) => [
  await db('match').select('offer_id', 'request_id'),
  await db('mediation_participant').orderBy('id').pluck('listing_id'),
  await db('exchange_participant').orderBy('id').pluck('listing_id'),
];

/** A base of the version before, and what it holds. */
async function oldBase(file?: string, key?: DataKey) {
  const db = testBase(file, key);
  await migrate(db, before);
  await fill(db);
  return { db, rows: await keptRows(db), links: await links(db) };
}

describe('listings of the version before', () => {
  test('keep every word, their key and what refers to them', async () => {
    const old = await oldBase();
    await migrate(old.db, upTo);
    expect(await keptRows(old.db)).toEqual(old.rows);
    expect(old.rows.map(({ search_key }) => search_key)).toEqual([1, 3]);
    expect(await links(old.db)).toEqual(old.links);
    expect(await findDamage(old.db)).toEqual([]);
    expect(await old.db('listing').first('place', 'group_size', 'mobility', 'renewed_at', 'told_on')).toEqual({
      place: 'any',
      group_size: null,
      mobility: null,
      renewed_at: null,
      told_on: null,
    });
    await expect(old.db('listing').where({ id: 'offer' }).delete()).rejects.toThrow('FOREIGN KEY');
  });

  test('get their stems, and the search finds them by these, then and after a change', async () => {
    const { db } = await oldBase();
    await migrate(db, upTo);
    expect(await db('listing').orderBy('id').pluck('stems')).toEqual(['taill rosi secateur', 'pet jardin legum']);
    expect(await found(db, 'rosiers')).toEqual(['offer']);
    expect(await found(db, 'jardin')).toEqual(['request']);
    await db('listing').where({ id: 'offer' }).update({ title: 'Greffer les pommiers', stems: 'greff pommi' });
    expect(await found(db, 'rosiers')).toEqual([]);
    expect(await found(db, 'pommiers')).toEqual(['offer']);
    await expect(
      db.raw("INSERT INTO listing_search(listing_search, rank) VALUES ('integrity-check', 1)"),
    ).resolves.toBeDefined();
  });

  test('come back as they were when the migration is undone', async () => {
    const old = await oldBase();
    await migrate(old.db, upTo);
    await old.db('listing').where({ id: 'offer' }).update({ status: 'to-clarify' });
    await old.db.transaction(async (trx) => {
      await migrations[position]?.down(trx);
    });
    expect(await keptRows(old.db)).toEqual(
      old.rows.map((row) => (row.id === 'offer' ? { ...row, status: 'available' } : row)),
    );
    expect(await links(old.db)).toEqual(old.links);
    expect(await findDamage(old.db)).toEqual([]);
    const plain = old.db('listing_search').whereRaw("listing_search MATCH 'rosiers'");
    expect(await plain.pluck('rowid')).toEqual([1]);
  });

  test('are whole, of one version or the other, wherever the migration is killed', async () => {
    const folder = temporaryFolder();
    const key = testKey();
    const file = join(folder, 'base.db');
    const old = await oldBase(file, key);
    let images = 0;
    // What a kill leaves is what the files hold at that moment: a copy of them is a killed base.
    const kill = () => {
      const image = join(folder, `${images++}.db`);
      for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, image + suffix);
    };
    old.db.on('query-response', kill);
    await migrate(old.db, upTo);
    kill();
    expect(images).toBeGreaterThan(20);
    const states = new Set<boolean>();
    for (let number = 0; number < images; number++) {
      const killed = openBase(join(folder, `${number}.db`), key);
      try {
        states.add(await killed.schema.hasColumn('listing', 'place'));
        expect(await keptRows(killed), `image ${number}`).toEqual(old.rows);
        await migrate(killed, upTo);
        expect(await keptRows(killed)).toEqual(old.rows);
        expect(await links(killed)).toEqual(old.links);
        expect(await found(killed, 'rosiers')).toEqual(['offer']);
        expect(await findDamage(killed)).toEqual([]);
      } finally {
        await killed.destroy();
      }
    }
    expect(states).toEqual(new Set([false, true]));
  });
});
