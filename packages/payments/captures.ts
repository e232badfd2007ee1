import { enqueue } from '@pune/database/outbox';
import type { Bill, Receipt } from './payments.schema.ts';
import { creditOf } from './allocations.ts';
import { computeBill } from './bills/compute-bill.ts';
import { dayInIndia, financialYear } from './india-dates.ts';
import { account, creditsOf, post, type Line, type Tx } from './ledger.ts';
import { billsOfIntent, demandOf, lockBill, type Context, type IntentRow } from './rows.ts';
import { TOPICS } from './suspense.ts';

interface Share {
  bill: Bill;
  creditedPaise: number;
  advancePaise: number;
}

/**
 * Divides the money among the bills of an intent in their current state, as of the day of the
 * request: a payment begun in time counts as in time. Money that a bill does not need becomes an
 * advance of its account, never a credit beyond its due.
 */
async function shareOut(tx: Tx, intent: IntentRow): Promise<Share[]> {
  const shares: Share[] = [];
  for (const { bill_id, amount_paise } of await billsOfIntent(tx, intent.id)) {
    const demand = demandOf(await lockBill(tx, bill_id));
    const bill = computeBill(demand, await creditsOf(tx, bill_id), intent.value_date);
    shares.push({ bill, ...creditOf(amount_paise, bill.duePaise) });
  }
  return shares;
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

async function issueReceipt(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  paymentId: string | null,
  shares: Share[],
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
      content: JSON.stringify(receipt),
    })
    .execute();
  return receipt;
}

/**
 * Posts a capture: credits to bills, ledger entry, receipt and messages, in the transaction of its
 * event.
 */
export async function capture(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  paymentId: string | null,
): Promise<void> {
  const now = context.now();
  const shares = await shareOut(tx, intent);
  const credits: Line[] = shares.flatMap(({ bill, creditedPaise, advancePaise }) => [
    { account: account.bill(bill.id), creditPaise: creditedPaise },
    { account: account.advance(bill.head, bill.accountNumber), creditPaise: advancePaise },
  ]);
  await post(
    tx,
    {
      reason: 'capture',
      gateway: intent.gateway,
      currency: intent.currency,
      valueDate: intent.value_date,
      intentId: intent.id,
      lines: [
        { account: account.gateway(intent.gateway), debitPaise: intent.amount_paise },
        ...credits,
      ],
    },
    now,
  );
  const receipt = await issueReceipt(context, tx, intent, paymentId, shares);
  await enqueue(
    tx,
    {
      topic: TOPICS.receipt,
      dedupeKey: receipt.number,
      payload: { receiptNumber: receipt.number, intentId: intent.id },
    },
    now,
  );
  if (receipt.advancePaise > 0)
    await enqueue(
      tx,
      {
        topic: TOPICS.advance,
        dedupeKey: receipt.number,
        payload: {
          receiptNumber: receipt.number,
          intentId: intent.id,
          advancePaise: receipt.advancePaise,
        },
      },
      now,
    );
}
