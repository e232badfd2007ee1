import { createHash } from 'node:crypto';

/** One bill in so many is held out: it gets neither the nudge nor the discount that is measured. */
export const HOLD_OUT_ONE_IN = 10;

/**
 * @param subject names the reminder or the discount, so that the groups of two of them differ
 *
 * @returns true for the tenth of bills that is held out; the same bill always has the same answer
 */
export function isHeldOut(subject: string, billId: string): boolean {
  const digest = createHash('sha256').update(`${subject} ${billId}`).digest();
  return digest.readUInt32BE(0) % HOLD_OUT_ONE_IN === 0;
}

/** Bills of a group, and those of them that were paid in time. */
export interface Group {
  bills: number;
  paid: number;
}

/** A difference of two shares, in percentage points, with its interval of 95 %. */
export interface Uplift {
  points: number;
  from: number;
  to: number;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959964;

/** The interval of a share by Wilson's score, which holds for small groups and shares near 0 or 1. */
function wilson({ bills, paid }: Group): { low: number; high: number } {
  const share = paid / bills;
  const middle = share + (Z * Z) / (2 * bills);
  const reach = Z * Math.sqrt((share * (1 - share)) / bills + (Z * Z) / (4 * bills * bills));
  const whole = 1 + (Z * Z) / bills;
  return { low: (middle - reach) / whole, high: (middle + reach) / whole };
}

/**
 * Compares the share that was paid in time with that of the hold-out group (R. G. Newcombe,
 * Statistics in Medicine 17, 1998, method 10).
 *
 * @returns null if a group is empty
 */
export function upliftOf(treated: Group, heldOut: Group): Uplift | null {
  if (treated.bills === 0 || heldOut.bills === 0) return null;
  const [one, other] = [treated.paid / treated.bills, heldOut.paid / heldOut.bills];
  const [a, b] = [wilson(treated), wilson(heldOut)];
  return {
    points: 100 * (one - other),
    from: 100 * (one - other - Math.hypot(one - a.low, b.high - other)),
    to: 100 * (one - other + Math.hypot(a.high - one, other - b.low)),
  };
}
