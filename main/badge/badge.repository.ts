import type { Badge, BadgeDetails } from '../../domain/badge/badge';
import { startingSet } from '../../domain/badge/starting-set';
import { invalid } from '../../domain/errors';
import { toInstant } from '../../domain/time/instant';
import type { Base } from '../database/open';
import { created, found, type Stamp, updateVersion } from '../database/rows';

const badgeRow = ({ name, description, criteria, pictogram, tone, validMonths }: BadgeDetails) => ({
  name,
  description,
  criteria,
  pictogram,
  tone,
  valid_months: validMonths,
});

export const badgeColumns = {
  id: 'badge.id',
  version: 'badge.version',
  name: 'badge.name',
  description: 'badge.description',
  criteria: 'badge.criteria',
  pictogram: 'badge.pictogram',
  tone: 'badge.tone',
  validMonths: 'badge.valid_months',
  quality: 'badge.quality',
  retiredAt: 'badge.retired_at',
};
export type BadgeRow = Omit<Badge, 'isRetired'> & { retiredAt: string | null };
export const badgeOf = <Row extends BadgeRow>({ retiredAt, ...badge }: Row) => ({
  ...badge,
  isRetired: retiredAt !== null,
});

export const readBadge = async (db: Base, id: string): Promise<Badge> =>
  badgeOf(found<BadgeRow>(await db('badge').where({ id }).first(badgeColumns)));

async function refuseSameName({ db }: Stamp, name: string, id: string | null): Promise<void> {
  const others = await db('badge')
    .whereNull('retired_at')
    .whereNot({ id: id ?? '' })
    .pluck('name');
  if (others.some((other) => other.localeCompare(name, 'fr', { sensitivity: 'base' }) === 0))
    throw invalid('name', `Un badge s’appelle déjà « ${name} » : choisissez un autre nom.`);
}

/** @returns its id */
export async function insertBadge(stamp: Stamp, details: BadgeDetails, quality: string | null = null): Promise<string> {
  await refuseSameName(stamp, details.name, null);
  const row = { ...created(stamp), ...badgeRow(details), quality };
  await stamp.db('badge').insert(row);
  return row.id;
}

export async function changeBadge(
  stamp: Stamp,
  version: { id: string; version: number },
  details: BadgeDetails,
): Promise<void> {
  await refuseSameName(stamp, details.name, version.id);
  await updateVersion(stamp, 'badge', version, badgeRow(details));
}

export async function setBadgeRetired(
  stamp: Stamp,
  version: { id: string; version: number },
  isRetired: boolean,
): Promise<void> {
  if (!isRetired) await refuseSameName(stamp, (await readBadge(stamp.db, version.id)).name, version.id);
  await updateVersion(stamp, 'badge', version, { retired_at: isRetired ? toInstant(stamp.now) : null });
}

/** @returns how many were missing */
export async function insertStartingSet(stamp: Stamp): Promise<number> {
  const qualities = new Set(await stamp.db('badge').whereNotNull('quality').pluck('quality'));
  const names = new Set(await stamp.db('badge').whereNull('retired_at').pluck('name'));
  const missing = startingSet.filter(({ quality, name }) => !qualities.has(quality) && !names.has(name));
  for (const { quality, ...details } of missing) await insertBadge(stamp, details, quality);
  return missing.length;
}
