import { sql, type Kysely } from 'kysely';
import { confirmUntil } from './clocks.ts';
import type { GrievanceStatus } from './grievances.constants.ts';
import { stageOf } from './transitions.ts';

const ROWS_AT_ONCE = 500;
const HOUR_MS = 3_600_000;

async function addColumns(db: Kysely<any>): Promise<void> {
  const add = (name: string, type: 'text' | 'integer', initial?: string | number) =>
    db.schema
      .alterTable('grievances')
      .addColumn(name, type, (column) =>
        initial === undefined ? column : column.notNull().defaultTo(initial),
      )
      .execute();
  for (const name of ['stage', 'due_at', 'changed_at', 'resolve_from']) await add(name, 'text', '');
  for (const name of [
    'version',
    'acknowledge_hours',
    'resolve_hours',
    'acknowledge_breaches',
    'resolve_breaches',
  ])
    await add(name, 'integer', 0);
  for (const name of [
    'owner_post',
    'parked_at',
    'parked_until',
    'timed_at',
    'resolved_post',
    'resolved_person',
    'merged_into',
  ])
    await add(name, 'text');
  const event = (name: string) => db.schema.alterTable('grievance_events').addColumn(name, 'text');
  await event('post').execute();
  await event('configuration_version').execute();
  await db.schema
    .alterTable('grievance_events')
    .addColumn('data', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
}

async function createTables(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('grievance_messages')
    .addColumn('grievance_id', 'text', (column) => column.notNull().references('grievances.id'))
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('audience', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('grievance_messages_pk', ['grievance_id', 'step'])
    .execute();
  await db.schema
    .createTable('grievance_evidence')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('grievance_id', 'text', (column) => column.notNull().references('grievances.id'))
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('file_key', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('taken_at', 'text')
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .execute();
}

/** The indexes of the queues: one for each way in which a scope reaches cases, in due order. */
const INDEXES: Record<string, readonly string[]> = {
  grievances_of_unit: ['stage', 'department_slug', 'office_id', 'due_at', 'id'],
  grievances_of_department: ['stage', 'department_slug', 'due_at', 'id'],
  grievances_of_office: ['stage', 'office_id', 'due_at', 'id'],
  grievances_of_owner: ['stage', 'owner_post', 'due_at', 'id'],
  grievances_by_due: ['stage', 'due_at', 'id'],
  grievances_by_opened: ['stage', 'submitted_at', 'id'],
  grievances_by_changed: ['stage', 'changed_at', 'id'],
  grievances_by_timed: ['timed_at'],
  grievances_by_merged: ['merged_into'],
};

/**
 * Fills the columns of rows of earlier versions from their own times: their limits are the hours
 * between filing and due time. The sweep gives each an owner as soon as there are posts, and
 * computes `timed_at` again by the calendar.
 */
async function fillRows(db: Kysely<any>): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('grievances')
      .selectAll()
      .select(({ selectFrom }) =>
        (['max(step)', 'max(at)'] as const).map((newest, index) =>
          selectFrom('grievance_events')
            .select(sql<string | number>`${sql.raw(newest)}`.as('newest'))
            .whereRef('grievance_id', '=', 'grievances.id')
            .as(index === 0 ? 'steps' : 'changed'),
        ),
      )
      .where('id', '>', after)
      .orderBy('id')
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const row of rows) {
      const stage = stageOf(row.status as GrievanceStatus);
      const hours = (due: string) =>
        Math.max(1, Math.round((Date.parse(due) - Date.parse(row.submitted_at)) / HOUR_MS));
      const next = row.acknowledged_at === null ? row.acknowledge_by : row.resolve_by;
      const confirm = row.resolved_at === null ? next : confirmUntil(row.resolved_at);
      const changedAt = row.changed ?? row.submitted_at;
      await db
        .updateTable('grievances')
        .set({
          version: Number(row.steps ?? 1),
          stage,
          changed_at: changedAt,
          due_at: stage === 'completed' ? changedAt : row.status === 'resolved' ? '9999' : next,
          resolve_from: row.submitted_at,
          acknowledge_hours: hours(row.acknowledge_by),
          resolve_hours: hours(row.resolve_by),
          timed_at: stage === 'open' ? next : stage === 'waiting' ? confirm : null,
        })
        .where('id', '=', row.id)
        .execute();
    }
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}

export async function workOnGrievances(db: Kysely<any>): Promise<void> {
  await addColumns(db);
  await createTables(db);
  await fillRows(db);
  for (const [name, columns] of Object.entries(INDEXES))
    await db.schema
      .createIndex(name)
      .on('grievances')
      .columns([...columns])
      .execute();
}
