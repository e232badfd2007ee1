import { blankToUndefined } from '@pune/std/blank';
import { scan } from '@pune/std/personal-data';
import { readDay } from '@pune/std/typed-day';
import { z } from 'zod';
import { CONCESSIONS, type Proof } from '../bills/proofs.ts';
import type { BillHead } from '../payments.constants.ts';

/** A day, as ISO 8601 or as people type it: `31/12/2026`. */
export const daySchema = z.preprocess(
  (value) => (typeof value === 'string' ? (readDay(value) ?? value) : value),
  z.iso.date(),
);

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

const TEXT = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,()/-]*$/u;
const shortText = (max: number) =>
  z
    .string()
    .trim()
    .min(3)
    .max(max)
    .regex(TEXT)
    .refine((text) => scan(text).length === 0);
const proofSchema = z
  .strictObject({
    concession: z.enum(CONCESSIONS),
    kind: z.string().regex(/^[a-z0-9_]{3,40}$/),
    reference: shortText(40),
    from: daySchema,
    until: z.preprocess(
      blankToUndefined,
      daySchema.nullish().transform((day) => day ?? null),
    ),
    /** The post of the officer, without a name. */
    admittedBy: shortText(80),
  })
  .transform(({ concession, kind, reference, from, until, admittedBy }): Proof => ({
    concession,
    kind,
    reference,
    from,
    until,
    admittedBy,
  }));
const PROOFS_MAX = 12;
/**
 * Reads `self_occupation:pt3_form:PT3-0123:04/05/2023::Superintendent, Kothrud | …`, as a cell of a
 * table holds a list: concession, kind, number, first day, last day, who admitted it.
 */
const proofsOfCell = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.split('|').map((part) => {
        const [concession, kind, reference, from, until, admittedBy, ...more] = part
          .split(':')
          .map((item) => item.trim());
        return more.length > 0 ? null : { concession, kind, reference, from, until, admittedBy };
      })
    : value;
const proofsSchema = z.preprocess(
  (value) => proofsOfCell(blankToUndefined(value)),
  z
    .array(proofSchema)
    .max(PROOFS_MAX)
    .optional()
    .transform((proofs) => (proofs && proofs.length > 0 ? proofs : undefined)),
);

/** The facts of a demand about its property, connection or order, by head. */
export const FACTS = {
  property_tax: z.object({
    areaSqFt: whole(1, AREA_MAX),
    ratePaisePerSqFtMonth: whole(1, RATE_MAX),
    selfOccupied: yesOrNo,
    ecoMeasures: whole(0, MEASURES_MAX).default(0),
    concession: z.enum(['none', 'part', 'full']).optional(),
    proofs: proofsSchema,
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
