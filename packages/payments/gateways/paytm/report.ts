import type { Day } from '@pune/std/india-time';
import { z } from 'zod';
import type { GatewayFact } from '../../gateway.ts';
import { settledFrom } from '../../report-days.ts';
import { checksumOf, joinedValues } from './checksum.ts';
import { factOfRefund, factsOfPayment, id, instant, rupees } from './facts.ts';

/** Rows on one page: Paytm gives no more. */
const PAGE_ROWS = 20;
const INR = 'INR';

/** Paytm writes what it took back as a negative amount. */
const signed = z
  .string()
  .transform((text) => text.replace(/^-/, ''))
  .pipe(rupees);

/** A row of the report of settlements (https://www.paytmpayments.com/docs/api/settlement-api). */
const rowSchema = z.object({
  txnId: id,
  txnType: z.enum(['ACQUIRING', 'SALE', 'PAYMENT', 'REFUND', 'CHARGEBACK']),
  txnDate: instant,
  txnAmount: signed,
  mid: id,
  orderId: id,
  utr: id,
  utrProcessedTime: instant,
  commission: signed,
  gst: signed,
});
export type PaytmSettled = z.output<typeof rowSchema>;

/** An answer: `FAILURE`, or a row that is not understood, says nothing about the day. */
export const settlementsSchema = z.union([
  z.object({
    status: z.literal('SUCCESS'),
    settlementDetailList: z.array(rowSchema),
    paginatorTotalPage: z.coerce.number().int().min(0),
  }),
  z.object({ status: z.literal('RECORD_NOT_FOUND') }),
]);

const TAKEN_BACK = new Set(['REFUND', 'CHARGEBACK']);

/** Derives the facts of a settled transaction: a payment was captured first. */
export function factsOfSettled(row: PaytmSettled): GatewayFact[] {
  const told = {
    mid: row.mid,
    orderId: row.orderId,
    txnId: row.txnId,
    status: 'TXN_SUCCESS',
    amountPaise: row.txnAmount,
    currency: INR,
  };
  if (TAKEN_BACK.has(row.txnType)) {
    const refund = { refundId: row.txnId, reference: null, at: row.utrProcessedTime };
    return [{ ...factOfRefund({ ...told, ...refund }), settlement: row.utr }];
  }
  return factsOfPayment({ ...told, at: row.txnDate }).flatMap((captured) => [
    captured,
    settledFrom(captured, {
      feePaise: row.commission + row.gst,
      at: row.utrProcessedTime,
      settlement: row.utr,
    }),
  ]);
}

/** Writes the question for a page of a day, with the checksum over its values. */
export function settlementsBody(
  { merchantId, merchantKey }: { merchantId: string; merchantKey: string },
  day: Day,
  page: number,
  salt: string,
): string {
  const values = {
    MID: merchantId,
    utrProcessedStartTime: day,
    utrProcessedEndTime: day,
    pageNum: String(page),
    pageSize: String(PAGE_ROWS),
  };
  const checksumHash = checksumOf(joinedValues(values), merchantKey, salt);
  return JSON.stringify({ ...values, checksumHash });
}

/** Reads all pages of the settlements of some days. @throws if an answer is not understood */
export async function settledFacts(
  days: readonly Day[],
  fetchPage: (day: Day, page: number) => Promise<unknown>,
): Promise<GatewayFact[]> {
  const facts: GatewayFact[] = [];
  for (const day of days)
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const answer = settlementsSchema.parse(await fetchPage(day, page));
      if (answer.status !== 'SUCCESS') break;
      facts.push(...answer.settlementDetailList.flatMap(factsOfSettled));
      pages = answer.paginatorTotalPage;
    }
  return facts;
}
