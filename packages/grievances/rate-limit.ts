import type { Kysely } from 'kysely';
import type { GrievanceTables } from './grievances.migrations.ts';
import { sha256 } from './idempotency.ts';

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
    .values({ address_hash: sha256(`${hour} ${address}`), hour, filed: 1 })
    .onConflict((conflict) => conflict.columns(['address_hash', 'hour']).doUpdateSet((row) => ({ filed: row('grievance_limits.filed', '+', 1) })))
    .returning('filed')
    .executeTakeFirstOrThrow();
  return filed > perHourMax ? 60 - now.getUTCMinutes() : 0;
}
