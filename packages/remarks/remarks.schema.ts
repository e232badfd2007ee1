import { LOCALES } from '@pune/i18n';
import { holdsAadhaar } from '@pune/database/aadhaar';
import { blankToUndefined } from '@pune/std/blank';
import { latinDigit } from '@pune/std/digits';
import { scan } from '@pune/std/personal-data';
import { z } from 'zod';

export { REMARKS_API } from '@pune/std/page-remarks';
/** The longest words that a reader may add. */
export const WORDS_CHARACTERS_MAX = 500;

/** A day alone or two days with a dash between them, apart from other digits. */
const DATE =
  '(?:(?:0?[1-9]|[12]\\d|3[01])([-./])(?:0?[1-9]|1[0-2])\\1(?:19|20)\\d\\d|(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:[0-2]\\d|3[01]))';
const APART = '[\\s.()\\p{Pd}]{0,3}';
const DATES = new RegExp(
  `(?<!\\d${APART})${DATE}(?:\\s?\\p{Pd}\\s?${DATE.replace('\\1', '\\2')})?(?!${APART}\\d)`,
  'gu',
);

/**
 * Writes numbers in one way: Latin letters and digits of one width, no signs without a width, one
 * separator between two digits, no days of a calendar, and no sign of a rate such as `@ 2%`.
 */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(DATES, '…')
    .replace(/(?<=\d)[\s.()\p{Pd}\u2212]+(?=\d)/gu, ' ')
    .replace(/\s@\s?(?=\d)/g, ' … ');

/** A number of a landline with its area, or of ten digits: of an account, a card, an identity. */
const NUMBERS = [/(?<!\d)0 ?[1-9](?: ?\d){8,9}(?!\d)/, /\d{10}/];

/**
 * Returns true for words that hold a telephone number, an e-mail address, an address for payments,
 * an Aadhaar number, a number plate or another long number, in digits of any script.
 */
export function holdsPersonalData(words: string): boolean {
  const written = plain(words);
  return (
    scan(written).length > 0 ||
    // An Aadhaar number that was masked when the form was read.
    /X{4}/.test(written) ||
    holdsAadhaar(written) ||
    NUMBERS.some((number) => number.test(written))
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
  /** A page without views in this answer has fewer: ten, or more if not all pages are in it. */
  viewsUnder: z.int(),
  pages: z.array(
    z.object({
      site: z.string(),
      path: z.string(),
      /** To the nearest ten; null for fewer than `viewsUnder`. */
      views: z.int().nullable(),
      yes: z.int(),
      no: z.int(),
      words: z.array(z.object({ day: z.string(), useful: z.boolean(), words: z.string() })),
    }),
  ),
});
export type PagesAnswer = z.output<typeof pagesSchema>;
