import type { Day } from '@pune/std/india-time';
import type { Context } from '../context.ts';
import type { Psp } from '../gateways/sandbox/psp.ts';
import { reconcileBank, reconcileDay, reconcileOpen } from './reconciliation/reconcile-days.ts';
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
});
