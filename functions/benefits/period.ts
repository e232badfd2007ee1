import type { BenefitPayment } from '@pune/benefits/schema';
import type { Locale } from '@pune/i18n';
import { formatDateRange, formatMonth } from '@pune/i18n/format';

const DAY_MS = 86_400_000;

/** Formats a whole month as `October 2026`, other periods as days. */
export function periodText(
  { periodFrom, periodTo }: Pick<BenefitPayment, 'periodFrom' | 'periodTo'>,
  locale: Locale,
): string {
  const isMonth =
    periodFrom.endsWith('-01') &&
    periodFrom.slice(0, 7) === periodTo.slice(0, 7) &&
    new Date(Date.parse(periodTo) + DAY_MS).getUTCDate() === 1;
  return isMonth ? formatMonth(periodFrom, locale) : formatDateRange(periodFrom, periodTo, locale);
}
