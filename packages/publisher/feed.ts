import type { Published } from '@pune/content-models/content-model.ts';
import type { Locale } from '@pune/i18n';

/**
 * What became of one document in the CMS: its published state in every language, `null` where
 * nothing is (or is no longer) public.
 */
export interface Change {
  /** The feed's own name for this change; receipts carry it back. */
  id: string;
  collection: string;
  documentId: string;
  /** For receipts: what the editor calls it. */
  title: string;
  /** When the editor's change was written, as an instant. */
  at: string;
  versions: Partial<Record<Locale, Published | null>>;
}

export interface PageReceipt {
  portal: string;
  path: string;
  url: string;
  action: 'put' | 'delete';
  /** Digest of the bytes that the live address answered with. */
  hash: string | null;
  /** When the live address answered with the new bytes (or, for a deletion, without the page). */
  liveAt: string | null;
  /** In words, when the page could not be made or seen live. */
  error: string | null;
  /** How long it took to render and write, in milliseconds. */
  ms?: number | null;
}

export interface Receipt {
  change: Pick<Change, 'id' | 'collection' | 'documentId' | 'title'>;
  status: 'live' | 'failed';
  pages: PageReceipt[];
  /**
   * How many pages of live releases follow later, when nothing else is to be made; the receipt does
   * not wait for them.
   */
  follow: number;
  /**
   * Milliseconds: from the editor's change to its turn, to plan, to render and write, to see live.
   */
  ms: { queue: number; plan: number; render: number; live: number };
  at: string;
}

/**
 * Where changes come from: the CMS's outbox. Each change is given again until it is acknowledged.
 */
export interface Feed {
  /**
   * The oldest changes that are not acknowledged, at most `limit`; of a later page those that come
   * after `limit` times the pages before it.
   */
  next(limit: number, page?: number): Promise<Change[]>;
  /** Tells what became of changes; their outbox rows are done with. */
  acknowledge(receipts: Receipt[]): Promise<void>;
}
