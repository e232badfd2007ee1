import type { Db } from '../../packages/payments/ledger.ts';

const GATEWAY = 'sandbox';

/** Plants a payment that its bank authorised at `at`, and says no more about. */
export async function plantHeldPayment(db: Db, at: string): Promise<void> {
  await db
    .insertInto('payment_intents')
    .values({
      id: 'held',
      secret_hash: 'held',
      payer_hash: null,
      gateway: GATEWAY,
      state: 'authorised',
      amount_paise: 100,
      currency: 'INR',
      order_id: 'order',
      payment_id: null,
      checkout: null,
      channel: 'web',
      language: 'mr',
      value_date: at.slice(0, 10),
      created_at: at,
      expires_at: at,
      horizon_at: at,
      next_poll_at: at,
      polls: 0,
      version: 2,
    })
    .execute();
  await db
    .insertInto('payment_events')
    .values({
      gateway: GATEWAY,
      event_id: 'held',
      kind: 'authorised',
      intent_id: 'held',
      refund_id: null,
      step: 2,
      outcome: 'applied',
      detail: null,
      order_id: 'order',
      payment_id: 'payment',
      amount_paise: 100,
      currency: 'INR',
      occurred_at: at,
      received_at: at,
    })
    .execute();
}

/** Plants money that was set aside at `at`, because it matched no payment. */
export async function plantMoneySetAside(db: Db, at: string): Promise<void> {
  await db
    .insertInto('payment_suspense')
    .values({
      id: 'money',
      gateway: GATEWAY,
      subject: 'payment money',
      reason: 'amount',
      intent_id: null,
      amount_paise: 100,
      currency: 'INR',
      posted: 1,
      settled: 0,
      opened_at: at,
      resolved_at: null,
    })
    .execute();
}
