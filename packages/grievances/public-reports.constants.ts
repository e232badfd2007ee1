/**
 * Constants about the public's view of grievances that pages and functions share. It imports
 * nothing.
 */

export const REPORTS_API = '/api/reports';
export const REPORTS_STATISTICS_API = '/api/reports/statistics';
export const REPORTS_MONTHS_API = '/api/reports/statistics/months';
export const REPORTS_DATA_API = '/api/reports/data';

/** The groups of the statistics. Labels: `public-reports:by_<group>`. */
export const REPORT_GROUPS = ['office', 'category', 'department'] as const;
export type ReportGroup = (typeof REPORT_GROUPS)[number];

/** The id of the group of reports without a ward office. */
export const OFFICE_UNKNOWN = 'unknown';

/** The periods of the statistics, in days. Labels: `public-reports:period_<period>`. */
export const STATISTICS_PERIODS = ['month', 'year'] as const;
export type StatisticsPeriod = (typeof STATISTICS_PERIODS)[number];
export const PERIOD_DAYS: Readonly<Record<StatisticsPeriod, number>> = { month: 30, year: 365 };

/** The months of the trend, the current one included. */
export const TREND_MONTHS = 12;

/** The filing of a report in a list lies at most so many days back. */
export const LIST_DAYS = ['7', '30', '365'] as const;
/** Labels: `public-reports:sort_<sort>`. */
export const LIST_SORTS = ['newest', 'oldest'] as const;
export type ListSort = (typeof LIST_SORTS)[number];
export const REPORTS_AT_ONCE = 25;

/** The files of the open data. `events.*` has one row for each public step. */
export const DATA_FILES = [
  'reports.csv',
  'events.csv',
  'reports.json',
  'reports.geojson',
  'reports.parquet',
  'events.parquet',
] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** The names of formats by the endings of files, the same in every language. */
export const DATA_FORMATS = {
  csv: 'CSV',
  json: 'JSON',
  geojson: 'GeoJSON',
  parquet: 'Parquet',
} as const;
/** The name of a file's format: `CSV`. */
export const formatOf = (file: DataFile): string =>
  DATA_FORMATS[file.slice(file.indexOf('.') + 1) as keyof typeof DATA_FORMATS];
