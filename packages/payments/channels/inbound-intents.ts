import type { Day } from '@pune/std/india-time';
import { computeBill } from '../bills/compute-bill.ts';
import type { Context } from '../context.ts';
import { creditsOf, type Tx } from '../ledger.ts';
import { CURRENCY } from '../money.ts';
import type { BillHead, PaymentChannel } from '../payments.constants.ts';
import {
  demandOf,
  insertOwnEvent,
  lockBill,
  secretHash,
  type IntentRow,
} from '../payments.repository.ts';
import { ruleBook } from '../rules/stored-rules.ts';
import type { Part } from './divide.ts';
import type { Source } from './source.ts';

const HORIZON_MS = 3 * 24 * 3_600_000;

/**
 * Locks the bills of an account, always in the same order, and computes what each of them needs.
 *
 * @returns the oldest bill first
 */
export async function lockDues(
  tx: Tx,
  { head, accountNumber }: { head: BillHead; accountNumber: string },
  asOf: Day,
): Promise<{ billId: string; duePaise: number }[]> {
  const rows = await tx
    .selectFrom('payment_bills')
    .select(['id', 'period'])
    .where('head', '=', head)
    .where('account_number', '=', accountNumber)
    .orderBy('id')
    .execute();
  const book = await ruleBook(tx);
  const dues: { billId: string; period: string; duePaise: number }[] = [];
  for (const { id, period } of rows) {
    const demand = demandOf(await lockBill(tx, id));
    const { duePaise } = computeBill(demand, await creditsOf(tx, id), asOf, book);
    dues.push({ billId: id, period, duePaise });
  }
  return dues.toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

/**
 * Inserts an attempt of an inbound channel that its source knows by `orderId`.
 *
 * @returns null if the source has reported this order before
 */
export async function insertInbound(
  context: Context,
  tx: Tx,
  source: Source,
  {
    channel,
    language,
    orderId,
    valueDate,
    parts,
    expiresAt,
  }: {
    channel: PaymentChannel;
    language: 'en' | 'mr' | 'hi';
    /** Unique at the source: the same order is the same payment. */
    orderId: string;
    valueDate: Day;
    parts: readonly Part[];
    expiresAt: Date;
  },
): Promise<IntentRow | null> {
  const now = context.now();
  const created: IntentRow = {
    id: context.randomText(18),
    secret_hash: secretHash(context.randomText(24)),
    payer_hash: null,
    gateway: source.name,
    state: 'pending',
    amount_paise: parts.reduce((sum, { paise }) => sum + paise, 0),
    currency: CURRENCY,
    order_id: orderId,
    payment_id: null,
    checkout: null,
    channel,
    language,
    value_date: valueDate,
    created_at: now.toISOString(),
    expires_at: expiresAt.toISOString(),
    horizon_at: new Date(now.getTime() + HORIZON_MS).toISOString(),
    next_poll_at: expiresAt.toISOString(),
    polls: 0,
    version: 2,
  };
  const inserted = await tx
    .insertInto('payment_intents')
    .values(created)
    .onConflict((conflict) => conflict.columns(['gateway', 'order_id']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return null;
  await tx
    .insertInto('payment_intent_bills')
    .values(
      parts.map(({ billId, paise }) => ({
        intent_id: created.id,
        bill_id: billId,
        amount_paise: paise,
      })),
    )
    .execute();
  await insertOwnEvent(tx, { ...created, order_id: null, version: 1 }, 'create', now);
  await insertOwnEvent(tx, created, 'submit', now);
  return created;
}
