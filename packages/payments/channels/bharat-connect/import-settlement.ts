import { addDays, type Day } from '@pune/std/india-time';
import { applyFact } from '../../apply-facts.ts';
import type { Context } from '../../context.ts';
import { judge } from '../../facts.ts';
import { compareDay, recordRun } from '../../finance/reconciliation/reconcile-days.ts';
import { storeReport } from '../../finance/reconciliation/sides.ts';
import type { GatewayFact } from '../../gateway.ts';
import type { Db } from '../../ledger.ts';
import { findIntent } from '../../payments.repository.ts';
import type { LumpOutcome } from '../imps/import-lump.ts';
import type { Source } from '../source.ts';
import { settlementFacts, type SettlementFile } from './settlement-file.ts';

const NAME = 'bharatconnect';
/** The days after which a payment that no file contains is asked about. */
const SETTLED_DAYS = 4;
const DAYS_BACK = 14;

/** Says what an import would do with a payment, without doing it. */
export async function foreseeFact(db: Db, source: Source, fact: GatewayFact): Promise<LumpOutcome> {
  const known = await db
    .selectFrom('payment_events')
    .select('event_id')
    .where('gateway', '=', NAME)
    .where('event_id', '=', fact.eventId)
    .executeTakeFirst();
  if (known) return 'again';
  const intent = await findIntent(db, { gateway: NAME, orderId: fact.orderId });
  return judge(intent, source.merchantId, fact).kind === 'Suspense' ? 'setAside' : 'matched';
}

/**
 * Books a settlement file: what we credited is settled with the unit's fee, what we did not credit is
 * set aside with an alarm, and the payments of the last weeks are compared with all files so far. A
 * file that is imported again changes nothing.
 */
export async function importBharatConnect(
  context: Context,
  source: Source,
  file: Extract<SettlementFile, { kind: 'Settlement' }>,
): Promise<{ id: string; outcome: LumpOutcome }[]> {
  const facts = settlementFacts(file, source);
  const outcomes: { id: string; outcome: LumpOutcome }[] = [];
  for (const fact of facts) {
    const { kind } = await applyFact(context, NAME, fact);
    const outcome = kind === 'Suspense' ? 'setAside' : kind === 'Duplicate' ? 'again' : 'matched';
    outcomes.push({ id: fact.paymentId!, outcome });
  }
  await storeReport(context.db, NAME, facts);
  await compareDays(context, file.settledOn);
  return outcomes;
}

async function compareDays(context: Context, last: Day): Promise<void> {
  const isReported = (day: Day): boolean => day <= addDays(last, -SETTLED_DAYS);
  for (let day = addDays(last, -DAYS_BACK); day <= last; day = addDays(day, 1)) {
    await compareDay(context, NAME, day, isReported);
    if (isReported(day)) await recordRun(context, day, NAME, null);
  }
}
