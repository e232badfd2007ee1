import { addDays, type Day } from '@pune/std/india-time';
import { addMonths, dayOfFinancialYear } from '../india-dates.ts';
import { BASIS_POINTS, basisPointsOf, halves, share } from '../money.ts';
import type { Bill, BillLine } from '../payments.schema.ts';
import { billOf, count, day, lineOf, money, percent, type Credit, type Demand } from './bill.ts';
import { inForceOn, parameterOn, type RuleBook } from './parameters.ts';
import { coverageOf, coveredPaise, provenBy, type Proof } from './proofs.ts';
import {
  CONCESSION,
  EARLY_PAYMENT,
  ECO_REBATE,
  GENERAL_TAX,
  LATE_PAYMENT,
  LETTING_VALUE,
  MAINTENANCE_DEDUCTION,
  SELF_OCCUPATION,
  SEWAGE_BENEFIT_TAX,
  WATER_BENEFIT_TAX,
} from './property-tax.parameters.ts';

export interface PropertyFacts {
  areaSqFt: number;
  /** The monthly letting rate of its zone and kind, for a square foot. */
  ratePaisePerSqFtMonth: number;
  selfOccupied: boolean;
  /** The number of certified measures among compost, solar power and rainwater. */
  ecoMeasures: number;
  /** The extent of a concession that was granted for the owner's circumstances. */
  concession?: 'none' | 'part' | 'full';
  /** The documents of the concessions, with their periods. */
  proofs?: readonly Proof[];
}
export type PropertyDemand = Demand<'property_tax', PropertyFacts>;

const CONCESSION_RATES = {
  none: null,
  part: 'partBasisPoints',
  full: 'fullBasisPoints',
} as const;

/**
 * Computes the annual rateable value: area × monthly letting rate × 12, less repairs, less
 * self-occupation.
 */
function rateableValue(
  demand: PropertyDemand,
  book: RuleBook,
): {
  paise: number;
  workings: BillLine[];
} {
  const { facts, issuedOn } = demand;
  const { areaSqFt, ratePaisePerSqFtMonth } = facts;
  const letting = parameterOn(LETTING_VALUE, issuedOn, book);
  const lettingPaise = share(
    areaSqFt * ratePaisePerSqFtMonth,
    letting.value.monthsInYear,
    1,
    'half-up',
  );
  const repairs = parameterOn(MAINTENANCE_DEDUCTION, issuedOn, book);
  const afterRepairsPaise = basisPointsOf(lettingPaise, BASIS_POINTS - repairs.value.basisPoints);
  const workings = [
    lineOf(LETTING_VALUE, letting, 'letting_value', lettingPaise, {
      area: count(areaSqFt),
      rate: money(ratePaisePerSqFtMonth),
    }),
    lineOf(
      MAINTENANCE_DEDUCTION,
      repairs,
      'maintenance_deduction',
      afterRepairsPaise - lettingPaise,
      { rate: percent(repairs.value.basisPoints) },
    ),
  ];
  const covered = coverageOf('self_occupation', demand, book);
  if (!covered) return { paise: afterRepairsPaise, workings };
  const own = parameterOn(SELF_OCCUPATION, issuedOn, book);
  const wholePaise = basisPointsOf(afterRepairsPaise, BASIS_POINTS - own.value.basisPoints);
  const lessPaise = coveredPaise(afterRepairsPaise - wholePaise, covered);
  const line = lineOf(SELF_OCCUPATION, own, 'self_occupation', -lessPaise, {
    rate: percent(own.value.basisPoints),
  });
  return {
    paise: afterRepairsPaise - lessPaise,
    workings: [...workings, provenBy(line, covered)],
  };
}

/** Computes the taxes of a year, before rebates and interest. */
function taxes(
  demand: PropertyDemand,
  rateablePaise: number,
  book: RuleBook,
): { generalPaise: number; lines: BillLine[] } {
  const general = parameterOn(GENERAL_TAX, demand.issuedOn, book);
  const slab = general.value.find(
    ({ rateableValuePaiseMax }) =>
      rateableValuePaiseMax === null || rateablePaise <= rateableValuePaiseMax,
  )!;
  const generalPaise = basisPointsOf(rateablePaise, slab.basisPoints);
  const base = money(rateablePaise);
  const lines = [
    lineOf(GENERAL_TAX, general, 'general_tax', generalPaise, {
      rate: percent(slab.basisPoints),
      base,
    }),
  ];
  for (const [rule, name] of [
    [WATER_BENEFIT_TAX, 'water_benefit_tax'],
    [SEWAGE_BENEFIT_TAX, 'sewage_benefit_tax'],
  ] as const) {
    const parameter = parameterOn(rule, demand.issuedOn, book);
    lines.push(
      lineOf(rule, parameter, name, basisPointsOf(rateablePaise, parameter.value.basisPoints), {
        rate: percent(parameter.value.basisPoints),
        base,
      }),
    );
  }
  const green = coverageOf('eco_rebate', demand, book);
  const eco = green && inForceOn(ECO_REBATE, demand.issuedOn, book);
  if (eco) {
    const rate =
      demand.facts.ecoMeasures === 1
        ? eco.value.oneMeasureBasisPoints
        : eco.value.moreMeasuresBasisPoints;
    const paise = coveredPaise(basisPointsOf(generalPaise, rate), green);
    const values = { rate: percent(rate), base: money(generalPaise) };
    lines.push(provenBy(lineOf(ECO_REBATE, eco, 'eco_rebate', -paise, values), green));
  }
  const taxedPaise = lines.reduce(
    (sum, { name, paise }) => sum + (name === 'general_tax' || name === 'eco_rebate' ? paise : 0),
    0,
  );
  const proven = coverageOf('concession', demand, book);
  const extent = CONCESSION_RATES[demand.facts.concession ?? 'none'];
  const granted = proven && extent && inForceOn(CONCESSION, demand.issuedOn, book);
  if (!granted) return { generalPaise, lines };
  const rate = granted.value[extent];
  const concessionPaise = coveredPaise(basisPointsOf(taxedPaise, rate), proven);
  const values = { rate: percent(rate), base: money(taxedPaise) };
  lines.push(provenBy(lineOf(CONCESSION, granted, 'concession', -concessionPaise, values), proven));
  return { generalPaise: generalPaise - concessionPaise, lines };
}

/** @returns the sum of payments until the end of a day */
const paidBy = (credits: readonly Credit[], last: Day): number =>
  credits.reduce((sum, { paise, valueDate }) => sum + (valueDate <= last ? paise : 0), 0);

/**
 * Computes the penalty: 2 % for each month begun, simple, on the part of a half that was unpaid
 * when that month began. Payments first settle the first half. Fractions of a paisa are rounded up
 * once a half.
 */
function penalty(
  basisPointsPerMonth: number,
  first: Day,
  asOf: Day,
  unpaidOn: (day: Day) => number,
): { paise: number; months: number } {
  let [base, months] = [0, 0];
  for (let month = 0; addMonths(first, month) <= asOf; month += 1) {
    const unpaid = unpaidOn(addMonths(first, month));
    base += unpaid;
    if (unpaid > 0) months += 1;
  }
  return { paise: basisPointsOf(base, basisPointsPerMonth, 'up'), months };
}

/**
 * Computes the penalty since the bill was issued on the taxes that earlier years left unpaid: for
 * each month begun after the first, for which the opening balance has it already.
 */
export function arrearsPenalty(
  demand: Demand,
  unpaidOn: (day: Day) => number,
  asOf: Day,
  book: RuleBook,
): { lines: BillLine[]; nextMonth: Day } {
  const late = parameterOn(LATE_PAYMENT, demand.issuedOn, book);
  const { basisPointsPerMonth } = late.value;
  const first = addMonths(demand.issuedOn, 1);
  const { paise, months } = penalty(basisPointsPerMonth, first, asOf, unpaidOn);
  const line = lineOf(LATE_PAYMENT, late, 'penalty_arrears', paise, {
    rate: percent(basisPointsPerMonth),
    months: count(months),
    since: day(first),
  });
  return { lines: paise > 0 ? [line] : [], nextMonth: holdsUntil(asOf, [], [first]) };
}

/** Computes the bill of one property for one year as of a day. It is deterministic. */
export function propertyTaxBill(
  demand: PropertyDemand,
  credits: readonly Credit[],
  asOf: Day,
  book: RuleBook,
): Bill {
  const { paise: rateablePaise, workings } = rateableValue(demand, book);
  const { generalPaise, lines } = taxes(demand, rateablePaise, book);
  const taxPaise = lines.reduce((sum, { paise }) => sum + paise, 0);
  const valued = [
    ...workings,
    lineOf(
      LETTING_VALUE,
      parameterOn(LETTING_VALUE, demand.issuedOn, book),
      'rateable_value',
      rateablePaise,
    ),
  ];

  const early = parameterOn(EARLY_PAYMENT, demand.issuedOn, book);
  const [firstDay, lastDay] = [
    dayOfFinancialYear(demand.period, early.value.firstDay),
    dayOfFinancialYear(demand.period, early.value.lastDay),
  ];
  const rate =
    taxPaise <= early.value.smallBillPaiseMax
      ? early.value.smallBillBasisPoints
      : early.value.largeBillBasisPoints;
  const rebatePaise = basisPointsOf(generalPaise, rate);
  // A payer who paid the reduced amount in time keeps the rebate, even when the bill is recomputed
  // later.
  const offered = firstDay <= asOf && asOf <= lastDay;
  const earned = paidBy(credits, lastDay) >= taxPaise - rebatePaise;
  if (offered || earned)
    lines.push(
      lineOf(EARLY_PAYMENT, early, 'early_payment', -rebatePaise, {
        rate: percent(rate),
        base: money(generalPaise),
        until: day(lastDay),
      }),
    );

  const late = parameterOn(LATE_PAYMENT, demand.issuedOn, book);
  const [firstHalf, secondHalf] = halves(earned ? taxPaise - rebatePaise : taxPaise);
  const paidBefore = (begun: Day) => paidBy(credits, addDays(begun, -1));
  const threeMonths = addMonths(demand.issuedOn, late.value.firstHalfMonths);
  // A window moved beyond the three months also moves the first penalty.
  const firstLate = threeMonths > lastDay ? threeMonths : addDays(lastDay, 1);
  const secondLate = addDays(dayOfFinancialYear(demand.period, late.value.secondHalfLastDay), 1);
  const clamp = (paise: number, max: number) => Math.min(Math.max(paise, 0), max);
  const owed = [
    {
      name: 'penalty_first_half',
      from: firstLate,
      ...penalty(late.value.basisPointsPerMonth, firstLate, asOf, (begun) =>
        clamp(firstHalf - paidBefore(begun), firstHalf),
      ),
      half: firstHalf,
    },
    {
      name: 'penalty_second_half',
      from: secondLate,
      ...penalty(late.value.basisPointsPerMonth, secondLate, asOf, (begun) =>
        clamp(firstHalf + secondHalf - paidBefore(begun), secondHalf),
      ),
      half: secondHalf,
    },
  ] as const;
  for (const { name, from, paise, months, half } of owed) {
    if (paise > 0)
      lines.push(
        lineOf(LATE_PAYMENT, late, name, paise, {
          rate: percent(late.value.basisPointsPerMonth),
          months: count(months),
          base: money(half),
          since: day(from),
        }),
      );
  }

  return billOf(
    demand,
    asOf,
    credits,
    valued,
    lines,
    holdsUntil(asOf, [lastDay], [firstLate, secondLate]),
  );
}

/**
 * @returns the last day on which the amount is the same: windows end, and months of penalty begin
 */
function holdsUntil(asOf: Day, lastDays: Day[], firstLateDays: Day[]): Day {
  const nextMonths = firstLateDays.map((first) => {
    let begun = first;
    for (let months = 1; begun <= asOf; months += 1) begun = addMonths(first, months);
    return addDays(begun, -1);
  });
  return [...lastDays.filter((last) => asOf <= last), ...nextMonths].sort()[0]!;
}
