import { sql } from 'kysely';
import { signedRupees, type Check } from './check.ts';

/**
 * Checks Σ debit = Σ credit for each entry and currency, and that balances rebuilt from entries
 * equal the stored ones.
 */
export const checkBalances: Check = async (tx) => {
  const { entries } = await tx
    .selectFrom('ledger_entries')
    .select(({ fn }) => fn.countAll().as('entries'))
    .executeTakeFirstOrThrow();
  const uneven = await tx
    .selectFrom('ledger_lines')
    .select(['entry_id', 'currency', sql<number>`sum(debit_paise) - sum(credit_paise)`.as('off')])
    .groupBy(['entry_id', 'currency'])
    .having(sql`sum(debit_paise)`, '!=', sql`sum(credit_paise)`)
    .execute();
  const empty = await tx
    .selectFrom('ledger_entries')
    .leftJoin('ledger_lines', 'ledger_lines.entry_id', 'ledger_entries.id')
    .select('ledger_entries.id')
    .where('entry_id', 'is', null)
    .execute();

  const stored = new Map(
    (await tx.selectFrom('ledger_balances').selectAll().execute()).map((row) => [
      `${row.account} ${row.currency}`,
      Number(row.balance_paise),
    ]),
  );
  const rebuilt = new Map(
    (
      await tx
        .selectFrom('ledger_lines')
        .select([
          'account',
          'currency',
          sql<number>`sum(debit_paise) - sum(credit_paise)`.as('paise'),
        ])
        .groupBy(['account', 'currency'])
        .execute()
    ).map((row) => [`${row.account} ${row.currency}`, Number(row.paise)]),
  );
  const accounts = [...new Set([...stored.keys(), ...rebuilt.keys()])].sort();
  return [
    {
      invariant: 'debits are credits in each entry',
      checked: Number(entries),
      violations: [
        ...uneven.map(
          ({ entry_id, currency, off }) =>
            `entry ${entry_id}: debits exceed credits by ${signedRupees(Number(off))} (${currency})`,
        ),
        ...empty.map(({ id }) => `entry ${id} has no lines`),
      ],
    },
    {
      invariant: 'stored balances are the sums of their entries',
      checked: accounts.length,
      violations: accounts
        .filter((name) => (stored.get(name) ?? 0) !== (rebuilt.get(name) ?? 0))
        .map(
          (name) =>
            `${name}: stored ${signedRupees(stored.get(name) ?? 0)}, entries ${signedRupees(rebuilt.get(name) ?? 0)}`,
        ),
    },
  ];
};
