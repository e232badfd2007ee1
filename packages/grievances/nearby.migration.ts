import type { Kysely } from 'kysely';

/** Adds the index by which open reports of a category near a place are found. */
export async function indexPlaces(db: Kysely<any>): Promise<void> {
  await db.schema
    .createIndex('grievances_by_place')
    .on('grievances')
    .columns(['category', 'stage', 'latitude', 'longitude'])
    .execute();
}
