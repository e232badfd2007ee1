import type { Kysely } from 'kysely';

/** Adds the followers of grievances: citizens who are told of each public step. */
export async function listFollowers(db: Kysely<any>): Promise<void> {
  let table = db.schema
    .createTable('grievance_followers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('grievance_id', 'text', (column) => column.notNull().references('grievances.id'));
  for (const name of ['relation', 'channels', 'language', 'origin', 'since'])
    table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['citizen', 'mobile_sealed', 'mobile_index'])
    table = table.addColumn(name, 'text');
  await table.execute();
  for (const name of ['citizen', 'mobile_index']) {
    await db.schema
      .createIndex(`grievance_followers_one_${name}`)
      .on('grievance_followers')
      .columns(['grievance_id', name])
      .unique()
      .execute();
    await db.schema
      .createIndex(`grievance_followers_by_${name}`)
      .on('grievance_followers')
      .column(name)
      .execute();
  }
}
