import { idempotencyKey as keyOf, once } from '@pune/database/idempotency';
import { partsOf, type DueBill } from './allocations.ts';
import { computeBill } from './bills/compute-bill.ts';
import { beyondLimit, channelOf, type BeyondLimit } from './channels/channels.ts';
import { ruleBook } from './rules/stored-rules.ts';
import type { Context } from './context.ts';
import { ask, type Gateway } from './gateway.ts';
import { dayInIndia } from '@pune/std/india-time';
import { CANCELS, cancelIntent, isOver, step } from './intent-steps.ts';
import { creditsOf, type Tx } from './ledger.ts';
import { CURRENCY } from './money.ts';
import { insertClaims } from './incentives/claims.ts';
import { reserveDiscounts } from './incentives/reserve-discounts.ts';
import type { PaymentRequest, PaymentView } from './payments.schema.ts';
import { viewOf } from './payment-view.ts';
import {
  demandOf,
  findIntent,
  insertOwnEvent,
  payerHash,
  secretHash,
  type IntentRow,
} from './payments.repository.ts';

export type CreateResult =
  /** Send the person to `payment.checkout`. `again`: a repeated request. */
  | { kind: 'Created'; secret: string; payment: PaymentView; again: boolean }
  /** The gateway did not answer: the same request may be repeated with the same key. */
  | { kind: 'GatewayUnavailable'; secret: string; payment: PaymentView }
  | { kind: 'GatewayRefused'; secret: string; payment: PaymentView }
  /** The same browser is paying the same bill, and its bank is processing. */
  | { kind: 'PaymentUnderWay' }
  | { kind: 'NothingDue' }
  | { kind: 'BillNotFound' }
  /** The amount of a part does not fit the bills. */
  | AmountRefused
  | AmountChanged
  /** The channel takes less than that in one payment. */
  | BeyondLimit
  | { kind: 'GatewayUnknown' }
  | { kind: 'StillRunning' }
  | { kind: 'KeyReused' };

const MINUTE_MS = 60_000;
const FIRST_POLL_SECONDS = 20;
const SCOPE = 'payments intents';

/** Says which amounts fit: a part from the smallest one, or the whole. */
export interface AmountRefused {
  kind: 'AmountRefused';
  reason: 'TooLarge' | 'TooSmall' | 'WholeOnly';
  partFromPaise: number | null;
  wholePaise: number;
}

/** The bills come to another sum than the payer saw. */
export interface AmountChanged {
  kind: 'AmountChanged';
  wholePaise: number;
}

type Inserted =
  | { kind: 'Inserted'; id: string; secret: string }
  | AmountRefused
  | AmountChanged
  | BeyondLimit
  | { kind: 'NothingDue' }
  | { kind: 'BillNotFound' };

/**
 * Creates an intent: the amount is the sum of the bills at this moment. `payer` is the secret of a
 * browser: without a key, the same content from the same browser is the same payment for ten
 * minutes. Without it no two requests count as the same, not even from one address: the answer
 * contains the secret link of a payment.
 */
export async function createIntent(
  context: Context,
  request: PaymentRequest,
  payer: string | null,
): Promise<CreateResult> {
  const gateway = context.gateways.get(request.gateway);
  if (!gateway) return { kind: 'GatewayUnknown' };
  const done = await insertOnce(context, gateway, request, payer);
  if (done.kind !== 'Done') return done;
  if (done.answer.kind !== 'Inserted') return done.answer;
  const { id, secret } = done.answer;
  const placed = await placeOrder(context, gateway, id, secret);
  if (placed === 'PaymentUnderWay') return { kind: placed };
  const payment = await viewOf(context.db, (await findIntent(context.db, { id }))!);
  return placed === 'Placed'
    ? { kind: 'Created', secret, payment, again: done.again }
    : { kind: placed, secret, payment };
}

/**
 * Inserts an intent once. Without an idempotency key, an identical request means the same payment,
 * unless that payment has failed or ended: then it is a new attempt.
 */
async function insertOnce(
  context: Context,
  gateway: Gateway,
  request: PaymentRequest,
  payer: string | null,
) {
  const { idempotencyKey, ...content } = request;
  const sender = payer ?? context.randomText(18);
  for (let attempt = 1; ; attempt += 1) {
    const key = keyOf(
      SCOPE,
      idempotencyKey,
      sender,
      attempt === 1 ? content : { ...content, attempt },
    );
    const done = await once(context.db, key, context.now, (tx) =>
      insertIntent(context, tx, gateway, request, payer),
    );
    if (
      idempotencyKey !== undefined ||
      done.kind !== 'Done' ||
      !done.again ||
      done.answer.kind !== 'Inserted'
    )
      return done;
    if (!isOver((await findIntent(context.db, { id: done.answer.id }))!.state)) return done;
  }
}

/** Inserts an attempt to pay what the bills come to now. The gateway does not have it yet. */
export async function insertIntent(
  context: Context,
  tx: Tx,
  gateway: Pick<Gateway, 'name' | 'orderMinutes' | 'horizonHours'>,
  {
    bills,
    channel,
    language,
    amountPaise,
    shownPaise,
  }: Omit<PaymentRequest, 'gateway' | 'idempotencyKey'>,
  payer: string | null,
): Promise<Inserted> {
  const now = context.now();
  const today = dayInIndia(now);
  const rows = await tx
    .selectFrom('payment_bills')
    .selectAll()
    .where('id', 'in', bills)
    .orderBy('id')
    .execute();
  if (rows.length !== bills.length) return { kind: 'BillNotFound' };
  const book = await ruleBook(tx);
  const owed: DueBill[] = [];
  for (const row of rows) {
    const { duePaise, period, partFromPaise } = computeBill(
      demandOf(row),
      await creditsOf(tx, row.id),
      today,
      book,
    );
    if (duePaise > 0) owed.push({ billId: row.id, period, duePaise, partFromPaise });
  }
  if (owed.length === 0) return { kind: 'NothingDue' };
  const wholePaise = owed.reduce((sum, { duePaise }) => sum + duePaise, 0);
  if (shownPaise !== undefined && shownPaise !== wholePaise)
    return { kind: 'AmountChanged', wholePaise };
  const divided = partsOf(owed, amountPaise ?? wholePaise);
  if (divided.kind !== 'Parts')
    return {
      kind: 'AmountRefused',
      reason: divided.kind,
      partFromPaise: smallestOf(owed),
      wholePaise,
    };
  const by = channelOf({ channel, gateway: gateway.name });
  const wantedPaise = divided.parts.reduce((sum, { amount_paise }) => sum + amount_paise, 0);
  // The bank knows its own limit of a day.
  const beyond = by && beyondLimit(by, wantedPaise, 0);
  if (beyond) return beyond;
  // A part of a bill has no discount, nor has a payment whose amount another party took in.
  const discounts =
    amountPaise === undefined && context.gateways.has(gateway.name)
      ? await reserveDiscounts(
          tx,
          owed.map(({ billId, duePaise }) => ({
            billId,
            duePaise,
            head: rows.find(({ id }) => id === billId)!.head,
          })),
          gateway.name,
          now,
        )
      : [];
  const due = divided.parts.map(({ bill_id, amount_paise }) => ({
    bill_id,
    amount_paise: amount_paise - (discounts.find(({ billId }) => billId === bill_id)?.paise ?? 0),
  }));
  const [id, secret] = [context.randomText(18), context.randomText(24)];
  const later = (ms: number) => new Date(now.getTime() + ms).toISOString();
  const intent: IntentRow = {
    id,
    secret_hash: secretHash(secret),
    payer_hash: payer === null ? null : payerHash(payer),
    gateway: gateway.name,
    state: 'created',
    amount_paise: due.reduce((sum, { amount_paise }) => sum + amount_paise, 0),
    currency: CURRENCY,
    order_id: null,
    payment_id: null,
    checkout: null,
    channel,
    language,
    value_date: today,
    created_at: now.toISOString(),
    expires_at: later(gateway.orderMinutes * MINUTE_MS),
    horizon_at: later(gateway.horizonHours * 60 * MINUTE_MS),
    next_poll_at: later(FIRST_POLL_SECONDS * 1000),
    polls: 0,
    version: 1,
  };
  await tx.insertInto('payment_intents').values(intent).execute();
  await tx
    .insertInto('payment_intent_bills')
    .values(due.map((row) => ({ ...row, intent_id: id })))
    .execute();
  await insertClaims(tx, id, discounts, now);
  await insertOwnEvent(tx, intent, 'create', now);
  return { kind: 'Inserted', id, secret };
}

/** @returns the smallest part that the oldest of some bills takes */
const smallestOf = (owed: readonly DueBill[]): number | null =>
  owed.toSorted((a, b) => (a.period < b.period ? -1 : 1))[0]?.partFromPaise ?? null;

type Placed = 'Placed' | 'PaymentUnderWay' | 'GatewayUnavailable' | 'GatewayRefused';

/**
 * Creates the gateway's order, unless it exists. A repetition is harmless: the intent's id
 * identifies the order.
 */
async function placeOrder(
  context: Context,
  gateway: Gateway,
  id: string,
  secret: string,
): Promise<Placed> {
  const intent = (await findIntent(context.db, { id }))!;
  if (intent.state === 'cancelled' && intent.checkout === null) return 'PaymentUnderWay';
  if (intent.state === 'failed' && intent.checkout === null) return 'GatewayRefused';
  if (intent.state !== 'created' || intent.checkout !== null) return 'Placed';
  if (intent.expires_at <= context.now().toISOString())
    return (void (await step(context, id, 'expire')), 'Placed');
  if (await isUnderWay(context, intent)) {
    await step(context, id, 'cancel', 'another payment of the same bill is under way');
    return 'PaymentUnderWay';
  }
  const bills = await context.db
    .selectFrom('payment_intent_bills')
    .innerJoin('payment_bills', 'payment_bills.id', 'bill_id')
    .select(['head', 'account_number'])
    .where('intent_id', '=', id)
    .execute();
  const order = await ask(() =>
    gateway.createOrder({
      reference: id,
      amountPaise: intent.amount_paise,
      currency: intent.currency,
      expiresAt: intent.expires_at,
      language: intent.language,
      description: context.describe({
        language: intent.language,
        bills: bills.map(({ head, account_number }) => ({ head, accountNumber: account_number })),
      }),
      returnUrl: context.returnUrl({ secret, gateway: gateway.name, language: intent.language }),
    }),
  );
  if (order.kind === 'Unknown') return 'GatewayUnavailable';
  if (order.kind === 'Refused')
    return (void (await step(context, id, 'fail', order.reason)), 'GatewayRefused');
  const state = await step(context, id, 'submit', null, {
    order_id: order.orderId,
    checkout: JSON.stringify(order.checkout),
  });
  // The intent ended while the gateway created the order: the payer never saw this order's page, so
  // cancel the order before it can be paid.
  if (state === 'cancelled' || state === 'expired')
    await gateway
      .cancelOrder?.({ orderId: order.orderId, reference: id, amountPaise: intent.amount_paise })
      .catch(() => {});
  return 'Placed';
}

/**
 * Ends older attempts of the same browser at the same bills, so that two tabs make one payment; if
 * a bank is already processing one, that browser should not pay again. Attempts of other browsers
 * are not affected, because a bill's number is no secret: a stranger must neither end nor block a
 * payment. A double payment becomes an advance.
 *
 * @returns true if such an attempt is being processed
 */
async function isUnderWay(context: Context, intent: IntentRow): Promise<boolean> {
  if (intent.payer_hash === null) return false;
  const bills = context.db
    .selectFrom('payment_intent_bills')
    .select('bill_id')
    .where('intent_id', '=', intent.id);
  const others = await context.db
    .selectFrom('payment_intents')
    .selectAll('payment_intents')
    .distinct()
    .innerJoin('payment_intent_bills', 'payment_intent_bills.intent_id', 'payment_intents.id')
    .where('bill_id', 'in', bills)
    .where('payer_hash', '=', intent.payer_hash)
    .where('state', 'in', ['created', 'pending', 'authorised'])
    .where('payment_intents.id', '!=', intent.id)
    .where('created_at', '<=', intent.created_at)
    .execute();
  for (const row of others) {
    // Of two simultaneous intents without orders, the one with the smaller id counts as earlier.
    if (row.created_at === intent.created_at && row.state === 'created' && row.id > intent.id)
      continue;
    const outcome = await cancelIntent(
      context,
      { ...row, amount_paise: Number(row.amount_paise) },
      CANCELS.newer,
    );
    if (outcome === 'TooLate') return true;
  }
  return false;
}
