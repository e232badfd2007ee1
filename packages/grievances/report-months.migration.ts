import type { Kysely } from 'kysely';

const UNIT = ['month', 'office', 'department', 'category', 'status'] as const;

/** Adds the rolled-up figures of each month, and the time at which each month was counted. */
export async function rollUpMonths(db: Kysely<any>): Promise<void> {
  let table = db.schema.createTable('grievance_months');
  for (const name of UNIT) table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['filed', 'due', 'in_time', 'resolved'])
    table = table.addColumn(name, 'integer', (column) => column.notNull());
  await table.addPrimaryKeyConstraint('grievance_months_pk', [...UNIT] as never).execute();
  await db.schema
    .createTable('grievance_months_counted')
    .addColumn('month', 'text', (column) => column.primaryKey())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .execute();
}
