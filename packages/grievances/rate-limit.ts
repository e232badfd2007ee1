import { isIPv6 } from 'node:net';
import type { Kysely } from 'kysely';
import type { GrievanceTables } from './grievances.migrations.ts';
import { sha256 } from './idempotency.ts';

/**
 * Whom an internet address stands for. Whoever has one address of IPv6 has a network of 2⁶⁴ (RFC 6177),
 * and could send each filing from another: so the network counts.
 */
export function senderOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head, tail] = address.split('%')[0]!.split('::').map((part) => part.split(':').filter(Boolean));
  const groups = tail ? [...head!, ...Array<string>(8 - head!.length - tail.length).fill('0'), ...tail] : head!;
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/**
 * Counts a filing from an internet address, for every process that shares the database. Only a hash of the address is kept,
 * for its hour.
 * @returns minutes to wait, or 0 when the filing may go on
 */
export async function waitMinutes(db: Kysely<GrievanceTables>, address: string, perHourMax: number, now: Date): Promise<number> {
  const hour = now.toISOString().slice(0, 13);
  await db.deleteFrom('grievance_limits').where('hour', '<', hour).execute();
  const { filed } = await db
    .insertInto('grievance_limits')
    .values({ address_hash: sha256(`${hour} ${senderOf(address)}`), hour, filed: 1 })
    .onConflict((conflict) => conflict.columns(['address_hash', 'hour']).doUpdateSet((row) => ({ filed: row('grievance_limits.filed', '+', 1) })))
    .returning('filed')
    .executeTakeFirstOrThrow();
  return filed > perHourMax ? 60 - now.getUTCMinutes() : 0;
}
