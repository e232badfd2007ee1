import type { Locale } from '@pune/i18n';
import { formatDate, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { BillLine } from '../payments.schema.ts';

/** Says on which documents a concession stands, and for how many days of the year. */
export function proofsOf({ proof }: BillLine, locale: Locale): string[] {
  if (!proof) return [];
  const T = t(locale);
  const { days, ofDays, documents } = proof;
  const said = documents.map(({ kind, ending, from, until, admittedBy }) => {
    const values = {
      kind: T(`payments:proof_${kind}`),
      ending,
      from: formatDate(from, locale),
      by: admittedBy,
    };
    return until
      ? T('payments:proof_until', { ...values, until: formatDate(until, locale) })
      : T('payments:proof_open', values);
  });
  return days === ofDays
    ? said
    : [
        ...said,
        T('payments:proof_days', {
          days: formatNumber(days, locale),
          ofDays: formatNumber(ofDays, locale),
        }),
      ];
}
