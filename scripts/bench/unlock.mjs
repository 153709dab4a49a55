import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../processes.mjs';
import { pageOf, startElectron } from './application.mjs';
import { startRaw } from './calls.mjs';
import { timeUntilPainted } from './painted.mjs';
import { compare, inTurn } from './statistics.mjs';

const rounds = 7;
/** The time to find one's password and to type it: what the application loads meanwhile is loaded. */
const findingMs = 1500;
const typingMs = 1500;
const allowedMs = 150;

/** From « Ouvrir le réseau » to the home page, painted, against the derivation of the key alone. */
export async function measureUnlock({ bin, profile }) {
  const raw = startRaw({ bin, profile });
  const rawPage = await pageOf(raw);
  const keyring = JSON.parse(readFileSync(join(dirname(profile.base), 'keys.json'), 'utf8'));
  const { kdf } = keyring.slots.find(({ kind }) => kind === 'account');
  const derive = () =>
    rawPage.evaluate((input) => window.entrelacs.invoke('derive', input), { ...kdf, password: profile.password });

  async function unlock() {
    const ours = startElectron({ bin, folder: root, profile: profile.folder, env: { ENTRELACS_NOW: profile.now } });
    const page = await pageOf(ours);
    await wait(findingMs);
    const { password } = profile;
    await page
      .getByLabel('Mot de passe', { exact: true })
      .pressSequentially(password, { delay: typingMs / password.length });
    const { duration } = await timeUntilPainted(page, openNetwork, isHomeThere);
    await ours.stop();
    return duration;
  }
  const { ours, floors } = await inTurn(rounds, unlock, derive);
  await raw.stop();
  const ratio = (our, floor) => (our - floor) / allowedMs;
  return [compare({ name: 'déverrouillage', bar: 1, unit: 'ms', ours, floors, ratio })];
}

const openNetwork = () => document.querySelector('button[type=submit]').click();
/** The title of the home page, and all that it shows. */
const isHomeThere = () =>
  document.querySelector('#contenu h1') !== null && !document.querySelector('#contenu .MuiSkeleton-root');
