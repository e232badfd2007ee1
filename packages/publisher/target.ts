type Maybe = void | Promise<void>;

/** A portal made whole: nobody sees it yet, or it is live, or it is kept to be gone back to. */
export interface Release {
  name: string;
  /**
   * Where its files lie on this machine: a full publish writes its pages here from several
   * processes.
   */
  folder: string;
  /**
   * Replaces a page in one step, at the latest when the group is flushed: a reader gets the old
   * bytes or the new ones.
   */
  put(page: string, body: Uint8Array): Maybe;
  /** Takes a page away, at the latest when the group is flushed. */
  delete(page: string): Maybe;
  /**
   * Makes a file (a picture, a document) available below `/media/` if it is not yet. A shared one
   * is never written again, only replaced: several releases may hold the same bytes once.
   */
  asset(name: string, source: string, options?: { isShared?: boolean }): Maybe;
  /**
   * Makes the compressed twins of a page that is in place. Readers get the page without them
   * meanwhile: an edit does not wait for them.
   */
  compress?(page: string): Maybe;
  /**
   * Ends a group of puts and deletions, which appear together and in their order: resolves when
   * readers get them, caches purged. May be repeated.
   */
  flush(): Maybe;
}

/**
 * Where one portal is published to. A driver is one file in `targets/` and runs the contract suite
 * in `target.contract.ts`.
 */
export interface Target {
  /** The name of the live release, `null` before the first. */
  liveRelease(): Promise<string | null>;
  /** Every release that is held, newest first. */
  releases(): Promise<string[]>;
  /** An empty release with the renderer's own files (styles, scripts, pictures) in place. */
  create(name: string, assets: string): Promise<Release>;
  /** A release that is held: the live one, one that is kept, or one that is being made. */
  open(name: string): Release;
  /**
   * Brings a release to where it will be served, without showing it: what takes long of going live.
   * Edits may still patch it.
   */
  prepare?(name: string): Promise<void>;
  /**
   * Makes a release the live one in one step: readers get the old one or the new one, never a
   * mixture.
   */
  activate(name: string): Promise<void>;
  /** Forgets a release. @throws for the live one */
  remove(name: string): Promise<void>;
  /**
   * What the target does by itself from time to time, such as folding edits into a deploy; called
   * about once a minute.
   */
  tick?(): Promise<void>;
}

/** `/mr/x/` is the file `mr/x/index.html`; anything else is a file of its own name. */
export const fileOf = (page: string): string =>
  (page.endsWith('/') ? `${page}index.html` : page).slice(1);
