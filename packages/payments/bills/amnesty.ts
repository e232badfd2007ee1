import { addDays, type Day } from '@pune/std/india-time';
import { basisPointsOf } from '../money.ts';
import type { BillHead } from '../payments.constants.ts';
import type { Bill, BillLine } from '../payments.schema.ts';
import { day, lineOf, money, percent, type Credit } from './bill.ts';
import { parametersOf, type Parameter, type Rule, type RuleBook } from './parameters.ts';

/**
 * Remissions of penalty by order: whoever settles a bill in the days of a row is let off a share of
 * the penalty. Administrators add the rows; none stands in the code.
 */
export const AMNESTY: Rule<{ basisPoints: number }> = {
  id: 'property_tax.amnesty',
  parameters: [],
};
const AMNESTIES: Partial<Record<BillHead, Rule<{ basisPoints: number }>>> = {
  property_tax: AMNESTY,
};

type Window = Parameter<{ basisPoints: number }> & { until: Day };

const sumOf = (lines: readonly BillLine[], isIn: (line: BillLine) => boolean): number =>
  lines.reduce((sum, line) => sum + (isIn(line) ? line.paise : 0), 0);

/** @returns the penalty that is still unpaid: arrears are settled before it, this year's after it */
function unpaidPenalty({ lines, creditedPaise, duePaise }: Bill): number {
  const arrears = sumOf(lines, ({ name }) => name === 'arrears');
  const opening = sumOf(lines, ({ name }) => name === 'arrears_penalty');
  const since = sumOf(lines, ({ name }) => name.startsWith('penalty_'));
  const unpaidOpening = Math.min(opening, Math.max(0, opening + arrears - creditedPaise));
  return Math.min(duePaise, unpaidOpening + Math.min(since, duePaise));
}

interface Remission {
  paise: number;
  basePaise: number;
}

const remissionOf = (bill: Bill, { value }: Window): Remission => {
  const basePaise = unpaidPenalty(bill);
  return { basePaise, paise: basisPointsOf(basePaise, value.basisPoints, 'down') };
};

type Compute = (credits: readonly Credit[], asOf: Day) => Bill;

/** Finds the day in a window on which the bill was settled, with the penalty that it was let off. */
function settlement(
  window: Window,
  credits: readonly Credit[],
  asOf: Day,
  compute: Compute,
): (Remission & { on: Day }) | null {
  const last = window.until < asOf ? window.until : asOf;
  const days = [...new Set(credits.map(({ valueDate }) => valueDate))]
    .filter((paidOn) => window.from <= paidOn && paidOn <= last)
    .sort();
  for (const on of days) {
    const before = compute(
      credits.filter(({ valueDate }) => valueDate < on),
      on,
    );
    const remission = remissionOf(before, window);
    const paid = credits.reduce(
      (sum, { paise, valueDate }) => sum + (valueDate === on ? paise : 0),
      0,
    );
    if (remission.paise > 0 && paid >= before.duePaise - remission.paise)
      return { ...remission, on };
  }
  return null;
}

function withRemission(
  bill: Bill,
  rule: Rule<unknown>,
  window: Window,
  { paise, basePaise }: Remission,
): Bill {
  const line = lineOf(rule, window, 'amnesty', -paise, {
    rate: percent(window.value.basisPoints),
    base: money(basePaise),
    until: day(window.until),
  });
  const totalPaise = bill.totalPaise - paise;
  return {
    ...bill,
    lines: [...bill.lines, line],
    totalPaise,
    duePaise: Math.max(0, totalPaise - bill.creditedPaise),
  };
}

const earlier = (a: Day | null, b: Day): Day => (a === null || b < a ? b : a);

/**
 * Lets a bill off a share of its penalty in the days of an amnesty, for good if it is settled in
 * them.
 *
 * @param compute computes the bill without amnesties
 */
export function withAmnesty(
  head: BillHead,
  book: RuleBook,
  credits: readonly Credit[],
  asOf: Day,
  compute: Compute,
): Bill {
  const rule = AMNESTIES[head];
  const windows = rule
    ? parametersOf(rule, book).filter((row): row is Window => row.until !== null)
    : [];
  for (const window of windows) {
    const settled = settlement(window, credits, asOf, compute);
    if (!settled) continue;
    // The remission settles what a payment of the same day would, so that no penalty follows.
    const bill = compute([...credits, { paise: settled.paise, valueDate: settled.on }], asOf);
    return withRemission(
      { ...bill, creditedPaise: bill.creditedPaise - settled.paise },
      rule!,
      window,
      settled,
    );
  }
  const bill = compute(credits, asOf);
  const offered = windows.findLast(({ from, until }) => from <= asOf && asOf <= until);
  if (!offered) {
    const next = windows.map(({ from }) => addDays(from, -1)).filter((last) => last >= asOf);
    return next.length > 0 && bill.duePaise > 0
      ? { ...bill, amountHoldsUntil: next.reduce(earlier, bill.amountHoldsUntil ?? next[0]!) }
      : bill;
  }
  const remission = remissionOf(bill, offered);
  return remission.paise > 0
    ? withRemission(
        { ...bill, amountHoldsUntil: earlier(bill.amountHoldsUntil, offered.until) },
        rule!,
        offered,
        remission,
      )
    : bill;
}
