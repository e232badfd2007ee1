import { LRUCache } from 'lru-cache';
import { pathTest } from './path-pattern.ts';
import type { HeaderRule } from './netlify-toml.ts';

/** The maximum number of remembered combinations of rules. All pages of a language share one. */
const COMBINATIONS_MAX = 500;

/**
 * Compiles header rules into a lookup by path, with lower-case names. If two rules set the same
 * header, the later one wins. Paths to which the same rules apply get the same map.
 */
export function headerMatcher(
  rules: readonly HeaderRule[],
): (path: string) => ReadonlyMap<string, string> {
  const compiled = rules.map(({ for: pattern, values }) => ({
    applies: pathTest(pattern),
    values: Object.entries(values).map(([name, value]) => [name.toLowerCase(), value] as const),
  }));
  const known = new LRUCache<string, ReadonlyMap<string, string>>({ max: COMBINATIONS_MAX });
  return (path) => {
    let combination = '';
    for (const { applies } of compiled) combination += applies(path) ? '1' : '0';
    let headers = known.get(combination);
    if (!headers) {
      const applied = compiled.filter((_, index) => combination[index] === '1');
      headers = new Map(applied.flatMap(({ values }) => values));
      known.set(combination, headers);
    }
    return headers;
  };
}
