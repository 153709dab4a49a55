import { installDependencies } from './dependencies.mjs';
import { openDisplay } from './display.mjs';
import { giveUp, say } from './processes.mjs';

/** Everything a fresh clone lacks, in order; resolves with the Electron runtime. */
export async function setUp({ forTests = false } = {}) {
  await installDependencies();
  const { resolveElectron } = await import('./runtime.mjs');
  const runtime = await resolveElectron().catch((error) => giveUp(error.message));
  const note = runtime.source === 'fallback' ? ', moteur de secours pour le développement et les essais' : '';
  say(`Electron ${runtime.version}${note}`);
  const { requireSystemPackages } = await import('./system-packages.mjs');
  await requireSystemPackages({ bin: runtime.bin, forTests });
  await openDisplay();
  return runtime;
}
