import { applyFact } from './apply-fact.ts';
import { ask, type Unknown } from './gateway.ts';
import type { SuspenseReason } from './judge.ts';
import type { Context } from './rows.ts';

/** What a comparison of our books with a gateway's report found. */
export interface Reconciliation {
  kind: 'Reconciled';
  /** Known to both, and the same. */
  matched: number;
  /** Only the report told us: carried out like a webhook that never came. */
  learned: number;
  /** Theirs, and nothing of ours fits it. */
  setAside: { eventId: string; reason: SuspenseReason }[];
  /** Ours in that time, and not in the report: intents that stand as paid. */
  missingTheirs: string[];
}
export type ReconcileResult = Reconciliation | { kind: 'GatewayUnknown' | 'ReportNotSupported' } | Unknown;

/** Compares a gateway's report of a time with our books. A run that failed can be run again, and the same run twice does no harm. */
export async function reconcile(context: Context, gatewayName: string, from: Date, to: Date): Promise<ReconcileResult> {
  const gateway = context.gateways.get(gatewayName);
  if (!gateway) return { kind: 'GatewayUnknown' };
  if (!gateway.fetchReport) return { kind: 'ReportNotSupported' };
  const report = await ask(() => gateway.fetchReport!(from, to));
  if (report.kind !== 'Report') return report;
  const result: Reconciliation = { kind: 'Reconciled', matched: 0, learned: 0, setAside: [], missingTheirs: [] };
  for (const fact of report.facts) {
    const applied = await applyFact(context, gatewayName, fact);
    if (applied.kind === 'Moves') result.learned += 1;
    else if (applied.kind === 'Suspense') result.setAside.push({ eventId: fact.eventId, reason: applied.reason });
    else result.matched += 1;
  }
  const theirs = new Set(report.facts.filter(({ kind }) => kind === 'captured' || kind === 'settled').map(({ paymentId }) => paymentId));
  const ours = await context.db.selectFrom('payment_events').select(['intent_id', 'payment_id']).distinct().where('gateway', '=', gatewayName).where('kind', '=', 'captured').where('outcome', '=', 'applied')
    .where('occurred_at', '>=', from.toISOString()).where('occurred_at', '<', to.toISOString()).execute();
  result.missingTheirs = ours.flatMap(({ intent_id, payment_id }) => (intent_id !== null && !theirs.has(payment_id) ? [intent_id] : []));
  return result;
}
