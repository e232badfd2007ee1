import type { Db } from '../ledger.ts';
import { checkBalances } from './balances.ts';
import { checkBills } from './bills.ts';
import { checkChannels } from './channels.ts';
import type { Check, Finding } from './check.ts';
import { checkIncentives } from './incentives.ts';
import { checkReceipts } from './receipts.ts';
import { checkRefunds } from './refunds.ts';
import { checkReplay } from './replay.ts';
import { checkSuspense } from './suspense.ts';
import { checkVersions } from './versions.ts';

const CHECKS: readonly Check[] = [
  checkBalances,
  checkReceipts,
  checkBills,
  checkVersions,
  checkRefunds,
  checkSuspense,
  checkReplay,
  checkChannels,
  checkIncentives,
];
const SHOWN_MAX = 20;

/** Checks every invariant in one snapshot of the database, without blocking writers. */
export const verifyLedger = (db: Db): Promise<Finding[]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const findings: Finding[] = [];
      for (const check of CHECKS) findings.push(...(await check(tx)));
      return findings;
    });

/**
 * Formats the report: one line for each invariant, followed by its violations. It contains only ids
 * and amounts, so it may be shared.
 */
export function reportOf(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ invariant }) => invariant.length));
  const lines = findings.flatMap(({ invariant, checked, violations }) => [
    `${violations.length === 0 ? '✓' : '✗'} ${invariant.padEnd(width)}  ${violations.length === 0 ? `${checked} checked` : `${violations.length} of ${checked} wrong`}`,
    ...violations.slice(0, SHOWN_MAX).map((words) => `    ${words}`),
    ...(violations.length > SHOWN_MAX ? [`    and ${violations.length - SHOWN_MAX} more`] : []),
  ]);
  const broken = findings.filter(({ violations }) => violations.length > 0).length;
  return [
    ...lines,
    broken === 0
      ? 'The ledger is right.'
      : `The ledger is wrong in ${broken} of ${findings.length} ways: stop taking payments and look.`,
  ].join('\n');
}

export const isRight = (findings: readonly Finding[]): boolean =>
  findings.every(({ violations }) => violations.length === 0);
