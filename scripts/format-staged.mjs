// Called before each commit: formats the staged files and stages them again.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const biome = 'node_modules/@biomejs/biome/bin/biome';
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' });
const list = (...args) =>
  git(...args, '-z')
    .split('\0')
    .filter(Boolean);

// A file staged in part is left as it is: staging it again would commit the part that was kept back.
const partial = new Set(list('diff', '--name-only'));
const staged = list('diff', '--cached', '--name-only', '--diff-filter=ACMR').filter((file) => !partial.has(file));
if (!staged.length || !existsSync(biome)) process.exit(0);

const options = ['--write', '--no-errors-on-unmatched', '--files-ignore-unknown=true'];
const { status } = spawnSync(process.execPath, [biome, 'check', ...options, '--', ...staged], { stdio: 'inherit' });
const changed = list('diff', '--name-only').filter((file) => !partial.has(file));
if (changed.length) {
  // `git commit <paths>` commits from an index of its own; staging there would leave the real one behind.
  if (/next-index/.test(process.env.GIT_INDEX_FILE ?? '')) {
    console.error(`[entrelacs] Mis en forme : ${changed.join(', ')}. Relancez la même commande.`);
    process.exit(1);
  }
  git('add', '--', ...changed);
}
process.exitCode = status ?? 1;
