import type { Card, Locale } from '@pune/content';
import { PROJECT_STATUSES, PROJECT_THEMES } from '@pune/content-models/projects/collection';
import type { DatePrecision, MilestoneState } from '@pune/content-models/projects/milestones';
import { formatDate, formatMonth, formatNumber, formatRupees, formatYear } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';

export { PROJECT_STATUSES, PROJECT_THEMES };
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];
export type ProjectTheme = (typeof PROJECT_THEMES)[number];

/** The modifier class of a status tag. The word in the tag carries the same information. */
export const STATUS_TAG: Record<ProjectStatus, string> = {
  proposed: 'warn',
  approved: 'warn',
  tendered: 'warn',
  'under-way': 'run',
  completed: 'ok end',
  'handed-over': 'ok end',
  stopped: 'bad',
  'not-known': 'stale',
};

export const statusLabel = (status: ProjectStatus, locale: Locale): string =>
  t(locale)(`projects:status_${status}`);
export const themeLabel = (theme: string, locale: Locale): string =>
  t(locale)(`projects:theme_${theme as ProjectTheme}`);
export const milestoneLabel = (state: MilestoneState, locale: Locale): string =>
  t(locale)(`projects:milestone_${state}`);

/** A date to its known precision: `10 January 2024`, `January 2024`, `2024`. */
export function formatKnownDate(day: string, precision: DatePrecision, locale: Locale): string {
  if (precision === 'year') return formatYear(Number(day.slice(0, 4)), locale);
  return precision === 'month' ? formatMonth(day, locale) : formatDate(day, locale);
}

/** A date such as `January 2024`, or a note that there is none. */
export const knownDate = (day: string | null, precision: DatePrecision, locale: Locale): string =>
  day ? formatKnownDate(day, precision, locale) : t(locale)('projects:no_date');

/** `As of January 2024`, or a note that there is no date. */
export const asOf = (day: string | null, precision: DatePrecision, locale: Locale): string =>
  day
    ? t(locale)('projects:as_of', { date: formatKnownDate(day, precision, locale) })
    : t(locale)('projects:no_date');

const RUPEES_A_CRORE = 10_000_000;
const PAISE_A_RUPEE = 100;
const inCrore = (rupees: number, locale: Locale): string =>
  formatNumber(Math.round((rupees / RUPEES_A_CRORE) * 100) / 100, locale);

/** A sum in rupees as people say it: `₹2,800 crore`, `₹१३०.९८ कोटी`; sums below a crore in full. */
export const formatSum = (rupees: number, locale: Locale): string =>
  rupees < RUPEES_A_CRORE
    ? formatRupees(rupees * PAISE_A_RUPEE, locale)
    : t(locale)('projects:crore', { sum: `₹${inCrore(rupees, locale)}` });

/** A sum or a range: `₹2,800 crore`; `₹2,196 to 2,445 crore` if sources disagree. */
export function formatSums([low, high]: readonly [number, number], locale: Locale): string {
  if (low === high) return formatSum(low, locale);
  if (low < RUPEES_A_CRORE) return `${formatSum(low, locale)}–${formatSum(high, locale)}`;
  return t(locale)('projects:crore_range', {
    low: `₹${inCrore(low, locale)}`,
    high: inCrore(high, locale),
  });
}

const FLAGSHIP = 'flagship';
export type ProjectGroup = ProjectTheme | typeof FLAGSHIP;

/** The group of the register in which a project stands: the flagships have one of their own. */
export const groupOf = ({ flagship, theme }: { flagship: unknown; theme: string }): ProjectGroup =>
  flagship ? FLAGSHIP : (theme as ProjectTheme);

export const groupLabel = (group: ProjectGroup, locale: Locale): string =>
  group === FLAGSHIP ? t(locale)('projects:flagships') : themeLabel(group, locale);

/** The flagships, then the other projects by theme in the order of the themes. */
export const byGroup = (
  projects: Card<'projects'>[],
): { group: ProjectGroup; some: Card<'projects'>[] }[] =>
  [FLAGSHIP, ...PROJECT_THEMES]
    .map((group) => ({
      group: group as ProjectGroup,
      some: projects.filter(
        ({ category, card }) => groupOf({ flagship: card.flagship, theme: category! }) === group,
      ),
    }))
    .filter(({ some }) => some.length > 0);
