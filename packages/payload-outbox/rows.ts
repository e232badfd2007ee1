import type { Payload, PayloadRequest } from 'payload';
import type { Published } from '@pune/snapshot/reader';
import { afterCommits } from './transactions.ts';

/** The published versions of a document by language; `null` where nothing is public. */
export type Versions = Record<string, Published | null>;

/** A row of the outbox, before it has an id and a time. */
export interface OutboxRow {
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
export async function writeOutbox(req: PayloadRequest, row: OutboxRow): Promise<void> {
  await req.payload.db.create({
    collection: 'outbox',
    data: { ...row, at: new Date().toISOString() },
    req,
  });
  const transaction = await req.transactionID;
  if (transaction == null) rowIsVisible();
  else waitingForCommit.add(transaction);
}
