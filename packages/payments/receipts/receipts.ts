import type { Context } from '../context.ts';
import { dayInIndia } from '@pune/std/india-time';
import { financialYear } from '../india-dates.ts';
import type { Db, Tx } from '../ledger.ts';
import type { IntentRow } from '../payments.repository.ts';
import type { Bill, Receipt, VerifiedReceipt } from '../payments.schema.ts';
import { readReceipt } from './void-receipts.ts';

/** The part of a payment that one bill receives. */
export interface Share {
  bill: Bill;
  creditedPaise: number;
  advancePaise: number;
}

/**
 * Takes the next number of the year's series. The series has no gaps, because the number is taken
 * in the transaction that uses it.
 */
async function nextSerial(tx: Tx, year: string): Promise<number> {
  const { last_serial } = await tx
    .insertInto('payment_receipt_series')
    .values({ financial_year: year, last_serial: 1 })
    .onConflict((conflict) =>
      conflict
        .column('financial_year')
        .doUpdateSet((row) => ({ last_serial: row('payment_receipt_series.last_serial', '+', 1) })),
    )
    .returning('last_serial')
    .executeTakeFirstOrThrow();
  return last_serial;
}

/** Issues the receipt of a captured payment, in the transaction of the capture. */
export async function issueReceipt(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  paymentId: string | null,
  shares: Share[],
  discountPaise = 0,
): Promise<Receipt> {
  const now = context.now();
  const year = financialYear(dayInIndia(now));
  const serial = await nextSerial(tx, year);
  const receipt: Receipt = {
    number: `${context.receiptPrefix}/${year}/${String(serial).padStart(6, '0')}`,
    verifyCode: context.randomText(9),
    issuedAt: now.toISOString(),
    paidOn: intent.value_date,
    currency: intent.currency,
    amountPaise: intent.amount_paise,
    gateway: intent.gateway,
    channel: intent.channel,
    paymentReference: paymentId ?? intent.order_id ?? intent.id,
    language: intent.language,
    bills: shares.map(({ bill, creditedPaise }) => ({
      head: bill.head,
      accountNumber: bill.accountNumber,
      period: bill.period,
      sample: bill.sample,
      creditedPaise,
      lines: bill.lines,
      owner: bill.owner,
    })),
    advancePaise: shares.reduce((sum, { advancePaise }) => sum + advancePaise, 0),
    ...(discountPaise > 0 && { discountPaise }),
  };
  await tx
    .insertInto('payment_receipts')
    .values({
      number: receipt.number,
      intent_id: intent.id,
      financial_year: year,
      serial,
      verify_code: receipt.verifyCode,
      issued_at: receipt.issuedAt,
      channel: intent.channel,
      content: JSON.stringify(receipt),
    })
    .execute();
  return receipt;
}

export async function receiptOf(db: Db | Tx, intentId: string): Promise<Receipt | null> {
  const row = await db
    .selectFrom('payment_receipts')
    .select(['content', 'intent_id'])
    .where('intent_id', '=', intentId)
    .executeTakeFirst();
  return row ? readReceipt(db, row) : null;
}

/** Verifies the number and the code of a receipt, which its QR code contains. */
export async function verifyReceipt(
  db: Db,
  number: string,
  verifyCode: string,
): Promise<VerifiedReceipt | null> {
  const row = await db
    .selectFrom('payment_receipts')
    .select(['content', 'intent_id'])
    .where('number', '=', number)
    .where('verify_code', '=', verifyCode)
    .executeTakeFirst();
  if (!row) return null;
  const receipt = await readReceipt(db, row);
  const { issuedAt, paidOn, currency, amountPaise, bills, voidedOn } = receipt;
  const refunds = await db
    .selectFrom('payment_refunds')
    .select('amount_paise')
    .where('intent_id', '=', row.intent_id)
    .where('state', '=', 'refunded')
    .execute();
  return {
    number,
    issuedAt,
    paidOn,
    currency,
    amountPaise,
    heads: [...new Set(bills.map(({ head }) => head))],
    refundedPaise:
      voidedOn === undefined
        ? refunds.reduce((sum, refund) => sum + Number(refund.amount_paise), 0)
        : 0,
    ...(voidedOn !== undefined && { voidedOn }),
  };
}
