import type { Day } from '@pune/std/india-time';
import type { Bill, BillHead } from '../payments.schema.ts';
import type { Credit, Demand } from './bill.ts';
import { certificateFeeBill, type FeeDemand } from './certificate-fees.ts';
import { propertyTaxBill, type PropertyDemand } from './property-tax.ts';
import { waterChargesBill, type WaterDemand } from './water-charges.ts';

/**
 * The rules of each head of account. A new head is added here, in `BILL_HEADS`, with the part of its
 * page's address in `HEAD_PAGES`, and with its messages; its page and links follow from these.
 */
const RULES: Record<BillHead, (demand: Demand, credits: readonly Credit[], asOf: Day) => Bill> = {
  property_tax: (demand, credits, asOf) => propertyTaxBill(demand as PropertyDemand, credits, asOf),
  water_charges: (demand, credits, asOf) => waterChargesBill(demand as WaterDemand, credits, asOf),
  certificate_fees: (demand, credits, asOf) =>
    certificateFeeBill(demand as FeeDemand, credits, asOf),
};

/**
 * Computes the bill of a demand as of a day, less its credits (payments, negative for refunds). It is
 * pure, so any bill can be recomputed for any day. Amounts are paise.
 */
export const computeBill = (demand: Demand, credits: readonly Credit[], asOf: Day): Bill =>
  RULES[demand.head](demand, credits, asOf);
