import { Database } from '@signalapp/sqlcipher';
import type { Knex } from 'knex';
import SqliteClient from 'knex/lib/dialects/sqlite3/index.js';
import { OneConnection } from './one-connection';

type Statement = ReturnType<Database['prepare']>;
type Connection = Database & { statements: Map<string, Statement> };
type Query = { sql?: string; bindings?: unknown[]; response?: unknown; context?: unknown };

/** Statements kept prepared per connection; the application has a few hundred. */
const statementsKept = 300;
const returnsRows = /^\s*(select|with|pragma|explain|values)\b|\breturning\b/i;

const bindable = (value: unknown) => {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.toISOString(); // Knex's own migration table
  return value;
};

/** Knex's SQLite dialect on Signal's build of SQLCipher: Node-API, prebuilt for every system, synchronous. */
class SqlCipherClient extends SqliteClient {
  override driverName = 'sqlcipher';

  override _driver() {
    return Database;
  }

  override initializePool() {
    this.pool = new OneConnection(
      () => this.acquireRawConnection(),
      (db) => this.destroyRawConnection(db),
    );
  }

  async acquireRawConnection(): Promise<Connection> {
    const { filename, key } = this.connectionSettings as { filename: string; key: Uint8Array };
    const db = opened(filename);
    db.statements = new Map();
    try {
      // The driver's own setLogger crashes the process when a worker thread that called it ends.
      db.pragma('cipher_log_level = NONE');
      db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
      db.prepare('SELECT count(*) FROM sqlite_master').get(); // a wrong key is refused here
      for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'busy_timeout = 5000'])
        db.pragma(setting);
    } catch (error) {
      db.close();
      throw error;
    }
    return db;
  }

  async destroyRawConnection(db: Connection) {
    for (const statement of db.statements.values()) statement.close();
    db.close();
  }

  async _query(db: Connection, query: Query) {
    if (!query.sql) throw new Error('empty query');
    const statement = prepared(db, query.sql);
    const values = (query.bindings ?? []).map(bindable) as never[];
    if (returnsRows.test(query.sql)) query.response = statement.all(values);
    else {
      const { lastInsertRowid, changes } = statement.run(values);
      query.response = { lastInsertRowid, changes };
      query.context = { lastID: lastInsertRowid, changes };
    }
    return query;
  }
}

/** The driver's one error without a code: the file, or its folder, cannot be opened. */
function opened(filename: string): Connection {
  try {
    return new Database(filename) as Connection;
  } catch (error) {
    throw Object.assign(error as Error, { code: 'SQLITE_CANTOPEN' });
  }
}

/** The least recently used statement goes first. */
function prepared(db: Connection, sql: string): Statement {
  const known = db.statements.get(sql);
  if (known) {
    db.statements.delete(sql);
    db.statements.set(sql, known);
    return known;
  }
  const statement = db.prepare(sql);
  db.statements.set(sql, statement);
  if (db.statements.size > statementsKept) {
    const [oldest] = db.statements.keys();
    if (oldest !== undefined) {
      db.statements.get(oldest)?.close();
      db.statements.delete(oldest);
    }
  }
  return statement;
}

export const client = SqlCipherClient as unknown as typeof Knex.Client;
