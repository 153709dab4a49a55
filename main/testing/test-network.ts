import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Role } from '../../domain/account/role';
import { newId } from '../../domain/id';
import { migrate } from '../database/migrate';
import { type Base, type DataKey, openBase } from '../database/open';
import type { Context } from '../ipc/handlers';
import { fillNewNetwork } from '../structure/new-network';

/** A Monday morning; tests that need another day say so. */
export const testDay = new Date('2026-11-23T09:00:00Z');

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The last opened closes first. */
export const closeWithTest = (close: () => unknown) => closing.push(close);

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entrelacs-'));
  closeWithTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const testKey = () => crypto.getRandomValues(new Uint8Array(32));

/** An encrypted base that closes with the test. */
export function testBase(filename = join(temporaryFolder(), 'test.db'), key: DataKey = testKey()): Base {
  const db = openBase(filename, key);
  closeWithTest(() => db.destroy());
  return db;
}

export type TestNetwork = Context & {
  /** The base's file and its key, for the tasks that open it by themselves. */
  base: string;
  key: DataKey;
  siteId: string;
  otherSiteId: string;
  theme: (name: string) => string;
  /** The same call, by someone else or at another time. */
  as: (role: Role) => Context;
  at: (instant: string) => Context;
};

/** A network on its first day, in a real encrypted base with every migration applied: two sites, the starting themes. */
export async function testNetwork(now = testDay): Promise<TestNetwork> {
  const base = join(temporaryFolder(), 'test.db');
  const key = testKey();
  const db = testBase(base, key);
  await migrate(db);
  const account = { id: newId(now.getTime()), name: 'Claire', role: 'coordination' as const };
  const place = { address: '', postcode: '23000', communeCode: null, commune: 'Guéret', phone: '' };
  const fill = fillNewNetwork(
    {
      structure: {
        ...place,
        name: 'MJC de Guéret',
        networkName: 'Réseau Citoyen de Services',
        email: '',
        signatoryName: 'Claire Aubusson',
        signatoryTitle: 'Médiatrice',
        dataContact: '',
        reperageEveryWeeks: 6,
      },
      sites: [
        { ...place, name: 'Guéret', timeZone: 'Europe/Paris' },
        { ...place, name: 'Auzances', timeZone: 'Europe/Paris' },
      ],
    },
    now,
  );
  await fill(db, { ...account, password: '' }, '', new Uint8Array(32));
  const sites = new Map<string, string>((await db('site').select('name', 'id')).map((row) => [row.name, row.id]));
  const themes = new Map<string, string>((await db('theme').select('name', 'id')).map((row) => [row.name, row.id]));
  const named = (names: Map<string, string>, name: string) => {
    const id = names.get(name);
    if (!id) throw new Error(`no « ${name} » in the test network`);
    return id;
  };
  const context: Context = { db, account, now };
  return {
    ...context,
    base,
    key,
    siteId: named(sites, 'Guéret'),
    otherSiteId: named(sites, 'Auzances'),
    theme: (name) => named(themes, name),
    as: (role) => ({ ...context, account: { ...account, role } }),
    at: (instant) => ({ ...context, now: new Date(instant) }),
  };
}
