import type { Rule } from './parameters.ts';

/**
 * Sources as quoted by the municipality and the press; the department must confirm them before use.
 * To correct a number, add a row and end the old one.
 */
const ACT = 'Maharashtra Municipal Corporations Act, Schedule D (Taxation Rules)';
const RANGE =
  'Published range of general tax, 16.75 % to 40.75 % by slab. The limits of the slabs here are samples';

export const LETTING_VALUE: Rule<{ monthsInYear: number }> = {
  id: 'property_tax.letting_value',
  parameters: [
    {
      value: { monthsInYear: 12 },
      from: '1950-02-15',
      until: null,
      source: `${ACT}: annual letting value`,
    },
  ],
};

export const MAINTENANCE_DEDUCTION: Rule<{ basisPoints: number }> = {
  id: 'property_tax.maintenance_deduction',
  parameters: [
    {
      value: { basisPoints: 1_500 },
      from: '1970-04-01',
      until: '2023-03-31',
      source: 'Municipal resolution of 1970: 15 % for repairs',
    },
    {
      value: { basisPoints: 1_000 },
      from: '2023-04-01',
      until: null,
      source: 'Government of Maharashtra, 2023: deduction for repairs brought to 10 %',
    },
  ],
};

export const SELF_OCCUPATION: Rule<{ basisPoints: number }> = {
  id: 'property_tax.self_occupation',
  parameters: [
    {
      value: { basisPoints: 4_000 },
      from: '2023-04-01',
      until: null,
      source: 'Municipal resolution 6/77 of 4 May 2023 (form PT-3)',
    },
  ],
};

/**
 * By annual rateable value: the rate of the first slab that covers the value applies to all of it.
 */
export const GENERAL_TAX: Rule<
  readonly { rateableValuePaiseMax: number | null; basisPoints: number }[]
> = {
  id: 'property_tax.general_tax',
  parameters: [
    {
      value: [
        { rateableValuePaiseMax: 800_000, basisPoints: 1_675 },
        { rateableValuePaiseMax: 1_500_000, basisPoints: 2_000 },
        { rateableValuePaiseMax: 3_000_000, basisPoints: 2_675 },
        { rateableValuePaiseMax: 6_000_000, basisPoints: 3_375 },
        { rateableValuePaiseMax: null, basisPoints: 4_075 },
      ],
      from: '2017-04-01',
      until: null,
      source: RANGE,
      sample: true,
    },
  ],
};

export const WATER_BENEFIT_TAX: Rule<{ basisPoints: number }> = {
  id: 'property_tax.water_benefit_tax',
  parameters: [
    {
      value: { basisPoints: 575 },
      from: '2017-04-01',
      until: null,
      source: 'Rates of property tax of the Pune Municipal Corporation: 5.75 % of rateable value',
    },
  ],
};

export const SEWAGE_BENEFIT_TAX: Rule<{ basisPoints: number }> = {
  id: 'property_tax.sewage_benefit_tax',
  parameters: [
    {
      value: { basisPoints: 950 },
      from: '2017-04-01',
      until: null,
      source: 'Rates of property tax of the Pune Municipal Corporation: 9.5 % of rateable value',
    },
  ],
};

/**
 * The days belong to the financial year of the bill. A window that was moved by order is a separate
 * row.
 */
export const EARLY_PAYMENT: Rule<{
  firstDay: string;
  lastDay: string;
  smallBillPaiseMax: number;
  smallBillBasisPoints: number;
  largeBillBasisPoints: number;
}> = {
  id: 'property_tax.early_payment',
  parameters: [
    {
      value: {
        firstDay: '04-01',
        lastDay: '05-31',
        smallBillPaiseMax: 2_500_000,
        smallBillBasisPoints: 1_000,
        largeBillBasisPoints: 500,
      },
      from: '2017-04-01',
      until: '2025-03-31',
      source: 'Rebate of the Pune Municipal Corporation: 10 % or 5 % of general tax until 31 May',
    },
    {
      value: {
        firstDay: '04-01',
        lastDay: '07-07',
        smallBillPaiseMax: 2_500_000,
        smallBillBasisPoints: 1_000,
        largeBillBasisPoints: 500,
      },
      from: '2025-04-01',
      until: '2026-03-31',
      source: 'Window moved to 7 July 2025 by order',
    },
    {
      value: {
        firstDay: '04-01',
        lastDay: '05-31',
        smallBillPaiseMax: 2_500_000,
        smallBillBasisPoints: 1_000,
        largeBillBasisPoints: 500,
      },
      from: '2026-04-01',
      until: null,
      source: 'Rebate of the Pune Municipal Corporation: 10 % or 5 % of general tax until 31 May',
    },
  ],
};

/** By the number of certified measures: compost, solar power, rainwater. */
export const ECO_REBATE: Rule<{ oneMeasureBasisPoints: number; moreMeasuresBasisPoints: number }> =
  {
    id: 'property_tax.eco_rebate',
    parameters: [
      {
        value: { oneMeasureBasisPoints: 500, moreMeasuresBasisPoints: 1_000 },
        from: '2017-04-01',
        until: null,
        source:
          'Concession of the Pune Municipal Corporation for compost, solar power and rain water: 5 % to 10 %',
      },
    ],
  };

export const LATE_PAYMENT: Rule<{
  basisPointsPerMonth: number;
  firstHalfMonths: number;
  secondHalfLastDay: string;
}> = {
  id: 'property_tax.late_payment',
  parameters: [
    {
      value: { basisPointsPerMonth: 200, firstHalfMonths: 3, secondHalfLastDay: '12-31' },
      from: '2017-04-01',
      until: null,
      source: `${ACT}, Chapter VIII: 2 % for each month or part of a month`,
    },
  ],
};

/** A concession on general tax against proof, whole or in part. */
export const CONCESSION: Rule<{ fullBasisPoints: number; partBasisPoints: number }> = {
  id: 'property_tax.concession',
  parameters: [
    {
      value: { fullBasisPoints: 10_000, partBasisPoints: 5_000 },
      from: '2023-04-01',
      until: null,
      source: 'Sample of a concession on general tax against proof',
      sample: true,
    },
  ],
};
