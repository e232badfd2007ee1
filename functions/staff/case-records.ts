import { numbersOf } from '@pune/grievances/dated-list';
import { REPORTS_API } from '@pune/grievances/public-reports.constants';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { referencesOf } from '@pune/moderation/items';
import type { Staff } from '@pune/staff/open-staff';

/** A case in an entry of the audit: its number, and its page in public if it has one. */
export interface CaseRecord {
  number: string;
  href: string | null;
}
/** The features whose entries are about cases. */
export const CHAINS_OF_CASES = ['grievances', 'moderation'] as const;
export type CaseChain = (typeof CHAINS_OF_CASES)[number];
export type FindCases = (
  chain: CaseChain,
  ids: readonly string[],
) => Promise<Map<string, CaseRecord>>;

/**
 * Creates the search for cases of entries. A chain has entries once the feature has its tables.
 *
 * @param citizens the portal that shows reports in public, if there is one
 */
export const createFindCases =
  (db: () => Promise<Staff['db']>, citizens: string | undefined): FindCases =>
  async (chain, ids) => {
    if (ids.length === 0) return new Map();
    const found = await (chain === 'grievances' ? numbersOf : referencesOf)(await db(), ids);
    const page = (number: string) =>
      citizens ? `${new URL(citizens).origin}${REPORTS_API}/${number}` : null;
    return new Map(
      [...found].map(([id, number]) => [
        id,
        chain === 'grievances'
          ? { number: formatTrackingNumber(number), href: page(number) }
          : { number, href: null },
      ]),
    );
  };
