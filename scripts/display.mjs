import { spawn } from 'node:child_process';

export const needsVirtualDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * Without a display, starts Xvfb and points this process and its children to it until the end of this process.
 * Xvfb picks a free number by itself (-displayfd), where `xvfb-run -a` may give the same one to two runs.
 */
export async function openDisplay() {
  if (!needsVirtualDisplay()) return;
  const options = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.on('exit', () => server.kill());
  const number = server.stdio[3];
  process.env.DISPLAY = await new Promise((resolve, reject) => {
    let text = '';
    number.on('data', (chunk) => {
      text += chunk;
      if (text.endsWith('\n')) resolve(`:${text.trim()}`);
    });
    server.once('error', reject);
    server.once('exit', (status) => reject(new Error(`Xvfb s’est arrêté (${status})`)));
  });
  number.destroy();
  server.unref();
}
