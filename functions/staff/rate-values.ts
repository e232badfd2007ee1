import type { Locale } from '@pune/i18n';
import { formatDayMonth, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { formatAmount } from '@pune/payments/format-amounts';
import { paiseFrom } from '@pune/payments/money';
import { EDITABLE, type NumberKind, type RuleName } from '@pune/payments/rules/editable';
import { toLatinDigits } from '@pune/std/digits';
import { textOf, type Values } from './change-form.ts';

interface Slab {
  rateableValuePaiseMax: number | null;
  basisPoints: number;
}

/** The fields of a rule in the order of its form. */
export const fieldsOfRule = (rule: RuleName): [name: string, kind: NumberKind][] =>
  Object.entries(EDITABLE[rule].fields) as [string, NumberKind][];

const HUNDREDTHS = /^\d{1,10}(\.\d{1,2})?$/;

/** Reads `16.75` as hundredths; NaN for another text, which the schema of the rule refuses. */
function hundredths(text: string): number {
  const typed = toLatinDigits(text).replaceAll(/[₹%,\s]/g, '');
  if (!HUNDREDTHS.test(typed)) return Number.NaN;
  const [whole = '', part = ''] = typed.split('.');
  return paiseFrom(`${whole}.${part.padEnd(2, '0')}`) ?? Number.NaN;
}

/** Reads `31-05`, day first, as a day of a year: `05-31`. */
function dayOfYear(text: string): string {
  const [, day = '', month = ''] = /^(\d{1,2})[-/. ](\d{1,2})$/.exec(toLatinDigits(text)) ?? [];
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Reads a slab a line, limit and per cent: `8000 16.75`; the last one begins with a dash. */
const slabs = (text: string): Slab[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [limit = '', rate = ''] = line.split(/\s+/);
      return {
        rateableValuePaiseMax: limit === '-' ? null : hundredths(limit),
        basisPoints: hundredths(rate),
      };
    });

const READ: Record<NumberKind, (text: string) => unknown> = {
  percent: hundredths,
  rupees: hundredths,
  months: (text) => Number(toLatinDigits(text)),
  day_of_year: dayOfYear,
  slabs,
};

/** Reads the value of a rule from the fields of its form. */
export function valueOf(rule: RuleName, values: Values): unknown {
  const read = fieldsOfRule(rule).map(
    ([name, kind]) => [name, READ[kind](textOf(values, name))] as const,
  );
  return rule === 'general_tax' ? read[0]![1] : Object.fromEntries(read);
}

const decimal = (value: number): string => String(value / 100);
const slabLine = ({ rateableValuePaiseMax: max, basisPoints }: Slab): string =>
  `${max === null ? '-' : decimal(max)} ${decimal(basisPoints)}`;

const TYPED: Record<NumberKind, (value: never) => string> = {
  percent: decimal,
  rupees: decimal,
  months: String,
  day_of_year: (day: string) => day.split('-').toReversed().join('-'),
  slabs: (rows: Slab[]) => rows.map(slabLine).join('\n'),
};
const partOf = (value: unknown, name: string): never =>
  (name === 'slabs' ? value : (value as Record<string, unknown>)[name]) as never;

/** The values with which a form begins. */
export const typedValues = (rule: RuleName, value: unknown): Record<string, string> =>
  Object.fromEntries(
    fieldsOfRule(rule).map(([name, kind]) => [name, TYPED[kind](partOf(value, name))]),
  );

function shown(kind: NumberKind, value: never, locale: Locale): string {
  switch (kind) {
    case 'percent':
      return `${formatNumber((value as number) / 100, locale)}%`;
    case 'rupees':
      return formatAmount(value, locale);
    case 'months':
      return formatNumber(value, locale);
    case 'day_of_year':
      // The year is that of each bill.
      return formatDayMonth(`2000-${value as string}`, locale);
    case 'slabs':
      return (value as Slab[])
        .map(({ rateableValuePaiseMax: max, basisPoints }) =>
          [
            max === null ? t(locale)('staff:rate_above') : `≤ ${formatAmount(max, locale)}`,
            `${formatNumber(basisPoints / 100, locale)}%`,
          ].join(': '),
        )
        .join('; ');
  }
}

/** A value in words: each number with the label of its field. */
export const valueText = (rule: RuleName, value: unknown, locale: Locale): string =>
  fieldsOfRule(rule)
    .map(
      ([name, kind]) =>
        `${t(locale)(`staff:rate_field_${name}` as 'staff:rate_field_basisPoints')}: ${shown(kind, partOf(value, name), locale)}`,
    )
    .join('; ');
