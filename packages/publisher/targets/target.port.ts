type Maybe = void | Promise<void>;

/** A state of one portal that is made whole: either nobody sees it yet, or it is live, or it is kept to be gone back to. */
export interface Release {
  name: string;
  /** Where its files lie on this machine; workers of a full publish write here. */
  folder: string;
  /** Replaces a page in one step: a reader gets the old bytes or the new ones. */
  put(page: string, body: Uint8Array): Maybe;
  delete(page: string): Maybe;
  /** Makes a file (a picture, a document) available below `/media/` if it is not yet. A shared one is never written again, only replaced. */
  asset(name: string, source: string, options?: { isShared?: boolean }): Maybe;
  /** Ends a group of puts and deletions: resolves when readers get them (caches purged). Idempotent. */
  flush(): Maybe;
}

/** Where one portal is published to. A driver is one file in `targets/` and runs the contract suite in `target.contract.ts`. */
export interface Target {
  /** The live release's name, `null` before the first. */
  liveRelease(): Promise<string | null>;
  /** Every release that is held, newest first. */
  releases(): Promise<string[]>;
  /** An empty release with the renderer's own files (styles, scripts, pictures) in place. */
  create(name: string, assets: string): Promise<Release>;
  /** A release that is held: the live one, or one that is kept. */
  open(name: string): Release;
  /** Brings a release to where it will be served, without showing it: what takes long of going live. Edits may still patch it. */
  prepare?(name: string): Promise<void>;
  /** Makes a release the live one in one step: readers get the old one or the new one, never a mixture. */
  activate(name: string): Promise<void>;
  /** Forgets a release. The live one cannot be removed. */
  remove(name: string): Promise<void>;
  /** What the target does from time to time by itself (a scheduled deploy that folds edits in); called about once a minute. */
  tick?(): Promise<void>;
}
