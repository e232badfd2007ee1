import { createHash, randomUUID } from 'node:crypto';
import { VIEW_MINUTES } from './benefits.constants.ts';
import type { Db } from './benefits.repository.ts';

const MINUTE_MS = 60_000;
export const hashOf = (use: string, secret: string): string =>
  createHash('sha256').update(`benefits ${use} ${secret}`).digest('base64url');

/** The way in which a visitor proved to be the beneficiary. */
export type Way = 'mobile' | 'aadhaar';

/**
 * Opens a status view for the holder of the secret, for some minutes. The database stores only the
 * secret's hash.
 */
export async function openView(
  db: Pick<Db, 'insertInto'>,
  applicationId: string,
  way: Way,
  secret: string,
  now: Date,
): Promise<string> {
  const endsAt = new Date(now.getTime() + VIEW_MINUTES * MINUTE_MS).toISOString();
  await db
    .insertInto('benefit_views')
    .values({
      id: randomUUID(),
      secret_hash: hashOf('view', secret),
      application_id: applicationId,
      way,
      opened_at: now.toISOString(),
      ends_at: endsAt,
    })
    .execute();
  return endsAt;
}

export const applicationOfView = async (
  db: Db,
  secret: string,
  now: Date,
): Promise<string | null> =>
  (
    await db
      .selectFrom('benefit_views')
      .select('application_id')
      .where('secret_hash', '=', hashOf('view', secret))
      .where('ends_at', '>', now.toISOString())
      .executeTakeFirst()
  )?.application_id ?? null;

/**
 * Closes a beneficiary's view of a status: its secret no longer opens it, and the row stays as a
 * record. Changes nothing if no view has the secret.
 */
export const closeView = async (db: Db, secret: string): Promise<void> => {
  await db
    .updateTable('benefit_views')
    .set({ secret_hash: null })
    .where('secret_hash', '=', hashOf('view', secret))
    .execute();
};
