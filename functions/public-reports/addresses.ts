import {
  REPORTS_API,
  REPORTS_DATA_API,
  REPORTS_STATISTICS_API,
  type DataFile,
  type ReportGroup,
  type StatisticsPeriod,
} from '@pune/grievances/public-reports.constants';
import type { ReportsQuery } from '@pune/grievances/public-reports.schema';
import { PARTNERS_API } from '@pune/open311/constants';
import type { Locale } from '@pune/i18n';

type Values = Readonly<Record<string, string | undefined>>;

/** Every link names the language, so that its answer depends on no cookie. */
const address = (path: string, locale: Locale, values: Values = {}): string => {
  const given = Object.entries(values).filter(([, value]) => value);
  return `${path}?${new URLSearchParams([['lang', locale], ...(given as [string, string][])])}`;
};

export type ListChoice = Partial<Omit<ReportsQuery, 'lang'>>;

export const listAddress = (locale: Locale, choice: ListChoice = {}): string =>
  address(REPORTS_API, locale, choice);

export const reportAddress = (locale: Locale, number: string): string =>
  address(`${REPORTS_API}/${number}`, locale);

export const photoAddress = (number: string): string => `${REPORTS_API}/${number}/photo`;

export const statisticsAddress = (locale: Locale, period?: StatisticsPeriod): string =>
  address(REPORTS_STATISTICS_API, locale, { period });

export const groupAddress = (
  locale: Locale,
  group: ReportGroup,
  id: string,
  period?: StatisticsPeriod,
): string => address(`${REPORTS_STATISTICS_API}/${group}/${id}`, locale, { period });

export const partnersAddress = (locale: Locale): string => address(PARTNERS_API, locale);

/** The explanation of the interface, on the page on which partners ask for a key. */
export const GUIDE = 'guide';
export const guideAddress = (locale: Locale): string => `${partnersAddress(locale)}#${GUIDE}`;

export const dataAddress = (locale: Locale): string => address(REPORTS_DATA_API, locale);

export const fileAddress = (file: DataFile): string => `${REPORTS_DATA_API}/${file}`;
