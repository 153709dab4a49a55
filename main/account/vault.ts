import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from '../../domain/account/account';
import { newRecoveryCode, normaliseRecoveryCode } from '../../domain/account/recovery-code';
import { Refusal } from '../../domain/errors';
import { newId } from '../../domain/id';
import { toInstant } from '../../domain/time/instant';
import { migrations } from '../../migrations';
import { syncFolder } from '../database/durable-file';
import { hasJournal } from '../database/journal';
import { type Keyring, makeSlot, openSlot, readKeyring, type Slot, writeKeyring } from '../database/keyring';
import { migrate, pendingMigrations } from '../database/migrate';
import { type Base, type DataKey, openBase } from '../database/open';
import { inTurn } from '../in-turn';
import type { RunTask } from '../worker/tasks';
import { findAccount } from './account.repository';

/** An open network: the base, who is there, and the key that worker threads need. */
export type Opened = { db: Base; account: Account; key: DataKey; base: string };

export type Owner = { id: string; name: string; password: string };
/** Fills a base that has just been created; runs before anything is declared to exist. */
export type Fill = (db: Base, owner: Owner, base: string, key: DataKey) => Promise<void>;

export const baseOf = (folder: string) => join(folder, 'entrelacs.db');
const backupsOf = (folder: string) => join(folder, 'backups');
/** A file of nothing counts as missing: SQLite would make a new base of it. */
const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
const entriesOf = (folder: string) => readdir(folder).catch(() => []);

const isRecovery = ({ kind }: Slot) => kind === 'recovery';
const isNotRecovery = (slot: Slot) => !isRecovery(slot);
const isOf = (account: string) => (slot: Slot) => slot.kind === 'account' && slot.account === account;
const isNot = (account: string) => (slot: Slot) => !isOf(account)(slot);

/** The folder of one network: an encrypted base, its keyring, its backups; opened and closed as one thing. */
export function openVault(folder: string, runTask: RunTask) {
  let opened: Opened | null = null;
  const opening = inTurn();
  const changingKeys = inTurn();

  async function keyringOf(): Promise<Keyring> {
    const keyring = await readKeyring(folder);
    if (!keyring) throw new Refusal('keys-missing');
    return keyring;
  }

  const changeKeyring = (change: (keyring: Keyring) => Partial<Keyring>) =>
    changingKeys(async () => {
      const keyring = await keyringOf();
      await writeKeyring(folder, { ...keyring, ...change(keyring) });
    });
  const changeSlots = (change: (slots: Slot[]) => Slot[]) => changeKeyring(({ slots }) => ({ slots: change(slots) }));

  async function backUpBeforeMigration(key: DataKey, now: Date) {
    const name = `${toInstant(now).replaceAll(':', '-')}-avant-mise-a-jour.db`;
    await runTask('backUp', { base: baseOf(folder), folder: backupsOf(folder), name }, key);
  }

  async function openWith(key: DataKey, accountId: string, now: Date): Promise<Opened> {
    const base = baseOf(folder);
    if (!(await sizeOf(base))) throw new Refusal('base-damaged'); // never a blank base in its place
    if (await hasJournal(base)) await runTask('tryJournal', { base }, key);
    const db = openBase(base, key);
    try {
      const pending = await pendingMigrations(db);
      if (pending.length === migrations.length) throw new Refusal('base-damaged'); // it holds nothing of a network
      if (pending.length) {
        await backUpBeforeMigration(key, now);
        await migrate(db);
      }
      const account = await findAccount(db, accountId);
      if (!account) throw new Refusal('wrong-password');
      return { db, account, key, base };
    } catch (error) {
      await db.destroy();
      throw error;
    }
  }

  async function closeNow() {
    const closing = opened;
    opened = null;
    if (!closing) return;
    await closing.db.destroy();
    closing.key.fill(0);
  }

  async function newRecoverySlot(account: Pick<Account, 'id' | 'name'>, key: DataKey) {
    const recoveryCode = newRecoveryCode();
    return {
      recoveryCode,
      slot: await makeSlot({ kind: 'recovery', account: account.id, name: '' }, recoveryCode, key),
    };
  }

  return {
    opened: () => opened,
    keyring: () => readKeyring(folder),
    close: () => opening(closeNow),

    /**
     * Creates the network in a folder aside, and gives it its name once it is whole: a crash leaves nothing behind.
     * @returns the recovery code, told once and kept nowhere
     */
    create: (network: string, name: string, password: string, now: Date, fill: Fill): Promise<string> =>
      opening(async () => {
        if (await readKeyring(folder)) throw new Refusal('conflict');
        const key = crypto.getRandomValues(new Uint8Array(32));
        const owner = { id: newId(now.getTime()), name, password };
        const aside = `${folder}.${process.pid}.tmp`;
        await removeAside(folder);
        await mkdir(aside, { recursive: true });
        try {
          // Three slow things that do not wait for one another; if one fails, the others end before the folder goes.
          const [slot, { recoveryCode, slot: recovery }] = await allEnded([
            makeSlot({ kind: 'account', account: owner.id, name }, password, key),
            newRecoverySlot(owner, key),
            makeBase(baseOf(aside), owner, key, fill),
          ]);
          await writeKeyring(aside, { format: 1, network, slots: [slot, recovery] });
          await rename(aside, folder);
          await syncFolder(dirname(folder));
          opened = await openWith(key, owner.id, now);
          return recoveryCode;
        } finally {
          await removeAside(folder);
        }
      }),

    unlock: (accountId: string, password: string, now: Date): Promise<void> =>
      opening(async () => {
        const { slots } = await keyringOf();
        const slot = slots.find(isOf(accountId));
        const key = slot && (await openSlot(slot, password));
        if (!key) throw new Refusal('wrong-password', { password: 'Ce mot de passe ne convient pas. Essayez encore.' });
        await closeNow();
        opened = await openWith(key, accountId, now);
      }),

    /** The recovery code gives an account a new password, and is replaced by a new code. */
    recover: (accountId: string, typed: string, password: string, now: Date): Promise<string> =>
      opening(async () => {
        const { slots } = await keyringOf();
        const owner = slots.find(isOf(accountId));
        const recovery = slots.find(isRecovery);
        const code = normaliseRecoveryCode(typed);
        const key = code && recovery && (await openSlot(recovery, code));
        if (!key || !owner)
          throw new Refusal('wrong-recovery-code', {
            code: 'Ce code ne convient pas. Recopiez les huit groupes de la carte, par exemple A1B2-C3D4…',
          });
        const slot = await makeSlot({ kind: 'account', account: accountId, name: owner.name }, password, key);
        const renewed = await newRecoverySlot({ id: accountId, name: owner.name }, key);
        await closeNow();
        const reopened = await openWith(key, accountId, now);
        try {
          await changeSlots((others) => [...others.filter(isNot(accountId)).filter(isNotRecovery), slot, renewed.slot]);
        } catch (error) {
          await reopened.db.destroy();
          throw error;
        }
        opened = reopened;
        return renewed.recoveryCode;
      }),

    /** Checks a password again before something grave. @throws Refusal `wrong-password` on the field named */
    async confirm(password: string, field: string) {
      const { slots } = await keyringOf();
      const slot = opened && slots.find(isOf(opened.account.id));
      if (!slot || !(await openSlot(slot, password)))
        throw new Refusal('wrong-password', { [field]: 'Ce mot de passe ne convient pas. Essayez encore.' });
    },

    async setPassword({ id, name }: Pick<Account, 'id' | 'name'>, password: string) {
      if (!opened) throw new Refusal('locked');
      const slot = await makeSlot({ kind: 'account', account: id, name }, password, opened.key);
      await changeSlots((slots) => [...slots.filter(isNot(id)), slot]);
    },

    async renewRecoveryCode(): Promise<string> {
      if (!opened) throw new Refusal('locked');
      const { recoveryCode, slot } = await newRecoverySlot(opened.account, opened.key);
      await changeSlots((slots) => [...slots.filter(isNotRecovery), slot]);
      return recoveryCode;
    },

    /** The name that the unlock screen shows. */
    rename: (network: string) => changeKeyring(() => ({ network })),

    removeAccount: (accountId: string) => changeSlots((slots) => slots.filter(isNot(accountId))),
  };
}
export type Vault = ReturnType<typeof openVault>;

async function makeBase(base: string, owner: Owner, key: DataKey, fill: Fill) {
  const db = openBase(base, key);
  try {
    await migrate(db);
    await fill(db, owner, base, key);
  } finally {
    await db.destroy();
  }
}

/** As `Promise.all`, but a failure is told only when nothing runs any more. */
async function allEnded<const T extends readonly Promise<unknown>[]>(work: T) {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/** What a creation cut short has left: it was never declared, nobody has typed anything into it. */
async function removeAside(folder: string) {
  const parent = dirname(folder);
  for (const entry of await entriesOf(parent))
    if (entry.startsWith(`${basename(folder)}.`) && entry.endsWith('.tmp'))
      await rm(join(parent, entry), { recursive: true, force: true });
}
