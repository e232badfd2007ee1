import { dayInIndia } from '@pune/std/india-time';
import type { Context } from '../context.ts';
import { account, post, type Tx } from '../ledger.ts';
import type { IntentRow } from '../payments.repository.ts';
import type { Bill } from '../payments.schema.ts';
import { statesBefore } from './claim-states.ts';
import { claimsOf, moveClaim, releaseClaim } from './claims.ts';
import { returnedOf } from './offers.ts';
import { budget, lockIncentives, releaseClaims, reserve, reservedFor } from './reservations.ts';

/**
 * Credits the discounts of a captured payment, in its transaction. The bills are locked. A bill that
 * needs less, because another payment arrived first, takes what it needs; the rest goes back to the
 * budget.
 *
 * @returns the sum of the discounts, in paise
 */
export async function grantDiscounts(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  shares: readonly { bill: Bill; creditedPaise: number }[],
): Promise<number> {
  const now = context.now();
  await lockIncentives(
    tx,
    (await claimsOf(tx, intent.id)).map(({ incentive_id }) => incentive_id),
  );
  // Reserved discounts are granted first: else a released one would take the room of another bill of
  // this payment.
  const claims = (await claimsOf(tx, intent.id)).toSorted(
    (a, b) => Number(b.state === 'reserved') - Number(a.state === 'reserved'),
  );
  let sum = 0;
  for (const claim of claims) {
    const { incentive_id: id, bill_id } = claim;
    const share = shares.find(({ bill }) => bill.id === bill_id);
    const needed = share ? share.bill.duePaise - share.creditedPaise : 0;
    const given = await tx
      .selectFrom('payment_incentive_claims')
      .select('intent_id')
      .where('incentive_id', '=', id)
      .where('bill_id', '=', bill_id)
      .where('state', 'in', ['granted', 'settled'])
      .executeTakeFirst();
    const paise = given ? 0 : Math.min(claim.paise, needed);
    // The budget has room for what arrived, before it keeps any for those who have not paid.
    const has =
      paise > 0 &&
      (claim.state === 'reserved' ||
        (claim.state === 'released' &&
          (await reserve(tx, id, { billId: bill_id, paise, isPaid: true }, now))));
    if (claim.state === 'released' && has) await moveClaim(tx, claim, 'reserve', now, { paise });
    if (!has) {
      if (claim.state === 'reserved') await releaseClaim(tx, claim, now);
      continue;
    }
    const kept = await reservedFor(tx, id, bill_id);
    await moveClaim(tx, { ...claim, state: 'reserved' }, 'grant', now, { paise });
    // A bill has an incentive once: other attempts at it keep nothing.
    await releaseClaims(tx, id, bill_id, now);
    await budget(tx, id, { reserved: -kept, granted: paise });
    await post(
      tx,
      {
        reason: 'incentive',
        gateway: intent.gateway,
        currency: intent.currency,
        valueDate: intent.value_date,
        intentId: intent.id,
        lines: [
          { account: account.incentive(id), debitPaise: paise },
          { account: account.bill(bill_id), creditPaise: paise },
        ],
      },
      now,
    );
    sum += paise;
  }
  return sum;
}

/** Notes that the payment of granted discounts is in our bank. */
export async function settleDiscounts(context: Context, tx: Tx, intentId: string): Promise<void> {
  for (const claim of await claimsOf(tx, intentId))
    if (claim.state === 'granted') await moveClaim(tx, claim, 'settle', context.now());
}

/**
 * Takes back the discounts' share of the refunded money, in the transaction of the refund, whose
 * bills are locked. The refund is not among `refundedPaise` of the database yet.
 */
export async function takeDiscountsBack(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  refund: { id: string; amount_paise: number },
): Promise<void> {
  const claims = (await claimsOf(tx, intent.id)).filter(({ state }) =>
    (statesBefore('return') as string[]).includes(state),
  );
  if (claims.length === 0) return;
  const { done } = await tx
    .selectFrom('payment_refunds')
    .select(({ fn }) => fn.sum('amount_paise').as('done'))
    .where('intent_id', '=', intent.id)
    .where('state', '=', 'refunded')
    .where('id', '<>', refund.id)
    .executeTakeFirstOrThrow();
  const refunded = Number(done ?? 0) + refund.amount_paise;
  const now = context.now();
  await lockIncentives(
    tx,
    claims.map(({ incentive_id }) => incentive_id),
  );
  for (const claim of claims) {
    const returned = returnedOf(claim.paise, refunded, intent.amount_paise);
    const paise = returned - claim.returned_paise;
    if (paise <= 0) continue;
    await budget(tx, claim.incentive_id, { granted: -paise });
    if (returned === claim.paise)
      await moveClaim(tx, claim, 'return', now, { returned_paise: returned });
    else
      await tx
        .updateTable('payment_incentive_claims')
        .set({ returned_paise: returned, changed_at: now.toISOString() })
        .where('intent_id', '=', claim.intent_id)
        .where('bill_id', '=', claim.bill_id)
        .execute();
    await post(
      tx,
      {
        reason: 'incentive_return',
        gateway: intent.gateway,
        currency: intent.currency,
        valueDate: dayInIndia(now),
        intentId: intent.id,
        refundId: refund.id,
        lines: [
          { account: account.bill(claim.bill_id), debitPaise: paise },
          { account: account.incentive(claim.incentive_id), creditPaise: paise },
        ],
      },
      now,
    );
  }
}
