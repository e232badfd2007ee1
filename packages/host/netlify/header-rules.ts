import { pathPattern } from './path-pattern.ts';
import type { HeaderRule } from './netlify-toml.ts';

/** The headers that rules give to a path, by lower-case name. Where two rules name the same header, the later one holds. */
export function headerMatcher(rules: readonly HeaderRule[]) {
  const compiled = rules.map(({ for: pattern, values }) => ({
    match: pathPattern(pattern),
    values: Object.entries(values).map(([name, value]) => [name.toLowerCase(), value] as const),
  }));
  return (path: string): Map<string, string> => {
    const headers = new Map<string, string>();
    for (const { match, values } of compiled) if (match(path)) for (const [name, value] of values) headers.set(name, value);
    return headers;
  };
}
