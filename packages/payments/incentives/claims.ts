import { dayInIndia, type Day } from '@pune/std/india-time';
import type { Context } from '../context.ts';
import { account, post, type Db, type Tx } from '../ledger.ts';
import type { IntentRow } from '../payments.repository.ts';
import type { Bill } from '../payments.schema.ts';
import { CLAIM_TRANSITIONS, statesBefore, type ClaimEvent } from './claim-states.ts';
import { isHeldOut } from './hold-out.ts';
import { offerOf, returnedOf, type Incentive } from './offers.ts';
import {
  budget,
  heldUntil,
  lapsedOf,
  lockIncentives,
  releaseClaims,
  reserve,
  reservedFor,
  type ClaimRow,
  type IncentiveRow,
} from './reservations.ts';

export const incentiveOf = (row: IncentiveRow): Incentive => ({
  id: row.id,
  head: row.head,
  gateways: JSON.parse(row.gateways) as string[],
  fromDay: row.from_day,
  untilDay: row.until_day,
  basisPoints: row.basis_points,
  maxPaise: Number(row.max_paise),
});

/** @returns the incentives in force on a day */
export const incentivesOn = async (db: Db | Tx, day: Day): Promise<IncentiveRow[]> =>
  db
    .selectFrom('payment_incentives')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('from_day', '<=', day)
    .where('until_day', '>=', day)
    .orderBy('id')
    .execute();

async function moveClaim(
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
async function releaseClaim(tx: Tx, claim: ClaimRow, now: Date): Promise<void> {
  const { incentive_id: id, bill_id } = claim;
  const kept = await reservedFor(tx, id, bill_id);
  await moveClaim(tx, claim, 'release', now);
  await budget(tx, id, { reserved: (await reservedFor(tx, id, bill_id)) - kept });
}

/** @returns which of these bills have had which incentive, as `<incentive> <bill>` */
async function givenTo(db: Db | Tx, billIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('payment_incentive_claims')
    .select(['incentive_id', 'bill_id'])
    .where('bill_id', 'in', billIds)
    .where('state', 'in', ['granted', 'settled'])
    .execute();
  return new Set(rows.map(({ incentive_id, bill_id }) => `${incentive_id} ${bill_id}`));
}

/** @returns the discounts that a bill may have, the largest first */
const offersOf = (
  incentives: readonly IncentiveRow[],
  given: ReadonlySet<string>,
  billId: string,
  bill: { head: string; duePaise: number },
  gateway: string,
  day: Day,
): { id: string; paise: number }[] =>
  incentives
    .filter(
      ({ id, hold_out }) => !given.has(`${id} ${billId}`) && !(hold_out && isHeldOut(id, billId)),
    )
    .map((row) => ({ id: row.id, paise: offerOf(incentiveOf(row), bill, gateway, day) }))
    .filter(({ paise }) => paise > 0)
    .toSorted((a, b) => b.paise - a.paise);

export interface ReservedDiscount {
  incentiveId: string;
  billId: string;
  paise: number;
  /** The end of its firm time (ISO 8601). */
  heldUntil: string;
}

/**
 * Reserves the best discount of each bill that is paid whole. A bill that has had the incentive, and
 * a budget without room, give none.
 */
export async function reserveDiscounts(
  tx: Tx,
  bills: readonly { billId: string; head: string; duePaise: number }[],
  gateway: string,
  now: Date,
): Promise<ReservedDiscount[]> {
  const day = dayInIndia(now);
  const incentives = await incentivesOn(tx, day);
  if (incentives.length === 0) return [];
  await lockIncentives(
    tx,
    incentives.map(({ id }) => id),
  );
  const given = await givenTo(
    tx,
    bills.map(({ billId }) => billId),
  );
  const reserved: ReservedDiscount[] = [];
  for (const bill of bills) {
    for (const { id, paise } of offersOf(incentives, given, bill.billId, bill, gateway, day))
      if (await reserve(tx, id, { billId: bill.billId, paise }, now)) {
        const until = await heldUntil(tx, id, bill.billId, now);
        reserved.push({ incentiveId: id, billId: bill.billId, paise, heldUntil: until });
        break;
      }
  }
  return reserved;
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

const claimsOf = async (db: Db | Tx, intentId: string): Promise<ClaimRow[]> =>
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

/** @returns the discounts that a payment has or will get, in paise */
export const discountOf = async (db: Db, intentId: string): Promise<number> =>
  (await claimsOf(db, intentId))
    .filter(({ state }) => state !== 'released')
    .reduce((sum, { paise }) => sum + paise, 0);

/**
 * @returns the discount on bills that are paid whole by a gateway now, in paise: what
 *   `reserveDiscounts` would reserve
 */
export async function offeredDiscount(
  db: Db,
  bills: readonly Bill[],
  gateway: string,
  now: Date,
): Promise<number> {
  const day = dayInIndia(now);
  const incentives = await incentivesOn(db, day);
  if (incentives.length === 0 || bills.length === 0) return 0;
  const given = await givenTo(
    db,
    bills.map(({ id }) => id),
  );
  const room = new Map(
    incentives.map(({ id, cap_paise, reserved_paise, granted_paise }) => [
      id,
      Number(cap_paise) - Number(reserved_paise) - Number(granted_paise),
    ]),
  );
  let sum = 0;
  for (const bill of bills)
    for (const { id, paise } of offersOf(incentives, given, bill.id, bill, gateway, day)) {
      const more = Math.max(0, paise - (await reservedFor(db, id, bill.id)));
      const left = room.get(id)!;
      if (left < more && left + (await lapsedBeside(db, id, bill.id, now)) < more) continue;
      room.set(id, left - more);
      sum += paise;
      break;
    }
  return sum;
}

/** @returns what lapsed reservations of other bills would give up, in paise */
const lapsedBeside = async (db: Db, id: string, billId: string, now: Date): Promise<number> =>
  [...(await lapsedOf(db, id, now))]
    .filter(([other]) => other !== billId)
    .reduce((sum, [, paise]) => sum + paise, 0);

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
