import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../processes.mjs';
import { pageOf, startElectron } from './application.mjs';
import { startRaw } from './calls.mjs';
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
    const duration = await page.evaluate(untilHome);
    await ours.stop();
    return duration;
  }
  const { ours, floors } = await inTurn(rounds, unlock, derive);
  await raw.stop();
  const ratio = (our, floor) => (our - floor) / allowedMs;
  return [compare({ name: 'déverrouillage', bar: 1, unit: 'ms', ours, floors, ratio })];
}

/** In the page: presses the button, waits for the title of the home page and what it shows, then for its frame. */
function untilHome() {
  const isThere = () => document.querySelector('#contenu h1') && !document.querySelector('#contenu .MuiSkeleton-root');
  return new Promise((resolve) => {
    const start = performance.now();
    const look = () => {
      if (!isThere()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel(); // its message comes after the frame that was just asked for
      port1.onmessage = () => resolve(performance.now() - start);
      requestAnimationFrame(() => port2.postMessage(null));
    };
    document.querySelector('button[type=submit]').click();
    look();
  });
}
