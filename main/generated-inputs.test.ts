import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isAtLeast, type Role, roles } from '../domain/account/role';
import { errorCodes } from '../domain/errors';
import { contract } from '../ipc/contract';
import type { FeatureContract, Operation } from '../ipc/operation';
import type { Result } from '../ipc/result';
import { networkFolder } from './account/network-status';
import { baseOf } from './account/vault';
import { openSlot, readKeyring } from './database/keyring';
import { type Base, openBase } from './database/open';
import { preferencesIn } from './preferences/preferences.service';
import { documentStore } from './printing/document-store';
import { composeServices, type Services } from './services';
import { anything, inputsOf } from './testing/inputs-of';
import { testDay } from './testing/test-network';
import { ownerPassword } from './testing/test-vault';

vi.mock('node:crypto', async (load) => (await import('./testing/cheap-scrypt')).cheapScrypt(load));
// Windows and dialogs are the system's: here the printer prints nothing and nobody chooses a file.
vi.mock('electron', () => ({
  BrowserWindow: class {
    static getAllWindows = () => [];
    loadURL = async () => {};
    destroy = () => {};
    webContents = {
      printToPDF: async () => new Uint8Array(),
      print: (_options: unknown, done: (isDone: boolean) => void) => done(true),
    };
  },
  clipboard: { writeText: () => {} },
  shell: { openPath: async () => '' },
  dialog: {
    showSaveDialog: async () => ({ canceled: true }),
    showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  },
}));
vi.mock('./worker/run-task', async () => {
  const { runHere } = await import('./testing/test-vault');
  return { taskRunner: () => ({ runTask: runHere, stop: async () => {} }) };
});

const tables = [
  'account',
  'structure',
  'site',
  'theme',
  'referrer',
  'member',
  'reperage',
  'room',
  'calendar_event',
  'listing',
  'match',
  'mediation',
  'exchange',
  'exchange_session',
  'bilan',
  'attestation',
];
const operations = Object.entries<FeatureContract>(contract).flatMap(([feature, verbs]) =>
  Object.entries<Operation>(verbs).map(([verb, operation]) => ({ name: `${feature}.${verb}`, feature, operation })),
);
/** `INPUTS=20000` looks further than a usual run. */
const runs = Math.ceil(Number(process.env.INPUTS ?? 1000) / operations.length);
/** Those that change what the following calls need: their own tests try them. */
const endings = ['session.lock', 'session.leaveSample', 'session.openSample'];
const lasting = operations.filter(({ name }) => !endings.includes(name));

const incidents: string[] = [];
const accounts = new Map<Role, string>();
const ids = new Map<string, string[]>();
let folder: string;
let services: Services;
let watching: Base;

const ask = (name: string, input?: unknown) => services.answer(name, input);
const unlockAs = async (role: Role) =>
  expect(await ask('session.unlock', { accountId: accounts.get(role), password: ownerPassword })).toMatchObject({
    ok: true,
  });

/** Changes with every commit of another connection. */
const versionOfBase = async (): Promise<number> => (await watching.raw('PRAGMA data_version'))[0].data_version;

/** A typed refusal is no sign of a fault in the code. */
function expectTyped(result: Result<unknown>, name: string, input: unknown) {
  if (result.ok) return;
  const told = `${name} ${fc.stringify(input)}\n${incidents.at(-1) ?? ''}`;
  expect(errorCodes, told).toContain(result.code);
  expect(result.code, told).not.toBe('unexpected');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entrelacs-'));
  let kept: unknown;
  services = composeServices({
    folder,
    preferences: preferencesIn({
      get: () => kept,
      set: (preferences) => {
        kept = preferences;
      },
    }),
    documents: documentStore(),
    log: {
      info: () => {},
      incident: (_number, operation, error) =>
        void incidents.push(`${operation}: ${error instanceof Error ? error.stack : String(error)}`),
    },
    now: () => testDay,
    onLock: () => {},
    onLeave: () => {},
  });
  expect(await ask('session.openSample')).toMatchObject({ ok: true });
  for (const role of roles) {
    const made = await ask('account.create', { name: `Une ${role}`, role, password: ownerPassword });
    accounts.set(role, ((made.ok && made.data) as { id: string }).id);
  }
  const network = networkFolder(folder, 'sample');
  const slot = (await readKeyring(network))?.slots.find(({ account }) => account === accounts.get('saisie'));
  const key = slot && (await openSlot(slot, ownerPassword));
  if (!key) throw new Error('no key');
  watching = openBase(baseOf(network), key);
  for (const table of tables) ids.set(table, await watching(table).limit(8).pluck('id'));
});

afterAll(async () => {
  await watching?.destroy();
  await services?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe(`${operations.length} operations, ${runs} inputs each`, () => {
  test('before unlock: nothing of the network answers, and nothing moves', async () => {
    await ask('session.lock');
    const before = await versionOfBase();
    for (const { name, feature, operation } of lasting)
      await fc.assert(
        fc.asyncProperty(fc.oneof(anything, inputsOf(feature, operation, ids)), async (input) => {
          const result = await ask(name, input);
          if (operation.role === 'public') expectTyped(result, name, input);
          else expect(result).toEqual({ ok: false, code: 'locked', fields: {} });
        }),
        { numRuns: runs },
      );
    expect(await versionOfBase()).toBe(before);
  }, 120_000);

  test.each(roles.slice(0, -1))(
    'as %s: what a higher role may do is forbidden, and nothing moves',
    async (role) => {
      await unlockAs(role);
      const before = await versionOfBase();
      for (const { name, feature, operation } of operations) {
        if (operation.role === 'public' || isAtLeast(role, operation.role)) continue;
        await fc.assert(
          fc.asyncProperty(inputsOf(feature, operation, ids), async (input) => {
            expect(await ask(name, input)).toEqual({ ok: false, code: 'forbidden', fields: {} });
          }),
          { numRuns: runs },
        );
      }
      expect(await versionOfBase()).toBe(before);
    },
    120_000,
  );

  test('as coordination, garbage: a typed refusal moves nothing', async () => {
    await unlockAs('coordination');
    for (const { name, operation } of lasting) {
      const before = await versionOfBase();
      let isRefused = true;
      await fc.assert(
        fc.asyncProperty(anything, async (input) => {
          const result = await ask(name, input);
          expectTyped(result, name, input);
          isRefused &&= !result.ok;
        }),
        { numRuns: runs },
      );
      if (isRefused || operation.kind === 'query') expect(await versionOfBase(), name).toBe(before);
    }
  }, 120_000);

  test('as coordination, inputs near the right ones: accepted or refused by a typed refusal that moves nothing', async () => {
    await unlockAs('coordination');
    const accepted = new Set<string>();
    for (const { name, feature, operation } of lasting)
      await fc.assert(
        fc.asyncProperty(inputsOf(feature, operation, ids), async (input) => {
          const before = await versionOfBase();
          const result = await ask(name, input);
          expectTyped(result, name, input);
          if (result.ok) accepted.add(name);
          if (!result.ok || operation.kind === 'query') expect(await versionOfBase(), name).toBe(before);
        }),
        { numRuns: runs },
      );
    expect(accepted.size, 'most operations were reached').toBeGreaterThan(operations.length / 3);
  }, 300_000);
});
