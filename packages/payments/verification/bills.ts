import type { Credit } from '../bills/bill.ts';
import { computeBill } from '../bills/compute-bill.ts';
import { ruleBook } from '../rules/stored-rules.ts';
import { creditsOf } from '../ledger.ts';
import { demandOf } from '../payments.repository.ts';
import { signedRupees, type Check } from './check.ts';

const sum = (credits: readonly Credit[]) =>
  credits.reduce((total, { paise, isCharge }) => total + (isCharge ? 0 : paise), 0);

/** Checks that no bill is credited above its amount on the last day of payment, nor below zero. */
export const checkBills: Check = async (tx) => {
  const accounts = await tx
    .selectFrom('ledger_lines')
    .select('account')
    .distinct()
    .where('account', 'like', 'bill:%')
    .execute();
  const book = await ruleBook(tx);
  const violations: string[] = [];
  for (const { account } of accounts) {
    const id = account.slice('bill:'.length);
    const row = await tx
      .selectFrom('payment_bills')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) {
      violations.push(`bill ${id} was credited and is not there`);
      continue;
    }
    const credits = await creditsOf(tx, id);
    const credited = sum(credits);
    const lastDay = credits.reduce(
      (last, { paise, valueDate }) => (paise > 0 && valueDate > last ? valueDate : last),
      row.issued_on,
    );
    const { totalPaise } = computeBill(demandOf(row), credits, lastDay, book);
    if (credited > totalPaise || credited < 0)
      violations.push(
        `bill ${id}: credited with ${signedRupees(credited)}, came to ${signedRupees(totalPaise)} on ${lastDay}`,
      );
  }
  return [{ invariant: 'no bill is credited above its due', checked: accounts.length, violations }];
};
