import type { Kysely } from 'kysely';

const COUNTERS = [
  'filed',
  'open',
  'late',
  'acknowledge_due',
  'acknowledge_in_time',
  'resolve_due',
  'resolve_in_time',
  'disputed',
  'reopened',
  'wrong_routes',
] as const;
const CELL = ['bucket', 'scope', 'id'] as const;
const TOTAL = ['office', 'department', 'category', 'status'] as const;

/** The indexes by which the figures of a period were computed from all its rows. */
const READ_NO_LONGER = ['grievances_by_acknowledged', 'grievance_events_counted'] as const;

/**
 * Adds the figures that steps change, the steps that they do not count yet, and the totals of
 * lists. The sweep counts the reports that exist.
 */
export async function keepFigures(db: Kysely<any>): Promise<void> {
  let figures = db.schema.createTable('grievance_figures');
  for (const name of CELL) figures = figures.addColumn(name, 'text', (column) => column.notNull());
  for (const name of COUNTERS)
    figures = figures.addColumn(name, 'integer', (column) => column.notNull());
  for (const name of ['acknowledged_hours', 'resolved_hours'])
    figures = figures.addColumn(name, 'text', (column) => column.notNull());
  await figures.addPrimaryKeyConstraint('grievance_figures_pk', [...CELL] as never).execute();

  for (const name of READ_NO_LONGER) await db.schema.dropIndex(name).execute();

  let totals = db.schema.createTable('grievance_totals');
  for (const name of TOTAL) totals = totals.addColumn(name, 'text', (column) => column.notNull());
  await totals
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('grievance_totals_pk', [...TOTAL] as never)
    .execute();

  await db.schema
    .createTable('grievance_changes')
    .addColumn('grievance_id', 'text', (column) => column.notNull())
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addPrimaryKeyConstraint('grievance_changes_pk', ['grievance_id', 'step'])
    .execute();
  await db.schema
    .createTable('grievance_figures_state')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('counted_to', 'text')
    .execute();
  await db
    .insertInto('grievance_figures_state')
    .values({ id: 1, as_of: '', counted_to: '' })
    .execute();
}
