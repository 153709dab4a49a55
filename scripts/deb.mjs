import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packagedFolder } from './packaged-binary.mjs';
import { root } from './processes.mjs';

const lines = (fields) =>
  Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

/**
 * Makes release/entrelacs_<version>_amd64.deb from the packaged folder and the words of electron-builder.yml.
 * It has no maintainer scripts: nothing runs as root when it is installed or removed, nothing can touch anyone's data
 * (menus and icons are refreshed by Debian's own triggers).
 * @returns the path of the package
 */
export function buildDeb({ config: { deb, executableName, linux }, isForTests }) {
  const { name, version, homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const tree = mkdtempSync(join(tmpdir(), 'entrelacs-deb-'));
  const put = (path, content) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  };

  const home = `opt/${name}`;
  cpSync(packagedFolder, join(tree, home), { recursive: true, verbatimSymlinks: true });
  mkdirSync(join(tree, 'usr/bin'), { recursive: true });
  symlinkSync(`/${home}/${executableName}`, join(tree, 'usr/bin', executableName));

  const entry = {
    Type: 'Application',
    ...linux.desktop.entry,
    Exec: executableName,
    Icon: executableName,
    Terminal: false,
    Categories: `${linux.category};`,
  };
  const desktop = Object.entries(entry).map(([key, value]) => `${key}=${value}\n`);
  put(`usr/share/applications/${executableName}.desktop`, `[Desktop Entry]\n${desktop.join('')}`);

  const icons = join(root, linux.icon);
  for (const file of readdirSync(icons).filter((file) => file.endsWith('.png')))
    put(
      `usr/share/icons/hicolor/${file.replace('.png', '')}/apps/${executableName}.png`,
      readFileSync(join(icons, file)),
    );
  put(`usr/share/icons/hicolor/scalable/apps/${executableName}.svg`, readFileSync(join(icons, 'entrelacs.svg')));
  put(`usr/share/doc/${name}/copyright`, readFileSync(join(root, 'LICENSE')));

  put(
    'DEBIAN/control',
    lines({
      Package: name,
      Version: version,
      Architecture: 'amd64',
      Maintainer: linux.maintainer,
      'Installed-Size': execFileSync('du', ['-sk', tree], { encoding: 'utf8' }).split('\t')[0],
      Depends: deb.depends.join(', '),
      Recommends: deb.recommends.join(', '),
      Section: deb.packageCategory,
      Priority: deb.priority,
      ...(homepage && { Homepage: homepage }),
      Description: `${linux.synopsis}\n ${linux.description}${isForTests ? '\n .\n Moteur de secours : essais seulement.' : ''}`,
    }),
  );

  // The permissions of whoever builds (a private folder, a strict umask) are not those of an installed system.
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', tree]);
  chmodSync(join(tree, home, 'chrome-sandbox'), 0o4755); // Chromium's sandbox where the kernel wants it privileged
  const file = join(root, `release/${name}_${version}_amd64.deb`);
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', tree, file], { stdio: 'ignore' });
  rmSync(tree, { recursive: true });
  return file;
}
