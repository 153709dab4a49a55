import type { Position } from './closeness';
import type { Columns } from './file-columns';

type Degrees = Pick<Position, 'latitude' | 'longitude'>;

const number = String.raw`[-+]?\d{1,3}(?:[.,]\d+)?`;
const degrees = new RegExp(`^${number}$`);
/** « 46.5, 2.1 », « 46,5 2,1 », « 46,5;2,1 », « [46.5,2.1] »: a comma between digits may be that of a decimal. */
const point = new RegExp(String.raw`^[[(]?\s*(${number})(?:\s*[,;]\s+|\s*;\s*|\s+|,)(${number})\s*[\])]?$`);
const nothing = /^(na|nan|null|-)?$/i;

const parsed = (text: string) => Number(text.replace(',', '.'));

/** The position that a line gives, in degrees. */
export function writtenPosition(
  cells: readonly string[],
  columns: Columns['position'],
): Degrees | 'no-position' | 'unreadable' {
  const cell = (place: number) => cells[place]?.trim() ?? '';
  const written =
    'point' in columns
      ? (point.exec(cell(columns.point))?.slice(1) ?? [cell(columns.point)])
      : [cell(columns.latitude), cell(columns.longitude)];
  if (written.some((text) => nothing.test(text))) return 'no-position';
  const [latitude = '', longitude = ''] = written;
  if (!degrees.test(latitude) || !degrees.test(longitude)) return 'unreadable';
  return { latitude: parsed(latitude), longitude: parsed(longitude) };
}

type Bounds = { south: number; north: number; west: number; east: number };
const within = (south: number, north: number, west: number, east: number): Bounds => ({ south, north, west, east });
const mainland = within(41, 51.5, -5.6, 9.8);
const overseas: Record<string, Bounds> = {
  971: within(15.7, 16.7, -62, -60.9),
  972: within(14.3, 15, -61.4, -60.7),
  973: within(2, 6, -54.8, -51.4),
  974: within(-21.6, -20.7, 55, 56),
  975: within(46.6, 47.3, -56.6, -56),
  976: within(-13.2, -12.4, 44.8, 45.5),
  977: within(17.8, 18, -63, -62.7),
  978: within(17.9, 18.2, -63.3, -62.9),
  984: within(-90, -11, 39, 143),
  986: within(-14.5, -13, -178.3, -176),
  987: within(-28, -7, -155, -134),
  988: within(-23, -19, 158, 169),
  989: within(10, 10.6, -109.5, -109),
};

/** Whether a position can be that of a commune: in the territory that its code names. */
export function isPossible({ code, latitude, longitude }: Position): boolean {
  const { south, north, west, east } = overseas[code.slice(0, 3)] ?? mainland;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
