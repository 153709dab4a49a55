import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, expectAccessible } from './fixtures';
import { createNetwork, passwordField, title, unlock, visit } from './network';

/** A real file system of a few megabytes needs the rights to mount one. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** Profiles on a disk of their own, small enough to be filled. */
const test = base.extend({
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'entrelacs-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]);
    await use(folder);
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  },
});
test.skip(!canMount, 'only root mounts a disk');
test.setTimeout(180_000);

const keysOf = (profile: string) => join(profile, 'networks', 'own', 'keys.json');

test('a full disk: told once, the text stays on the screen, and is kept once there is room', async ({
  page,
  profile,
  problems,
}) => {
  await createNetwork(page);
  await visit(page, '/membres/nouveau');
  await page.getByLabel('Prénom').fill('Zéphyrine');
  const filler = join(profile, 'filler');
  try {
    writeFileSync(filler, Buffer.alloc(80_000_000));
  } catch {
    // Full: that is the point.
  }
  const long = 'Elle vient le mardi. '.repeat(150); // more than the journal has room for
  await page.getByLabel(/^Notes/).fill(long);
  await expect(page.getByRole('alert')).toContainText(
    'Le disque est plein : rien n’a pu être enregistré. Libérez de la place, puis essayez encore.',
  );
  await expectAccessible(page);
  await expect(page.getByLabel('Prénom')).toHaveValue('Zéphyrine');
  await expect(page.getByLabel(/^Notes/)).toHaveValue(long);

  rmSync(filler);
  await page.getByLabel(/^Notes/).press('End');
  await page.getByLabel(/^Notes/).pressSequentially(' Puis le jeudi.');
  await expect
    .poll(() =>
      page.evaluate(() => window.entrelacs.invoke('draft.read', { form: 'member/nouveau' })).then(JSON.stringify),
    )
    .toContain('Puis le jeudi.');
  problems.splice(0); // Chromium complains of its own files
});

test('a folder that can only be read: said in French, nothing changes', async ({ page, launcher, profile }) => {
  await createNetwork(page);
  const { page: again } = await launcher.relaunch();
  await expect(passwordField(again)).toBeVisible();
  const folder = join(profile, 'networks', 'own');
  execFileSync('mount', ['--bind', folder, folder]);
  try {
    execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
    await unlock(again);
    await expect(again.getByRole('alert')).toContainText('ne peut pas être modifié. Vérifiez ses droits');
  } finally {
    execFileSync('umount', [folder]);
  }
  await unlock(again);
  await expect(title(again, /^Bonjour/)).toBeVisible();
});

test('keys that are lost or damaged: said, with nothing that would erase', async ({ page, launcher, profile }) => {
  await createNetwork(page);
  const keys = keysOf(profile);
  execFileSync('mv', [keys, `${keys}.kept`]);
  let { page: again } = await launcher.relaunch();
  await expect(title(again, 'Le réseau ne s’ouvre pas')).toBeVisible();
  await expect(again.getByRole('alert')).toContainText('Le fichier des clefs est introuvable.');
  await expectAccessible(again);
  await expect(again.getByRole('button')).toHaveText(['Essayer encore']);

  writeFileSync(keys, '{"format":1,');
  await again.getByRole('button', { name: 'Essayer encore' }).click();
  await expect(again.getByRole('alert')).toContainText('Le fichier des clefs est abîmé.');
  execFileSync('mv', [`${keys}.kept`, keys]);
  ({ page: again } = await launcher.relaunch());
  await unlock(again);
  await expect(title(again, /^Bonjour/)).toBeVisible();
});

test('a preferences file cut short does not keep Entrelacs from starting', async ({ page, launcher, profile }) => {
  await expect(title(page, 'Bienvenue dans Entrelacs')).toBeVisible();
  await launcher.relaunch();
  const file = join(profile, 'preferences.json');
  expect(existsSync(file)).toBe(true);
  writeFileSync(file, '{"preferences":{"theme":"da');
  const { page: again } = await launcher.kill();
  await expect(title(again, 'Bienvenue dans Entrelacs')).toBeVisible();
});
