import { sql, type Kysely } from 'kysely';

/** The columns by which a reach selects cases, and those of the filters that narrow it further. */
const REACHES = {
  unit: { columns: ['department_slug', 'office_id'], filters: ['category', 'status'] },
  department: { columns: ['department_slug'], filters: ['category', 'status', 'office_id'] },
  office: { columns: ['office_id'], filters: ['category', 'status', 'department_slug'] },
  owner: { columns: ['owner_post'], filters: ['category', 'status', 'office_id'] },
};
const ORDERS = { '': 'due_at', _opened: 'submitted_at', _changed: 'changed_at' };

/** Times and references that most rows lack: their indexes hold the others alone. */
const SPARSE = { timed: 'timed_at', merged: 'merged_into' };

/**
 * Adds the columns of the filters to the indexes of the lists, after those of the order: a list
 * whose filter few cases of an officer meet is read within the index, and only the rows that it
 * shows are read. SQLite, without statistics of values, chooses the index of the officer's own post
 * also where a filter alone selects fewer cases.
 */
export async function indexFilters(db: Kysely<any>): Promise<void> {
  for (const [reach, { columns, filters }] of Object.entries(REACHES))
    for (const [suffix, order] of Object.entries(ORDERS)) {
      const name = `grievances_of_${reach}${suffix}`;
      await db.schema.dropIndex(name).execute();
      await db.schema
        .createIndex(name)
        .on('grievances')
        .columns(['stage', ...columns, order, 'id', ...filters])
        .execute();
    }
  for (const [name, column] of Object.entries(SPARSE)) {
    await db.schema.dropIndex(`grievances_by_${name}`).execute();
    await db.schema
      .createIndex(`grievances_by_${name}`)
      .on('grievances')
      .column(column)
      .where(sql.ref(column), 'is not', null)
      .execute();
  }
}

/** Adds the status to the index that holds all columns of the load of posts. */
export async function indexDisputedLoads(db: Kysely<any>): Promise<void> {
  await db.schema.dropIndex('grievances_loads').execute();
  await db.schema
    .createIndex('grievances_loads')
    .on('grievances')
    .columns([
      'stage',
      'office_id',
      'owner_post',
      'department_slug',
      'due_at',
      'submitted_at',
      'status',
    ])
    .execute();
}
