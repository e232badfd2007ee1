import { addDays, dayInIndia } from '@pune/std/india-time';
import type { Psp } from '../../gateways/sandbox/psp.ts';
import type { Db } from '../../ledger.ts';
import { importStatements } from './import-statements.ts';
import { TRIAL_ACCOUNT, trialStatement } from './trial-statement.ts';
import { writeStatement } from './write-statement.ts';

const DAYS_BACK = 7;

/**
 * Imports the trial bank's statements of the last days, through the parser and the checks of any
 * bank's file. A day that was imported before is passed over.
 *
 * @returns the number of statements
 */
export async function takeTrialStatements(db: Db, psp: Psp, now: Date): Promise<number> {
  const today = dayInIndia(now);
  const taken = await db
    .selectFrom('bank_statements')
    .select('to_day')
    .where('account', '=', TRIAL_ACCOUNT)
    .where('to_day', '>=', addDays(today, -DAYS_BACK))
    .execute();
  const known = new Set(taken.map((row) => row.to_day));
  const open = Array.from({ length: DAYS_BACK }, (_, index) =>
    addDays(today, index - DAYS_BACK),
  ).filter((day) => !known.has(day));
  for (const day of open) {
    const statement = await trialStatement(psp, day);
    const outcome = await importStatements(db, writeStatement(statement, 'camt053'), {
      now,
      bank: 'trial',
      isSample: true,
      importer: async () => ({ person: null, post: null }),
    });
    if (outcome.kind !== 'Imported')
      throw new Error(`[payments] [finance] The trial bank's statement of ${day}: ${outcome.kind}`);
  }
  return open.length;
}
