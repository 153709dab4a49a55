import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCommunePlaces } from './closeness';
import { setAsideWords } from './commune-file';
import { mostLines, readCommuneFile } from './read-commune-file';

/** Guéret and Bastia with a position; Saint-Victor, L’Abergement-Clémenciat, Saint-Denis and Nouméa without. */
const places = readCommunePlaces(
  ['1 231 23\t096,46170,1870 248', ' 2B1 2B\t033,42700,9450', ' 012 01\t001', ' 974 97\t411', ' 988 98\t818'].join(
    '\n',
  ),
);
const read = (text: string) => readCommuneFile(text, places);
const at = (code: string, latitude: number, longitude: number) => ({ code, latitude, longitude });

describe('files of communes', () => {
  const gueret = at('23096', 46.17, 1.87);
  test.each([
    [
      'data.gouv.fr',
      'code_commune_INSEE,nom_commune_postal,code_postal,libelle_acheminement,ligne_5,latitude,longitude,code_commune,article,nom_commune,nom_commune_complet,code_departement,nom_departement,code_region,nom_region\n23096,GUERET,23000,GUERET,,46.17,1.87,96,,Guéret,Guéret,23,Creuse,75,Nouvelle-Aquitaine',
    ],
    [
      'La Poste',
      '#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5;_geopoint\n23096;GUERET;23000;GUERET;;46.17,1.87',
    ],
    [
      'La Poste, some years ago',
      'Code_commune_INSEE;Nom_commune;Code_postal;Ligne_5;Libellé_d_acheminement;coordonnees_gps (lat,long)\n23096;GUERET;23000;;GUERET;46.17,1.87',
    ],
    ['a decimal comma', 'code_insee;nom;lat;lon\n23096;Guéret;46,17;1,87'],
    ['its mark, and lines of Windows', '\ufeffINSEE_COM;Latitude;Longitude\r\n23096;46.17;1.87\r\n'],
    ['tabs', 'code\tlat\tlng\n23096\t46.17\t1.87'],
    [
      'the mairies before the centres',
      'code_insee,latitude_centre,longitude_centre,latitude_mairie,longitude_mairie\n23096,46,2,46.17,1.87',
    ],
    ['one column', 'Code INSEE;Commune;geo_point_2d\n23096;Guéret;46.17, 1.87'],
    ['one quoted column', 'code_insee,coordonnees_gps\n23096,"46.17,1.87"'],
    ['one column of decimal commas', '#Code_commune_INSEE;coordonnees_gps\n23096;46,17 1,87'],
    ['a list of two', 'insee;coordonnées_gps\n23096;[46.17, 1.87]'],
    ['quotes within names', 'code;nom;latitude;longitude\n23096;L"Écu;46.17;1.87\n'],
    ['empty lines', 'code,lat,lon\n\n,,\n23096,46.17,1.87\n\n'],
  ])('%s', (_name, text) => {
    expect(read(text).positions).toEqual([gueret]);
  });

  test('give a code its zero and its capital back', () => {
    const { positions } = read('code;lat;lon\n1001;46,15;4,92\n2b033;42,7;9,45');
    expect(positions).toEqual([at('01001', 46.15, 4.92), at('2B033', 42.7, 9.45)]);
  });

  test('have communes overseas', () => {
    const { positions } = read('code,lat,lon\n97411,-20.94,55.45\n98818,-22.27,166.44');
    expect(positions).toEqual([at('97411', -20.94, 55.45), at('98818', -22.27, 166.44)]);
  });
});

describe('what a file is said to bring', () => {
  const { positions, report } = read(
    [
      'code_insee;nom;latitude;longitude',
      '23096;Guéret;46,17;1,87',
      '23248;Saint-Victor;46,12;1,81',
      '23248;Saint-Victor;46,13;1,82',
      '01001;L’Abergement;4,92;46,15',
      '01001;L’Abergement;46,15;',
      '2B033;Bastia;six;neuf',
      '99999;Ailleurs;46;2',
      ';Sans code;46;2',
      '75111;Paris 11e;48,85;2,38',
      '69383;Lyon 3e;45,75;4,85',
    ].join('\n'),
  );

  test('counts the communes, the new ones, and each line that is set aside', () => {
    expect(positions).toEqual([at('23096', 46.17, 1.87), at('23248', 46.12, 1.81)]);
    expect(report).toEqual({
      columns: { code: 'code_insee', position: ['latitude', 'longitude'] },
      lines: 10,
      communes: 2,
      added: 1,
      setAside: [
        { reason: 'unreadable', count: 1, lines: [7] },
        { reason: 'impossible', count: 1, lines: [5] },
        { reason: 'no-position', count: 1, lines: [6] },
        { reason: 'unknown-code', count: 2, lines: [8, 9] },
        { reason: 'borough', count: 2, lines: [10, 11] },
        { reason: 'repeated', count: 1, lines: [4] },
      ],
    });
  });

  test('in sentences', () => {
    const plain = (words: string) => words.replaceAll('\u00a0', ' ');
    expect(report.setAside.map(setAsideWords).map(plain)).toEqual([
      '1 ligne dont la position n’est pas écrite en degrés, comme 46,17 (ligne 7)',
      '1 ligne dont la position est hors du territoire de la commune : latitude et longitude sont peut-être échangées (ligne 5)',
      '1 ligne sans position (ligne 6)',
      '2 lignes dont le code n’est pas celui d’une commune d’aujourd’hui (lignes 8 et 9)',
      '2 lignes d’arrondissements de Paris, Lyon ou Marseille : la ville entière compte (lignes 10 et 11)',
      '1 ligne d’une commune déjà lue plus haut : la première ligne compte (ligne 4)',
    ]);
    expect(plain(setAsideWords({ reason: 'no-position', count: 1200, lines: [3, 4, 5, 6, 1007] }))).toBe(
      '1 200 lignes sans position (lignes 3, 4, 5, 6, 1 007…)',
    );
  });
});

const refusal = (reason: RegExp) =>
  expect.objectContaining({ code: 'conflict', fields: { reason: expect.stringMatching(reason) } });

describe('files that are refused', () => {
  test.each([
    ['nothing', '', /^Ce fichier est vide/],
    ['empty lines', '\n\n', /^Ce fichier est vide/],
    [
      'no code',
      'nom;latitude;longitude\nGuéret;46;2',
      /code des communes n’a pas été trouvé.*code_insee.*23096.*«.nom.», «.latitude.» et «.longitude.»/,
    ],
    [
      'no position',
      'code_insee;nom\n23096;Guéret',
      /position des communes n’a pas été trouvée.*latitude.*geo_point_2d.*«.code_insee.» et «.nom.»/,
    ],
    ['half a position', 'code;latitude;longitude_centre\n23096;46;2', /position des communes/],
    ['cut short', 'code,lat,lon\n23096,"46.17,1.87', /guillemet, vers la ligne 2,/],
    ['too long', `code,lat,lon\n${'23096,46,2\n'.repeat(mostLines + 1)}`, /plus de 120.000 lignes/],
  ])('%s', (_name, text, reason) => {
    expect(() => read(text)).toThrow(refusal(reason));
  });

  test('of many columns, the first ones are named', () => {
    const header = Array.from({ length: 30 }, (_, place) => `colonne${place}`).join(',');
    expect(() => read(header)).toThrow(refusal(/«.colonne7.» et d’autres\.$/));
  });
});

test('every position that is written is read again, in each of the ways', () => {
  const degrees = (min: number, max: number) => fc.integer({ min: min * 1e4, max: max * 1e4 }).map((it) => it / 1e4);
  fc.assert(
    fc.property(degrees(41.5, 51), degrees(-5, 9), fc.constantFrom('.', ','), (latitude, longitude, sign) => {
      const [north, east] = [latitude, longitude].map((it) => String(it).replace('.', sign));
      const written = [`code;lat;lon\n23096;${north};${east}`, `code;geo_point_2d\n23096;${north}, ${east}`];
      return written.every((text) => {
        const [found] = read(text).positions;
        return found?.latitude === latitude && found.longitude === longitude;
      });
    }),
  );
});
