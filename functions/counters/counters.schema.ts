import { LOCALES } from '@pune/i18n';
import { billSearchSchema } from '@pune/payments/schema';
import { DEPOSITS, NOTES } from '@pune/payments/counters/close-day';
import { MEANS, PLACES } from '@pune/payments/counters/constants';
import { toLatinDigits } from '@pune/std/digits';
import { readDay } from '@pune/std/typed-day';
import { z } from 'zod';
import { paiseTyped } from '../payments/requests.schema.ts';

/** Messages of fields are keys of `counters`. */
const error = (name: string) => ({ error: name });
const language = z.enum(LOCALES).optional();
const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, error('error_key'));

/** A text of a form, without control characters. */
const text = (max: number, message: string) =>
  z
    .string(error(message))
    .trim()
    .max(max, error(message))
    .refine((value) => !/\p{Cc}/u.test(value), error(message));
const latin = (value: unknown) => (typeof value === 'string' ? toLatinDigits(value).trim() : value);
const desk = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
  z.string(error('error_desk')).regex(/^[a-z0-9][a-z0-9-]{0,38}$/, error('error_desk')),
);
const rupees = (min: number) =>
  z.preprocess(paiseTyped, z.int(error('error_amount')).min(min, error('error_amount')));
const count = z.preprocess(
  (value) => (latin(value) === '' || value === undefined ? '0' : latin(value)),
  z
    .string(error('error_count'))
    .regex(/^\d{1,6}$/, error('error_count'))
    .transform(Number),
);
const day = z.preprocess(
  (value) => (typeof value === 'string' ? (readDay(value) ?? '') : value),
  z.iso.date(error('error_day')),
);

export const openSchema = z.strictObject({
  place: z.enum(PLACES, error('error_place')),
  desk,
  opening: z.preprocess(
    (value) => (latin(value) === '0' ? 0 : paiseTyped(value)),
    z.int(error('error_amount')).min(0, error('error_amount')),
  ),
  language,
});

export const findSchema = z.strictObject({
  ...billSearchSchema.shape,
  head: z.preprocess(
    (value) => value || undefined,
    billSearchSchema.shape.head.or(z.never(error('error_head'))),
  ),
  language,
});

export const takeSchema = z.strictObject({
  bill: id,
  idempotencyKey: id,
  amount: rupees(1),
  means: z.enum(MEANS, error('error_means')),
  number: z.preprocess(
    latin,
    z.union([z.literal(''), z.string().regex(/^\d{6}$/)], error('error_instrument')).default(''),
  ),
  bank: text(40, 'error_instrument').default(''),
  dated: z.string(error('error_dated')).max(20, error('error_dated')).default(''),
  terminal: text(40, 'error_terminal').default(''),
  receiptLanguage: z.enum(LOCALES).default('mr'),
  language,
});

export const closeSchema = z.strictObject({
  ...(Object.fromEntries(NOTES.map((note) => [`note${note}`, count])) as Record<
    `note${(typeof NOTES)[number]}`,
    typeof count
  >),
  coins: count,
  language,
});

export const confirmSchema = z.strictObject({ language });

export const depositSchema = z.strictObject({
  kind: z.enum(DEPOSITS, error('error_nothing')),
  reference: z.preprocess(
    latin,
    z
      .string(error('error_reference'))
      .regex(/^[A-Za-z0-9][A-Za-z0-9/-]{2,39}$/, error('error_reference')),
  ),
  day,
  language,
});

export const callSchema = z.strictObject({
  mobile: z.preprocess(
    (value) =>
      typeof value === 'string'
        ? toLatinDigits(value)
            .replaceAll(/[\s-]/g, '')
            .replace(/^(\+91|0)(?=\d{10}$)/, '')
        : value,
    z.string(error('error_mobile')).regex(/^[6-9]\d{9}$/, error('error_mobile')),
  ),
  messageLanguage: z.enum(LOCALES).default('mr'),
  language,
});

export const kioskSchema = z.strictObject({ machine: desk, language });
