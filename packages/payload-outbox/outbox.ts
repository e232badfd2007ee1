import type { Payload, PayloadRequest } from 'payload';
import type { Change, ChangeReceipt, Outbox } from '@pune/publisher/outbox';

interface Row {
  id: number | string;
  contentType: string;
  documentId: string;
  title: string;
  operation: string;
  versions: unknown;
  at: string;
  note?: string | null;
}

/** The facts about a change that its receipt does not contain. */
export type AcknowledgedRow = Pick<Row, 'operation' | 'note'>;

/** Stores a receipt, in the transaction that deletes its row. */
export type KeepReceipt = (
  receipt: ChangeReceipt,
  row: AcknowledgedRow,
  req: PayloadRequest,
) => Promise<void>;

/** SQLite reuses the id of a deleted row: the time of the change keeps the names distinct. */
const nameOf = ({ id, at }: Pick<Row, 'id' | 'at'>): string =>
  `${id} ${new Date(at).toISOString()}`;
const idOf = (name: string): string => name.split(' ')[0]!;

/**
 * Implements the publisher's outbox on Payload: rows are returned until they are acknowledged.
 * @param keep stores each receipt; without it, receipts are not kept
 */
export function outboxOf(cms: Payload, keep: KeepReceipt = async () => {}): Outbox {
  return {
    async next(limit, page = 1): Promise<Change[]> {
      const { docs } = await cms.find({
        collection: 'outbox',
        sort: ['at', 'id'],
        limit,
        page,
        depth: 0,
        overrideAccess: true,
      });
      return (docs as unknown as Row[]).map((row) => ({
        id: nameOf(row),
        collection: row.contentType,
        documentId: row.documentId,
        title: row.title,
        at: row.at,
        versions: row.versions as Change['versions'],
      }));
    },

    /**
     * Keeps receipts and deletes their rows in one transaction; without transactions, a change may
     * be repeated but never lost. A missing row was acknowledged by a publisher that crashed
     * afterwards.
     */
    async acknowledge(receipts: ChangeReceipt[]): Promise<void> {
      const transactionID = (await cms.db.beginTransaction()) ?? undefined;
      const req = { transactionID } as never;
      try {
        const { docs } = await cms.find({
          collection: 'outbox',
          where: { id: { in: receipts.map(({ change }) => idOf(change.id)) } },
          pagination: false,
          depth: 0,
          overrideAccess: true,
          select: { operation: true, at: true, note: true },
          req,
        });
        const waiting = new Map((docs as unknown as Row[]).map((row) => [nameOf(row), row]));
        const told = receipts.filter(({ change }) => waiting.has(change.id));
        for (const receipt of told) await keep(receipt, waiting.get(receipt.change.id)!, req);
        if (told.length > 0)
          await cms.db.deleteMany({
            collection: 'outbox',
            where: { id: { in: told.map(({ change }) => waiting.get(change.id)!.id) } },
            req,
          });
        if (transactionID !== undefined) await cms.db.commitTransaction(transactionID);
      } catch (error) {
        if (transactionID !== undefined) await cms.db.rollbackTransaction(transactionID);
        throw error;
      }
    },
  };
}
