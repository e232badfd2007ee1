/** Where pages are published to. A driver is one file in `targets/` and runs the contract suite in `target.contract.ts`. */
export interface Target {
  /** Replaces a page in one step: a reader gets the old bytes or the new ones. Durable when it returns. */
  put(page: string, body: Uint8Array): void;
  delete(page: string): void;
  /**
   * Makes a file (a picture, a document) available below `/media/` if it is not yet.
   * A shared one is never written again, only replaced: several releases may hold the same bytes once.
   */
  asset(name: string, source: string, options?: { isShared?: boolean }): void;
}

/** `/mr/x/` is the file `mr/x/index.html`; anything else is a file of its own name. */
export const fileOf = (page: string): string => (page.endsWith('/') ? `${page}index.html` : page).slice(1);
