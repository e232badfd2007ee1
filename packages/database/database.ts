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
 * Opens the database at `url` (`postgres://…`, `file:…` or a path: see `env.ts`). Nothing connects
 * before the first query. Columns are texts, integers and reals, so that both databases give back
 * the same values; times are ISO 8601 in UTC.
 */
export function openDatabase<Tables>(url: string): Kysely<Tables> {
  if (/^postgres(ql)?:\/\//.test(url)) return new Kysely<Tables>({ dialect: postgresDialect(url) });
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.replace(/^file:/, '');
  return new Kysely<Tables>({ dialect: sqliteDialect(file) });
}

/**
 * Brings the tables of one feature up to date; running it again does nothing, and two processes may
 * run it at once.
 * @param options.inTransaction false for statements such as VACUUM, which no transaction takes
 * @throws when a migration fails: the database stays as the last good one left it
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
