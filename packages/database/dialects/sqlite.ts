import fs from 'node:fs';
import path from 'node:path';
import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection, type Dialect, type SqliteDatabase } from 'kysely';

/** Another process may hold the write lock for a moment; waiting is better than failing. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * SQLite in the file `file` (`:memory:` for none), through Node's own module: no native package to install.
 * WAL lets other processes read while one writes; `synchronous=full` keeps what was acknowledged through a power cut.
 */
export function sqliteDialect(file: string): Dialect {
  const database = async (): Promise<SqliteDatabase> => {
    const { DatabaseSync } = await import('node:sqlite');
    if (file !== ':memory:') fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
    db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;');
    return {
      close: () => db.close(),
      prepare: (sql) => {
        const statement = db.prepare(sql);
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...(parameters as never[])),
          run: (parameters) => statement.run(...(parameters as never[])),
          iterate: (parameters) => statement.iterate(...(parameters as never[])),
        };
      },
    };
  };
  const dialect = new SqliteDialect({ database });
  dialect.createDriver = () => new ImmediateSqliteDriver({ database });
  return dialect;
}

/**
 * Takes the write lock when a transaction begins. A deferred transaction that reads first and writes later fails at once
 * when another process wrote in between, whatever the busy timeout (https://www.sqlite.org/lang_transaction.html).
 */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
