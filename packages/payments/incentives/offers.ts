import type { Day } from '@pune/std/india-time';
import { basisPointsOf } from '../money.ts';

/** A discount as its rule needs it. Amounts are paise, days are inclusive. */
export interface Incentive {
  id: string;
  head: string;
  /** Empty for all. */
  gateways: readonly string[];
  fromDay: Day;
  untilDay: Day;
  basisPoints: number;
  /** For one bill. */
  maxPaise: number;
}

/** A payment is never smaller than a rupee: gateways refuse less. */
const LEAST_PAISE = 100;

/**
 * @returns the discount on a bill that is paid whole by a gateway on a day, in paise; 0 if the
 *   incentive does not apply. The budget is not considered.
 */
export function offerOf(
  { head, gateways, fromDay, untilDay, basisPoints, maxPaise }: Incentive,
  bill: { head: string; duePaise: number },
  gateway: string,
  day: Day,
): number {
  const applies =
    head === bill.head &&
    (gateways.length === 0 || gateways.includes(gateway)) &&
    fromDay <= day &&
    day <= untilDay;
  if (!applies) return 0;
  const offered = Math.min(basisPointsOf(bill.duePaise, basisPoints, 'down'), maxPaise);
  return bill.duePaise - offered < LEAST_PAISE ? 0 : offered;
}

/**
 * @returns what refunds have taken back of a discount in total: its share of the refunded money,
 *   rounded up
 */
export function returnedOf(
  discountPaise: number,
  refundedPaise: number,
  capturedPaise: number,
): number {
  if (refundedPaise >= capturedPaise) return discountPaise;
  const share =
    (BigInt(discountPaise) * BigInt(refundedPaise) + BigInt(capturedPaise) - 1n) /
    BigInt(capturedPaise);
  return Math.min(discountPaise, Number(share));
}
