import { dayInIndia } from '@pune/std/india-time';
import type { Context } from '../context.ts';
import type { BillRow } from '../payments.repository.ts';
import type { Bill } from '../payments.schema.ts';
import type { OwnerSearch } from './owner-search.schema.ts';

/** An account with what of it is shown: its newest bill, whose owner is masked. */
export type FoundAccount = Pick<Bill, 'id' | 'head' | 'accountNumber' | 'owner' | 'sample'>;

/** More accounts than a household has are not shown. */
export const FOUND_MAX = 5;

/**
 * Finds accounts by ward office, name and address. Each is shown by its newest bill that was issued
 * and not cancelled; more than a household has are none.
 */
export async function findByOwner(
  { db, owners, now }: Pick<Context, 'db' | 'owners' | 'now'>,
  query: OwnerSearch,
  billOf: (row: BillRow) => Promise<Bill>,
): Promise<FoundAccount[]> {
  const accounts = (await owners?.find(db, query)) ?? [];
  if (accounts.length > FOUND_MAX) return [];
  const found: FoundAccount[] = [];
  for (const { head, accountNumber } of accounts) {
    const rows = await db
      .selectFrom('payment_bills')
      .selectAll()
      .where('head', '=', head)
      .where('account_number', '=', accountNumber)
      .where('issued_on', '<=', dayInIndia(now()))
      .orderBy('period', 'desc')
      .execute();
    const bills = await Promise.all(rows.map(billOf));
    const shown = bills.find(({ change }) => change?.kind !== 'cancelled');
    if (shown)
      found.push({
        id: shown.id,
        head,
        accountNumber,
        owner: shown.owner,
        sample: shown.sample,
      });
  }
  return found;
}
