/** The lifetime of what a process keeps, such as statistics and wards. */
const KEPT_MS = 60_000;

/** Caches the result of a read for `KEPT_MS`; concurrent callers share one read. */
export function keptFor<T>(now: () => Date, read: () => Promise<T>): () => Promise<T> {
  let kept: { value: Promise<T>; until: number } | null = null;
  return () => {
    const at = now().getTime();
    if (kept && at < kept.until) return kept.value;
    const value = read();
    kept = { value, until: at + KEPT_MS };
    value.catch(() => (kept = null));
    return value;
  };
}
