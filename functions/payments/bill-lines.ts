import type { Locale } from '@pune/i18n';
import { formatDate, formatNumber } from '@pune/i18n/format';
import { messagesOf, t } from '@pune/i18n/server';
import { formatAmount } from '@pune/payments/format-amounts';
import type { BillLine, BillValue } from '@pune/payments/schema';

function formatValue(value: BillValue, locale: Locale): string {
  switch (value.kind) {
    case 'money':
      return formatAmount(value.paise, locale);
    case 'percent':
      return `${formatNumber(value.basisPoints / 100, locale)}%`;
    case 'day':
      return formatDate(value.day, locale);
    case 'count':
      return formatNumber(value.number, locale);
  }
}

const formatted = (line: BillLine, locale: Locale) =>
  Object.fromEntries(
    Object.entries(line.values).map(([name, value]) => [name, formatValue(value, locale)]),
  );

/** Explains a line of a bill, with its numbers. */
export const whyOf = (line: BillLine, locale: Locale): string =>
  t(locale)(`payments:why_${line.name}`, formatted(line, locale) as never) as unknown as string;

/**
 * @returns the source of a rule, in the reader's language; a source without a translation is quoted
 *   as written
 */
export function sourceOf(line: BillLine, locale: Locale): string {
  const [rule, year] = [line.rule.replaceAll('.', '_'), line.from.slice(0, 4)];
  const key = `source_${rule}_${year}`;
  const words = messagesOf('payments', locale) as Record<string, string>;
  return Object.hasOwn(words, key) ? words[key]! : line.source;
}
