import type { Payload } from 'payload';
import { outboxOf as payloadOutboxOf } from '@pune/payload-outbox';
import type { ChangeReceipt, Outbox, PageReceipt } from '@pune/publisher/outbox';
import { receiptNote } from './receipt-notes.ts';

/**
 * The maximum number of pages in a receipt: a change of settings may affect thousands. Failed pages
 * are always kept; pages of the document's own type come first.
 */
const PAGES_KEPT = 200;

/** The outbox of the CMS: each acknowledged row becomes a receipt that editors see. */
export const outboxOf = (cms: Payload): Outbox =>
  payloadOutboxOf(cms, async (receipt, { operation, note }, req) => {
    const { collection, documentId } = receipt.change;
    await cms.db.create({
      collection: 'receipts',
      data: {
        ...toDocument(receipt, operation),
        note: await receiptNote(cms, {
          collection,
          documentId,
          follow: receipt.follow,
          ...(note !== undefined && { note }),
        }),
      },
      req,
    });
  });

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
