import { applyFact } from './apply-facts.ts';
import type { Context } from './context.ts';
import { subjectOf, type SuspenseReason } from './facts.ts';
import {
  ask,
  REPORT_TIMEOUT_MS,
  type GatewayFact,
  type ReportResult,
  type Unknown,
} from './gateway.ts';

/** The result of comparing our books with a gateway's report. */
export interface Reconciliation {
  kind: 'Reconciled';
  /** Facts that both sides have, and that agree. */
  matched: number;
  /** Facts that only the report contained: applied like a webhook that never arrived. */
  learned: number;
  /**
   * Facts without a match in our books: everything open at this gateway, reported each time until
   * an operator has settled it.
   */
  setAside: { id: string; reason: SuspenseReason; amountPaise: number; openedAt: string }[];
  /** Rows of the report that could not be applied; the others were. */
  failed: { eventId: string; error: string }[];
  /** Our paid intents of that period that the report lacks. */
  missingTheirs: string[];
}
export type ReconcileResult =
  | Reconciliation
  | { kind: 'GatewayUnknown' | 'ReportNotSupported' }
  | Unknown;

/**
 * Compares a gateway's report of a period with our books. It is idempotent, so a failed run can be
 * repeated.
 *
 * @param given the report, if it was fetched already
 */
export async function reconcile(
  context: Context,
  gatewayName: string,
  from: Date,
  to: Date,
  given?: ReportResult,
): Promise<ReconcileResult> {
  const gateway = context.gateways.get(gatewayName);
  if (!gateway) return { kind: 'GatewayUnknown' };
  if (!gateway.fetchReport) return { kind: 'ReportNotSupported' };
  const report = given ?? (await ask(() => gateway.fetchReport!(from, to), REPORT_TIMEOUT_MS));
  if (report.kind !== 'Report') return report;
  const result: Reconciliation = {
    kind: 'Reconciled',
    matched: 0,
    learned: 0,
    setAside: [],
    failed: [],
    missingTheirs: [],
  };
  for (const fact of report.facts) {
    try {
      const applied = await applyFact(context, gatewayName, fact);
      if (applied.kind === 'Moves') result.learned += 1;
      else if (applied.kind !== 'Suspense' && !(await isOpenBreak(context, gatewayName, fact)))
        result.matched += 1;
    } catch (error) {
      result.failed.push({ eventId: fact.eventId, error: (error as Error).name });
    }
  }
  const open = await context.db
    .selectFrom('payment_suspense')
    .select(['id', 'reason', 'amount_paise', 'opened_at'])
    .where('gateway', '=', gatewayName)
    .where('resolved_at', 'is', null)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  result.setAside = open.map((row) => ({
    id: row.id,
    reason: row.reason as SuspenseReason,
    amountPaise: Number(row.amount_paise),
    openedAt: row.opened_at,
  }));
  const theirs = new Set(
    report.facts
      .filter(({ kind }) => kind === 'captured' || kind === 'settled')
      .map(({ paymentId }) => paymentId),
  );
  const ours = await context.db
    .selectFrom('payment_events')
    .select(['intent_id', 'payment_id'])
    .distinct()
    .where('gateway', '=', gatewayName)
    .where('kind', '=', 'captured')
    .where('outcome', '=', 'applied')
    .where('occurred_at', '>=', from.toISOString())
    .where('occurred_at', '<', to.toISOString())
    .execute();
  result.missingTheirs = ours.flatMap(({ intent_id, payment_id }) =>
    intent_id !== null && !theirs.has(payment_id) ? [intent_id] : [],
  );
  return result;
}

/** @returns true if an earlier run set an event aside, and no operator has settled it yet */
async function isOpenBreak(context: Context, gateway: string, fact: GatewayFact): Promise<boolean> {
  const event = await context.db
    .selectFrom('payment_events')
    .select('outcome')
    .where('gateway', '=', gateway)
    .where('event_id', '=', fact.eventId)
    .executeTakeFirst();
  if (event?.outcome !== 'suspense') return false;
  return (
    (await context.db
      .selectFrom('payment_suspense')
      .select('id')
      .where('gateway', '=', gateway)
      .where('subject', '=', subjectOf(fact))
      .where('resolved_at', 'is', null)
      .executeTakeFirst()) !== undefined
  );
}
