import { LOCALES } from '@pune/i18n';
import { holdsAadhaar } from '@pune/database/aadhaar';
import { toLatinDigits } from '@pune/std/digits';
import { z } from 'zod';

export { REMARKS_API } from '@pune/std/page-remarks';
/** The longest words that a reader may add. */
export const WORDS_CHARACTERS_MAX = 500;

const blankToUndefined = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** Separators that people type into numbers; a slash stands in numbers of orders. */
const BETWEEN = '[\\s().-]*';
const NUMBERS = [
  // A mobile number, with or without the code of the country.
  new RegExp(`(?<!\\d)(?:\\+?91|0)?${BETWEEN}[6-9](?:${BETWEEN}\\d){9}(?!\\d)`),
  // A number of a landline with its area.
  new RegExp(`(?<!\\d)0${BETWEEN}[1-9](?:${BETWEEN}\\d){8,9}(?!\\d)`),
  // Any other long number: of an account, a card, an identity.
  /\d{10}/,
];
const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;

/**
 * Returns true for words that hold a telephone number, an e-mail address, an Aadhaar number or
 * another long number, in digits of any script.
 */
export function holdsPersonalData(words: string): boolean {
  const latin = toLatinDigits(words);
  return (
    EMAIL.test(latin) ||
    /X{4}/.test(latin) ||
    holdsAadhaar(latin) ||
    NUMBERS.some((number) => number.test(latin))
  );
}

/** The address of a page on a portal: `/mr/services/property-tax/`. */
export const pagePathSchema = z
  .string({ error: 'error_wrong_type' })
  .max(300, { error: 'error_format' })
  .regex(new RegExp(`^/(?:${LOCALES.join('|')})/(?:[a-z0-9-]+/){1,4}$`), {
    error: 'error_format',
  });

/** The query of the form: the page that is asked about. */
export const askedSchema = z.object({ page: pagePathSchema });

/** The form: whether a page was useful, and words if the reader has any. */
export const remarkSchema = z.strictObject({
  page: pagePathSchema,
  useful: z.enum(['yes', 'no'], { error: 'error_useful' }),
  words: z.preprocess(
    blankToUndefined,
    z
      .string({ error: 'error_wrong_type' })
      .trim()
      .max(WORDS_CHARACTERS_MAX, { error: 'error_too_long' })
      .refine((words) => !holdsPersonalData(words), { error: 'error_personal' })
      .optional(),
  ),
});
export type Remark = z.output<typeof remarkSchema>;

/** The answer to the CMS: views and remarks of each page. */
export const pagesSchema = z.object({
  /** The days of which the counts are. */
  days: z.int(),
  pages: z.array(
    z.object({
      site: z.string(),
      path: z.string(),
      /** To the nearest ten; null for fewer than ten. */
      views: z.int().nullable(),
      yes: z.int(),
      no: z.int(),
      words: z.array(z.object({ day: z.string(), useful: z.boolean(), words: z.string() })),
    }),
  ),
});
export type PagesAnswer = z.output<typeof pagesSchema>;
