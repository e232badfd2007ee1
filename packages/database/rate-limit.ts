import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Kysely, Transaction } from 'kysely';
import type { SharedTables } from './shared.migrations.ts';

export interface Limit {
  /** What is counted: `grievances filing`. */
  scope: string;
  perWindow: number;
  windowSeconds: number;
}

/**
 * Whom an internet address stands for. Whoever has one address of IPv6 has a network of 2⁶⁴ (RFC 6177),
 * and could send each request from another: so the network counts.
 */
export function senderOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head, tail] = address.split('%')[0]!.split('::').map((part) => part.split(':').filter(Boolean));
  const groups = tail ? [...head!, ...Array<string>(8 - head!.length - tail.length).fill('0'), ...tail] : head!;
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/**
 * Counts one use by a subject (an address, a number), for every process that shares the database. Only a hash of the subject
 * is kept, salted with its window, and for that window alone.
 * @returns seconds to wait, or 0 when it may go on
 */
export async function secondsToWait(db: Kysely<any> | Transaction<any>, { scope, perWindow, windowSeconds }: Limit, subject: string, now: Date): Promise<number> {
  const shared = db as Kysely<SharedTables>;
  const start = Math.floor(now.getTime() / 1000 / windowSeconds) * windowSeconds;
  const window = new Date(start * 1000).toISOString();
  await shared.deleteFrom('rate_limits').where('scope', '=', scope).where('window_start', '<', window).execute();
  const { used } = await shared.insertInto('rate_limits')
    .values({ scope, subject_hash: createHash('sha256').update(`${scope} ${window} ${subject}`).digest('base64url'), window_start: window, used: 1 })
    .onConflict((conflict) => conflict.columns(['scope', 'subject_hash', 'window_start']).doUpdateSet((row) => ({ used: row('rate_limits.used', '+', 1) })))
    .returning('used')
    .executeTakeFirstOrThrow();
  return used > perWindow ? Math.max(1, Math.ceil(start + windowSeconds - now.getTime() / 1000)) : 0;
}
