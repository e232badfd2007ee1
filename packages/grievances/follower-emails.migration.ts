import { sql, type Kysely } from 'kysely';

/**
 * Adds the e-mail addresses of followers and of reporters without an account. Nothing but the
 * confirmation is sent to an address before its owner has confirmed it.
 */
export async function addFollowerEmails(db: Kysely<any>): Promise<void> {
  for (const name of ['email_sealed', 'email_index', 'confirmed_at'])
    await db.schema.alterTable('grievance_followers').addColumn(name, 'text').execute();
  await db.schema
    .createIndex('grievance_followers_one_email_index')
    .on('grievance_followers')
    .columns(['grievance_id', 'email_index'])
    .unique()
    .execute();
  await db.schema
    .createIndex('grievance_followers_unconfirmed')
    .on('grievance_followers')
    .column('since')
    .where(sql`email_sealed`, 'is not', null)
    .where(sql`confirmed_at`, 'is', null)
    .execute();
}
