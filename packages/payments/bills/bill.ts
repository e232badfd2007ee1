import type { Day } from '@pune/std/india-time';
import type { Bill, BillHead, BillLine, BillValue } from '../payments.schema.ts';
import { smallestPart } from './part-payments.ts';
import type { MaskedOwner } from './owners.ts';
import type { Parameter, Rule } from './parameters.ts';

/** A payment towards a bill (negative: a refund), with its value date. */
export interface Credit {
  paise: number;
  valueDate: Day;
  /** True for the charge for a returned cheque (negative): it is a line of the bill. */
  isCharge?: true;
}

/** The unpaid rest of an earlier year when the bill was issued: its opening balance. */
export interface Arrears {
  /** The financial year: `2024-25`. */
  period: string;
  paise: number;
  /** The penalty until the day of issue. */
  penaltyPaise: number;
}

/** The order by which an issued bill was revised or cancelled. */
export type BillChange = NonNullable<Bill['change']>;

/** A demand as stored: the facts of a property or a connection, but no amounts. */
export interface Demand<Head extends BillHead = BillHead, Facts = unknown> {
  id: string;
  head: Head;
  accountNumber: string;
  /** The charged financial year: `2026-27`. */
  period: string;
  issuedOn: Day;
  sample: boolean;
  facts: Facts;
  arrears?: readonly Arrears[];
  change?: BillChange | null;
  /** Masked; null if the department provided none. */
  owner?: MaskedOwner | null;
}

export const money = (paise: number): BillValue => ({ kind: 'money', paise });
export const percent = (basisPoints: number): BillValue => ({ kind: 'percent', basisPoints });
export const day = (date: Day): BillValue => ({ kind: 'day', day: date });
export const period = (year: string): BillValue => ({ kind: 'period', period: year });
export const count = (number: number): BillValue => ({ kind: 'count', number });

/**
 * Builds a line with its source. Its text is the message `payments:line_<name>`, filled with
 * `values`.
 */
export const lineOf = (
  rule: Rule<unknown>,
  parameter: Parameter<unknown>,
  name: BillLine['name'],
  paise: number,
  values: Record<string, BillValue> = {},
): BillLine => ({
  rule: rule.id,
  name,
  paise,
  values,
  source: parameter.source,
  from: parameter.from,
  until: parameter.until,
  sample: parameter.sample ?? false,
  ...(parameter.words && { words: parameter.words }),
});

export const sumOfCredits = (credits: readonly Credit[]): number =>
  credits.reduce((sum, { paise }) => sum + paise, 0);

/**
 * Builds the bill with its sums. Credit beyond the total is not part of the bill: it is an advance.
 */
export function billOf(
  demand: Demand,
  asOf: Day,
  credits: readonly Credit[],
  workings: BillLine[],
  lines: BillLine[],
  amountHoldsUntil: Day | null,
): Bill {
  const totalPaise = lines.reduce((sum, { paise }) => sum + paise, 0);
  const creditedPaise = sumOfCredits(credits);
  const duePaise = Math.max(0, totalPaise - creditedPaise);
  return {
    id: demand.id,
    head: demand.head,
    accountNumber: demand.accountNumber,
    period: demand.period,
    issuedOn: demand.issuedOn,
    sample: demand.sample,
    owner: demand.owner ?? null,
    change: demand.change ?? null,
    asOf,
    workings,
    lines,
    totalPaise,
    creditedPaise,
    duePaise,
    partFromPaise: smallestPart(demand.head, duePaise, asOf),
    amountHoldsUntil,
  };
}
