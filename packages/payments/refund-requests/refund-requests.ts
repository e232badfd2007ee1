import { randomUUID } from 'node:crypto';
import { maskAadhaar } from '@pune/database/aadhaar';
import { enqueue } from '@pune/database/outbox';
import type { Selectable } from 'kysely';
import { TOPICS } from '../books.ts';
import type { Db, Tx } from '../ledger.ts';
import { findIntent, leftOf, lockIntent } from '../payments.repository.ts';
import type { PaymentTables } from '../payments.tables.ts';
import { isPaid } from '../transitions.ts';
import type { Refusal, RefundRequestForm } from './refund-requests.schema.ts';
import {
  REQUEST_FINAL,
  requestAfter,
  type RequestEvent,
  type RequestState,
} from './refund-requests.transitions.ts';

type Row = Selectable<PaymentTables['payment_refund_requests']>;

/** A request as its payer sees it. */
export interface RefundRequestView {
  id: string;
  kind: Row['kind'];
  reason: Row['reason'];
  state: RequestState;
  refusal: Refusal | null;
  amountPaise: number;
  toAccountNumber: string | null;
  steps: { event: RequestEvent; at: string }[];
}

export type Asked =
  | { kind: 'Asked'; request: RefundRequestView }
  /** The payment has an open request. */
  | { kind: 'Open' }
  | { kind: 'NotPaid' }
  /** There is nothing left to give back, or no advance to move. */
  | { kind: 'NothingLeft' }
  | { kind: 'TooMany' };

export type Moved = 'Moved' | 'NotPossible' | 'NotFound';

/** Requests of one payment: enough for mistakes, and no way to fill the desk. */
const REQUESTS_MAX = 5;
const FOLLOWED_AT_ONCE = 500;

const noteStep = (tx: Tx, id: string, step: number, event: RequestEvent, now: Date) =>
  tx
    .insertInto('payment_refund_request_events')
    .values({ request_id: id, step, event, at: now.toISOString() })
    .execute();

async function viewOf(db: Db | Tx, row: Row): Promise<RefundRequestView> {
  const steps = await db
    .selectFrom('payment_refund_request_events')
    .select(['event', 'at'])
    .where('request_id', '=', row.id)
    .orderBy('step')
    .execute();
  return {
    id: row.id,
    kind: row.kind,
    reason: row.reason,
    state: row.state,
    refusal: row.refusal,
    amountPaise: Number(row.amount_paise),
    toAccountNumber: row.to_account_number,
    steps,
  };
}

/**
 * Records a payer's request. Its proof is the secret link of the payment. The desk hears of it by the
 * outbox, in the same transaction.
 */
export const askForRefund = (
  db: Db,
  intentId: string,
  { kind, reason, words, head, accountNumber }: RefundRequestForm,
  now: Date,
): Promise<Asked> =>
  db.transaction().execute(async (tx): Promise<Asked> => {
    const intent = await lockIntent(tx, intentId);
    if (!intent || !isPaid(intent.state)) return { kind: 'NotPaid' };
    const before = await tx
      .selectFrom('payment_refund_requests')
      .select('slot')
      .where('intent_id', '=', intentId)
      .execute();
    if (before.some(({ slot }) => slot !== null)) return { kind: 'Open' };
    if (before.length >= REQUESTS_MAX) return { kind: 'TooMany' };
    const { paise: left, advancePaise: advance } = await leftOf(tx, intent);
    const amount = kind === 'transfer' || advance > 0 ? advance : left;
    if (amount <= 0) return { kind: 'NothingLeft' };
    const row: Row = {
      id: randomUUID(),
      intent_id: intentId,
      slot: intentId,
      kind,
      reason,
      words: words ? maskAadhaar(words) : null,
      to_head: kind === 'transfer' ? (head ?? null) : null,
      to_account_number: kind === 'transfer' ? accountNumber! : null,
      amount_paise: amount,
      state: 'asked',
      refusal: null,
      refund_id: null,
      asked_at: now.toISOString(),
      version: 1,
    };
    await tx.insertInto('payment_refund_requests').values(row).execute();
    await noteStep(tx, row.id, row.version, 'ask', now);
    await enqueue(
      tx,
      {
        topic: TOPICS.alarm,
        dedupeKey: `refund request ${row.id}`,
        payload: { reason: 'refund_request', intentId, item: row.id, gateway: intent.gateway },
      },
      now,
    );
    return { kind: 'Asked', request: await viewOf(tx, row) };
  });

/** @returns the requests of a payment, the newest first */
export async function requestsOf(db: Db, intentId: string): Promise<RefundRequestView[]> {
  const rows = await db
    .selectFrom('payment_refund_requests')
    .selectAll()
    .where('intent_id', '=', intentId)
    .orderBy('asked_at', 'desc')
    .execute();
  return Promise.all(rows.map((row) => viewOf(db, row)));
}

export interface Move {
  id: string;
  event: Exclude<RequestEvent, 'ask'>;
  /** Needed with `refuse`. */
  refusal?: Refusal;
  /** The refund that carries the request out. */
  refundId?: string;
  now: Date;
}

/** The topic of the outbox by which payers hear of steps of their requests. */
export const REQUEST_STEP_TOPIC = 'payments.request-step';
/** The steps of which a payer is told; the others are on the page. */
const TOLD_STEPS: readonly RequestEvent[] = ['approve', 'refuse', 'pay', 'fail'];

export interface RequestStep {
  requestId: string;
  intentId: string;
  state: RequestState;
}

/** Moves a request, in the transaction of what moves it. The desk and the sweep call it. */
export async function moveRefundRequest(
  tx: Tx,
  { id, event, refusal, refundId, now }: Move,
): Promise<Moved> {
  if (event === 'refuse' && !refusal)
    throw new Error('[payments] [refund-requests] A refusal needs its reason');
  const row = await tx
    .updateTable('payment_refund_requests')
    .set((columns) => ({ version: columns('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) return 'NotFound';
  const to = requestAfter(row.state, event);
  if (to === null) {
    await tx
      .updateTable('payment_refund_requests')
      .set({ version: row.version - 1 })
      .where('id', '=', id)
      .execute();
    return 'NotPossible';
  }
  await tx
    .updateTable('payment_refund_requests')
    .set({
      state: to,
      // A payment may have been asked about anew since a refund came back.
      slot: REQUEST_FINAL.includes(to) ? null : row.slot,
      ...(event === 'refuse' && { refusal: refusal! }),
      ...(refundId && { refund_id: refundId }),
    })
    .where('id', '=', id)
    .execute();
  await noteStep(tx, id, row.version, event, now);
  if (TOLD_STEPS.includes(event)) {
    const payload: RequestStep = { requestId: id, intentId: row.intent_id, state: to };
    await enqueue(
      tx,
      { topic: REQUEST_STEP_TOPIC, dedupeKey: `${id} ${row.version}`, payload },
      now,
    );
  }
  return 'Moved';
}

/** The step that a refund of the books means for the request that it carries out. */
const STEP_OF = {
  requested: 'send',
  pending: 'send',
  refunded: 'pay',
  failed: 'fail',
  returned: 'fail',
} as const;

/**
 * Lets open requests follow the refunds of their payments, whoever decided them.
 *
 * @returns the number of requests that moved
 */
export async function followRefundRequests(db: Db, now: Date): Promise<number> {
  const rows = await db
    .selectFrom('payment_refund_requests')
    .innerJoin('payment_refunds', 'payment_refunds.intent_id', 'payment_refund_requests.intent_id')
    .select([
      'payment_refund_requests.id',
      'payment_refund_requests.state as request_state',
      'payment_refunds.id as refund_id',
      'payment_refunds.state',
    ])
    .where('kind', '=', 'refund')
    .where('slot', 'is not', null)
    .whereRef('payment_refunds.created_at', '>=', 'payment_refund_requests.asked_at')
    .orderBy('payment_refunds.created_at')
    .limit(FOLLOWED_AT_ONCE)
    .execute();
  let moved = 0;
  // The newest refund of a request counts.
  for (const row of new Map(rows.map((one) => [one.id, one])).values()) {
    const event = STEP_OF[row.state];
    if (requestAfter(row.request_state, event) === null) continue;
    const outcome = await db
      .transaction()
      .execute((tx) => moveRefundRequest(tx, { id: row.id, event, refundId: row.refund_id, now }));
    if (outcome === 'Moved') moved += 1;
  }
  return moved;
}

/** Takes a request back, by the payer's link. */
export const withdrawRequest = (db: Db, intentId: string, now: Date): Promise<Moved> =>
  db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('payment_refund_requests')
      .select('id')
      .where('slot', '=', intentId)
      .executeTakeFirst();
    return row ? moveRefundRequest(tx, { id: row.id, event: 'withdraw', now }) : 'NotFound';
  });

/** @returns the payment behind a secret link, for its requests */
export const paymentBehind = async (db: Db, secret: string): Promise<string | null> =>
  (await findIntent(db, { secret }))?.id ?? null;
