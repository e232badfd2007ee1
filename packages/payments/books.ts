import { enqueue } from '@pune/database/outbox';
import { creditOf, takenFrom } from './allocations.ts';
import { computeBill } from './bills/compute-bill.ts';
import { ruleBook } from './rules/stored-rules.ts';
import type { Context } from './context.ts';
import { dayInIndia, type Day } from '@pune/std/india-time';
import {
  grantDiscounts,
  settleDiscounts,
  takeDiscountsBack,
} from './incentives/grant-discounts.ts';
import { account, creditsOf, holdingsOf, post, type Line, type Tx } from './ledger.ts';
import {
  billsOfIntent,
  demandOf,
  lockBill,
  type IntentRow,
  type RefundRow,
} from './payments.repository.ts';
import { issueReceipt, type Share } from './receipts/receipts.ts';

/** Outbox topics of payments. Payloads contain only ids and numbers. */
export const TOPICS = {
  receipt: 'payments.receipt',
  advance: 'payments.advance',
  refund: 'payments.refund',
  alarm: 'payments.alarm',
} as const;

/** Enqueues an alarm for operators in the outbox; `dedupeKey` makes a repetition harmless. */
export async function alarm(
  context: Context,
  tx: Tx,
  dedupeKey: string,
  payload: Record<string, unknown>,
): Promise<void> {
  await enqueue(tx, { topic: TOPICS.alarm, dedupeKey, payload }, context.now());
}

/**
 * Divides the money among the bills of an intent in their current state, as of the day of the
 * request: a payment begun in time counts as in time. Money that a bill does not need becomes an
 * advance of its account, never a credit beyond its due.
 */
async function shareOut(tx: Tx, intent: IntentRow): Promise<Share[]> {
  const book = await ruleBook(tx);
  const shares: Share[] = [];
  for (const { bill_id, amount_paise } of await billsOfIntent(tx, intent.id)) {
    const demand = demandOf(await lockBill(tx, bill_id));
    const bill = computeBill(demand, await creditsOf(tx, bill_id), intent.value_date, book);
    shares.push({ bill, ...creditOf(amount_paise, bill.duePaise) });
  }
  return shares;
}

/**
 * Posts a capture: credits to bills, ledger entry, receipt and messages, in the transaction of its
 * event.
 */
export async function postCapture(
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
  const discountPaise = await grantDiscounts(context, tx, intent, shares);
  const receipt = await issueReceipt(context, tx, intent, paymentId, shares, discountPaise);
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

/**
 * Builds the ledger lines of a settlement between gateway and bank. A fee above a small payment is
 * kept back from the payout of the others.
 */
export const settleLines = (gateway: string, paise: number, feePaise: number): Line[] => [
  paise < feePaise
    ? { account: account.bank, creditPaise: feePaise - paise }
    : { account: account.bank, debitPaise: paise - feePaise },
  { account: account.fees, debitPaise: feePaise },
  { account: account.gateway(gateway), creditPaise: paise },
];

/** Posts a settlement: the gateway has paid the money to the bank, less its fee. */
export async function postSettlement(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  feePaise: number,
): Promise<void> {
  await post(
    tx,
    {
      reason: 'settle',
      gateway: intent.gateway,
      currency: intent.currency,
      valueDate: dayInIndia(context.now()),
      intentId: intent.id,
      lines: settleLines(intent.gateway, intent.amount_paise, feePaise),
    },
    context.now(),
  );
  await settleDiscounts(context, tx, intent.id);
}

/**
 * Posts the money that leaves: first from advances, then from credits of bills, the last one first.
 *
 * @param valueDate the day from which the bills are due again; today, unless the money never came
 */
export async function postRefund(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  refund: RefundRow,
  valueDate: Day = dayInIndia(context.now()),
): Promise<void> {
  for (const { bill_id } of await billsOfIntent(tx, intent.id)) await lockBill(tx, bill_id);
  const taken = takenFrom(await holdingsOf(tx, intent.id), refund.amount_paise);
  await postOfRefund(context, tx, intent, refund, {
    reason: 'refund',
    valueDate,
    lines: [
      { account: account.gateway(intent.gateway), creditPaise: refund.amount_paise },
      ...taken.map(({ account: name, paise }) => ({ account: name, debitPaise: paise })),
    ],
  });
  await takeDiscountsBack(context, tx, intent, refund);
}

/** Posts a refund that the bank returned: it becomes an advance of the paid account. */
export async function postReturnedRefund(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  refund: RefundRow,
): Promise<void> {
  const [first] = await billsOfIntent(tx, intent.id);
  const { head, accountNumber } = demandOf(await lockBill(tx, first!.bill_id));
  await postOfRefund(context, tx, intent, refund, {
    reason: 'refund_return',
    valueDate: dayInIndia(context.now()),
    lines: [
      { account: account.gateway(intent.gateway), debitPaise: refund.amount_paise },
      { account: account.advance(head, accountNumber), creditPaise: refund.amount_paise },
    ],
  });
}

/** Posts an entry of a refund, with its message. */
async function postOfRefund(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  refund: RefundRow,
  entry: { reason: 'refund' | 'refund_return'; valueDate: Day; lines: Line[] },
): Promise<void> {
  const now = context.now();
  await post(
    tx,
    {
      ...entry,
      gateway: intent.gateway,
      currency: intent.currency,
      intentId: intent.id,
      refundId: refund.id,
    },
    now,
  );
  await enqueue(
    tx,
    {
      topic: TOPICS.refund,
      dedupeKey: entry.reason === 'refund' ? refund.id : `${refund.id} returned`,
      payload: { refundId: refund.id, intentId: intent.id },
    },
    now,
  );
}
