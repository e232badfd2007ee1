import { LRUCache } from 'lru-cache';
import { pathPattern } from './path-pattern.ts';
import type { HeaderRule } from './netlify-toml.ts';

/** Limits the cache of headers by path: made-up paths must not fill the memory. */
const PATHS_MAX = 2000;
const PATH_CHARACTERS_MAX = 200;

/**
 * Compiles header rules into a lookup by path, with lower-case names. If two rules set the same
 * header, the later one wins. A recently used path gets the same map again.
 */
export function headerMatcher(
  rules: readonly HeaderRule[],
): (path: string) => ReadonlyMap<string, string> {
  const compiled = rules.map(({ for: pattern, values }) => ({
    match: pathPattern(pattern),
    values: Object.entries(values).map(([name, value]) => [name.toLowerCase(), value] as const),
  }));
  const known = new LRUCache<string, ReadonlyMap<string, string>>({ max: PATHS_MAX });
  return (path) => {
    const before = known.get(path);
    if (before) return before;
    const headers = new Map<string, string>();
    for (const { match, values } of compiled)
      if (match(path)) for (const [name, value] of values) headers.set(name, value);
    if (path.length <= PATH_CHARACTERS_MAX) known.set(path, headers);
    return headers;
  };
}
