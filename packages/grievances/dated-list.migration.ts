import type { Kysely } from 'kysely';

/** Indexes the times of all events, by which updates are listed. */
export async function writeTimesOfEvents(db: Kysely<any>): Promise<void> {
  await db.schema
    .createIndex('grievance_events_by_time')
    .on('grievance_events')
    .columns(['at', 'grievance_id'])
    .execute();
}
