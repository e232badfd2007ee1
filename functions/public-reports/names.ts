import { categoryLabel, officeName, type Configuration } from '@pune/grievances/configuration';
import { OFFICE_UNKNOWN, type ReportGroup } from '@pune/grievances/public-reports.constants';
import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';

/** The words of a page: its language, and the configuration with the names of kinds and offices. */
export interface Names {
  locale: Locale;
  configuration: Configuration | null;
  /** The names of departments by the addresses of their pages. */
  departments: ReadonlyMap<string, string>;
}

export const placeName = ({ locale, configuration }: Names, office: string | null): string =>
  office === null || office === OFFICE_UNKNOWN
    ? t(locale)('public-reports:office_unknown')
    : officeName(configuration, office, locale);

export const kindName = ({ locale, configuration }: Names, category: string): string =>
  categoryLabel(configuration, category, locale);

/** The name of a department; its address in words if the portal does not name it. */
export const departmentName = ({ departments }: Names, slug: string): string =>
  departments.get(slug) ?? slug;

export function groupName(names: Names, group: ReportGroup, id: string): string {
  if (group === 'office') return placeName(names, id);
  return group === 'category' ? kindName(names, id) : departmentName(names, id);
}

const HOURS_SHOWN_MAX = 48;
const HOURS_OF_DAY = 24;

/** A time in hours, or in days from two days on: `31 h`, `5 days`. */
export function duration(hours: number, locale: Locale): string {
  const T = t(locale);
  return hours <= HOURS_SHOWN_MAX
    ? T('public-reports:value_hours', { hours: formatNumber(hours, locale) })
    : T('public-reports:days', { days: formatNumber(Math.ceil(hours / HOURS_OF_DAY), locale) });
}

const PERCENT = 100;

/** A share in percent, or the words for none. */
export function share(part: number, whole: number, locale: Locale): string {
  const T = t(locale);
  if (whole === 0) return T('public-reports:no_figure');
  return T('public-reports:share', {
    percent: formatNumber(Math.round((part / whole) * PERCENT), locale),
  });
}
