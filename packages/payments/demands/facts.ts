import { z } from 'zod';
import type { BillHead } from '../payments.constants.ts';

/** Reads a whole number from a cell of a table, or from JSON. */
const whole = (min: number, max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value),
    z.int().min(min).max(max),
  );
/** An amount in paise, below a thousand crore rupees. */
export const paise = whole(0, 1_000_000_000_000);

const YES_OR_NO: Record<string, boolean> = { true: true, yes: true, false: false, no: false };
const yesOrNo = z.preprocess(
  (value) => (typeof value === 'string' ? (YES_OR_NO[value.toLowerCase()] ?? value) : value),
  z.boolean(),
);

const AREA_MAX = 10_000_000;
const RATE_MAX = 1_000_000;
const MEASURES_MAX = 3;
const KILOLITRES_MAX = 10_000_000;

/** The facts of a demand about its property, connection or order, by head. */
export const FACTS = {
  property_tax: z.object({
    areaSqFt: whole(1, AREA_MAX),
    ratePaisePerSqFtMonth: whole(1, RATE_MAX),
    selfOccupied: yesOrNo,
    ecoMeasures: whole(0, MEASURES_MAX).default(0),
    concession: z.enum(['none', 'part', 'full']).optional(),
  }),
  water_charges: z.object({ kilolitres: whole(0, KILOLITRES_MAX) }),
  licence_fees: z.object({ paise }),
  certificate_fees: z.object({ paise }),
  octroi_lbt: z.object({
    levy: z.enum(['octroi', 'lbt']),
    taxPaise: paise,
    interestPaise: paise.default(0),
  }),
} as const satisfies Record<BillHead, z.ZodObject>;
