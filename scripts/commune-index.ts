import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { foldedCommune } from '../domain/commune/commune';

const name = 'virtual:communes';
const require = createRequire(import.meta.url);

type Official = { code: string; nom: string; type: string; codesPostaux?: string[] };

/** One line per commune, in the order of their names: folded name, name, code, postcodes each after a comma. */
function communeLines(): string {
  const official: Official[] = require('@etalab/decoupage-administratif/data/communes.json');
  const lines = official
    .filter(({ type, codesPostaux }) => type === 'commune-actuelle' && codesPostaux?.length)
    .map(({ code, nom, codesPostaux = [] }) => {
      const typographic = nom.replaceAll("'", '’');
      return [foldedCommune(nom), typographic, code, codesPostaux.map((postcode) => `,${postcode}`).join('')].join(
        '\t',
      );
    });
  return `\n${lines.sort().join('\n')}\n`;
}

/** The official list of communes weighs 8.6 MB: what the application needs of it is made while it is built. */
export const communeIndex = (): Plugin => ({
  name: 'commune-index',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) => (id === `\0${name}` ? `export const communes = ${JSON.stringify(communeLines())};` : undefined),
});
