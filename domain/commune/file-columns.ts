import { impossible } from '../errors';
import { enumerate, folded, quoted } from '../french/format';

/** Where a file of communes keeps what is read, by the place of its columns. */
export type Columns = {
  code: number;
  position: { latitude: number; longitude: number } | { point: number };
};

// As they are written once accents, capitals, signs and what is between brackets are set aside; the most precise name
// comes first, since the file of data.gouv.fr has both « code_commune_INSEE » and « code_commune », which is only the end
// of the code.
const codeNames = [
  'codecommuneinsee',
  'codeinseecommune',
  'codeinseedelacommune',
  'codeinsee',
  'inseecom',
  'inseecode',
  'insee',
  'codegeo',
  'codgeo',
  'depcom',
  'codeofficielcommune',
  'codeofficiel',
  'comcode',
  'codecom',
  'codecommune',
  'cog',
  'com',
  'code',
];
const pairNames: readonly [latitude: string, longitude: string][] = [
  ['latitudemairie', 'longitudemairie'],
  ['latitude', 'longitude'],
  ['lat', 'lon'],
  ['lat', 'lng'],
  ['lat', 'long'],
  ['latitudecentre', 'longitudecentre'],
  ['latitudewgs84', 'longitudewgs84'],
];
const pointNames = ['coordonneesgps', 'geopoint2d', 'geopoint', 'coordonnees', 'gps', 'latlon', 'latlong', 'latlng'];

const shownNames = 8;

/**
 * The columns of a file, by its first line.
 * @throws Refusal `conflict` that says what was looked for, with an example
 */
export function recognisedColumns(header: readonly string[]): Columns {
  const names = header.map((name) => folded(name).replace(/\(.*?\)|[^a-z0-9]/g, ''));
  const placeOf = (name: string) => names.indexOf(name);
  const firstOf = (wanted: readonly string[]) => wanted.map(placeOf).find((place) => place >= 0);

  const code = firstOf(codeNames);
  if (code === undefined)
    throw impossible(
      `Le code des communes n’a pas été trouvé. Sa colonne s’appelle d’ordinaire code_commune_INSEE, code_insee ou code, et contient par exemple 23096. ${told(header)}`,
    );
  const pair = pairNames
    .map(([latitude, longitude]) => ({ latitude: placeOf(latitude), longitude: placeOf(longitude) }))
    .find(({ latitude, longitude }) => latitude >= 0 && longitude >= 0);
  if (pair) return { code, position: pair };
  const point = firstOf(pointNames);
  if (point !== undefined) return { code, position: { point } };
  throw impossible(
    `La position des communes n’a pas été trouvée. Elle tient d’ordinaire en deux colonnes, latitude (46,17) et longitude (1,87), ou en une seule, coordonnees_gps ou geo_point_2d (46.17, 1.87). ${told(header)}`,
  );
}

/** What the first line says, so that a person sees which file she has chosen. */
function told(header: readonly string[]): string {
  const names = header.map((name) => name.trim()).filter(Boolean);
  const shown = names.slice(0, shownNames).map((name) => quoted(name.slice(0, 40)));
  const others = names.length > shown.length ? ['d’autres'] : [];
  return `La première ligne de ce fichier dit : ${enumerate([...shown, ...others])}.`;
}
