import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Kysely, Transaction } from 'kysely';
import type { SharedTables } from './shared.migrations.ts';

export interface Limit {
  /** The counted action: `grievances filing`. */
  scope: string;
  perWindow: number;
  windowSeconds: number;
}

/**
 * Maps an internet address to the sender that a limit counts. For IPv6 the /64 network counts: a
 * client owns a whole network (RFC 6177), and could send each request from another address.
 */
export function senderOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head, tail] = address
    .split('%')[0]!
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  const groups = tail
    ? [...head!, ...Array<string>(8 - head!.length - tail.length).fill('0'), ...tail]
    : head!;
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * Builds the row that counts the uses of a subject in the current window. It holds only a hash of
 * the subject, salted with the window.
 */
export function countedBy(
  { scope, windowSeconds }: Limit,
  subject: string,
  now: Date,
): { row: { scope: string; subject_hash: string; window_start: string }; secondsLeft: number } {
  const start = Math.floor(now.getTime() / 1000 / windowSeconds) * windowSeconds;
  const window = new Date(start * 1000).toISOString();
  const subjectHash = createHash('sha256')
    .update(`${scope} ${window} ${subject}`)
    .digest('base64url');
  return {
    row: { scope, subject_hash: subjectHash, window_start: window },
    secondsLeft: Math.max(1, Math.ceil(start + windowSeconds - now.getTime() / 1000)),
  };
}

/** Counts one use; it changes no row when the limit is reached. */
export const insertUse = (db: Kysely<any>, limit: Limit, subject: string, now: Date) =>
  (db as Kysely<SharedTables>)
    .insertInto('rate_limits')
    .values({ ...countedBy(limit, subject, now).row, used: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'subject_hash', 'window_start'])
        .doUpdateSet((row) => ({ used: row('rate_limits.used', '+', 1) }))
        .where('rate_limits.used', '<', limit.perWindow),
    );

/** Takes back a use that `insertUse` counted at this time. */
export const deleteUse = (db: Kysely<any>, limit: Limit, subject: string, countedAt: Date) => {
  const { row } = countedBy(limit, subject, countedAt);
  return (db as Kysely<SharedTables>)
    .updateTable('rate_limits')
    .set((counted) => ({ used: counted('used', '-', 1) }))
    .where('scope', '=', row.scope)
    .where('subject_hash', '=', row.subject_hash)
    .where('window_start', '=', row.window_start)
    .where('used', '>', 0);
};

/**
 * Counts one use by a subject (an address, a number), across all processes that share the database.
 * Only a hash of the subject is stored, salted with its window, and only for that window.
 *
 * @returns the seconds to wait, or 0 if the request may proceed
 */
export async function secondsToWait(
  db: Kysely<any> | Transaction<any>,
  limit: Limit,
  subject: string,
  now: Date,
): Promise<number> {
  const shared = db as Kysely<SharedTables>;
  const { row: counted, secondsLeft } = countedBy(limit, subject, now);
  await shared
    .deleteFrom('rate_limits')
    .where('scope', '=', limit.scope)
    .where('window_start', '<', counted.window_start)
    .execute();
  const { used } = await shared
    .insertInto('rate_limits')
    .values({ ...counted, used: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'subject_hash', 'window_start'])
        .doUpdateSet((row) => ({ used: row('rate_limits.used', '+', 1) })),
    )
    .returning('used')
    .executeTakeFirstOrThrow();
  return used > limit.perWindow ? secondsLeft : 0;
}
