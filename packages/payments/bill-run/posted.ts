import fs from 'node:fs';
import path from 'node:path';
import type { Day } from '@pune/std/india-time';
import { computeBill } from '../bills/compute-bill.ts';
import { creditsOfBills, type Db } from '../ledger.ts';
import { demandOf } from '../payments.repository.ts';
import { markReminded } from '../reminders/mark-reminded.ts';
import { dueReminders } from '../reminders/reminder-rules.ts';
import { ruleBook } from '../rules/stored-rules.ts';
import { openRun, STATE } from './run-tables.ts';

const ACCOUNTS_AT_ONCE = 500;

export type PostedResult =
  /** `reminders`: by as many rules, bills are not reminded of again. */
  { kind: 'Posted'; bills: number; reminders: number } | { kind: 'NotMade' };

/**
 * Notes that the bills of a run were posted on a day: a printed bill is the one reminder of each rule
 * that is due on that day. A repetition changes nothing.
 */
export async function notePosted({
  db,
  folder,
  on,
  now,
}: {
  db: Db;
  folder: string;
  on: Day;
  now: () => Date;
}): Promise<PostedResult> {
  const state = path.join(folder, STATE);
  if (!fs.existsSync(state)) return { kind: 'NotMade' };
  const run = await openRun(state);
  try {
    const made = await run.selectFrom('run').select(['head', 'made_at']).executeTakeFirst();
    if (!made?.made_at) return { kind: 'NotMade' };
    let [bills, reminders] = [0, 0];
    for (let after = ''; ;) {
      const accounts = (
        await run
          .selectFrom('printed')
          .select('account_number')
          .where('account_number', '>', after)
          .orderBy('account_number')
          .limit(ACCOUNTS_AT_ONCE)
          .execute()
      ).map(({ account_number }) => account_number);
      if (accounts.length === 0) return { kind: 'Posted', bills, reminders };
      after = accounts.at(-1)!;
      bills += accounts.length;
      reminders += await noteAccounts(db, made.head, accounts, on, now());
    }
  } finally {
    await run.destroy();
  }
}

async function noteAccounts(
  db: Db,
  head: string,
  accounts: readonly string[],
  on: Day,
  at: Date,
): Promise<number> {
  const rows = await db
    .selectFrom('payment_bills')
    .selectAll()
    .where('head', '=', head as never)
    .where('account_number', 'in', accounts)
    .execute();
  const credits = await creditsOfBills(
    db,
    rows.map(({ id }) => id),
  );
  const book = await ruleBook(db);
  let noted = 0;
  await db.transaction().execute(async (tx) => {
    for (const row of rows) {
      const demand = demandOf(row);
      const paid = credits.get(row.id) ?? [];
      for (const { rule } of await dueReminders((day) => computeBill(demand, paid, day, book), on))
        if (await markReminded(tx, { billId: row.id, rule, channel: 'print', at })) noted += 1;
    }
  });
  return noted;
}
