import { z } from 'zod';
import type { Db } from '../ledger.ts';
import { BILL_HEADS, type BillHead } from '../payments.constants.ts';

const paise = z.int();

/** The figures of an incentive: public, and without payments or payers. Amounts are paise. */
export const incentiveFiguresSchema = z
  .object({
    id: z.string(),
    names: z.record(z.string(), z.string()),
    orderNumber: z.string(),
    head: z.enum(BILL_HEADS),
    gateways: z.array(z.string()).meta({ description: 'Empty: by every gateway.' }),
    fromDay: z.iso.date(),
    untilDay: z.iso.date(),
    endedAt: z.iso.datetime().nullable(),
    basisPoints: z.int(),
    maxPaise: paise.meta({ description: 'For one bill.' }),
    capPaise: paise.meta({ description: 'The budget.' }),
    reservedPaise: paise.meta({ description: 'Kept for payments that have begun.' }),
    grantedPaise: paise.meta({ description: 'Given to payers, less what refunds took back.' }),
    hasHoldOut: z
      .boolean()
      .meta({ description: 'A tenth of the bills gets no discount, to measure it.' }),
    bills: z.int(),
  })
  .meta({ id: 'IncentiveFigures' });
export type IncentiveFigures = z.output<typeof incentiveFiguresSchema>;

/** @returns the figures of all incentives, the newest first */
export async function incentiveFigures(db: Db): Promise<IncentiveFigures[]> {
  const rows = await db
    .selectFrom('payment_incentives')
    .selectAll()
    .orderBy('from_day', 'desc')
    .orderBy('id')
    .execute();
  const counts = await db
    .selectFrom('payment_incentive_claims')
    .select(({ fn }) => ['incentive_id', fn.countAll().as('bills')])
    .where('state', 'in', ['granted', 'settled'])
    .groupBy('incentive_id')
    .execute();
  const billsOf = new Map(counts.map(({ incentive_id, bills }) => [incentive_id, Number(bills)]));
  return rows.map((row) => ({
    id: row.id,
    names: JSON.parse(row.names) as Record<string, string>,
    orderNumber: row.order_number,
    head: row.head as BillHead,
    gateways: JSON.parse(row.gateways) as string[],
    fromDay: row.from_day,
    untilDay: row.until_day,
    endedAt: row.ended_at,
    basisPoints: row.basis_points,
    maxPaise: Number(row.max_paise),
    capPaise: Number(row.cap_paise),
    reservedPaise: Number(row.reserved_paise),
    grantedPaise: Number(row.granted_paise),
    hasHoldOut: row.hold_out === 1,
    bills: billsOf.get(row.id) ?? 0,
  }));
}
