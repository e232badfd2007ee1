import type { Db } from './ledger.ts';
import type { Checkout, PaymentView, Receipt, VerifiedReceipt } from './payments.schema.ts';
import type { IntentRow } from './rows.ts';
import { PUBLIC_REFUND_STATUS, PUBLIC_STATUS } from './transitions.ts';

export async function receiptOf(db: Db, intentId: string): Promise<Receipt | null> {
  const row = await db
    .selectFrom('payment_receipts')
    .select('content')
    .where('intent_id', '=', intentId)
    .executeTakeFirst();
  return row ? (JSON.parse(row.content) as Receipt) : null;
}

/** @returns the payment as the payer may see it */
export async function viewOf(db: Db, intent: IntentRow): Promise<PaymentView> {
  const bills = await db
    .selectFrom('payment_intent_bills')
    .innerJoin('payment_bills', 'payment_bills.id', 'bill_id')
    .select(['bill_id', 'head', 'account_number', 'period', 'sample', 'amount_paise'])
    .where('intent_id', '=', intent.id)
    .orderBy('bill_id')
    .execute();
  const refunds = await db
    .selectFrom('payment_refunds')
    .select(['id', 'state', 'amount_paise', 'created_at'])
    .where('intent_id', '=', intent.id)
    .orderBy('created_at')
    .execute();
  const suspense = await db
    .selectFrom('payment_suspense')
    .select('amount_paise')
    .where('intent_id', '=', intent.id)
    .where('posted', '=', 1)
    .where('resolved_at', 'is', null)
    .execute();
  const status = PUBLIC_STATUS[intent.state];
  return {
    id: intent.id,
    status,
    gateway: intent.gateway,
    amountPaise: intent.amount_paise,
    currency: intent.currency,
    createdAt: intent.created_at,
    expiresAt: intent.expires_at,
    askedUntil: intent.horizon_at,
    bills: bills.map((row) => ({
      id: row.bill_id,
      head: row.head,
      accountNumber: row.account_number,
      period: row.period,
      sample: row.sample === 1,
      amountPaise: Number(row.amount_paise),
    })),
    checkout:
      intent.checkout !== null && (intent.state === 'pending' || intent.state === 'created')
        ? (JSON.parse(intent.checkout) as Checkout)
        : null,
    receipt: await receiptOf(db, intent.id),
    refunds: refunds.map((row) => ({
      id: row.id,
      status: PUBLIC_REFUND_STATUS[row.state],
      amountPaise: Number(row.amount_paise),
      requestedAt: row.created_at,
    })),
    inSuspensePaise: suspense.reduce((sum, row) => sum + Number(row.amount_paise), 0),
  };
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
  const { issuedAt, paidOn, currency, amountPaise, bills } = JSON.parse(row.content) as Receipt;
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
    refundedPaise: refunds.reduce((sum, refund) => sum + Number(refund.amount_paise), 0),
  };
}
