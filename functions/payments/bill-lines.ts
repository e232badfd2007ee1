import type { Locale } from '@pune/i18n';
import { formatDate, formatNumber } from '@pune/i18n/format';
import { messagesOf, t } from '@pune/i18n/server';
import { formatAmount, formatPeriod } from '@pune/payments/format-amounts';
import type { BillLine, BillValue } from '@pune/payments/schema';

function formatValue(value: BillValue, locale: Locale): string {
  switch (value.kind) {
    case 'money':
      return formatAmount(value.paise, locale);
    case 'percent':
      return `${formatNumber(value.basisPoints / 100, locale)}%`;
    case 'day':
      return formatDate(value.day, locale);
    case 'period':
      return formatPeriod(value.period, locale);
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
export function sourceOf(
  line: Pick<BillLine, 'rule' | 'from' | 'source' | 'words'>,
  locale: Locale,
): string {
  if (line.words) return line.words[locale];
  const [head = '', rule = ''] = line.rule.split('.');
  const words = messagesOf('payments', locale) as Record<string, string>;
  // A rule that all heads share has one source, whatever the day.
  const key = [`source_${head}_${rule}_${line.from.slice(0, 4)}`, `source_${rule}`].find((name) =>
    Object.hasOwn(words, name),
  );
  return key ? words[key]! : line.source;
}
