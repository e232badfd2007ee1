/** Short waits: tests prove the order of steps, not their duration. */
export const QUICK = {
  fenceMs: 300,
  propagationMs: 5,
  settleMs: 400,
  graceMs: 400,
  foldEveryMs: 0,
  pollMs: 5,
};
/**
 * Keeps functions from returning cacheable responses after the fence, and lets them wait for a store
 * that a busy machine slows down.
 */
export const QUICK_ENV = { PAGES_CACHEABLE_MS: '150', PAGES_STORE_TIMEOUT_MS: '30000' };
