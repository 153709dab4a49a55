import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './test-network';

/**
 * What a verifier that shares no code with us says of files (main/testing/badge-verifier), in their order.
 * @param files by name: its ending says how each is read
 */
export function verifyBadges(files: Record<string, string | Uint8Array>): boolean[] {
  const folder = temporaryFolder();
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const script = join(import.meta.dirname, 'badge-verifier/verify_ob3.py');
  const { stdout, stderr } = spawnSync('/usr/bin/python3', [script, ...paths], { encoding: 'utf8' });
  const lines = stdout.trim().split('\n');
  if (lines.length !== paths.length) throw new Error(`the verifier stopped: ${stderr}`);
  return lines.map((line) => line.startsWith('VALIDE'));
}
