import type { Db } from './benefits.repository.ts';

/**
 * The retention period of the access log and of consents to a view (Digital Personal Data
 * Protection Rules 2025, rules 6 and 8).
 */
export const DAYS_KEPT = 365;
const DAY_MS = 86_400_000;

/**
 * Deletes expired data; idempotent.
 *
 * @returns the number of deleted rows
 */
export async function forgetOver(db: Db, now: Date): Promise<number> {
  const since = new Date(now.getTime() - DAYS_KEPT * DAY_MS).toISOString();
  const gone = [
    await db
      .deleteFrom('benefit_authentications')
      .where('expires_at', '<=', now.toISOString())
      .executeTakeFirst(),
    await db.deleteFrom('benefit_views').where('ends_at', '<', since).executeTakeFirst(),
    // The consent to a single view; the consent to payments is kept with them.
    await db
      .deleteFrom('benefit_consents')
      .where('purpose', '=', 'benefit_status')
      .where('given_at', '<', since)
      .executeTakeFirst(),
  ];
  return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
