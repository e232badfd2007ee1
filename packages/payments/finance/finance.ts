import type { Cases } from '@pune/desk/case-type';
import type { Day } from '@pune/std/india-time';
import type { Context } from '../context.ts';
import { dayBook, gatewaysOfBook, type DayBookChoice } from './books/day-book.ts';
import { importRows, runRows, settlementRows, statementRows } from './books/lists.ts';
import { openAdvanceCase, openAlarmCase } from './cases/alarm-cases.ts';
import { billPayments, paymentRecord } from './books/records.ts';
import { createDeskCases } from './cases/desk-cases.ts';
import {
  closeExplained,
  closeMended,
  closeWithdrawn,
  escalateCases,
  followRefunds,
  refundReleased,
} from './cases/follow-ups.ts';
import { targetOfTransfer } from './cases/requests.ts';
import { watch } from './cases/watch.ts';
import type { MoneyCaseType } from './cases/transitions.ts';
import type { Psp } from '../gateways/sandbox/psp.ts';
import { createProofs, publishProofs } from './proof/proofs.ts';
import { reconcileBank, reconcileDay, reconcileOpen } from './reconciliation/reconcile-days.ts';
import type { SettlementImport, SettlementOptions } from './settlements/import-settlements.ts';
import type { ImportOptions, ImportOutcome } from './statements/import-statements.ts';

/** Creates the part of payments for finance officers: statements and reconciliation. */
export const createFinance = (context: Context) => ({
  /** Imports a file of bank statements. The parsers are loaded with the first file. */
  importStatements: async (
    text: string,
    options: Omit<ImportOptions, 'now'>,
  ): Promise<ImportOutcome> => {
    const { importStatements } = await import('./statements/import-statements.ts');
    return importStatements(context.db, text, { ...options, now: context.now() });
  },
  /** Imports a settlement file of Bharat Connect, or of bank transfers credited as one sum. */
  importSettlement: async (text: string, options: SettlementOptions): Promise<SettlementImport> => {
    const { importSettlement } = await import('./settlements/import-settlements.ts');
    return importSettlement(context, text, options);
  },
  /** True if a channel is set up whose settlements come as files. */
  takesSettlements: ['bharatconnect', 'imps'].some((name) => context.sources.has(name)),
  /** The cases of one type, for the officers' desk. */
  cases: (type: MoneyCaseType): Cases => createDeskCases(context, type),
  /**
   * The account to which a payer asked to move the money of a case, else the one for which it was
   * meant; empty texts if there is none.
   */
  accountOfCase: async (id: string): Promise<{ head: string; accountNumber: string }> => {
    const target = await targetOfTransfer(context.db, id);
    const row = await context.db
      .selectFrom('payment_cases')
      .innerJoin(
        'payment_intent_bills',
        'payment_intent_bills.intent_id',
        'payment_cases.intent_id',
      )
      .innerJoin('payment_bills', 'payment_bills.id', 'bill_id')
      .select(['head', 'account_number'])
      .where('payment_cases.id', '=', id)
      .orderBy('bill_id')
      .executeTakeFirst();
    return {
      head: target?.head ?? row?.head ?? '',
      accountNumber: target?.accountNumber ?? row?.account_number ?? '',
    };
  },
  /** Opens the case of an alarm in the outbox. */
  openAlarmCase: (payload: unknown) => openAlarmCase(context, payload),
  /** Opens the case of an advance in the outbox. */
  openAdvanceCase: (payload: unknown) => openAdvanceCase(context, payload),
  /** Asks a gateway for the refund of a case that was released. */
  refundReleased: (payload: unknown) => refundReleased(context, payload),
  /**
   * Ends cases whose refund arrived or whose money was explained, and passes overdue ones on. A
   * schedule calls it.
   */
  followUp: async (): Promise<number> => {
    await watch(context);
    return (
      (await followRefunds(context)) +
      (await closeExplained(context)) +
      (await closeMended(context)) +
      (await closeWithdrawn(context)) +
      (await escalateCases(context))
    );
  },
  /** Compares one day of a gateway again. */
  reconcileDay: (gateway: string, day: Day) => reconcileDay(context, gateway, day),
  /** Compares the payments of gateways to the bank with the lines of its statements. */
  reconcileBank: () => reconcileBank(context),
  /** The number of items of each class, and by how much their sides differ. */
  summary: async (): Promise<{ class: string; count: number; paise: number }[]> => {
    const rows = await context.db
      .selectFrom('payment_reconciliation_items')
      .select(({ fn }) => ['class', fn.countAll().as('count'), fn.sum('off_paise').as('paise')])
      .groupBy('class')
      .orderBy('class')
      .execute();
    return rows.map((row) => ({
      class: row.class,
      count: Number(row.count),
      paise: Number(row.paise),
    }));
  },
  /** Imports the trial bank's statements of the last days. @returns their number */
  takeTrialStatements: async (psp: Psp): Promise<number> => {
    const { takeTrialStatements } = await import('./statements/take-trial-statements.ts');
    return takeTrialStatements(context.db, psp, context.now());
  },
  /** Compares every day that is open, and the bank if anything came since. */
  reconcileOpen: () => reconcileOpen(context),
  /** The ledger by day, reason, gateway and account. */
  dayBook: (given: DayBookChoice) => dayBook(context.db, given),
  gatewaysOfBook: () => gatewaysOfBook(context.db),
  /** A payment with its bills, entries, refunds and cases. */
  payment: (id: string) => paymentRecord(context.db, id),
  /** What was credited to a bill, by payment. */
  billPayments: (billId: string) => billPayments(context.db, billId),
  settlements: (before: Day | null, limit: number) => settlementRows(context.db, before, limit),
  statements: (limit: number) => statementRows(context.db, limit),
  runs: (limit: number) => runRows(context.db, limit),
  imports: (limit: number) => importRows(context.db, limit),
  /** Proves the days that are over, and publishes what changed. @returns the number of revisions */
  publishProofs: () => publishProofs(context),
  /** The public proofs of days. */
  proofs: createProofs(context.db),
});
export type Finance = ReturnType<typeof createFinance>;
