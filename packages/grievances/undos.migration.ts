import type { Kysely } from 'kysely';

/** Adds the last steps that officers can take back. */
export async function keepUndos(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('grievance_undos')
    .addColumn('grievance_id', 'text', (column) => column.primaryKey().references('grievances.id'))
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('grievance_undos_by_until')
    .on('grievance_undos')
    .column('until')
    .execute();
}
