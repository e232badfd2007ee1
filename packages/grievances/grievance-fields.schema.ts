import { blankToUndefined } from '@pune/std/blank';
import { toLatinDigits } from '@pune/std/digits';
import { z } from 'zod';
import { plainText } from './plain-text.ts';

/** The fields that the forms of grievances share. */

/** Messages of fields are keys of `grievances`: the answer chooses the reader's language. */
export const key = <K extends `error_${string}`>(name: K): K => name;

export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(blankToUndefined, schema.optional());

export const text = z.string({ error: key('error_wrong_type') }).transform(plainText);

/** These checks also run on invalid fields, so they accept any value. */
export const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '';
export const isObject = ({ value }: { value: unknown }): boolean =>
  typeof value === 'object' && value !== null;

/** The values of a ticked checkbox and of its absence, as a form and a query send them. */
const TICKED: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  on: true,
  no: false,
  false: false,
  '': false,
};

/** A consent: given by `yes` or `true`, never by silence. */
export const consent = z.preprocess(
  (value) => (typeof value === 'string' ? (TICKED[value.trim().toLowerCase()] ?? value) : value),
  z.boolean({ error: key('error_wrong_type') }).default(false),
);

/** Degrees, as a number or as a form's text. */
export const coordinate = (limit: number) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\s*-?\d{1,3}(\.\d{1,20})?\s*$/)
          .transform(Number),
      ],
      { error: key('error_point_invalid') },
    )
    .pipe(
      z
        .number()
        .min(-limit, { error: key('error_point_invalid') })
        .max(limit, { error: key('error_point_invalid') }),
    );

/** Normalises a mobile number to ten Latin digits: `+91 98220 12345`, `०९८२२०१२३४५`. */
export const mobile = z.string({ error: key('error_wrong_type') }).transform((value, context) => {
  const digits = toLatinDigits(value).replace(/[\s()\-.]/g, '');
  const number = /^(?:\+?91|0)?([6-9]\d{9})$/.exec(digits)?.[1];
  if (!number) context.addIssue({ code: 'custom', message: key('error_mobile_invalid') });
  return number ?? '';
});

export const email = z
  .string({ error: key('error_wrong_type') })
  .trim()
  .pipe(
    z.email({ error: key('error_email_invalid') }).max(254, { error: key('error_email_invalid') }),
  );
