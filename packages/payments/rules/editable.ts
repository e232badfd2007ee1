import { z } from 'zod';
import { AMNESTY } from '../bills/amnesty.ts';
import { CHEQUE_CHARGE } from '../bills/cheque-charges.ts';
import type { Rule } from '../bills/parameters.ts';
import {
  CONCESSION,
  EARLY_PAYMENT,
  ECO_REBATE,
  GENERAL_TAX,
  LATE_PAYMENT,
  MAINTENANCE_DEDUCTION,
  SELF_OCCUPATION,
  SEWAGE_BENEFIT_TAX,
  WATER_BENEFIT_TAX,
} from '../bills/property-tax.parameters.ts';
import { METER_CHARGE, SEWERAGE_CHARGE, WATER_CHARGE } from '../bills/water-charges.ts';

const HUNDRED_PERCENT = 10_000;
const PAISE_MAX = 1_000_000_000_000;
const MONTHS_MAX = 12;

const percent = z.int().min(0).max(HUNDRED_PERCENT);
const paise = z.int().min(0).max(PAISE_MAX);
const months = z.int().min(1).max(MONTHS_MAX);
/** A day of a financial year: `05-31`. */
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30|31)$/);
/** Rates by rising limits; the last one has none. */
const slabs = z
  .array(z.object({ rateableValuePaiseMax: paise.nullable(), basisPoints: percent }))
  .min(1)
  .refine((rows) =>
    rows.every(({ rateableValuePaiseMax: max }, n) =>
      n === rows.length - 1
        ? max === null
        : max !== null && (n === 0 || max > (rows[n - 1]!.rateableValuePaiseMax ?? max)),
    ),
  );

/** The kinds of numbers, as a form asks for them. */
export type NumberKind = 'percent' | 'rupees' | 'months' | 'day_of_year' | 'slabs';

/** A rule whose numbers administrators change, with the fields of its value. */
interface Editable {
  rule: Rule<any>;
  schema: z.ZodType;
  fields: Readonly<Record<string, NumberKind>>;
  /** True if a number must end. */
  needsEnd: boolean;
}
const SCHEMAS = { percent, rupees: paise, months, day_of_year: dayOfYear } as const;

const flat = (
  rule: Rule<any>,
  fields: Readonly<Record<string, keyof typeof SCHEMAS>>,
  needsEnd = false,
): Editable => ({
  rule,
  schema: z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, SCHEMAS[kind]])),
  ),
  fields,
  needsEnd,
});

/** The rules that administrators change. Labels: `staff:rate_<rule>`, of fields `staff:rate_field_<name>`. */
export const EDITABLE = {
  general_tax: { rule: GENERAL_TAX, schema: slabs, fields: { slabs: 'slabs' }, needsEnd: false },
  water_benefit_tax: flat(WATER_BENEFIT_TAX, { basisPoints: 'percent' }),
  sewage_benefit_tax: flat(SEWAGE_BENEFIT_TAX, { basisPoints: 'percent' }),
  maintenance_deduction: flat(MAINTENANCE_DEDUCTION, { basisPoints: 'percent' }),
  self_occupation: flat(SELF_OCCUPATION, { basisPoints: 'percent' }),
  early_payment: flat(EARLY_PAYMENT, {
    firstDay: 'day_of_year',
    lastDay: 'day_of_year',
    smallBillPaiseMax: 'rupees',
    smallBillBasisPoints: 'percent',
    largeBillBasisPoints: 'percent',
  }),
  eco_rebate: flat(ECO_REBATE, {
    oneMeasureBasisPoints: 'percent',
    moreMeasuresBasisPoints: 'percent',
  }),
  concession: flat(CONCESSION, { fullBasisPoints: 'percent', partBasisPoints: 'percent' }),
  late_payment: flat(LATE_PAYMENT, {
    basisPointsPerMonth: 'percent',
    firstHalfMonths: 'months',
    secondHalfLastDay: 'day_of_year',
  }),
  amnesty: flat(AMNESTY, { basisPoints: 'percent' }, true),
  water_consumption: flat(WATER_CHARGE, { paisePerKilolitre: 'rupees' }),
  meter_charge: flat(METER_CHARGE, { paisePerYear: 'rupees' }),
  sewerage_charge: flat(SEWERAGE_CHARGE, { basisPoints: 'percent' }),
  returned_cheque: flat(CHEQUE_CHARGE, { paise: 'rupees' }),
} as const satisfies Record<string, Editable>;
export type RuleName = keyof typeof EDITABLE;
