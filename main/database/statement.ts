import type { Knex } from 'knex';

type Value = string | number | null;

/** Stands in a statement where a value will come. */
class Placeholder {
  constructor(readonly name: string) {}
}
const placeholders = new Proxy({}, { get: (_, name) => new Placeholder(String(name)) });

/**
 * A query that Knex writes once, and that is then run with other values by Knex's own client: writing a long one takes
 * Knex longer than reading its rows takes SQLite.
 * @param write gets its values by name; they may be used only where a value is bound
 */
export function statement<Values extends Record<string, Value>, Row>(
  write: (db: Knex, values: Values) => Knex.QueryBuilder,
): (db: Knex, values: Values) => Promise<Row[]> {
  let written: Knex.Sql | undefined;
  return async (db, values) => {
    const { client } = db;
    written ??= write(db, placeholders as Values).toSQL();
    const { method, sql } = written;
    const bindings = written.bindings.map((it) => (it instanceof Placeholder ? values[it.name] : it));
    const connection = await client.acquireConnection();
    try {
      return client.processResponse(await client.query(connection, { method, sql, bindings }));
    } finally {
      await client.releaseConnection(connection);
    }
  };
}
