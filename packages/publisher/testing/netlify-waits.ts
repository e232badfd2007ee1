/** Waits made short: the order of things is proven, not their length. */
export const QUICK = {
  fenceMs: 300,
  propagationMs: 5,
  settleMs: 400,
  graceMs: 400,
  foldEveryMs: 0,
  pollMs: 5,
};
/** What keeps functions from giving answers to caches that would come after the fence. */
export const QUICK_ENV = { PAGES_CACHEABLE_MS: '150' };
