import { LOCALES } from '@pune/i18n';
import { readDay } from '@pune/std/typed-day';
import { z } from 'zod';
import type { FormField } from './form.views.ts';

const TEXT_CHARACTERS_MAX = 200;

/** The schema of one field of a form, whose value is a text; that of ticks a list. */
function schemaOf(field: FormField): z.ZodType<string | string[]> {
  if (field.kind === 'ticks')
    return z
      .union([z.string().transform((value) => [value]), z.array(z.string())])
      .default([])
      .refine(
        (values) => values.every((value) => field.options.some((one) => one.value === value)),
        {
          error: 'error_choice',
        },
      )
      .refine((values) => !field.required || values.length > 0, { error: 'error_required' });
  const max = ('charactersMax' in field && field.charactersMax) || TEXT_CHARACTERS_MAX;
  const text = z.string().trim().max(max).default('');
  const given = text.refine((value) => !field.required || value !== '', {
    error: 'error_required',
  });
  if (field.kind === 'choice')
    return given.refine(
      (value) => value === '' || field.options.some((one) => one.value === value),
      { error: 'error_choice' },
    );
  if (field.kind === 'day')
    return given
      .refine((value) => value === '' || readDay(value) !== null, { error: 'error_day' })
      .transform((value) => readDay(value) ?? '');
  return given;
}

/** The values of a form: a text for each field, and a list for ticks. */
export type Values = Readonly<Record<string, string | string[]>>;

/** The schema of a form. It is strict: unknown fields are refused by name. */
export const formSchema = (fields: readonly FormField[]): z.ZodType<Values> =>
  z.strictObject({
    ...Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])),
    language: z.enum(LOCALES).default('en'),
  }) as unknown as z.ZodType<Values>;

export const textOf = (values: Values, name: string): string => String(values[name] ?? '');
export const listOf = (values: Values, name: string): string[] => [values[name] ?? []].flat();
