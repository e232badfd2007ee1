import type { Locale } from '@pune/content';
import type { PolicyVersion } from '@pune/content-models/policies/published';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';

/** The period of a version: the editor's note if the days are not known, else the days. */
export function periodText(
  {
    inForceFrom,
    inForceUntil,
    periodNote,
  }: Pick<PolicyVersion, 'inForceFrom' | 'inForceUntil' | 'periodNote'>,
  locale: Locale,
): string {
  if (periodNote) return periodNote;
  const from = formatDate(inForceFrom, locale);
  return inForceUntil
    ? t(locale)('policies:from_until', { from, until: formatDate(inForceUntil, locale) })
    : t(locale)('policies:from', { from });
}
