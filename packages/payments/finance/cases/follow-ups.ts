import { PERMISSIONS_OF } from '@pune/staff/permissions';
import { postsIn } from '@pune/staff/posts';
import { dayInIndia } from '@pune/std/india-time';
import { z } from 'zod';
import { shortfallOf } from '../../channels/agents/remittances.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../ledger.ts';
import { findRefund } from '../../payments.repository.ts';
import { requestRefund } from '../../refunds.ts';
import { dueAfter, recordEvent, type CaseRecord } from './open-cases.ts';
import { REQUESTED, withdrawnCases } from './requests.ts';
import { isOpen, type MoneyCaseType } from './transitions.ts';

const ROWS_AT_ONCE = 200;
/** The reasons of refunds by those of cases; of others, money came twice. */
const REFUND_REASONS: Readonly<Record<string, 'excess' | 'request'>> = {
  advance: 'excess',
  [REQUESTED]: 'request',
};
const decisionSchema = z.object({ caseId: z.string() });

/** A case whose refund did not arrive: the money is an advance of the payer's account again. */
const decidedAnew = ({ reason }: CaseRecord) => ({
  status: 'open',
  refund_id: null,
  proposal: null,
  maker: null,
  checker: null,
  releaser: null,
  suspense_id: null,
  reason: reason === REQUESTED ? REQUESTED : 'advance',
});

const caseOf = (tx: Tx | Context['db'], id: string) =>
  tx.selectFrom('payment_cases').selectAll().where('id', '=', id).executeTakeFirst();

/** Moves a case without an officer. @returns false if it changed meanwhile */
async function moved(
  context: Context,
  tx: Tx,
  row: CaseRecord,
  columns: Partial<CaseRecord> & Pick<CaseRecord, 'status'>,
  event: { name: string; detail?: string },
): Promise<boolean> {
  const now = context.now();
  const stage = isOpen(columns.status) ? 'open' : 'completed';
  const version = row.version + 1;
  const { numUpdatedRows } = await tx
    .updateTable('payment_cases')
    .set({
      escalate_at: stage === 'open' ? row.escalate_at : null,
      ...columns,
      stage,
      version,
      undo: null,
      changed_at: now.toISOString(),
      sorted_at: stage === 'open' ? row.due_at : now.toISOString(),
    })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await recordEvent(tx, { id: row.id, version, status: columns.status }, { ...event, at: now });
  return true;
}

/**
 * Asks the gateway for the refund of a released case, by `payments.refund`. The key is that of the
 * case: a repetition is the same refund.
 */
export async function refundReleased(context: Context, payload: unknown): Promise<void> {
  const { caseId } = decisionSchema.parse(payload);
  const row = await caseOf(context.db, caseId);
  if (!row || row.status !== 'released' || row.refund_id !== null) return;
  const outcome = await requestRefund(
    context,
    row.intent_id!,
    {
      amountPaise: Number(row.paise),
      reason: REFUND_REASONS[row.reason] ?? 'duplicate',
      // A refund that failed and was decided again is another refund.
      idempotencyKey: `case-${row.id}-${row.version}`,
    },
    'finance',
  );
  if (outcome.kind === 'StillRunning')
    throw new Error(`[payments] [finance] The refund of case ${caseId} is being requested already`);
  await context.db.transaction().execute(async (tx) => {
    const columns =
      outcome.kind === 'Requested'
        ? { status: 'released', refund_id: outcome.refundId }
        : decidedAnew(row);
    await moved(context, tx, row, columns, {
      name: outcome.kind === 'Requested' ? 'refund_requested' : 'refund_failed',
      detail: outcome.kind,
    });
  });
}

/** Ends the cases whose refund arrived, and opens those again whose refund failed. */
export async function followRefunds(context: Context): Promise<number> {
  const rows = await context.db
    .selectFrom('payment_cases')
    .selectAll()
    .where('status', '=', 'released')
    .where('refund_id', 'is not', null)
    .limit(ROWS_AT_ONCE)
    .execute();
  let followed = 0;
  for (const row of rows) {
    const refund = await findRefund(context.db, row.refund_id!);
    if (!refund || refund.state === 'requested' || refund.state === 'pending') continue;
    const isDone = refund.state === 'refunded';
    const isMoved = await context.db.transaction().execute((tx) =>
      moved(context, tx, row, isDone ? { status: 'done' } : decidedAnew(row), {
        name: isDone ? 'refunded' : 'refund_failed',
        detail: refund.state,
      }),
    );
    if (isMoved) followed += 1;
  }
  return followed;
}

/** Ends the cases of money that a later report or statement explained. */
export async function closeExplained(context: Context): Promise<number> {
  const rows = await context.db
    .selectFrom('payment_cases')
    .innerJoin('payment_suspense', 'payment_suspense.id', 'suspense_id')
    .selectAll('payment_cases')
    .where('status', 'in', ['open', 'proposed', 'approved'])
    .where('resolved_at', 'is not', null)
    .limit(ROWS_AT_ONCE)
    .execute();
  let closed = 0;
  for (const row of rows)
    if (
      await context.db
        .transaction()
        .execute((tx) => moved(context, tx, row, { status: 'explained' }, { name: 'explain' }))
    )
      closed += 1;
  return closed;
}

/** The reasons of cases that end by themselves once what was missing is there. */
const ENDED_BY_ITSELF = ['agent_overdue', 'counter_unconfirmed', 'counter_undeposited'] as const;

/** True if what a case waits for is still missing: cash of an agent, a confirmation, a deposit. */
async function isStillMissing(context: Context, row: CaseRecord): Promise<boolean> {
  const [device = '', since] = row.subject.replace(/^alarm \S+ /, '').split(' ');
  if (row.reason === 'agent_overdue') {
    const shortfall = await shortfallOf(
      context.db,
      { id: device, post: '' },
      dayInIndia(context.now()),
    );
    return shortfall !== null && shortfall.since === since;
  }
  const session = await context.db
    .selectFrom('payment_counter_sessions')
    .leftJoin('payment_counter_deposits', 'session_id', 'payment_counter_sessions.id')
    .select(['confirmed_at', 'kind'])
    .where('payment_counter_sessions.id', '=', device)
    .executeTakeFirst();
  return row.reason === 'counter_unconfirmed'
    ? session?.confirmed_at === null
    : session?.kind === null;
}

/** Ends the alarms about what was missing once it is there. */
export async function closeMended(context: Context): Promise<number> {
  const rows = await context.db
    .selectFrom('payment_cases')
    .selectAll()
    .where('type', '=', 'alarms')
    .where('status', 'in', ['open', 'taken'])
    .where('reason', 'in', ENDED_BY_ITSELF)
    .limit(ROWS_AT_ONCE)
    .execute();
  let closed = 0;
  for (const row of rows) {
    if (await isStillMissing(context, row)) continue;
    const isMoved = await context.db
      .transaction()
      .execute((tx) => moved(context, tx, row, { status: 'done' }, { name: 'mend' }));
    if (isMoved) closed += 1;
  }
  return closed;
}

/** Ends the cases of requests that their payers have taken back. An advance stays to be decided. */
export async function closeWithdrawn(context: Context): Promise<number> {
  let closed = 0;
  for (const row of await withdrawnCases(context.db, ROWS_AT_ONCE)) {
    const isAdvance = row.subject.startsWith('advance ');
    const columns = isAdvance ? { status: 'open', reason: 'advance' } : { status: 'explained' };
    if (
      await context.db
        .transaction()
        .execute((tx) => moved(context, tx, row, columns, { name: 'ask_withdrawn' }))
    )
      closed += 1;
  }
  return closed;
}

/** Finds the next higher post that sees cases of money. */
async function above(tx: Tx, owner: string | null, now: Date): Promise<string | null> {
  const posts = await postsIn(tx as unknown as Parameters<typeof postsIn>[0], {}, now);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const seen = new Set<string>();
  let next = owner === null ? null : (byId.get(owner)?.superior ?? null);
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const post = byId.get(next);
    if (!post) return null;
    if (PERMISSIONS_OF[post.kind]['finance.read']) return post.id;
    next = post.superior;
  }
  return null;
}

/** Passes every overdue case on to the superior post; idempotent. */
export async function escalateCases(context: Context): Promise<number> {
  const now = context.now();
  const due = await context.db
    .selectFrom('payment_cases')
    .selectAll()
    .where('escalate_at', '<=', now.toISOString())
    .orderBy('escalate_at')
    .limit(ROWS_AT_ONCE)
    .execute();
  let escalated = 0;
  for (const row of due) {
    const isMoved = await context.db.transaction().execute(async (tx) => {
      const owner = await above(tx, row.owner_post, now);
      if (owner === null) {
        await tx
          .updateTable('payment_cases')
          .set({ escalate_at: null })
          .where('id', '=', row.id)
          .where('version', '=', row.version)
          .execute();
        return false;
      }
      const next = dueAfter(row.type as MoneyCaseType, now);
      return moved(
        context,
        tx,
        row,
        { status: row.status, owner_post: owner, escalate_at: next },
        { name: 'escalate' },
      );
    });
    if (isMoved) escalated += 1;
  }
  return escalated;
}
