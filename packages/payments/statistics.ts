import { sql } from 'kysely';
import type { Db } from './ledger.ts';

/**
 * Counts the attempts to pay that a bank decided, and those that succeeded, in ten minutes of one
 * channel. The counts identify no person.
 */
export interface PaymentCount {
  at: string;
  channel: string;
  decided: number;
  paid: number;
  /** True if some of them used the sandbox gateway. */ sandbox: boolean;
}

const SLOT_CHARACTERS = 15;
const PAID = ['captured', 'settled'] as const;
const SANDBOX = 'sandbox';

/**
 * Counts the decided attempts that began between two instants. Abandoned attempts were not
 * declined, and are not counted.
 */
export async function paymentCounts(db: Db, from: Date, to: Date): Promise<PaymentCount[]> {
  const slot = sql<string>`substr(created_at, 1, ${sql.lit(SLOT_CHARACTERS)})`;
  const rows = await db
    .selectFrom('payment_intents')
    .select(({ fn }) => [
      slot.as('slot'),
      'channel',
      fn.countAll().as('decided'),
      sql<number>`sum(case when state in (${sql.join(PAID.map((state) => sql.lit(state)))}) then 1 else 0 end)`.as(
        'paid',
      ),
      sql<number>`max(case when gateway = ${sql.lit(SANDBOX)} then 1 else 0 end)`.as('sandbox'),
    ])
    .where('created_at', '>=', from.toISOString())
    .where('created_at', '<', to.toISOString())
    .where('state', 'in', [...PAID, 'failed'])
    .groupBy([slot, 'channel'])
    .orderBy(slot)
    .execute();
  return rows.map((row) => ({
    at: `${row.slot}0:00.000Z`,
    channel: row.channel,
    decided: Number(row.decided),
    paid: Number(row.paid),
    sandbox: Number(row.sandbox) === 1,
  }));
}
