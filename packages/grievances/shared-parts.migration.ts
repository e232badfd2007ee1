import type { Kysely } from 'kysely';

/** Adds the consents to show words and photo publicly; earlier reporters gave none. */
export async function shareParts(db: Kysely<any>): Promise<void> {
  for (const name of ['share_words', 'share_photo'])
    await db.schema
      .alterTable('grievances')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
}
