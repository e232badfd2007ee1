import { sql, type Kysely } from 'kysely';
import type { Migrations } from './migrations.ts';
import { unknownContracts } from './schema-support.ts';

export type DatabaseState = 'ok' | 'failing' | 'newer';

/**
 * Checks that a database answers and that this version may use it. Missing tables are fine: they are
 * created on first use. So are tables and columns that a newer version added; `newer` means that it
 * took some away.
 *
 * @throws when the database does not answer
 */
export async function databaseState(
  db: Kysely<any>,
  features: Readonly<Record<string, Migrations>>,
): Promise<DatabaseState> {
  await sql`select 1`.execute(db);
  return (await unknownContracts(db, features)).length > 0 ? 'newer' : 'ok';
}
