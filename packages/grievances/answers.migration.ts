import type { Kysely } from 'kysely';

/** Adds the answers to the questions of a category. */
export async function addAnswers(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('grievances').addColumn('answers', 'text').execute();
}
