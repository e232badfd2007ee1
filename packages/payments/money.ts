/**
 * Money is an integer of paise, without fractions. There is one currency, stored with every amount.
 */
export const CURRENCY = 'INR';

/** 10 000 basis points are 100 %: 16.75 % is 1675. */
export const BASIS_POINTS = 10_000;

/**
 * The rounding of fractions of a paisa: `half-up` for taxes and rebates, `up` for penalties, `down`
 * in favour of the payer.
 */
export type Rounding = 'half-up' | 'up' | 'down';

/** @returns true for an amount that may be moved: whole paise, greater than zero */
export const isAmount = (paise: number): boolean => Number.isSafeInteger(paise) && paise > 0;

/**
 * @throws RangeError for a value that is not a whole, safe, non-negative number of paise: a
 *   programming error, never a person's input
 */
export function assertPaise(paise: number): number {
  if (!Number.isSafeInteger(paise) || paise < 0)
    throw new RangeError(
      `[payments] [money] ${paise} is not an amount in paise: expected a non-negative integer`,
    );
  return paise;
}

/** Computes `paise × numerator ÷ denominator` in integers: money never becomes a float. */
export function share(
  paise: number,
  numerator: number,
  denominator: number,
  rounding: Rounding,
): number {
  const [amount, top, bottom] = [
    BigInt(assertPaise(paise)),
    BigInt(assertPaise(numerator)),
    BigInt(assertPaise(denominator)),
  ];
  const extra = { 'half-up': bottom / 2n, up: bottom - 1n, down: 0n }[rounding];
  // Half of an odd denominator is rounded down, which is correct: no exact half exists there.
  return assertPaise(Number((amount * top + extra) / bottom));
}

export const basisPointsOf = (
  paise: number,
  basisPoints: number,
  rounding: Rounding = 'half-up',
): number => share(paise, basisPoints, BASIS_POINTS, rounding);

/** Splits an amount in two parts; an odd paisa goes to the first. */
export function halves(paise: number): [number, number] {
  const first = share(paise, 1, 2, 'up');
  return [first, paise - first];
}

/** `3654.72`: rupees with two decimals, as gateways and UPI write them (ISO 4217: INR has two). */
export const rupeesText = (paise: number): string =>
  `${Math.floor(assertPaise(paise) / 100)}.${String(paise % 100).padStart(2, '0')}`;

/** Parses `3654.72`; any other format, including a third decimal, is `null`. */
export function paiseFrom(text: string): number | null {
  const [, rupees, paise] = /^(\d{1,13})\.(\d{2})$/.exec(text) ?? [];
  return rupees === undefined || paise === undefined ? null : Number(rupees) * 100 + Number(paise);
}
