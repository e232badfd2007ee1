import type { Locale } from '@pune/i18n';
import { formatRupees, formatYear } from '@pune/i18n/format';

/** `२०२६–२७` for the financial year `2026-27`. */
export function formatPeriod(period: string, locale: Locale): string {
  const [from = '', to = ''] = period.split('-');
  const [tens, ones] = [...to].map((digit) => formatYear(Number(digit), locale));
  return `${formatYear(Number(from), locale)}–${tens}${ones}`;
}

/** Formats an amount with a minus sign that screen readers recognise. */
export const formatAmount = (paise: number, locale: Locale): string =>
  formatRupees(paise, locale).replace('-', '−');
