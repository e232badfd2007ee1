import type { Payload } from 'payload';
import type { Change, ChangeReceipt, Outbox, PageReceipt } from '@pune/publisher/outbox';
import { receiptNote } from './receipt-notes.ts';

/**
 * The maximum number of pages in a receipt: a change of settings may affect thousands. Failed pages
 * are always kept; pages of the document's own type come first.
 */
const PAGES_KEPT = 200;

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

/** SQLite reuses the id of a deleted row: the time of the change keeps the names distinct. */
const nameOf = ({ id, at }: Pick<Row, 'id' | 'at'>): string =>
  `${id} ${new Date(at).toISOString()}`;
const idOf = (name: string): string => name.split(' ')[0]!;

/**
 * Implements the publisher's outbox on the CMS: rows are returned until they are acknowledged,
 * then they become receipts.
 */
export function outboxOf(cms: Payload): Outbox {
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
     * Writes receipts and deletes their rows in one transaction; without transactions, a change may
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
        for (const receipt of told) {
          const { operation, note } = waiting.get(receipt.change.id)!;
          const { collection, documentId } = receipt.change;
          await cms.db.create({
            collection: 'receipts',
            data: {
              ...toDocument(receipt, operation),
              note: await receiptNote(cms, {
                collection,
                documentId,
                note,
                follow: receipt.follow,
              }),
            },
            req,
          });
        }
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

const localeOf = (path: string): string => /^\/(\w\w)\//.exec(path)?.[1] ?? '';

function toDocument(
  { change, status, pages, ms, at }: ChangeReceipt,
  operation: string,
): Record<string, unknown> {
  const failed = pages.filter((page) => page.error);
  // If there are very many pages, those of the document's own type matter most to its editor.
  const isOwn = ({ path }: PageReceipt) => path.split('/')[2] === change.collection;
  const seen = pages.filter((page) => !page.error);
  const kept = [...failed, ...seen.filter(isOwn), ...seen.filter((page) => !isOwn(page))].slice(
    0,
    Math.max(PAGES_KEPT, failed.length),
  );
  return {
    title: change.title,
    contentType: change.collection,
    documentId: change.documentId,
    operation,
    status,
    at,
    ms,
    pages: kept.map((page) => ({ ...page, locale: localeOf(page.path) })),
    pageCount: pages.length,
  };
}
