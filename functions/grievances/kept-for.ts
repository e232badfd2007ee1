/**
 * Caches loaded values for a while; it is for few keys. Failures are not cached.
 *
 * @param now milliseconds of a monotonic clock
 */
export function keptFor<K, T>(
  ms: number,
  load: (key: K) => Promise<T>,
  now: () => number = () => performance.now(),
): (key: K) => Promise<T> {
  const kept = new Map<K, { value: Promise<T>; until: number }>();
  return (key) => {
    const known = kept.get(key);
    if (known && now() < known.until) return known.value;
    const value = load(key);
    kept.set(key, { value, until: now() + ms });
    value.catch(() => {
      if (kept.get(key)?.value === value) kept.delete(key);
    });
    return value;
  };
}
