import { REVALIDATE } from './file-answers.ts';
import type { HeaderFields } from './header-fields.ts';
import { headerMatcher } from './netlify/header-rules.ts';
import type { HeaderRule } from './netlify/netlify-toml.ts';

/** An answer, with or without a `Response`. */
interface Answer {
  status: number;
  headers: HeaderFields;
}

/** Compiles the rules for headers of answers. */
export function ruledHeaders(rules: readonly HeaderRule[]) {
  const headersFor = headerMatcher(rules);
  return {
    /** The headers for a path; the same object for all paths with the same rules. */
    of: headersFor,
    /** Adds the headers for a path to an answer. Headers that the answer already has stay. */
    apply({ status, headers }: Answer, pathname: string): void {
      const found = status < 300 || status === 304;
      for (const [name, value] of headersFor(pathname)) {
        // A caching rule for files does not apply to redirects and 404 pages.
        if (!headers.has(name) && (name !== 'cache-control' || found)) headers.set(name, value);
      }
      if (!headers.has('cache-control') && (found || status >= 400))
        headers.set('cache-control', REVALIDATE);
    },
  };
}
export type HeaderRules = ReturnType<typeof ruledHeaders>;
