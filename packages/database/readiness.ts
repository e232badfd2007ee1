import { sql, type Kysely } from 'kysely';
import type { Migrations } from './database.ts';

export type DatabaseState = 'ok' | 'failing' | 'newer';

/**
 * Checks that a database answers and that this version knows its migrations. Missing tables are
 * fine: they are created on first use. An unknown migration was made by a newer version, whose
 * tables this version would damage.
 *
 * @throws when the database does not answer
 */
export async function databaseState(
  db: Kysely<any>,
  features: Readonly<Record<string, Migrations>>,
): Promise<DatabaseState> {
  await sql`select 1`.execute(db);
  const tables = new Set((await db.introspection.getTables()).map(({ name }) => name));
  for (const [feature, migrations] of Object.entries(features)) {
    const table = `${feature}_migrations`;
    if (!tables.has(table)) continue;
    const applied = (await db.selectFrom(table).select('name').execute()) as { name: string }[];
    if (applied.some(({ name }) => !Object.hasOwn(migrations, name))) return 'newer';
  }
  return 'ok';
}
