import { addDays, type Day } from '@pune/std/india-time';
import { applyFact } from '../../apply-facts.ts';
import type { Context } from '../../context.ts';
import { compareDay, recordRun } from '../../finance/reconciliation/reconcile-days.ts';
import { storeReport } from '../../finance/reconciliation/sides.ts';
import { readSettlementFile, settlementFacts, type SettlementFile } from './settlement-file.ts';

const NAME = 'bharatconnect';
/** The days after which a payment that no file contains is asked about. */
const SETTLED_DAYS = 4;
const DAYS_BACK = 14;

export type SettlementImport =
  | { kind: 'NotSetUp' }
  | Extract<SettlementFile, { kind: 'Refused' }>
  | {
      kind: 'Imported';
      cycle: string;
      /** The credit that the bank statement must show. */
      netPaise: number;
      matched: number;
      again: number;
      /** Payments that we did not credit, or with another amount: they are in suspense. */
      setAside: readonly string[];
    };

/**
 * Imports a settlement file: what we credited is settled with the unit's fee, what we did not credit
 * is set aside with an alarm, and the payments of the last weeks are compared with all files so far.
 * A file that is imported again changes nothing.
 */
export async function importSettlement(context: Context, text: string): Promise<SettlementImport> {
  const source = context.sources.get(NAME);
  if (!source) return { kind: 'NotSetUp' };
  const file = readSettlementFile(text);
  if (file.kind === 'Refused') return file;
  const facts = settlementFacts(file, source);
  const counts = { matched: 0, again: 0, setAside: [] as string[] };
  for (const fact of facts) {
    const applied = await applyFact(context, NAME, fact);
    if (applied.kind === 'Suspense') counts.setAside.push(fact.paymentId!);
    else if (applied.kind === 'Duplicate') counts.again += 1;
    else counts.matched += 1;
  }
  await storeReport(context.db, NAME, facts);
  await compareDays(context, file.settledOn);
  return { kind: 'Imported', cycle: file.cycle, netPaise: file.netPaise, ...counts };
}

async function compareDays(context: Context, last: Day): Promise<void> {
  const isReported = (day: Day): boolean => day <= addDays(last, -SETTLED_DAYS);
  for (let day = addDays(last, -DAYS_BACK); day <= last; day = addDays(day, 1)) {
    await compareDay(context, NAME, day, isReported);
    if (isReported(day)) await recordRun(context, day, NAME, null);
  }
}
