import type { Selectable } from 'kysely';
import type { Context } from '../context.ts';
import { openCase } from '../finance/cases/open-cases.ts';
import type { Db, Tx } from '../ledger.ts';
import { findIntent } from '../payments.repository.ts';
import type { ChannelTables } from './channels.tables.ts';

export type ComplaintRow = Selectable<ChannelTables['payment_complaints']>;
export type NewComplaint = Pick<
  ComplaintRow,
  'source' | 'reference' | 'payment_id' | 'intent_id' | 'type' | 'disposition' | 'description'
>;

/** The subject of the case of a complaint on the officers' desk. */
const subjectOf = (id: string): string => `complaint ${id}`;

/** @returns the complaint that a case is about; null for another case */
export const complaintOf = (subject: string): string | null =>
  /^complaint (\S+)$/.exec(subject)?.[1] ?? null;

/** The reasons of cases: a payment, or the service of the party by which it was made. */
export const COMPLAINT_REASONS = ['complaint_payment', 'complaint_service'] as const;

/**
 * Stores a complaint once, and opens its case: the same reference of the same source is the same
 * complaint.
 */
export async function openComplaint(
  context: Context,
  tx: Tx,
  complaint: NewComplaint,
): Promise<ComplaintRow> {
  const now = context.now();
  // The network's complaint ids have twenty characters at most.
  const id = context.randomText(12).replace(/[^A-Za-z0-9]/g, '0');
  const inserted = await tx
    .insertInto('payment_complaints')
    .values({
      ...complaint,
      id,
      state: 'open',
      answer: null,
      opened_at: now.toISOString(),
      closed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['source', 'reference']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) {
    const intent = complaint.intent_id ? await findIntent(tx, { id: complaint.intent_id }) : null;
    await openCase(
      tx,
      {
        type: 'complaints',
        subject: subjectOf(id),
        reason: /service/i.test(complaint.type) ? 'complaint_service' : 'complaint_payment',
        paise: intent?.amount_paise ?? 0,
        gateway: complaint.source,
        intentId: complaint.intent_id,
        ...(intent && { language: intent.language }),
      },
      context.randomText(12),
      now,
    );
  }
  return tx
    .selectFrom('payment_complaints')
    .selectAll()
    .where('source', '=', complaint.source)
    .where('reference', '=', complaint.reference)
    .executeTakeFirstOrThrow();
}

/** @returns the complaint with this id of ours or number of the source */
export const findComplaint = (
  db: Db | Tx,
  source: string,
  id: string,
): Promise<ComplaintRow | undefined> =>
  db
    .selectFrom('payment_complaints')
    .selectAll()
    .where('source', '=', source)
    .where((row) => row.or([row('id', '=', id), row('reference', '=', id)]))
    .executeTakeFirst();

/** Answers a complaint once. @returns false if it has an answer, or does not exist */
export async function answerComplaint(
  db: Db | Tx,
  id: string,
  { state, answer }: { state: 'resolved' | 'rejected'; answer: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('payment_complaints')
    .set({ state, answer, closed_at: now.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
