import { lastDayOfFinancialYear, financialYear } from '../india-dates.ts';
import type { Kysely } from 'kysely';
import type { Day } from '@pune/std/india-time';
import type { Demand } from '../bills/bill.ts';
import { computeBill } from '../bills/compute-bill.ts';
import { NoParameter, type RuleBook } from '../bills/parameters.ts';
import { creditsOf, type Db } from '../ledger.ts';
import { demandOf } from '../payments.repository.ts';
import type { BillHead } from '../payments.constants.ts';
import { ruleBook, withRule, type RuleRow } from './stored-rules.ts';

/** The bills of a head as they are, and as a draft would have them. */
export interface Preview {
  asOf: Day;
  bills: { accountNumber: string; period: string; beforePaise: number; afterPaise: number }[];
  beforePaise: number;
  afterPaise: number;
}

const BILLS_MAX = 200;

/** An amnesty is about bills that were issued; other numbers about bills that will be. */
const isOfIssued = (rule: string): boolean => rule.endsWith('.amnesty');

/** The day on which a number shows: a penalty at the end of the year. */
const shownOn = ({ rule, from_day }: RuleRow): Day =>
  rule.endsWith('.late_payment') ? lastDayOfFinancialYear(from_day) : from_day;

const totalOf = (
  demand: Demand,
  credits: Parameters<typeof computeBill>[1],
  asOf: Day,
  book: RuleBook,
): number | null => {
  try {
    return computeBill(demand, credits, asOf, book).duePaise;
  } catch (error) {
    if (error instanceof NoParameter) return null;
    throw error;
  }
};

/** Each account once, by its newest bill: a year to come has one bill of it. */
function newestOfAccounts(demands: readonly Demand[]): Demand[] {
  const newest = new Map<string, Demand>();
  for (const demand of demands) {
    const known = newest.get(demand.accountNumber);
    if (!known || known.period < demand.period) newest.set(demand.accountNumber, demand);
  }
  return [...newest.values()];
}

/** Computes the bills of a head without and with a draft, as if they were issued on its first day. */
export async function previewRule(given: Kysely<any>, row: RuleRow): Promise<Preview> {
  const db = given as Db;
  const head = row.rule.split('.')[0] as BillHead;
  const before = await ruleBook(db);
  const after = withRule(before, row);
  const asOf = shownOn(row);
  const rows = await db
    .selectFrom('payment_bills')
    .selectAll()
    .where('head', '=', head)
    .orderBy('id')
    .limit(BILLS_MAX)
    .execute();
  const bills: Preview['bills'] = [];
  const stand = rows.map(demandOf).filter(({ change }) => change?.kind !== 'cancelled');
  for (const issued of isOfIssued(row.rule) ? stand : newestOfAccounts(stand)) {
    const demand = isOfIssued(row.rule)
      ? issued
      : { ...issued, period: financialYear(row.from_day), issuedOn: row.from_day };
    const credits = isOfIssued(row.rule) ? await creditsOf(db, issued.id) : [];
    const [beforePaise, afterPaise] = [before, after].map((book) =>
      totalOf(demand, credits, asOf, book),
    );
    if (beforePaise === null || afterPaise === null) continue;
    bills.push({
      accountNumber: issued.accountNumber,
      period: demand.period,
      beforePaise: beforePaise!,
      afterPaise: afterPaise!,
    });
  }
  const sum = (of: (bill: Preview['bills'][number]) => number) =>
    bills.reduce((total, bill) => total + of(bill), 0);
  return {
    asOf,
    bills,
    beforePaise: sum(({ beforePaise }) => beforePaise),
    afterPaise: sum(({ afterPaise }) => afterPaise),
  };
}
