import type { Day } from '@pune/std/india-time';
import type { Bill } from '../payments.schema.ts';
import { billOf, lineOf, type Credit, type Demand } from './bill.ts';
import { parameterOn, type Rule, type RuleBook } from './parameters.ts';

export interface FeeFacts {
  /** The fee that the counter or the application requested. */
  paise: number;
}
export type FeeDemand = Demand<'certificate_fees', FeeFacts>;

export const CERTIFICATE_FEE: Rule<null> = {
  id: 'certificate_fees.fee',
  parameters: [
    {
      value: null,
      from: '2024-04-01',
      until: null,
      source: 'The application that the fee belongs to',
    },
  ],
};

/** Computes a fee that was fixed on request: it does not depend on the day. */
export const certificateFeeBill = (
  demand: FeeDemand,
  credits: readonly Credit[],
  asOf: Day,
  book: RuleBook,
): Bill =>
  billOf(
    demand,
    asOf,
    credits,
    [],
    [
      lineOf(
        CERTIFICATE_FEE,
        parameterOn(CERTIFICATE_FEE, demand.issuedOn, book),
        'certificate_fee',
        demand.facts.paise,
      ),
    ],
    null,
  );
