import type { Card, Locale } from '@pune/content';
import { SCHEME_GROUPS } from '@pune/content-models/schemes/constants';
import type { BenefitAmount, PublishedScheme } from '@pune/content-models/schemes/published';
import { formatDate, formatRupees } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { IconName } from '@pune/ui/icons';

export type SchemeGroup = (typeof SCHEME_GROUPS)[number];

export const BENEFIT_ICONS: Record<BenefitAmount['kind'], IconName> = {
  cash: 'rupee',
  training: 'book',
  goods: 'card',
  concession: 'bus',
  place: 'home',
};

type Key = 'schemes:group';

/** The translation keys of the options of a scheme's select fields. */
const LABEL_KEYS = {
  group: (value: string) => `schemes:group_${value}`,
  phase: (value: string) => `schemes:phase_${value}`,
  kind: (value: string) => `schemes:kind_${value}`,
  often: (value: string) => `schemes:often_${value}`,
  aadhaar: (value: string) => `schemes:aadhaar_${value}`,
} as const;

/** The label of a value: `schemeLabel('group', 'youth', 'mr')` is `युवक`. */
export const schemeLabel = (kind: keyof typeof LABEL_KEYS, value: string, locale: Locale): string =>
  t(locale)(LABEL_KEYS[kind](value) as Key);

/** A benefit as text: `Up to ₹20,000 once`, `Training, every year`, `Cash, every month`. */
export function benefitText(
  { kind, amountRupees, isUpTo, frequency }: BenefitAmount,
  locale: Locale,
): string {
  const T = t(locale);
  if (amountRupees === null)
    return [schemeLabel('kind', kind, locale), frequency && schemeLabel('often', frequency, locale)]
      .filter(Boolean)
      .join(', ');
  const rupees = formatRupees(amountRupees * 100, locale);
  const amount = isUpTo ? T('schemes:up_to', { amount: rupees }) : rupees;
  return T(`schemes:amount_${frequency ?? 'plain'}` as 'schemes:amount_once', { amount });
}

/** True for money of an unknown amount. */
export const isUnknownAmount = ({ kind, amountRupees }: BenefitAmount): boolean =>
  kind === 'cash' && amountRupees === null;

/** The period for applications; `null` if no days are published. */
export function windowText(
  { opensOn, closesOn }: Pick<PublishedScheme, 'opensOn' | 'closesOn'>,
  locale: Locale,
): string | null {
  const T = t(locale);
  if (opensOn && closesOn)
    return T('schemes:window', {
      from: formatDate(opensOn, locale),
      until: formatDate(closesOn, locale),
    });
  if (closesOn) return T('schemes:window_until', { until: formatDate(closesOn, locale) });
  return opensOn ? T('schemes:window_from', { from: formatDate(opensOn, locale) }) : null;
}

/** The schemes by group, in the order of the groups; empty groups are omitted. */
export const byGroup = (schemes: Card<'schemes'>[]) =>
  SCHEME_GROUPS.map((group) => ({
    group,
    schemes: schemes.filter(({ card }) => card.group === group),
  })).filter(({ schemes: some }) => some.length > 0);
