import type { Knex } from 'knex';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../migrations';
import { testBase } from '../testing/test-network';
import { findDamage } from './integrity';
import { migrate } from './migrate';

const position = migrations.findIndex(({ name }) => name === '0017-attestation-template');
const before = migrations.slice(0, position);
const upTo = migrations.slice(0, position + 1);
const at = { created_at: '2026-01-05T09:00:00Z', updated_at: '2026-01-05T09:00:00Z' };

/** A register of the version before: an attestation that was printed, and one that was cancelled. */
async function fill(db: Knex) {
  await db('account').insert({ ...at, id: 'claire', name: 'Claire', role: 'coordination' });
  await db('structure').insert({
    ...at,
    id: 'structure',
    name: 'MJC',
    network_name: 'Réseau',
    logo: Buffer.from('logo'),
  });
  await db('site').insert({ ...at, id: 'gueret', name: 'Guéret' });
  await db('member').insert({
    ...at,
    id: 'nadia',
    site_id: 'gueret',
    first_name: 'Nadia',
    last_name: 'Benali',
    sort_name: 'benali nadia',
    notice_given_on: '2026-01-05',
    notice_version: 1,
    last_contact_on: '2026-01-05',
  });
  const row = { ...at, created_by: 'claire', year: 2026, member_id: 'nadia', issued_on: '2026-01-05', version: 3 };
  await db('attestation').insert({
    ...row,
    id: 'printed',
    sequence: 1,
    kind: 'acquisition',
    content: '{"title":"Attestation d’acquisition"}',
    pdf: Buffer.from([37, 80, 68, 70, 0, 255]),
  });
  await db('attestation').insert({
    ...row,
    id: 'cancelled',
    sequence: 2,
    kind: 'participation',
    content: '{}',
    cancelled_at: '2026-02-01T09:00:00Z',
    cancellation_reason: 'Nom mal orthographié',
  });
}

const rows = (db: Knex) => db('attestation').orderBy('sequence');
const oldBase = async () => {
  const db = testBase();
  await migrate(db, before);
  await fill(db);
  return { db, kept: await rows(db), structure: await db('structure').first() };
};

describe('attestations of the version before', () => {
  test('keep every word, their print and their numbers; two more kinds are allowed', async () => {
    const { db, kept, structure } = await oldBase();
    await migrate(db, upTo);
    expect(await rows(db)).toEqual(kept);
    expect(kept[0].pdf).toHaveLength(6);
    expect(await db('structure').first()).toEqual({
      ...structure,
      signature: null,
      signature_type: null,
      stamp: null,
      stamp_type: null,
    });
    expect(await findDamage(db)).toEqual([]);
    const next = { ...kept[0], id: 'next', sequence: 3, kind: 'commitment' };
    await db('attestation').insert(next);
    await expect(db('attestation').insert({ ...next, id: 'twice' })).rejects.toThrow('UNIQUE');
    await expect(db('attestation').insert({ ...next, id: 'kind', sequence: 4, kind: 'diploma' })).rejects.toThrow(
      'CHECK',
    );
    await expect(db('attestation').insert({ ...next, id: 'who', sequence: 4, member_id: '?' })).rejects.toThrow(
      'FOREIGN KEY',
    );
  });

  test('have a secret of their own to be proved by, and only one', async () => {
    const secrets = [];
    for (let base = 0; base < 2; base++) {
      const { db } = await oldBase();
      await migrate(db, upTo);
      const { secret } = await db('attestation_secret').first('secret');
      expect(secret).toHaveLength(32);
      secrets.push(Buffer.from(secret).toString('hex'));
      await expect(db('attestation_secret').insert({ singleton: 2, secret })).rejects.toThrow('CHECK');
    }
    expect(secrets[0]).not.toBe(secrets[1]);
  });

  test('come back as they were when the migration is undone', async () => {
    const { db, kept, structure } = await oldBase();
    await migrate(db, upTo);
    await db('attestation').insert({ ...kept[0], id: 'next', sequence: 3, kind: 'regularity' });
    await db.transaction(async (trx) => {
      await migrations[position]?.down(trx);
    });
    expect(await rows(db)).toEqual(kept);
    expect(await db('structure').first()).toEqual(structure);
    expect(await findDamage(db)).toEqual([]);
  });
});
