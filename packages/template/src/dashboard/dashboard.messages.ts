import type { Translation } from '@pune/i18n';

/** The keys of the island's own messages; the texts of tiles are part of the answer. */
const KEYS = [
  'tiles',
  'period',
  'period_day',
  'period_month',
  'show_now',
  'show_figure',
  'figures_of',
  'waiting',
  'offline',
  'offline_first',
  'rows',
  'rows_of',
  'trend_none',
  'target_short',
  'group_services',
  'group_environment',
  'group_streets',
  'on_target',
  'no_data_yet',
] as const satisfies (keyof Translation<'dashboard'>)[];
export type DashboardMessages = Pick<Translation<'dashboard'>, (typeof KEYS)[number]>;

export const dashboardMessages = (messages: Translation<'dashboard'>): DashboardMessages =>
  Object.fromEntries(KEYS.map((key) => [key, messages[key]])) as DashboardMessages;
