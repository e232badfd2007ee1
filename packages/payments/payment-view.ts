import { discountOf } from './incentives/claims.ts';
import type { Db } from './ledger.ts';
import type { IntentRow } from './payments.repository.ts';
import type { Checkout, PaymentView } from './payments.schema.ts';
import { receiptOf } from './receipts/receipts.ts';
import { PUBLIC_REFUND_STATUS, PUBLIC_STATUS } from './transitions.ts';

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
  const discountPaise = await discountOf(db, intent.id);
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
    discountPaise,
    inSuspensePaise: suspense.reduce((sum, row) => sum + Number(row.amount_paise), 0),
  };
}
