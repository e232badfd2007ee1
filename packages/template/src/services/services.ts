import type { Card, Locale } from '@pune/content';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { IconName } from '@pune/ui/icons';

/** The groups of services, in the order of pages. */
export const SERVICE_CATEGORIES = [
  'taxes',
  'certificates',
  'building',
  'water-roads',
  'licences',
  'animals-trees',
  'welfare',
  'help',
] as const;

export const SERVICE_ICONS: Record<(typeof SERVICE_CATEGORIES)[number], IconName> = {
  taxes: 'tax',
  certificates: 'certificate',
  building: 'building',
  'water-roads': 'water',
  licences: 'licence',
  'animals-trees': 'paw',
  welfare: 'people',
  help: 'hand',
};

/** The fields that a row in a list of services shows. */
export const SERVICE_FIELDS = [
  'slug',
  'title',
  'category',
  'fee',
  'timeLimitDays',
  'rank',
] as const;

/** A time limit as text: `21 days`, `at once` for 0, or `no_time_limit` for `null`. */
export function timeLimitText(days: number | null, locale: Locale): string {
  const T = t(locale);
  if (days === null) return T('no_time_limit');
  return days === 0 ? T('at_once') : T('days', { count: days, days: formatNumber(days, locale) });
}

/**
 * @returns the text at the end of a service's row in a list: the time limit, else a fee of at most 20
 *   characters, else the empty string
 */
export const serviceFact = (
  { timeLimitDays, fee }: Pick<Card<'services'>['card'], 'timeLimitDays' | 'fee'>,
  locale: Locale,
): string =>
  timeLimitDays !== null
    ? timeLimitText(timeLimitDays, locale)
    : fee && fee.length <= 20
      ? fee
      : '';

/** Behind every place that an editor can give. */
const UNRANKED = 100;

/**
 * Groups services by category: in each, those with a place in the order of their places, then the
 * others as they come. Categories without services are left out.
 *
 * @param most the number of services of a category; by default all
 */
export const byCategory = (services: Card<'services'>[], most?: number) =>
  SERVICE_CATEGORIES.map((category) => ({
    category,
    services: services
      .filter((service) => service.category === category)
      .sort((a, b) => (a.card.rank ?? UNRANKED) - (b.card.rank ?? UNRANKED))
      .slice(0, most),
  })).filter(({ services: some }) => some.length > 0);
