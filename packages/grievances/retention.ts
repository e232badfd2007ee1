import type { Storage } from 'unstorage';
import type { Db } from './grievances.repository.ts';

/**
 * Text, place, photo and mobile number are kept so long after a grievance was closed; the register
 * of personal data says so.
 */
export const DAYS_KEPT = 3 * 365;
const DAY_MS = 86_400_000;
const AT_ONCE_MAX = 200;

/**
 * Deletes what a reporter wrote and sent with grievances that are closed since `DAYS_KEPT` days.
 * Number, kind, office, states and times stay: they name no person, and the city counts with them.
 * Safe at any time, by any number of processes.
 * @returns how many grievances were emptied
 */
export async function forgetOld(db: Db, files: Storage, now: Date): Promise<number> {
  const since = new Date(now.getTime() - DAYS_KEPT * DAY_MS).toISOString();
  const old = await db
    .selectFrom('grievances')
    .select(['id', 'photo_key'])
    .where('status', '=', 'closed')
    .where('forgotten_at', 'is', null)
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
    // Delete the photo first: a row without its key could no longer identify the file.
    if (photoKey) await files.removeItem(photoKey);
    await db
      .updateTable('grievances')
      .where('id', '=', id)
      .set({
        description: '',
        landmark: null,
        latitude: null,
        longitude: null,
        photo_key: null,
        mobile_sealed: null,
        mobile_index: null,
        mobile_end_index: null,
        forgotten_at: now.toISOString(),
      })
      .execute();
  }
  return old.length;
}
