import type { Day } from '@pune/std/india-time';
import type { Bill } from '../payments.schema.ts';
import { day, lineOf, type Credit } from './bill.ts';
import { inForceOn, type Rule, type RuleBook } from './parameters.ts';
import { smallestPart } from './part-payments.ts';

/**
 * The charge for a cheque that the bank returned. No number is built in, since no published one is
 * known: nothing is charged until administrators let one in force.
 */
export const CHEQUE_CHARGE: Rule<{ paise: number }> = {
  id: 'counters.returned_cheque',
  parameters: [],
};

/** @returns the charge in force on a day, in paise; 0 without one */
export const chequeChargeOn = (today: Day, book: RuleBook): number =>
  inForceOn(CHEQUE_CHARGE, today, book)?.value.paise ?? 0;

/** Adds the charges for returned cheques, which were posted to a bill, as lines of it. */
export function withChequeCharges(bill: Bill, charges: readonly Credit[], book: RuleBook): Bill {
  const posted = charges.filter(({ valueDate }) => valueDate <= bill.asOf);
  if (posted.length === 0) return bill;
  const lines = posted.map(({ paise, valueDate }) =>
    lineOf(
      CHEQUE_CHARGE,
      inForceOn(CHEQUE_CHARGE, valueDate, book) ?? {
        value: { paise: -paise },
        from: valueDate,
        until: null,
        source: CHEQUE_CHARGE.id,
      },
      'returned_cheque',
      -paise,
      { day: day(valueDate) },
    ),
  );
  const totalPaise = lines.reduce((sum, { paise }) => sum + paise, bill.totalPaise);
  const duePaise = Math.max(0, totalPaise - bill.creditedPaise);
  return {
    ...bill,
    lines: [...bill.lines, ...lines],
    totalPaise,
    duePaise,
    partFromPaise: smallestPart(bill.head, duePaise, bill.asOf),
  };
}
