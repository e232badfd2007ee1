import { z } from 'zod';
import type { Db } from '../ledger.ts';
import { BILL_HEADS } from '../payments.constants.ts';

const name = z.string().trim().min(1).max(80);

/** An incentive as an order grants it. Amounts are paise, days are inclusive. */
export const incentiveSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{3,40}$/),
    names: z.strictObject({ en: name, mr: name, hi: name }),
    orderNumber: z.string().trim().min(3).max(80),
    head: z.enum(BILL_HEADS),
    /** Empty for all. */
    gateways: z.array(z.string().regex(/^[a-z]{2,30}$/)).default([]),
    fromDay: z.iso.date(),
    untilDay: z.iso.date(),
    basisPoints: z.int().min(1).max(10_000),
    maxPaise: z.int().positive(),
    capPaise: z.int().positive(),
    /** The order must say so: a tenth of the bills then gets no discount, to measure it. */
    holdOut: z.boolean().default(false),
  })
  .refine(({ fromDay, untilDay }) => fromDay <= untilDay, {
    path: ['untilDay'],
    error: 'is before fromDay',
  })
  .refine(({ maxPaise, capPaise }) => maxPaise <= capPaise, {
    path: ['capPaise'],
    error: 'is smaller than maxPaise',
  });
export type NewIncentive = z.output<typeof incentiveSchema>;

/** Adds an incentive. An existing one is not changed: another order has another id. */
export async function addIncentive(
  db: Db,
  { names, gateways, ...incentive }: NewIncentive,
  now: Date,
): Promise<'Added' | 'Exists'> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('payment_incentives')
    .values({
      id: incentive.id,
      names: JSON.stringify(names),
      order_number: incentive.orderNumber,
      head: incentive.head,
      gateways: JSON.stringify(gateways),
      from_day: incentive.fromDay,
      until_day: incentive.untilDay,
      basis_points: incentive.basisPoints,
      max_paise: incentive.maxPaise,
      cap_paise: incentive.capPaise,
      hold_out: incentive.holdOut ? 1 : 0,
      reserved_paise: 0,
      granted_paise: 0,
      created_at: now.toISOString(),
      ended_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? 'Added' : 'Exists';
}

/** Ends an incentive at once. Discounts of payments that have begun are kept. */
export async function endIncentive(db: Db, id: string, now: Date): Promise<'Ended' | 'NotFound'> {
  const { numUpdatedRows } = await db
    .updateTable('payment_incentives')
    .set({ ended_at: now.toISOString() })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? 'Ended' : 'NotFound';
}
