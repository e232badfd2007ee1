import type { Day } from '@pune/std/india-time';
import type { Bill, BillHead } from '../payments.schema.ts';
import { withAmnesty } from './amnesty.ts';
import { withArrears, type PenaltyOfArrears } from './arrears.ts';
import { billOf, type Credit, type Demand } from './bill.ts';
import { withChequeCharges } from './cheque-charges.ts';
import { certificateFeeBill, type FeeDemand } from './certificate-fees.ts';
import { licenceFeeBill, type LicenceDemand } from './licence-fees.ts';
import { levyBill, type LevyDemand } from './octroi-lbt.ts';
import type { RuleBook } from './parameters.ts';
import { arrearsPenalty, propertyTaxBill, type PropertyDemand } from './property-tax.ts';
import { waterChargesBill, type WaterDemand } from './water-charges.ts';

type Rules = (demand: Demand, credits: readonly Credit[], asOf: Day, book: RuleBook) => Bill;

/** The rules of each head of account: how the bill of a year is computed. */
const RULES: Record<BillHead, Rules> = {
  property_tax: (demand, credits, asOf, book) =>
    propertyTaxBill(demand as PropertyDemand, credits, asOf, book),
  water_charges: (demand, credits, asOf, book) =>
    waterChargesBill(demand as WaterDemand, credits, asOf, book),
  licence_fees: (demand, credits, asOf, book) =>
    licenceFeeBill(demand as LicenceDemand, credits, asOf, book),
  certificate_fees: (demand, credits, asOf, book) =>
    certificateFeeBill(demand as FeeDemand, credits, asOf, book),
  octroi_lbt: (demand, credits, asOf, book) => levyBill(demand as LevyDemand, credits, asOf, book),
};

/** The heads on whose arrears penalty goes on after the bill was issued. */
const PENALTIES_OF_ARREARS: Partial<Record<BillHead, PenaltyOfArrears>> = {
  property_tax: arrearsPenalty,
};

/**
 * Computes the bill of a demand as of a day, less its credits (payments, negative for refunds), by
 * the numbers of the code and those of a rule book. It is pure, so any bill can be recomputed for any
 * day. Amounts are paise.
 */
export function computeBill(
  demand: Demand,
  credits: readonly Credit[],
  asOf: Day,
  book: RuleBook,
): Bill {
  const charges = credits.filter(({ isCharge }) => isCharge);
  const paid = credits.filter(({ isCharge }) => !isCharge);
  return withChequeCharges(billWithoutCharges(demand, paid, asOf, book), charges, book);
}

function billWithoutCharges(
  demand: Demand,
  credits: readonly Credit[],
  asOf: Day,
  book: RuleBook,
): Bill {
  const { head } = demand;
  if (demand.change?.kind === 'cancelled') return billOf(demand, asOf, credits, [], [], null);
  return withAmnesty(head, book, credits, asOf, (paid, day) =>
    withArrears(
      demand,
      paid,
      day,
      (rest) => RULES[head](demand, rest, day, book),
      PENALTIES_OF_ARREARS[head] ?? null,
      book,
    ),
  );
}

/** The lines that depend on the day of payment, or belong to earlier years. */
const NOT_ASSESSED: ReadonlySet<string> = new Set([
  'early_payment',
  'penalty_first_half',
  'penalty_second_half',
  'penalty_arrears',
  'arrears',
  'arrears_penalty',
  'amnesty',
  'returned_cheque',
]);

/** Computes the demand of the year alone: before rebates for early payment, penalty and arrears. */
export const assessedPaise = (demand: Demand, book: RuleBook): number =>
  computeBill(demand, [], demand.issuedOn, book).lines.reduce(
    (sum, { name, paise }) => sum + (NOT_ASSESSED.has(name) ? 0 : paise),
    0,
  );
