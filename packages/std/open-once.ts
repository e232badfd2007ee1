/** Opens on the first call. `started` returns the attempt so far, and begins none. */
export interface OpenOnce<T> {
  (): Promise<T>;
  started(): Promise<T> | undefined;
}

/**
 * Opens something on first use, once in a process. Concurrent callers share one attempt; after a
 * failure the next call tries again.
 */
export function openOnce<T>(open: () => Promise<T>): OpenOnce<T> {
  let opened: Promise<T> | undefined;
  const once = () =>
    (opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
  return Object.assign(once, { started: () => opened });
}
