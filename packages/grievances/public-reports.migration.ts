import { sql, type Kysely } from 'kysely';

/**
 * The indexes of the public list: one for each filter, in the order of filing; then those of the
 * statistics, whose queries read a range of one time.
 */
const INDEXES: Record<string, readonly string[]> = {
  grievances_public: ['submitted_at', 'id'],
  grievances_public_office: ['office_id', 'submitted_at', 'id'],
  grievances_public_category: ['category', 'submitted_at', 'id'],
  grievances_public_department: ['department_slug', 'submitted_at', 'id'],
  grievances_public_status: ['status', 'submitted_at', 'id'],
  grievances_by_acknowledged: ['acknowledged_at', 'id'],
  grievances_by_acknowledge_by: ['acknowledge_by'],
  grievances_by_resolve_by: ['resolve_by'],
};

/** Adds the statistics that the public sees, and the indexes of public lists and counts. */
export async function writePublicReports(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('grievance_statistics')
    .addColumn('period', 'text', (column) => column.primaryKey())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('statistics', 'text', (column) => column.notNull())
    .execute();
  for (const [name, columns] of Object.entries(INDEXES))
    await db.schema
      .createIndex(name)
      .on('grievances')
      .columns([...columns])
      .execute();
  await db.schema
    .createIndex('grievance_events_counted')
    .on('grievance_events')
    .columns(['at', 'grievance_id', 'step'])
    .where(sql.ref('event'), 'in', sql`('resolve', 'dispute', 'reopen', 'transfer')`)
    .execute();
}
