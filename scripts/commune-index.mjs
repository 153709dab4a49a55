import { createRequire } from 'node:module';

const name = 'virtual:communes';
const require = createRequire(import.meta.url);

/** As `foldedCommune` of domain/commune/commune.ts, which this file cannot import; a test holds them together. */
const folded = (commune) =>
  commune
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** One line per commune, in the order of their names: folded name, name, code, postcodes each after a comma. */
function communeLines() {
  const lines = require('@etalab/decoupage-administratif/data/communes.json')
    .filter(({ type, codesPostaux }) => type === 'commune-actuelle' && codesPostaux)
    .map(({ code, nom, codesPostaux }) =>
      [folded(nom), nom.replaceAll("'", '’'), code, codesPostaux.map((postcode) => `,${postcode}`).join('')].join('\t'),
    );
  return `\n${lines.sort().join('\n')}\n`;
}

/** The official list of communes weighs 8.6 MB: what the application needs of it is made while it is built. */
export const communeIndex = () => ({
  name: 'commune-index',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) => (id === `\0${name}` ? `export const communes = ${JSON.stringify(communeLines())};` : undefined),
});
