import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '../../domain/account/account';
import { newRecoveryCode, normaliseRecoveryCode } from '../../domain/account/recovery-code';
import { Refusal } from '../../domain/errors';
import { newId } from '../../domain/id';
import { toInstant } from '../../domain/time/instant';
import { type Keyring, makeSlot, openSlot, readKeyring, type Slot, writeKeyring } from '../database/keyring';
import { migrate, pendingMigrations } from '../database/migrate';
import { type Base, type DataKey, openBase } from '../database/open';
import type { RunTask } from '../worker/tasks';
import { findAccount } from './account.repository';

/** An open network: the base, who is there, and the key that worker threads need. */
export type Opened = { db: Base; account: Account; key: DataKey; base: string };

export type Owner = { id: string; name: string; password: string };
/** Fills a base that has just been created; runs before anything is declared to exist. */
export type Fill = (db: Base, owner: Owner, base: string, key: DataKey) => Promise<void>;

export const baseOf = (folder: string) => join(folder, 'entrelacs.db');
const backupsOf = (folder: string) => join(folder, 'backups');
const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** The folder of one network: an encrypted base, its keyring, its backups; opened and closed as one thing. */
export function openVault(folder: string, runTask: RunTask) {
  let opened: Opened | null = null;

  async function keyringOf(): Promise<Keyring> {
    const keyring = await readKeyring(folder);
    if (!keyring) throw new Refusal('keys-missing');
    return keyring;
  }

  async function backUpBeforeMigration(key: DataKey, now: Date) {
    const name = `${toInstant(now).replaceAll(':', '-')}-avant-mise-a-jour.db`;
    await runTask('backUp', { base: baseOf(folder), folder: backupsOf(folder), name }, key);
  }

  async function openWith(key: DataKey, accountId: string, now: Date): Promise<Opened> {
    const base = baseOf(folder);
    if (!(await exists(base))) throw new Refusal('base-damaged'); // never a blank base in its place
    const db = openBase(base, key);
    try {
      if ((await pendingMigrations(db)).length) {
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

  const recoverySlot = (slots: Slot[]) => slots.find(({ kind }) => kind === 'recovery');
  const accountSlot = (slots: Slot[], account: string) =>
    slots.find((slot) => slot.kind === 'account' && slot.account === account);
  const withoutAccount = (slots: Slot[], account: string) =>
    slots.filter((slot) => slot.kind !== 'account' || slot.account !== account);

  async function close() {
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
    close,

    /**
     * Creates the network in a folder aside, and gives it its name once it is whole: a crash leaves nothing behind.
     * @returns the recovery code, told once and kept nowhere
     */
    async create(network: string, name: string, password: string, now: Date, fill: Fill): Promise<string> {
      if (await readKeyring(folder)) throw new Refusal('conflict');
      const key = crypto.getRandomValues(new Uint8Array(32));
      const owner = { id: newId(now.getTime()), name, password };
      const aside = `${folder}.${process.pid}.tmp`;
      await removeAside(folder);
      await mkdir(aside, { recursive: true });
      const db = openBase(baseOf(aside), key);
      try {
        await migrate(db);
        await fill(db, owner, baseOf(aside), key);
      } finally {
        await db.destroy();
      }
      const slot = await makeSlot({ kind: 'account', account: owner.id, name }, password, key);
      const { recoveryCode, slot: recovery } = await newRecoverySlot(owner, key);
      await writeKeyring(aside, { format: 1, network, slots: [slot, recovery] });
      await rename(aside, folder);
      opened = await openWith(key, owner.id, now);
      return recoveryCode;
    },

    async unlock(accountId: string, password: string, now: Date) {
      const { slots } = await keyringOf();
      const slot = accountSlot(slots, accountId);
      const key = slot && (await openSlot(slot, password));
      if (!key) throw new Refusal('wrong-password', { password: 'Ce mot de passe ne convient pas. Essayez encore.' });
      await close();
      opened = await openWith(key, accountId, now);
    },

    /** The recovery code gives an account a new password, and is replaced by a new code. */
    async recover(accountId: string, typed: string, password: string, now: Date): Promise<string> {
      const keyring = await keyringOf();
      const owner = accountSlot(keyring.slots, accountId);
      const recovery = recoverySlot(keyring.slots);
      const code = normaliseRecoveryCode(typed);
      const key = code && recovery && (await openSlot(recovery, code));
      if (!key || !owner)
        throw new Refusal('wrong-recovery-code', {
          code: 'Ce code ne convient pas. Recopiez les huit groupes de la carte, par exemple A1B2-C3D4…',
        });
      await close();
      const reopened = await openWith(key, accountId, now);
      const slot = await makeSlot({ kind: 'account', account: accountId, name: owner.name }, password, key);
      const renewed = await newRecoverySlot({ id: accountId, name: owner.name }, key);
      const others = withoutAccount(keyring.slots, accountId).filter(({ kind }) => kind !== 'recovery');
      await writeKeyring(folder, { ...keyring, slots: [...others, slot, renewed.slot] });
      opened = reopened;
      return renewed.recoveryCode;
    },

    /** Checks a password again before something grave. @throws Refusal `wrong-password` on the field named */
    async confirm(password: string, field: string) {
      const { slots } = await keyringOf();
      const slot = opened && accountSlot(slots, opened.account.id);
      if (!slot || !(await openSlot(slot, password)))
        throw new Refusal('wrong-password', { [field]: 'Ce mot de passe ne convient pas. Essayez encore.' });
    },

    async setPassword(account: Pick<Account, 'id' | 'name'>, password: string) {
      if (!opened) throw new Refusal('locked');
      const slot = await makeSlot({ kind: 'account', account: account.id, name: account.name }, password, opened.key);
      const keyring = await keyringOf();
      await writeKeyring(folder, { ...keyring, slots: [...withoutAccount(keyring.slots, account.id), slot] });
    },

    async renewRecoveryCode(): Promise<string> {
      if (!opened) throw new Refusal('locked');
      const { recoveryCode, slot } = await newRecoverySlot(opened.account, opened.key);
      const keyring = await keyringOf();
      const others = keyring.slots.filter(({ kind }) => kind !== 'recovery');
      await writeKeyring(folder, { ...keyring, slots: [...others, slot] });
      return recoveryCode;
    },

    async removeAccount(accountId: string) {
      const keyring = await keyringOf();
      await writeKeyring(folder, { ...keyring, slots: withoutAccount(keyring.slots, accountId) });
    },
  };
}
export type Vault = ReturnType<typeof openVault>;

/** What a creation cut short has left: it was never declared, nobody has typed anything into it. */
async function removeAside(folder: string) {
  const parent = join(folder, '..');
  const name = folder.slice(parent.length + 1);
  for (const entry of await readdir(parent).catch(() => []))
    if (entry.startsWith(`${name}.`) && entry.endsWith('.tmp')) await rm(join(parent, entry), { recursive: true });
}
