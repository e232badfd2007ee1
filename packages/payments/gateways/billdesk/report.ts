import { addDays, instantInIndia, type Day } from '@pune/std/india-time';
import { z } from 'zod';
import type { GatewayFact } from '../../gateway.ts';
import { settledFrom } from '../../report-days.ts';
import { currency, factOfRefund, factsOfTransaction, id, instant, rupees } from './facts.ts';

/** A question covers seven days at most. */
const DAYS_AT_ONCE = 7;
export const SETTLEMENTS = 'pasettlements/v1_2/settlements/get';
/** The documentation names this question without its address: the city's contract gives it. */
export const SETTLEMENT_DETAILS = 'pasettlements/v1_2/settlements/details/get';

/** A payment to the bank (https://docs.billdesk.io/reference/retrieve-settlement). */
export const settlementsSchema = z.array(
  z.object({
    objectid: z.literal('settlement'),
    pv_number: id,
    mercid: id,
    pv_file_date: z.iso.date(),
    currency,
  }),
);
export type BilldeskSettlement = z.output<typeof settlementsSchema>[number];

/**
 * The records of a payment to the bank (https://docs.billdesk.io/docs/settlement): transactions,
 * refunds and chargebacks. Their fields are not published; these are the ones of BillDesk's other
 * messages, with the charges of its files. An answer of another shape makes the report unknown.
 */
export const detailsSchema = z.array(
  z.object({
    objectid: z.enum(['transaction', 'refund', 'chargeback']),
    mercid: id,
    orderid: id,
    transactionid: id,
    transaction_date: instant,
    amount: rupees,
    currency: currency.default('INR'),
    charges: rupees.default(0),
    gst: rupees.default(0),
    refundid: id.optional(),
  }),
);
type Detail = z.output<typeof detailsSchema>[number];

const factsOfDetail = (
  row: Detail,
  { pv_number: settlement, pv_file_date: day }: BilldeskSettlement,
): GatewayFact[] => {
  const at = instantInIndia(`${day}T00:00:00`).toISOString();
  if (row.objectid !== 'transaction') {
    const refunded = {
      ...row,
      objectid: 'refund' as const,
      // A chargeback is no refund of ours: without a decision it is set aside.
      refundid: row.refundid ?? `${row.objectid} ${row.transactionid}`,
      refund_amount: row.amount,
      refund_status: '0799',
      refund_date: at,
    };
    return [{ ...factOfRefund(refunded, at), settlement }];
  }
  const transaction = { ...row, objectid: 'transaction' as const, auth_status: '0300' };
  return factsOfTransaction(transaction, null).flatMap((captured) => [
    captured,
    settledFrom(captured, { feePaise: row.charges + row.gst, at, settlement }),
  ]);
};

const plain = (day: Day): string => day.replaceAll('-', '');

/** Reads the settlements of some days, and their records. @throws if an answer is not understood */
export async function settledFacts(
  days: readonly Day[],
  ask: (path: string, body: object) => Promise<unknown>,
): Promise<GatewayFact[]> {
  const facts: GatewayFact[] = [];
  const last = days.at(-1)!;
  for (let from = days[0]!; from <= last; from = addDays(from, DAYS_AT_ONCE)) {
    const end = addDays(from, DAYS_AT_ONCE - 1);
    const found = settlementsSchema.parse(
      await ask(SETTLEMENTS, { from_date: plain(from), to_date: plain(end < last ? end : last) }),
    );
    for (const settlement of found) {
      const { pv_number } = settlement;
      const rows = detailsSchema.parse(await ask(SETTLEMENT_DETAILS, { pv_number }));
      facts.push(...rows.flatMap((row) => factsOfDetail(row, settlement)));
    }
  }
  return facts;
}
