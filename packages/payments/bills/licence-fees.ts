import type { Day } from '@pune/std/india-time';
import type { Bill } from '../payments.schema.ts';
import { billOf, lineOf, type Credit, type Demand } from './bill.ts';
import { parameterOn, type Rule, type RuleBook } from './parameters.ts';
import type { FeeFacts } from './certificate-fees.ts';

export type LicenceDemand = Demand<'licence_fees', FeeFacts>;

export const LICENCE_FEE: Rule<null> = {
  id: 'licence_fees.fee',
  parameters: [
    {
      value: null,
      from: '1950-02-15',
      until: null,
      source: 'The licence, with the fee that the register of licences has for the year',
    },
  ],
};

/** Computes the fee of a licence for one year, as the register has it. */
export const licenceFeeBill = (
  demand: LicenceDemand,
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
        LICENCE_FEE,
        parameterOn(LICENCE_FEE, demand.issuedOn, book),
        'licence_fee',
        demand.facts.paise,
      ),
    ],
    null,
  );
