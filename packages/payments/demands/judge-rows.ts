import { arrearsPaise } from '../bills/arrears.ts';
import type { Demand } from '../bills/bill.ts';
import { assessedPaise, computeBill } from '../bills/compute-bill.ts';
import { billContent, billsOfAccounts, ownedAccount, type BillContent } from '../bills/issue.ts';
import type { OwnedAccount } from '../bills/owner-index.ts';
import { NoParameter, type RuleBook } from '../bills/parameters.ts';
import { proofProblem } from '../bills/proofs.ts';
import type { PropertyDemand } from '../bills/property-tax.ts';
import { contentOf, factsText, storedFacts } from '../bills/versions.ts';
import { creditsOf, type Db, type Tx } from '../ledger.ts';
import { demandOf, lockBill, type BillRow } from '../payments.repository.ts';
import { ruleBook } from '../rules/stored-rules.ts';
import type { DemandRow, RowCode, RowProblem } from './read-row.ts';

/** Control totals of rows: their number, the opening balances, and the demands of the year. */
export interface Totals {
  rows: number;
  openingPaise: number;
  assessedPaise: number;
}
export const NO_TOTALS: Totals = { rows: 0, openingPaise: 0, assessedPaise: 0 };

export const addTotals = (a: Totals, b: Totals): Totals => ({
  rows: a.rows + b.rows,
  openingPaise: a.openingPaise + b.openingPaise,
  assessedPaise: a.assessedPaise + b.assessedPaise,
});

export type Judged =
  | {
      kind: 'Write';
      outcome: 'new' | 'revised' | 'cancelled';
      bill: BillContent;
      totals: Totals;
      owned: OwnedAccount[];
    }
  | { kind: 'Unchanged'; totals: Totals; owned: OwnedAccount[] }
  | { kind: 'Refused'; problem: RowProblem };

/** The content of a bill without its id and the order of its last change. */
const comparable = (bill: BillContent): string =>
  contentOf({ ...bill, id: '', facts: factsText({ ...storedFacts(bill.facts), change: null }) });

const refusalOf = (error: unknown): RowCode => {
  if (!(error instanceof NoParameter)) throw error;
  return error.isOver ? 'head_closed' : 'no_rule';
};

/** Judges rows against the bills that the database has. */
export interface Judge {
  db: Db | Tx;
  newId: () => string;
  sample: boolean;
  /** True in a transaction that writes: no payment comes in between judging and writing. */
  locks: boolean;
}

/**
 * Judges rows in their order. A new bill is issued once; another content needs the action `revise`,
 * with reason and order. A bill that was paid is neither cancelled nor revised below its payments.
 */
export async function judgeRows(judge: Judge, rows: readonly DemandRow[]): Promise<Judged[]> {
  const there = await billsOfAccounts(
    judge.db,
    rows.map(({ head, accountNumber }) => ({ head, account_number: accountNumber })),
  );
  const periods = new Map<string, BillRow[]>();
  for (const bill of there.values()) {
    const account = `${bill.head} ${bill.account_number}`;
    periods.set(account, [...(periods.get(account) ?? []), bill]);
  }
  const book = await ruleBook(judge.db);
  const judged: Judged[] = [];
  for (const row of rows)
    judged.push(
      await judgeRow(
        { ...judge, book },
        row,
        periods.get(`${row.head} ${row.accountNumber}`) ?? [],
      ),
    );
  return judged;
}

async function judgeRow(
  judge: Judge & { book: RuleBook },
  row: DemandRow,
  ofAccount: readonly BillRow[],
): Promise<Judged> {
  const refuse = (code: RowCode, field = ''): Judged => ({
    kind: 'Refused',
    problem: { row: row.row, field, code },
  });
  const found = ofAccount.find(({ period }) => period === row.period) ?? null;
  if (judge.locks && found && row.action !== 'issue') await lockBill(judge.db as Tx, found.id);
  if (!found && row.action !== 'issue') return refuse('not_found', 'accountNumber');
  if (row.content === null) return cancellation(judge, row, found!, refuse);
  const { content } = row;
  const years = new Set(content.arrears.map(({ period }) => period));
  if (isBilledTwice(ofAccount, row.period, years)) return refuse('arrears_billed', 'arrears');
  const bill = billContent({
    id: found?.id ?? judge.newId(),
    head: row.head,
    accountNumber: row.accountNumber,
    period: row.period,
    sample: judge.sample,
    change: row.change,
    ...content,
  });
  if (content.owner === null && found) bill.owner = found.owner;
  const demand = demandOf(bill);
  let assessed: number;
  try {
    assessed = assessedPaise({ ...demand, change: null }, judge.book);
  } catch (error) {
    return refuse(refusalOf(error), 'period');
  }
  const unproven =
    row.head === 'property_tax' ? proofProblem(demand as PropertyDemand, judge.book) : null;
  if (unproven) return refuse(unproven, 'proofs');
  const totals: Totals = {
    rows: 1,
    openingPaise: arrearsPaise(content.arrears),
    assessedPaise: assessed,
  };
  const owned = ownedAccount({ ...row, ...content });
  if (!found) return { kind: 'Write', outcome: 'new', bill, totals, owned };
  const { change } = storedFacts(found.facts);
  const isCancelled = change?.kind === 'cancelled';
  if (!isCancelled && comparable(bill) === comparable(found))
    return { kind: 'Unchanged', totals, owned };
  // A bill of an import that was undone may be issued again: nobody decided against it.
  if (row.action === 'issue' && change?.undone === undefined)
    return refuse(isCancelled ? 'cancelled' : 'differs', 'accountNumber');
  if (await isBelowCredits(judge.db, demand, judge.book)) return refuse('paid', 'accountNumber');
  return { kind: 'Write', outcome: 'revised', bill, totals, owned };
}

/** True if a year stands as a bill of its own and as arrears of another bill. */
function isBilledTwice(
  ofAccount: readonly BillRow[],
  period: string,
  years: ReadonlySet<string>,
): boolean {
  return ofAccount.some((bill) => {
    if (bill.period === period) return false;
    const { arrears = [], change } = storedFacts(bill.facts);
    if (change?.kind === 'cancelled') return false;
    return (
      years.has(bill.period) ||
      arrears.some((other) => other.period === period || years.has(other.period))
    );
  });
}

/** True if more was paid than a demand comes to on the last day of payment. */
async function isBelowCredits(db: Db | Tx, demand: Demand, book: RuleBook): Promise<boolean> {
  const credits = await creditsOf(db, demand.id);
  const lastDay = credits.reduce(
    (last, { valueDate }) => (valueDate > last ? valueDate : last),
    demand.issuedOn,
  );
  const { totalPaise, creditedPaise } = computeBill(demand, credits, lastDay, book);
  return creditedPaise > totalPaise;
}

async function cancellation(
  { db, book }: Judge & { book: RuleBook },
  row: DemandRow,
  found: BillRow,
  refuse: (code: RowCode, field?: string) => Judged,
): Promise<Judged> {
  const stored = storedFacts(found.facts);
  const totals = { ...NO_TOTALS, rows: 1 };
  if (stored.change?.kind === 'cancelled') return { kind: 'Unchanged', totals, owned: [] };
  const { version: _, ...bill } = {
    ...found,
    facts: factsText({ ...stored, change: row.change }),
  };
  return (await isBelowCredits(db, demandOf(bill), book))
    ? refuse('paid', 'accountNumber')
    : { kind: 'Write', outcome: 'cancelled', bill, totals, owned: [] };
}
