import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  Payload,
  PayloadRequest,
  Where,
} from 'payload';
import type { Collection } from '@pune/content-models/models.ts';
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
 * Calls back whenever others can see a new row of the outbox: after its commit, or at once where
 * there are no transactions.
 */
export function watchOutbox(db: Payload['db'], callback: () => void): void {
  rowIsVisible = callback;
  afterCommits(db, (transaction) => {
    if (waitingForCommit.delete(transaction)) callback();
  });
}

/**
 * Writes an outbox row in the transaction of `req`: it is there if and only if the change of the
 * document is.
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
const noteIn = ({ context }: PayloadRequest): { note?: string } =>
  typeof context.note === 'string' ? { note: context.note } : {};

/**
 * A document changed in what the public sees. Saving a draft leaves the published document alone,
 * and writes nothing.
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

/**
 * True if the public ever saw a document: then there is a receipt of it, or one to come. Ids are
 * never given again.
 */
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

/** A draft that the public never saw leaves no trace. */
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
