import { memberName } from '../database/member-name';
import type { Base } from '../database/open';

/** The exchange, or the mise en relation, whose participants are the people of a line. */
export type Owner = { in: 'exchange' | 'mediation'; id: string };

async function namesIn(db: Base, table: Owner['in'], owners: readonly Owner[]): Promise<Map<string, string[]>> {
  const ids = owners.filter((it) => it.in === table).map(({ id }) => id);
  const rows: { ownerId: string; name: string }[] = await db(`${table}_participant as participant`)
    .join('member', 'member.id', 'participant.member_id')
    .whereIn(`participant.${table}_id`, ids)
    .orderBy(['participant.side', 'participant.id'])
    .select({ ownerId: `participant.${table}_id`, name: memberName(db) });
  const names = new Map<string, string[]>();
  for (const { ownerId, name } of rows) {
    const known = names.get(ownerId);
    if (known) known.push(name);
    else names.set(ownerId, [name]);
  }
  return names;
}

/** Tells who takes part in each, those who offer first. */
export async function participantsOf(db: Base, owners: readonly Owner[]): Promise<(owner: Owner) => string[]> {
  const names = {
    exchange: await namesIn(db, 'exchange', owners),
    mediation: await namesIn(db, 'mediation', owners),
  };
  return (owner) => names[owner.in].get(owner.id) ?? [];
}
