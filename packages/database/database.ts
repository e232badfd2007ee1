import { fileURLToPath } from 'node:url';
import { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { postgresDialect } from './dialects/postgres.ts';
import { sqliteDialect } from './dialects/sqlite.ts';

/**
 * Migrations of one feature, by name: `2026-11-25-file-grievances`. Names sort by date and never
 * change.
 */
export type Migrations = Record<string, Migration>;

/**
 * Opens the database at `url` (`postgres://…`, `file:…` or a path: see `env.ts`). It connects on
 * the first query. Columns are texts, integers and reals, so that both databases return the same
 * values; times are ISO 8601 in UTC.
 */
export function openDatabase<Tables>(url: string): Kysely<Tables> {
  if (/^postgres(ql)?:\/\//.test(url)) return new Kysely<Tables>({ dialect: postgresDialect(url) });
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.replace(/^file:/, '');
  return new Kysely<Tables>({ dialect: sqliteDialect(file) });
}

/**
 * Migrates the tables of one feature to the latest version. It is idempotent, and two processes may
 * run it at the same time.
 *
 * @param options.inTransaction false for statements that cannot run in a transaction, such as
 *   VACUUM
 *
 * @throws when a migration fails: the database stays at the last successful migration
 */
export async function migrateFeature(
  db: Kysely<any>,
  feature: string,
  migrations: Migrations,
  { inTransaction = true }: { inTransaction?: boolean } = {},
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: `${feature}_migrations`,
    migrationLockTableName: `${feature}_migrations_lock`,
    disableTransactions: !inTransaction,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
  throw new Error(
    `[database] [${feature}] Migration ${failed} failed: restore the database or correct the migration`,
    { cause: error },
  );
}
