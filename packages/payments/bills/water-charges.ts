import { basisPointsOf } from '../money.ts';
import type { Day } from '@pune/std/india-time';
import type { Bill } from '../payments.schema.ts';
import { billOf, count, lineOf, money, percent, type Credit, type Demand } from './bill.ts';
import { parameterOn, type Rule, type RuleBook } from './parameters.ts';

export interface ConnectionFacts {
  /** The metered consumption of the year. */
  kilolitres: number;
}
export type WaterDemand = Demand<'water_charges', ConnectionFacts>;

const SAMPLE = 'Sample tariff: the charge rises by 15 % a year (municipal resolution of 2017)';

/**
 * The charge for each kilolitre. Each year has its own row: do not derive it by repeated
 * percentages.
 */
export const WATER_CHARGE: Rule<{ paisePerKilolitre: number }> = {
  id: 'water_charges.consumption',
  parameters: [
    {
      value: { paisePerKilolitre: 1_000 },
      from: '2024-04-01',
      until: '2025-03-31',
      source: SAMPLE,
      sample: true,
    },
    {
      value: { paisePerKilolitre: 1_150 },
      from: '2025-04-01',
      until: '2026-03-31',
      source: SAMPLE,
      sample: true,
    },
    {
      value: { paisePerKilolitre: 1_323 },
      from: '2026-04-01',
      until: null,
      source: SAMPLE,
      sample: true,
    },
  ],
};
export const METER_CHARGE: Rule<{ paisePerYear: number }> = {
  id: 'water_charges.meter',
  parameters: [
    {
      value: { paisePerYear: 12_000 },
      from: '2024-04-01',
      until: null,
      source: 'Sample charge for reading and keeping the meter',
      sample: true,
    },
  ],
};
export const SEWERAGE_CHARGE: Rule<{ basisPoints: number }> = {
  id: 'water_charges.sewerage',
  parameters: [
    {
      value: { basisPoints: 1_000 },
      from: '2024-04-01',
      until: null,
      source: 'Sample share of the water charge',
      sample: true,
    },
  ],
};

/**
 * Computes the bill of one connection for one year as of a day. No penalty rule is known, so none
 * is charged.
 */
export function waterChargesBill(
  demand: WaterDemand,
  credits: readonly Credit[],
  asOf: Day,
  book: RuleBook,
): Bill {
  const [consumption, meter, sewerage] = [
    parameterOn(WATER_CHARGE, demand.issuedOn, book),
    parameterOn(METER_CHARGE, demand.issuedOn, book),
    parameterOn(SEWERAGE_CHARGE, demand.issuedOn, book),
  ];
  const waterPaise = consumption.value.paisePerKilolitre * demand.facts.kilolitres;
  const lines = [
    lineOf(WATER_CHARGE, consumption, 'water_consumption', waterPaise, {
      kilolitres: count(demand.facts.kilolitres),
      rate: money(consumption.value.paisePerKilolitre),
    }),
    lineOf(
      SEWERAGE_CHARGE,
      sewerage,
      'sewerage_charge',
      basisPointsOf(waterPaise, sewerage.value.basisPoints),
      { rate: percent(sewerage.value.basisPoints), base: money(waterPaise) },
    ),
    lineOf(METER_CHARGE, meter, 'meter_charge', meter.value.paisePerYear),
  ];
  return billOf(demand, asOf, credits, [], lines, null);
}
