import type { Context } from '../context.ts';
import type { Db, Tx } from '../ledger.ts';
import { CLAIM_TRANSITIONS, statesBefore, type ClaimEvent } from './claim-states.ts';
import type { ReservedDiscount } from './reserve-discounts.ts';
import { budget, lockIncentives, reservedFor, type ClaimRow } from './reservations.ts';

export const claimsOf = async (db: Db | Tx, intentId: string): Promise<ClaimRow[]> =>
  (
    await db
      .selectFrom('payment_incentive_claims')
      .selectAll()
      .where('intent_id', '=', intentId)
      .orderBy('bill_id')
      .execute()
  ).map((claim) => ({
    ...claim,
    paise: Number(claim.paise),
    returned_paise: Number(claim.returned_paise),
  }));

export async function moveClaim(
  tx: Tx,
  claim: ClaimRow,
  event: ClaimEvent,
  now: Date,
  more: { paise?: number; returned_paise?: number } = {},
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('payment_incentive_claims')
    .set({ state: CLAIM_TRANSITIONS[event].to, changed_at: now.toISOString(), ...more })
    .where('intent_id', '=', claim.intent_id)
    .where('bill_id', '=', claim.bill_id)
    .where('state', 'in', statesBefore(event))
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new Error(
      `[payments] [incentives] The discount of payment ${claim.intent_id} cannot "${event}": it is ${claim.state}`,
    );
}

/** Releases the discount of one attempt; the budget keeps what other attempts at the bill need. */
export async function releaseClaim(tx: Tx, claim: ClaimRow, now: Date): Promise<void> {
  const { incentive_id: id, bill_id } = claim;
  const kept = await reservedFor(tx, id, bill_id);
  await moveClaim(tx, claim, 'release', now);
  await budget(tx, id, { reserved: (await reservedFor(tx, id, bill_id)) - kept });
}

export async function insertClaims(
  tx: Tx,
  intentId: string,
  discounts: readonly ReservedDiscount[],
  now: Date,
): Promise<void> {
  if (discounts.length === 0) return;
  const at = now.toISOString();
  await tx
    .insertInto('payment_incentive_claims')
    .values(
      discounts.map(({ incentiveId, billId, paise, heldUntil: until }) => ({
        intent_id: intentId,
        bill_id: billId,
        incentive_id: incentiveId,
        paise,
        returned_paise: 0,
        state: CLAIM_TRANSITIONS.reserve.to,
        reserved_at: at,
        held_until: until,
        changed_at: at,
      })),
    )
    .execute();
}

/** @returns the discounts that a payment has or will get, in paise */
export const discountOf = async (db: Db, intentId: string): Promise<number> =>
  (await claimsOf(db, intentId))
    .filter(({ state }) => state !== 'released')
    .reduce((sum, { paise }) => sum + paise, 0);

const BATCH = 200;

/**
 * Gives back to the budgets what ended payments reserved. A schedule calls it every minute. A bank
 * may still report a failed payment as paid: its reservation ends with its firm time all the same.
 *
 * @returns the number of released discounts
 */
export async function releaseDiscounts({ db, now }: Context): Promise<number> {
  const over = await db
    .selectFrom('payment_incentive_claims')
    .innerJoin('payment_intents', 'payment_intents.id', 'intent_id')
    .select(['intent_id', 'bill_id'])
    .where('payment_incentive_claims.state', '=', 'reserved')
    .where((row) =>
      row.or([
        row('payment_intents.state', 'in', ['expired', 'cancelled']),
        row.and([
          row('payment_intents.state', '=', 'failed'),
          row('held_until', '<=', now().toISOString()),
        ]),
      ]),
    )
    .orderBy('reserved_at')
    .limit(BATCH)
    .execute();
  let released = 0;
  for (const { intent_id, bill_id } of over)
    await db.transaction().execute(async (tx) => {
      const before = (await claimsOf(tx, intent_id)).find((one) => one.bill_id === bill_id)!;
      await lockIncentives(tx, [before.incentive_id]);
      const claim = (await claimsOf(tx, intent_id)).find((one) => one.bill_id === bill_id)!;
      // A late capture may have granted it meanwhile.
      if (claim.state !== 'reserved') return;
      await releaseClaim(tx, claim, now());
      released += 1;
    });
  return released;
}
