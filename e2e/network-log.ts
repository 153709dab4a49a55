import { readFileSync } from 'node:fs';

const LOCAL = /^(app|data|blob|devtools|chrome-extension):/;
export const isLocal = (url: string) => LOCAL.test(url);

/**
 * The addresses that Chromium's own log (--log-net-log) saw requested: by every window, hidden ones too, every session,
 * and the main process through Electron. Written when the application quits; a killed one leaves it empty.
 */
export function requestedUrls(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const type = /"URL_REQUEST_START_JOB":(\d+)/.exec(lines[0] ?? '')?.[1];
  if (!type) throw new Error('the network log is empty: nothing was watched');
  return lines
    .filter((line) => line.includes(`"type":${type}`))
    .flatMap((line) => /"url":"([^"]*)"/.exec(line)?.[1] ?? [])
    .filter((url) => !isLocal(url));
}
