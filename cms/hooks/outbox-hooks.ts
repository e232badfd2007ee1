import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  Payload,
  PayloadRequest,
  Where,
} from 'payload';
import type { Collection } from '@pune/content-models/models';
import { afterCommits } from '../transactions.ts';
import { NOTHING_PUBLIC, publishedVersions, titleOf, type Versions } from './published-versions.ts';

interface Row {
  contentType: string;
  documentId: string;
  title: string;
  operation: 'publish' | 'unpublish' | 'delete' | 'sweep';
  versions: Versions;
  /** An extra note for the receipt. */
  note?: string;
}

const waitingForCommit = new Set<number | string>();
let rowIsVisible = (): void => {};

/**
 * Calls back when a new outbox row is visible to others: after its commit, or at once without
 * transactions.
 */
export function watchOutbox(db: Payload['db'], callback: () => void): void {
  rowIsVisible = callback;
  afterCommits(db, (transaction) => {
    if (waitingForCommit.delete(transaction)) callback();
  });
}

/**
 * Writes an outbox row in the transaction of `req`, so that it exists if and only if the change of
 * the document does.
 */
export async function writeOutbox(req: PayloadRequest, row: Row): Promise<void> {
  await req.payload.db.create({
    collection: 'outbox',
    data: { ...row, at: new Date().toISOString() },
    req,
  });
  const transaction = await req.transactionID;
  if (transaction == null) rowIsVisible();
  else waitingForCommit.add(transaction);
}

/**
 * Reads the note from the request context; code that changes documents on behalf of a user, such as
 * a schedule, sets it.
 */
export const noteIn = ({ context }: PayloadRequest): { note?: string } =>
  typeof context.note === 'string' ? { note: context.note } : {};

/**
 * Writes an outbox row for a change of public content. Saving a draft does not change the published
 * document, and writes nothing.
 */
export const publishChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  req,
}) => {
  if (req.context.savesDraft && collection.versions) return;
  const versions = await publishedVersions(req.payload, collection.slug as Collection, doc.id, req);
  const isPublic = Object.values(versions).some(Boolean);
  if (!isPublic && operation === 'create') return;
  await writeOutbox(req, {
    contentType: collection.slug,
    documentId: String(doc.id),
    title: titleOf(versions, doc),
    operation: isPublic ? 'publish' : 'unpublish',
    versions,
    ...noteIn(req),
  });
};

/** @returns true if a document was ever public: then it has a receipt or an outbox row */
export async function wasPublic(
  req: PayloadRequest,
  collection: string,
  id: number | string,
): Promise<boolean> {
  const where: Where = {
    and: [{ contentType: { equals: collection } }, { documentId: { equals: String(id) } }],
  };
  const counts = await Promise.all(
    (['receipts', 'outbox'] as const).map((books) =>
      req.payload.count({ collection: books, where, overrideAccess: true, req }),
    ),
  );
  return counts.some(({ totalDocs }) => totalDocs > 0);
}

/** Writes an outbox row for a deletion, unless the document was a draft that was never public. */
export const publishDeletion: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  if (doc._status === 'draft' && !(await wasPublic(req, collection.slug, doc.id))) return;
  await writeOutbox(req, {
    contentType: collection.slug,
    documentId: String(doc.id),
    title: titleOf({}, doc),
    operation: 'delete',
    versions: NOTHING_PUBLIC,
    ...noteIn(req),
  });
};
