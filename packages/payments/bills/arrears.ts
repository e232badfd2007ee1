import type { Day } from '@pune/std/india-time';
import type { Bill, BillLine } from '../payments.schema.ts';
import { lineOf, period, type Arrears, type Credit, type Demand } from './bill.ts';
import { smallestPart } from './part-payments.ts';
import type { Rule, RuleBook } from './parameters.ts';

/** Computes what unpaid arrears cost since the bill was issued; `unpaidOn` begins a day. */
export type PenaltyOfArrears = (
  demand: Demand,
  unpaidOn: (day: Day) => number,
  asOf: Day,
  book: RuleBook,
) => { lines: BillLine[]; nextMonth: Day };

const sum = (arrears: readonly Arrears[], of: (year: Arrears) => number): number =>
  arrears.reduce((paise, year) => paise + of(year), 0);

export const arrearsPaise = (arrears: readonly Arrears[]): number =>
  sum(arrears, ({ paise, penaltyPaise }) => paise + penaltyPaise);

/** Builds the rule of opening balances: they are facts of the register, not computed. */
const ruleOf = ({ head, issuedOn }: Demand): Rule<null> => ({
  id: `${head}.arrears`,
  parameters: [
    {
      value: null,
      from: issuedOn,
      until: null,
      source: 'Opening balance in the register of the department',
    },
  ],
});

function linesOf(demand: Demand, arrears: readonly Arrears[]): BillLine[] {
  const rule = ruleOf(demand);
  const parameter = rule.parameters[0]!;
  return arrears.flatMap(({ period: year, paise, penaltyPaise }) =>
    (
      [
        ['arrears', paise],
        ['arrears_penalty', penaltyPaise],
      ] as const
    ).flatMap(([name, amount]) =>
      amount > 0 ? [lineOf(rule, parameter, name, amount, { year: period(year) })] : [],
    ),
  );
}

/** @returns the parts of payments that arrears leave over, on the same days */
export function afterArrears(credits: readonly Credit[], settledPaise: number): Credit[] {
  let [paid, passed] = [0, 0];
  return credits
    .toSorted((a, b) => (a.valueDate < b.valueDate ? -1 : a.valueDate > b.valueDate ? 1 : 0))
    .map(({ paise, valueDate }) => {
      paid += paise;
      const beyond = Math.max(0, paid - settledPaise);
      const rest = { paise: beyond - passed, valueDate };
      passed = beyond;
      return rest;
    });
}

const earlier = (a: Day | null, b: Day | null): Day | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

/**
 * Adds what earlier years left unpaid to the bill of a year. Payments settle first the taxes of
 * earlier years, then their penalty until the day of issue, then this year.
 *
 * @param compute computes the bill of the year alone, from the payments that arrears leave over
 */
export function withArrears(
  demand: Demand,
  credits: readonly Credit[],
  asOf: Day,
  compute: (credits: readonly Credit[]) => Bill,
  penaltyOf: PenaltyOfArrears | null,
  book: RuleBook,
): Bill {
  const arrears = demand.arrears ?? [];
  if (arrears.length === 0) return compute(credits);
  const bill = compute(afterArrears(credits, arrearsPaise(arrears)));
  const taxPaise = sum(arrears, ({ paise }) => paise);
  const unpaidOn = (day: Day): number => {
    const paid = credits.reduce(
      (paise, credit) => paise + (credit.valueDate < day ? credit.paise : 0),
      0,
    );
    return Math.min(Math.max(taxPaise - paid, 0), taxPaise);
  };
  const late = penaltyOf?.(demand, unpaidOn, asOf, book) ?? { lines: [], nextMonth: null };
  const lines = [...linesOf(demand, arrears), ...bill.lines, ...late.lines];
  const totalPaise = lines.reduce((paise, line) => paise + line.paise, 0);
  const creditedPaise = credits.reduce((paise, credit) => paise + credit.paise, 0);
  const duePaise = Math.max(0, totalPaise - creditedPaise);
  return {
    ...bill,
    lines,
    totalPaise,
    creditedPaise,
    duePaise,
    partFromPaise: smallestPart(demand.head, duePaise, asOf),
    amountHoldsUntil: earlier(bill.amountHoldsUntil, late.nextMonth),
  };
}
