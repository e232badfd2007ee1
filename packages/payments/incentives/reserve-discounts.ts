import { dayInIndia, type Day } from '@pune/std/india-time';
import type { Db, Tx } from '../ledger.ts';
import type { Bill } from '../payments.schema.ts';
import { isHeldOut } from './hold-out.ts';
import { offerOf, type Incentive } from './offers.ts';
import {
  heldUntil,
  lapsedOf,
  lockIncentives,
  reserve,
  reservedFor,
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
