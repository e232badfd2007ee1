import { sql } from 'kysely';
import type { Storage } from 'unstorage';
import type { Db } from './grievances.repository.ts';
import type { Moderation } from './shared-parts.ts';
import type { Tx } from './steps.ts';

/**
 * The retention period of text, place, photo and mobile number after a grievance is closed, as in
 * the register of personal data.
 */
export const DAYS_KEPT = 3 * 365;
const DAY_MS = 86_400_000;
const AT_ONCE_MAX = 200;
/** The tables with data of the reporter, of officers and of followers. */
const RECORDS = [
  'grievance_evidence',
  'grievance_messages',
  'grievance_followers',
  'grievance_words',
  'grievance_undos',
] as const;

/**
 * Deletes the reporter's data of grievances closed more than `DAYS_KEPT` days ago, with messages
 * and evidence. Number, category, office, states and times stay for statistics: they identify no person. It is
 * idempotent, and several processes may run it at the same time.
 *
 * @returns the number of emptied grievances
 */
export async function forgetOld(
  db: Db,
  files: Storage,
  now: Date,
  moderation: Moderation,
): Promise<number> {
  const since = new Date(now.getTime() - DAYS_KEPT * DAY_MS).toISOString();
  const old = await db
    .selectFrom('grievances')
    .select(['id', 'photo_key'])
    // Literals, because an index with these conditions answers only queries that repeat them.
    .where(sql<boolean>`stage = 'completed' and forgotten_at is null`)
    .where('changed_at', '<', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('grievance_events')
            .select('step')
            .whereRef('grievance_id', '=', 'grievances.id')
            .where('at', '>=', since),
        ),
      ),
    )
    .limit(AT_ONCE_MAX)
    .execute();
  for (const { id, photo_key: photoKey } of old) {
    // Delete the files first: a row without their keys could no longer identify them.
    if (photoKey) await files.removeItem(photoKey);
    const evidence = await db
      .selectFrom('grievance_evidence')
      .select('file_key')
      .where('grievance_id', '=', id)
      .execute();
    for (const { file_key: key } of evidence) await files.removeItem(key);
    await db.transaction().execute((tx) => emptyRow(tx, id, now, moderation));
  }
  return old.length;
}

/** Deletes what a row has of its reporter; what was shown publicly is withdrawn with it. */
async function emptyRow(tx: Tx, id: string, now: Date, moderation: Moderation): Promise<void> {
  await moderation.withdraw(tx, id, { by: 'system', now });
  for (const table of RECORDS) await tx.deleteFrom(table).where('grievance_id', '=', id).execute();
  await tx
    .updateTable('grievances')
    .where('id', '=', id)
    .set({
      description: '',
      answers: null,
      landmark: null,
      latitude: null,
      longitude: null,
      photo_key: null,
      share_words: 0,
      share_photo: 0,
      mobile_sealed: null,
      mobile_index: null,
      mobile_end_index: null,
      forgotten_at: now.toISOString(),
    })
    .execute();
}
