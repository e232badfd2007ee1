import type { BillHead } from '../payments.constants.ts';
import { financialYear } from '../india-dates.ts';
import type { PaymentView } from '../payments.schema.ts';

/** The payments for one number in a financial year. */
export interface StatementNumber {
  head: BillHead;
  accountNumber: string;
  paise: number;
  receipts: { number: string; paidOn: string; paise: number }[];
}
export interface YearlyStatement {
  /** The financial year: `2026-27`. */
  year: string;
  numbers: StatementNumber[];
  /** Paid beyond the bills, and kept in advance. */
  advancePaise: number;
  refundedPaise: number;
  totalPaise: number;
}

type Paid = Pick<PaymentView, 'receipt' | 'refunds'>;

/** @returns the financial years in which something was paid, the newest first */
export const yearsOf = (payments: readonly Paid[]): string[] =>
  [
    ...new Set(payments.flatMap(({ receipt }) => (receipt ? [financialYear(receipt.paidOn)] : []))),
  ].sort((a, b) => (a < b ? 1 : -1));

/** Adds up what was paid in a financial year, by head and number. Refunds are shown, not hidden. */
export function yearlyStatement(payments: readonly Paid[], year: string): YearlyStatement {
  const numbers = new Map<string, StatementNumber>();
  const statement = { year, advancePaise: 0, refundedPaise: 0, totalPaise: 0 };
  const paid = payments
    .flatMap(({ receipt, refunds }) => (receipt ? [{ receipt, refunds }] : []))
    .filter(({ receipt }) => financialYear(receipt.paidOn) === year)
    .toSorted((a, b) => (a.receipt.number < b.receipt.number ? -1 : 1));
  for (const { receipt, refunds } of paid) {
    statement.totalPaise += receipt.amountPaise;
    statement.advancePaise += receipt.advancePaise;
    for (const { status, amountPaise } of refunds)
      if (status === 'refunded') statement.refundedPaise += amountPaise;
    for (const { head, accountNumber, creditedPaise } of receipt.bills) {
      const key = `${head} ${accountNumber}`;
      const row = numbers.get(key) ?? { head, accountNumber, paise: 0, receipts: [] };
      row.paise += creditedPaise;
      const last = row.receipts.at(-1);
      if (last?.number === receipt.number) last.paise += creditedPaise;
      else
        row.receipts.push({
          number: receipt.number,
          paidOn: receipt.paidOn,
          paise: creditedPaise,
        });
      numbers.set(key, row);
    }
  }
  const rows = [...numbers.values()].sort((a, b) =>
    `${a.head} ${a.accountNumber}` < `${b.head} ${b.accountNumber}` ? -1 : 1,
  );
  return { ...statement, numbers: rows };
}
