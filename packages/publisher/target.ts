type Maybe = void | Promise<void>;

/**
 * A complete copy of a portal: being made, live, or kept for rollback. A page is named by its path in
 * the portal: `/mr/x/`, `/robots.txt`.
 */
export interface Release {
  name: string;
  /**
   * Folder of the files on this machine: a full publish writes pages into it from several
   * processes.
   */
  folder: string;
  /**
   * Replaces a page atomically, at the latest on `flush`: a visitor gets the old bytes or the new
   * ones.
   */
  put(page: string, body: Uint8Array): Maybe;
  /**
   * Returns the bytes of a page that is in place; `null` if they are not known. Without it, a page of
   * which a section changes is rendered as a whole.
   */
  read?(page: string): Uint8Array | null | Promise<Uint8Array | null>;
  /**
   * Takes over a page of another release of the portal, with its precompressed files, into a release
   * that is being made.
   * @returns `false` if the page's bytes there do not have the digest `hash`
   */
  take?(page: string, from: Release, hash: string): boolean | Promise<boolean>;
  /** Deletes a page, at the latest on `flush`. */
  delete(page: string): Maybe;
  /**
   * Makes a media file available below `/media/` if it is not yet. A shared file may be a hard link
   * used by several releases, so it is never overwritten, only replaced.
   */
  asset(name: string, source: string, options?: { isShared?: boolean }): Maybe;
  /**
   * Writes the precompressed files of a page that is in place. The page is served uncompressed
   * until then, so no edit waits for it.
   */
  compress?(page: string): Maybe;
  /**
   * Ends a group of puts and deletions, which appear together and in order. Resolves when visitors
   * get them and caches are purged. May be repeated.
   */
  flush(): Maybe;
}

/**
 * A publishing target of one portal. A driver is one file in `targets/` and runs the contract suite
 * in `target.contract.ts`.
 */
export interface Target {
  /** Returns the name of the live release, `null` before the first. */
  liveRelease(): Promise<string | null>;
  /** Returns the names of all releases, newest first. */
  releases(): Promise<string[]>;
  /** Creates an empty release with the renderer's own files (styles, scripts, pictures). */
  create(name: string, assets: string): Promise<Release>;
  /** Opens an existing release: live, kept or being made. */
  open(name: string): Release;
  /**
   * Uploads a release without activating it: the slow part of going live. Edits may still patch it.
   */
  prepare?(name: string): Promise<void>;
  /**
   * Makes a release live atomically: visitors get the old release or the new one, never a mixture.
   */
  activate(name: string): Promise<void>;
  /**
   * Deletes a release.
   * @throws for the live one
   */
  remove(name: string): Promise<void>;
  /**
   * Periodic work of the target, such as folding edits into a deploy. Called about once a minute.
   */
  tick?(): Promise<void>;
}

/**
 * Returns the file of a page: `/mr/x/` is `mr/x/index.html`; any other path is its own file name.
 */
export const fileOf = (page: string): string =>
  (page.endsWith('/') ? `${page}index.html` : page).slice(1);
