import { contentOf, digestOf, type VersionRow } from '../bills/versions.ts';
import { BATCH, groupBy, pages, type Check } from './check.ts';

/**
 * Finds the first break in the version chain of a bill: an altered, deleted or misplaced version.
 */
function brokenLink(versions: readonly VersionRow[]): string | null {
  let before = '';
  for (const [index, { revision, reason, content, digest }] of versions.entries()) {
    if (revision !== index + 1) return `revision ${index + 1} is missing`;
    if (digest !== digestOf(before, reason, content)) return `revision ${revision} was changed`;
    before = digest;
  }
  return null;
}

/**
 * Checks that a bill equals its last recorded version: account, head, owner and everything that
 * determines its amount.
 */
export const checkVersions: Check = async (tx) => {
  const violations: string[] = [];
  let checked = 0;
  for await (const bills of pages(
    (after) =>
      tx
        .selectFrom('payment_bills')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(BATCH)
        .execute(),
    ({ id }) => id,
  )) {
    const versions = groupBy(
      await tx
        .selectFrom('payment_bill_versions')
        .selectAll()
        .where(
          'bill_id',
          'in',
          bills.map(({ id }) => id),
        )
        .orderBy('bill_id')
        .orderBy('revision')
        .execute(),
      ({ bill_id }) => bill_id,
    );
    for (const bill of bills) {
      checked += 1;
      const chain = versions.get(bill.id) ?? [];
      const broken = chain.length === 0 ? 'no version of it was recorded' : brokenLink(chain);
      if (broken) violations.push(`bill ${bill.id}: ${broken}`);
      else if (chain.at(-1)!.content !== contentOf(bill))
        violations.push(`bill ${bill.id} is not what revision ${chain.length} says`);
    }
  }
  return [{ invariant: 'each bill is what its last version says', checked, violations }];
};
