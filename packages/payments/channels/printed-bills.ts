import { dayInIndia } from '@pune/std/india-time';
import type { Context } from '../context.ts';
import { isMoney } from '../facts.ts';
import type { GatewayFact } from '../gateway.ts';
import type { Tx } from '../ledger.ts';
import { CURRENCY, isAmount } from '../money.ts';
import { findIntent, lockIntent, type IntentRow } from '../payments.repository.ts';
import { divide } from './divide.ts';
import { insertInbound, lockDues } from './inbound-intents.ts';
import type { Source } from './source.ts';

/** The gateway whose payee the code of a printed bill names. */
const GATEWAY = 'upi';
const PREFIX = 'bill-';

/** @returns the order (`tr`) in the UPI code of a printed bill; at most 35 characters */
export const printedOrder = (billId: string): string => `${PREFIX}${billId}`;

/**
 * Makes the attempt of a payment by the code of a printed bill, of which only paper knew: by the
 * amount that came, for all bills of the number, the oldest first, and the rest as an advance. The
 * day of the payer counts. A second payment by the same code meets this attempt, and is set aside.
 *
 * @returns null if the fact reports no money by such a code
 */
export async function adoptPrinted(
  context: Context,
  tx: Tx,
  source: Source,
  fact: GatewayFact,
): Promise<IntentRow | null> {
  const { orderId, amountPaise, occurredAt } = fact;
  const isOurs =
    source.name === GATEWAY &&
    orderId.startsWith(PREFIX) &&
    isMoney(fact.kind) &&
    fact.merchantId === source.merchantId &&
    fact.currency === CURRENCY &&
    isAmount(amountPaise);
  if (!isOurs) return null;
  const bill = await tx
    .selectFrom('payment_bills')
    .select(['head', 'account_number'])
    .where('id', '=', orderId.slice(PREFIX.length))
    .executeTakeFirst();
  if (!bill) return null;
  const paidOn = dayInIndia(new Date(occurredAt));
  const account = { head: bill.head, accountNumber: bill.account_number };
  const dues = await lockDues(tx, account, paidOn);
  const made = await insertInbound(context, tx, source, {
    // Paper is no place of its own: such payments are those of UPI.
    channel: 'web',
    language: 'mr',
    orderId,
    valueDate: paidOn,
    parts: divide(amountPaise, dues),
    expiresAt: context.now(),
  });
  if (made) return made;
  // Another report of the order made it while this one waited for the bills.
  const before = await findIntent(tx, { gateway: source.name, orderId });
  return before && lockIntent(tx, before.id);
}
