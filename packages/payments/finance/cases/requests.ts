import type { Selectable } from 'kysely';
import type { Context } from '../../context.ts';
import type { Db, Tx } from '../../ledger.ts';
import { findIntent } from '../../payments.repository.ts';
import type { PaymentTables } from '../../payments.tables.ts';
import { receiptOf } from '../../receipts/receipts.ts';
import { REFUSALS, type Refusal } from '../../refund-requests/refund-requests.schema.ts';
import { moveRefundRequest } from '../../refund-requests/refund-requests.ts';
import { requestAfter } from '../../refund-requests/refund-requests.transitions.ts';
import { openCase, recordEvent, type CaseRecord } from './open-cases.ts';
import type { DecisionKind, Proposal } from './transitions.ts';

type RequestRow = Selectable<PaymentTables['payment_refund_requests']>;

/** The reason of a case that a payer's request opened. */
export const REQUESTED = 'refund_request';

export const isRefusal = (value: string): value is Refusal =>
  (REFUSALS as readonly string[]).includes(value);

/** @returns the open request of a payment: there is one at most */
export const openRequest = (db: Db | Tx, intentId: string): Promise<RequestRow | undefined> =>
  db
    .selectFrom('payment_refund_requests')
    .selectAll()
    .where('slot', '=', intentId)
    .executeTakeFirst();

/**
 * Opens the case of a payer's request. Where more was paid than was due, it is the case of that
 * advance: two cases would give the same money back twice.
 */
export async function openRequestCase(context: Context, requestId: string): Promise<void> {
  const now = context.now();
  await context.db.transaction().execute(async (tx) => {
    const request = await tx
      .selectFrom('payment_refund_requests')
      .selectAll()
      .where('id', '=', requestId)
      .where('slot', 'is not', null)
      .executeTakeFirst();
    const intent = request && (await findIntent(tx, { id: request.intent_id }));
    if (!intent) return;
    const hasAdvance = ((await receiptOf(tx, intent.id))?.advancePaise ?? 0) > 0;
    const subject = hasAdvance ? `advance ${intent.id}` : `refund request ${requestId}`;
    await openCase(
      tx,
      {
        type: 'suspense',
        subject,
        reason: REQUESTED,
        paise: Number(request.amount_paise),
        gateway: intent.gateway,
        intentId: intent.id,
        language: intent.language,
      },
      context.randomText(12),
      now,
    );
    const row = await tx
      .selectFrom('payment_cases')
      .selectAll()
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow();
    // The case of the advance was open already, and nobody has proposed anything yet.
    if (row.reason === REQUESTED || row.status !== 'open') return;
    const version = row.version + 1;
    await tx
      .updateTable('payment_cases')
      .set({ reason: REQUESTED, version, changed_at: now.toISOString() })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .execute();
    await recordEvent(tx, { id: row.id, version, status: row.status }, { name: 'ask', at: now });
  });
}

/** @returns the refusal of a request, while it is possible */
export const refusalOf = ({ state }: Pick<RequestRow, 'state'>): DecisionKind[] =>
  requestAfter(state, 'refuse') === null ? [] : ['refuse'];

/** @returns the decisions of a request among those that the money allows */
export function decisionsOfRequest(
  request: Pick<RequestRow, 'kind' | 'state'>,
  possible: readonly DecisionKind[],
): DecisionKind[] {
  const wanted = request.kind === 'transfer' ? 'advance' : 'refund';
  return [...possible.filter((kind) => kind === wanted), ...refusalOf(request)];
}

/** Lets the payer see that a proposal is being checked: a request is not withdrawn from then on. */
export async function noteProposal(tx: Tx, row: CaseRecord, now: Date): Promise<void> {
  const request = row.intent_id === null ? undefined : await openRequest(tx, row.intent_id);
  if (request) await moveRefundRequest(tx, { id: request.id, event: 'check', now });
}

/** Carries a decision over to the request of the payment, in the transaction of the decision. */
export async function moveRequest(
  tx: Tx,
  row: CaseRecord,
  { kind, refusal }: Proposal,
  now: Date,
): Promise<void> {
  const request = row.intent_id === null ? undefined : await openRequest(tx, row.intent_id);
  if (!request) return;
  const { id } = request;
  if (kind === 'refuse')
    await moveRefundRequest(tx, { id, event: 'refuse', refusal: refusal ?? 'other', now });
  else if (kind === 'refund' && request.kind === 'refund')
    await moveRefundRequest(tx, { id, event: 'approve', now });
  else if ((kind === 'advance' || kind === 'identify') && request.kind === 'transfer')
    await moveRefundRequest(tx, { id, event: 'pay', now });
}

/** The head and number of a transfer, which a maker finds filled in; null without one. */
export async function targetOfTransfer(
  db: Db,
  caseId: string,
): Promise<{ head: string | null; accountNumber: string } | null> {
  const row = await db
    .selectFrom('payment_cases')
    .innerJoin('payment_refund_requests', 'slot', 'payment_cases.intent_id')
    .select(['to_head', 'to_account_number'])
    .where('payment_cases.id', '=', caseId)
    .executeTakeFirst();
  return row?.to_account_number
    ? { head: row.to_head, accountNumber: row.to_account_number }
    : null;
}

/** @returns the open cases of requests that their payers have taken back */
export const withdrawnCases = (db: Db, limit: number): Promise<CaseRecord[]> =>
  db
    .selectFrom('payment_cases')
    .selectAll()
    .where('reason', '=', REQUESTED)
    .where('status', '=', 'open')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('payment_refund_requests')
            .select('id')
            .whereRef('slot', '=', 'payment_cases.intent_id'),
        ),
      ),
    )
    .limit(limit)
    .execute();
