import { CsvError, parse } from 'csv-parse/sync';
import { impossible } from '../errors';
import { wholeNumber } from '../french/format';
import type { CommunePlaces, Position } from './closeness';
import { type CommuneFileReport, type SetAsideReason, setAsideReasons } from './commune-file';
import { type Columns, recognisedColumns } from './file-columns';
import { isPossible, writtenPosition } from './file-position';

/** Three times the communes of France, each under all its postcodes. */
export const mostLines = 120_000;
const shownLines = 5;
const longestLine = 100_000;
const tooLong = impossible(
  `Ce fichier a plus de ${wholeNumber(mostLines)} lignes. Choisissez une liste qui ne contient que les communes.`,
);

export type CommuneFile = { positions: Position[]; report: CommuneFileReport };
type Line = { number: number; cells: string[] };
type KnownPlaces = Pick<CommunePlaces, 'rankOf' | 'hasPosition'>;

/** The sign between the columns: the one that the first line has most of. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const count = (sign: string) => first.split(sign).length;
  return [';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** @throws Refusal `conflict` */
function readLines(text: string): Line[] {
  const read: Line[] = [];
  try {
    parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipRecordsWithEmptyValues: true,
      maxRecordSize: longestLine,
      onRecord: (cells, { lines }) => {
        if (read.length > mostLines) throw tooLong;
        read.push({ number: lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw impossible(
      `Ce fichier ne se lit pas jusqu’au bout : un guillemet, vers la ligne ${wholeNumber(Number(error.lines))}, n’est pas refermé. Téléchargez le fichier de nouveau, puis recommencez.`,
    );
  }
  return read;
}

/** Paris, Lyon and Marseille are one commune each; some files have their arrondissements. */
const borough = /^(751(0[1-9]|1\d|20)|6938[1-9]|132(0[1-9]|1[0-6]))$/;

/** A spreadsheet drops the zero that the codes of the first nine departments start with. */
const codeIn = (cell = '') =>
  cell
    .trim()
    .toUpperCase()
    .replace(/^\d{4}$/, '0$&');

function judged(cells: readonly string[], columns: Columns, { rankOf }: KnownPlaces): Position | SetAsideReason {
  const code = codeIn(cells[columns.code]);
  if (borough.test(code)) return 'borough';
  if (rankOf(code) < 0) return 'unknown-code';
  const written = writtenPosition(cells, columns.position);
  if (typeof written === 'string') return written;
  const position = { code, ...written };
  return isPossible(position) ? position : 'impossible';
}

/**
 * The positions that a CSV file gives to communes of the official list, and what there is to say of the file.
 * @throws Refusal `conflict` for a file as a whole: empty, cut short, without the columns, too long
 */
export function readCommuneFile(text: string, places: KnownPlaces): CommuneFile {
  const [header, ...lines] = readLines(text);
  if (!header) throw impossible('Ce fichier est vide. Choisissez-en un autre, par exemple « communes de France ».');
  const columns = recognisedColumns(header.cells);
  if (lines.length > mostLines)
    throw impossible(
      `Ce fichier a plus de ${wholeNumber(mostLines)} lignes. Choisissez une liste des communes seules.`,
    );

  const positions = new Map<string, Position>();
  const aside = new Map<SetAsideReason, number[]>(setAsideReasons.map((reason) => [reason, []]));
  for (const { number, cells } of lines) {
    const found = judged(cells, columns, places);
    if (typeof found === 'string') aside.get(found)?.push(number);
    else if (positions.has(found.code)) aside.get('repeated')?.push(number);
    else positions.set(found.code, found);
  }

  const nameOf = (place: number) => header.cells[place]?.trim() ?? '';
  return {
    positions: [...positions.values()],
    report: {
      columns: { code: nameOf(columns.code), position: Object.values(columns.position).map(nameOf) },
      lines: lines.length,
      communes: positions.size,
      added: [...positions.keys()].filter((code) => !places.hasPosition(code)).length,
      setAside: [...aside]
        .filter(([, numbers]) => numbers.length > 0)
        .map(([reason, numbers]) => ({ reason, count: numbers.length, lines: numbers.slice(0, shownLines) })),
    },
  };
}
