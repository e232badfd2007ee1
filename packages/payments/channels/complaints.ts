import type { Selectable } from 'kysely';
import type { Context } from '../context.ts';
import type { Db, Tx } from '../ledger.ts';
import type { ChannelTables } from './channels.tables.ts';

export type ComplaintRow = Selectable<ChannelTables['payment_complaints']>;
export type NewComplaint = Pick<
  ComplaintRow,
  'source' | 'reference' | 'payment_id' | 'intent_id' | 'type' | 'disposition' | 'description'
>;

/** Stores a complaint once: the same reference of the same source is the same complaint. */
export async function openComplaint(
  context: Context,
  tx: Tx,
  complaint: NewComplaint,
): Promise<ComplaintRow> {
  await tx
    .insertInto('payment_complaints')
    .values({
      ...complaint,
      // The network's complaint ids have twenty characters at most.
      id: context.randomText(12).replace(/[^A-Za-z0-9]/g, '0'),
      state: 'open',
      answer: null,
      opened_at: context.now().toISOString(),
      closed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['source', 'reference']).doNothing())
    .execute();
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

/** @returns the complaints that wait for an answer, the oldest first: for the desk */
export const openComplaints = (db: Db): Promise<ComplaintRow[]> =>
  db
    .selectFrom('payment_complaints')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('opened_at')
    .orderBy('id')
    .execute();

/** Answers a complaint once. @returns false if it has an answer, or does not exist */
export async function answerComplaint(
  db: Db,
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
