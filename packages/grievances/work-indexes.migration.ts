import { sql, type Kysely } from 'kysely';

/** The columns by which a reach selects cases. */
const REACHES = {
  unit: ['department_slug', 'office_id'],
  department: ['department_slug'],
  office: ['office_id'],
  owner: ['owner_post'],
};
const ORDERS = { opened: 'submitted_at', changed: 'changed_at' };

/**
 * The indexes that a million cases need: the orders of the desk besides the due time for each reach,
 * two filters whose values may be rare, and the files of a case.
 */
const INDEXES: readonly (readonly [name: string, table: string, columns: readonly string[]])[] = [
  ...Object.entries(REACHES).flatMap(([reach, columns]) =>
    Object.entries(ORDERS).map(
      ([order, column]) =>
        [
          `grievances_of_${reach}_${order}`,
          'grievances',
          ['stage', ...columns, column, 'id'],
        ] as const,
    ),
  ),
  ['grievances_of_category', 'grievances', ['stage', 'category', 'due_at', 'id']],
  ['grievances_of_status', 'grievances', ['stage', 'status', 'due_at', 'id']],
  ['grievance_evidence_of_case', 'grievance_evidence', ['grievance_id', 'step']],
];

/** Adds the indexes, and one of the grievances whose retention period may be over. */
export async function writeWorkIndexes(db: Kysely<any>): Promise<void> {
  for (const [name, table, columns] of INDEXES)
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  await sql`
    create index grievances_to_forget on grievances (changed_at)
    where stage = 'completed' and forgotten_at is null`.execute(db);
  // `grievances_to_forget` answers the only query that used it, without reading what was forgotten.
  await db.schema.dropIndex('grievances_by_status').execute();
}

/** Adds the index that holds all columns of the load of posts, so that no row is read to count. */
export async function writeLoadIndex(db: Kysely<any>): Promise<void> {
  await db.schema
    .createIndex('grievances_loads')
    .on('grievances')
    .columns(['stage', 'office_id', 'owner_post', 'department_slug', 'due_at', 'submitted_at'])
    .execute();
}
