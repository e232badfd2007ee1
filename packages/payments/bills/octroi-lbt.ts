import type { Day } from '@pune/std/india-time';
import { dayOfFinancialYear } from '../india-dates.ts';
import type { Bill } from '../payments.schema.ts';
import { billOf, lineOf, period, type Credit, type Demand } from './bill.ts';
import { parameterOn, type Rule, type RuleBook } from './parameters.ts';

export interface LevyFacts {
  levy: 'octroi' | 'lbt';
  /** The unpaid tax and the interest, as the assessment order has them. */
  taxPaise: number;
  interestPaise: number;
}
export type LevyDemand = Demand<'octroi_lbt', LevyFacts>;

/** A closed levy: its rows end, so that no year after them can be billed. */
export const OCTROI: Rule<null> = {
  id: 'octroi_lbt.octroi',
  parameters: [
    {
      value: null,
      from: '1950-02-15',
      until: '2013-03-31',
      source:
        'Maharashtra Municipal Corporations Act, octroi; in Pune until local body tax replaced it on 1 April 2013',
    },
  ],
};
export const LOCAL_BODY_TAX: Rule<null> = {
  id: 'octroi_lbt.local_body_tax',
  parameters: [
    {
      value: null,
      from: '2013-04-01',
      until: '2015-07-31',
      source: 'Local body tax of the Pune Municipal Corporation, from 1 April 2013',
    },
    {
      value: null,
      from: '2015-08-01',
      until: '2017-06-30',
      source:
        'Government of Maharashtra: local body tax only from traders with a turnover of ₹50 crore or more since 1 August 2015; goods and services tax replaced it on 1 July 2017',
    },
  ],
};

/**
 * Computes the arrears of one year of a closed levy. They are assessed: no rule adds interest after
 * the order.
 */
export function levyBill(
  demand: LevyDemand,
  credits: readonly Credit[],
  asOf: Day,
  book: RuleBook,
): Bill {
  const { levy, taxPaise, interestPaise } = demand.facts;
  const rule = levy === 'octroi' ? OCTROI : LOCAL_BODY_TAX;
  const parameter = parameterOn(rule, dayOfFinancialYear(demand.period, '04-01'), book);
  const year = { year: period(demand.period) };
  const name = levy === 'octroi' ? 'octroi' : 'local_body_tax';
  const lines = [lineOf(rule, parameter, name, taxPaise, year)];
  if (interestPaise > 0)
    lines.push(lineOf(rule, parameter, 'assessed_interest', interestPaise, year));
  return billOf(demand, asOf, credits, [], lines, null);
}
