import type { Day } from '@pune/std/india-time';
import type { BillHead } from '../payments.constants.ts';
import { BUILT_IN, inForceOn, type Rule } from './parameters.ts';

/** The smallest part of a bill that may be paid; a head without a rule is paid whole. */
const SOURCE = 'Sample: the smallest part that the cashier takes';
export const PROPERTY_TAX_PARTS: Rule<{ minimumPaise: number }> = {
  id: 'property_tax.part_payment',
  parameters: [
    {
      value: { minimumPaise: 50_000 },
      from: '2017-04-01',
      until: null,
      source: SOURCE,
      sample: true,
    },
  ],
};
export const LEVY_PARTS: Rule<{ minimumPaise: number }> = {
  id: 'octroi_lbt.part_payment',
  parameters: [
    {
      value: { minimumPaise: 100_000 },
      from: '2017-04-01',
      until: null,
      source: SOURCE,
      sample: true,
    },
  ],
};
const RULES: Partial<Record<BillHead, Rule<{ minimumPaise: number }>>> = {
  property_tax: PROPERTY_TAX_PARTS,
  octroi_lbt: LEVY_PARTS,
};

/** @returns the smallest part of a due amount that may be paid on a day; null if it is paid whole */
export function smallestPart(head: BillHead, duePaise: number, day: Day): number | null {
  const rule = RULES[head];
  const minimum = rule && inForceOn(rule, day, BUILT_IN)?.value.minimumPaise;
  return minimum !== undefined && minimum < duePaise ? minimum : null;
}
