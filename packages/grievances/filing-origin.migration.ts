import type { Kysely } from 'kysely';

/** Adds the operator and the partner of a filing; a form in another site's page is a widget. */
export async function writeFilingOrigin(db: Kysely<any>): Promise<void> {
  for (const name of ['operator_person', 'operator_post', 'partner'])
    await db.schema.alterTable('grievances').addColumn(name, 'text').execute();
  await db
    .updateTable('grievances')
    .set({ channel: 'widget' })
    .where('channel', '=', 'embed')
    .execute();
}
