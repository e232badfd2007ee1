import { fileURLToPath } from 'node:url';
import { Kysely, PostgresAdapter, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { postgresDialect } from './dialects/postgres.ts';
import { sqliteDialect } from './dialects/sqlite.ts';
import type { Migrations } from './migrations.ts';
import { SettingsError } from './settings.ts';
import { orNone, refuseContracted } from './schema-support.ts';
import { tracedDialect } from './traced-dialect.ts';

export type { Migrations };

/**
 * Opens the database at `url` (`postgres://…`, `file:…` or a path: see `env.ts`). It connects on
 * the first query. Columns are texts, integers and reals, so that both databases return the same
 * values; times are ISO 8601 in UTC.
 *
 * @param options.needsSecondCopy for data that must be on two disks when a write is acknowledged:
 *   where a second copy is set up, writes reject with SecondCopyFailed while it cannot be written
 *
 * @throws SettingsError for an address of another kind of database
 */
export function openDatabase<Tables>(
  url: string,
  options: { needsSecondCopy?: boolean } = {},
): Kysely<Tables> {
  if (/^postgres(ql)?:\/\//.test(url))
    return new Kysely<Tables>({ dialect: tracedDialect(postgresDialect(url)) });
  if (/^(?!file:)\w[\w+.-]*:\/\//.test(url))
    throw new SettingsError('database', [
      `Expected postgres://… or a file, not an address of "${url.split(':')[0]}"`,
    ]);
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.replace(/^file:/, '');
  return new Kysely<Tables>({ dialect: tracedDialect(sqliteDialect(file, options)) });
}

/**
 * An index over a million rows takes longer than a visitor waits for a statement: the limit of the
 * pool does not apply to migrations.
 */
const withoutTimeout = (migrations: Migrations): Migrations =>
  Object.fromEntries(
    Object.entries(migrations).map(([name, migration]) => [
      name,
      {
        ...migration,
        up: async (db) => {
          if (db.getExecutor().adapter instanceof PostgresAdapter)
            await sql`set local statement_timeout = 0`.execute(db);
          await migration.up(db);
        },
      },
    ]),
  );

/** Migrations that a newer version applied: they add alone, so nothing remains to be done. */
async function appliedByNewer(
  db: Kysely<any>,
  feature: string,
  migrations: Migrations,
): Promise<Migrations> {
  const table = db.selectFrom(`${feature}_migrations`).select('name');
  const applied = (await orNone(() => table.execute())) as { name: string }[];
  const unknown = applied.filter(({ name }) => !Object.hasOwn(migrations, name));
  return Object.fromEntries(unknown.map(({ name }) => [name, { up: async () => {} }]));
}

/**
 * Migrates the tables of one feature to the latest version. It is idempotent, and two processes may
 * run it at the same time. Tables to which a newer version added are left as they are.
 *
 * @param options.inTransaction false for statements that cannot run in a transaction, such as
 *   VACUUM
 *
 * @throws when a migration fails: the database stays at the last successful migration
 * @throws SettingsError when a newer version took away what this one uses
 */
export async function migrateFeature(
  db: Kysely<any>,
  feature: string,
  migrations: Migrations,
  { inTransaction = true }: { inTransaction?: boolean } = {},
): Promise<void> {
  const expands = Object.fromEntries(
    Object.entries(migrations).filter(([, { contract }]) => !contract),
  );
  await refuseContracted(db, { [feature]: migrations });
  const migrate = (all: Migrations) =>
    new Migrator({
      db,
      provider: { getMigrations: async () => (inTransaction ? withoutTimeout(all) : all) },
      migrationTableName: `${feature}_migrations`,
      migrationLockTableName: `${feature}_migrations_lock`,
      disableTransactions: !inTransaction,
    }).migrateToLatest();
  let { error, results } = await migrate(expands);
  // Without results, none was begun: Kysely refuses applied migrations that it is not given.
  if (error && !results) {
    const newer = await appliedByNewer(db, feature, expands);
    ({ error, results } = await migrate({ ...newer, ...expands }));
  }
  if (!error) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
  throw new Error(
    `[database] [${feature}] Migration ${failed} failed: restore the database or correct the migration`,
    { cause: error },
  );
}
