import { impossible, Refusal } from '../../domain/errors';
import { newId } from '../../domain/id';
import { toInstant } from '../../domain/time/instant';
import type { Base } from '../database/open';
import type { Context } from '../ipc/handlers';

type Row = Record<string, unknown> & { id: string; version: number };
type Snapshot = Map<string, Row[]>;

/** The rows of an event, and by which column they are its own; those that others hang on come first. */
const tables = [
  ['calendar_event', 'id'],
  ['event_member', 'event_id'],
  ['event_occurrence', 'event_id'],
  ['workshop', 'event_id'],
  ['enrolment', 'event_id'],
] as const;

async function snapshot(db: Base, eventIds: readonly string[]): Promise<Snapshot> {
  const rows: Snapshot = new Map();
  for (const [table, column] of tables)
    rows.set(
      table,
      await db(table)
        .whereIn(column, [...eventIds])
        .orderBy('id'),
    );
  return rows;
}

const versionsOf = (rows: Snapshot): string =>
  [...rows].map(([table, own]) => `${table} ${own.map(({ id, version }) => `${id}.${version}`).join()}`).join('\n');

/** Puts the rows back as they were: what was added goes, the last first; what went or changed comes back. */
async function putBack({ db, now }: Context, before: Snapshot, after: Snapshot): Promise<void> {
  for (const [table] of [...tables].reverse()) {
    const kept = new Set(before.get(table)?.map(({ id }) => id));
    const added = after.get(table)?.flatMap(({ id }) => (kept.has(id) ? [] : [id])) ?? [];
    await db(table).whereIn('id', added).delete();
  }
  // Dates that had taken each other's place need it free first.
  const moved = after.get('event_occurrence')?.map(({ id }) => id) ?? [];
  await db('event_occurrence')
    .whereIn('id', moved)
    .update({ original_starts_at: db.ref('id') });
  for (const [table] of tables) {
    const known = new Map(after.get(table)?.map((row) => [row.id, row]));
    for (const row of before.get(table) ?? []) {
      const written = known.get(row.id);
      if (!written) await db(table).insert(row);
      else if (written.version !== row.version || table === 'event_occurrence')
        await db(table)
          .where({ id: row.id })
          .update({ ...row, version: written.version + 1, updated_at: toInstant(now) });
    }
  }
}

type Kept = { accountId: string; takeBack: (context: Context) => Promise<void> };
/** A snackbar is gone long before. */
const mostKept = 40;

/** What can be taken back: the last changes of the calendar, in the memory of this session. */
export function undoStore() {
  const kept = new Map<string, Kept>();

  const keep = ({ account, now }: Context, takeBack: Kept['takeBack']): string => {
    const id = newId(now.getTime());
    kept.set(id, { accountId: account.id, takeBack });
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return id;
  };

  return {
    keep,

    /**
     * Changes events in a way that can be taken back, as long as nothing else was written.
     * @param change gives the ids of the events that it made
     * @returns what `undo` asks for
     */
    async changing(context: Context, eventIds: readonly string[], change: () => Promise<readonly string[]>) {
      const before = await snapshot(context.db, eventIds);
      const all = [...new Set([...eventIds, ...(await change())])];
      const after = await snapshot(context.db, all);
      return keep(context, async (later) => {
        if (versionsOf(await snapshot(later.db, all)) !== versionsOf(after)) throw new Refusal('stale');
        await putBack(later, before, after);
      });
    },

    /** @throws Refusal when there is nothing to take back under this id, or something was written since */
    async undo(context: Context, id: string): Promise<void> {
      const change = kept.get(id);
      if (!change || change.accountId !== context.account.id)
        throw impossible('Cette modification ne peut plus être annulée d’ici : changez-la à la main.');
      await change.takeBack(context);
      kept.delete(id);
    },

    clear: () => kept.clear(),
  };
}
export type UndoStore = ReturnType<typeof undoStore>;
