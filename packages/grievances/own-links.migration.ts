import type { Kysely } from 'kysely';

/** Adds the links to their own page that reporters open with a code. */
export async function addOwnLinks(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('grievance_own_links')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('secret_hash', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('grievance_own_links_by_until')
    .on('grievance_own_links')
    .column('until')
    .execute();
}
