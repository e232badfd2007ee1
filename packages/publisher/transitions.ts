import type { TracedOutline } from './tracking/outlines.ts';
import type { Picture } from './tracking/tables.ts';

/**
 * The next transition of a queued page:
 *
 * - `fresh`: recorded in the page tree and not on disk yet; is rendered and written.
 * - `changed`: on disk; is rendered again, and written if its bytes differ.
 * - `gone`: detached from the page tree; is deleted, and its rows with it.
 *
 * New pages are written first, then changed pages that may link to them, then deletions, so that no
 * visitor meets a dead link. New pages precede all queued work, even of earlier changes, because
 * any page rendered from now on may link to them.
 */
export type WorkKind = 'fresh' | 'changed' | 'gone';

export const FRESH = 'fresh' satisfies WorkKind;
export const CHANGED = 'changed' satisfies WorkKind;
export const GONE = 'gone' satisfies WorkKind;

/** The kinds as the column `work.kind` stores them: their order in a batch. */
export const RANK: Readonly<Record<WorkKind, number>> = { fresh: 0, changed: 1, gone: 2 };

/**
 * Priorities, in processing order. New pages have the first priority, because others may link to
 * them.
 */
export const IMMEDIATE = -1;
export const HIGH = 0;
export const NORMAL = 1;
export const LOW = 2;
export const LOWEST = 3;

/** The transition that a queued page took. Each one is recorded by `recordTransition`. */
export type Transition =
  | {
      kind: 'rendered';
      /** Digest of the page's bytes. */
      hash: string;
      /** True if the bytes differ from those on disk and were written. */
      isWritten: boolean;
      picture: Picture | null;
      /** Media files that the page shows. */
      files: string[];
      outline: TracedOutline | null;
    }
  /** Only sections of the page were rendered. */
  | {
      kind: 'patched';
      hash: string;
      isWritten: boolean;
      outline: TracedOutline;
      /** True if the sections ran other queries than before. */
      hasOtherQueries: boolean;
    }
  | { kind: 'deleted' }
  /** The page keeps its old bytes, stays queued and is retried later. */
  | { kind: 'failed'; error: string };

/** The result of a transition as the receipt of a change records it. */
export interface Outcome {
  action: 'put' | 'delete';
  hash: string | null;
  error: string | null;
  /** Time to process the page, in milliseconds. */
  ms: number;
}

/**
 * The state of a release. `making` becomes `live` by activation, `live` becomes `kept` when another
 * release is activated, and `kept` becomes `live` again by a rollback. `unfinished` is left by a
 * crash or a failure during `making`; it is dropped.
 */
export type ReleaseState = 'making' | 'live' | 'kept' | 'unfinished';
