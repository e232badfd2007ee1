import type { Published } from '@pune/snapshot/reader';

/**
 * A change of one document in the CMS: its published version in every language, `null` for
 * languages in which it is not (or no longer) public.
 */
export interface Change {
  /** Id of the outbox row; the receipt of the change has the same id. */
  id: string;
  collection: string;
  documentId: string;
  /** The document's title for receipts. */
  title: string;
  /** The instant when the editor's change was saved. */
  at: string;
  versions: Partial<Record<string, Published | null>>;
}

/** The part of a receipt about one page. */
export interface PageReceipt {
  /** The portal's id. */
  portal: string;
  /** The page's path in the portal: `/mr/circulars/water-cut/`. */
  path: string;
  /** The page's live address. */
  url: string;
  action: 'put' | 'delete';
  /** Digest of the bytes that the live address returned. */
  hash: string | null;
  /** The instant when the live address returned the new bytes or, for a deletion, no page. */
  liveAt: string | null;
  /** The error message if the page failed to render or was not seen live. */
  error: string | null;
  /** Time to render and write the page, in milliseconds. */
  ms?: number | null;
}

/**
 * The record of publishing one change: its pages, and how long each step took. It acknowledges the
 * change. (The receipt of a payment is `Receipt` of `@pune/payments`.)
 */
export interface ChangeReceipt {
  change: Pick<Change, 'id' | 'collection' | 'documentId' | 'title'>;
  status: 'live' | 'failed';
  pages: PageReceipt[];
  /**
   * Number of pages of live releases that are rendered later, at lowest priority. The receipt does
   * not wait for them.
   */
  follow: number;
  /**
   * Milliseconds spent waiting in the queue, planning, rendering and writing, and until seen live.
   */
  ms: { queue: number; plan: number; render: number; live: number };
  at: string;
}

/**
 * The source of changes: the outbox of the CMS. Each change is returned again until it is
 * acknowledged.
 */
export interface Outbox {
  /**
   * Returns the oldest unacknowledged changes, in portions of `limit`. `page` is the number of the
   * portion, from 1.
   */
  next(limit: number, page?: number): Promise<Change[]>;
  /** Acknowledges changes by their receipts; they leave the outbox. */
  acknowledge(receipts: ChangeReceipt[]): Promise<void>;
}

/** Returns a name of the document of a change. */
export const nameOf = ({ collection, documentId }: Pick<Change, 'collection' | 'documentId'>) =>
  `${collection}/${documentId}`;

const PORTION = 200;

/**
 * Applies all waiting changes, in portions. A change that cannot be applied holds the later ones of
 * its document, in every portion: applied alone, they would be overwritten by an older state.
 */
export async function applyWaiting(
  outbox: Pick<Outbox, 'next'>,
  apply: (changes: Change[]) => Promise<{ held: readonly { change: Change }[] }>,
): Promise<void> {
  const held = new Set<string>();
  for (let page = 1; ; page++) {
    const portion = await outbox.next(PORTION, page);
    if (portion.length === 0) return;
    const result = await apply(portion.filter((change) => !held.has(nameOf(change))));
    for (const { change } of result.held) held.add(nameOf(change));
  }
}
