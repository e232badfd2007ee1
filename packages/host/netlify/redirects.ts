import { acceptedLanguages, cookieOf } from '@pune/http/languages';
import { fillPattern, pathPattern, type Params } from './path-pattern.ts';
import type { RedirectRule } from './netlify-toml.ts';

export interface RedirectMatch {
  status: RedirectRule['status'];
  /** Path or absolute address, with the remaining query. */
  to: string;
}

/**
 * @returns the reader's most preferred language: Netlify compares only that one, which the cookie
 *   `nf_lang` overrides
 */
const firstLanguage = (request: Request) =>
  cookieOf(request, 'nf_lang') ??
  acceptedLanguages(request.headers.get('accept-language'))[0] ??
  '';

function conditionsHold(
  request: Request,
  { Language, Country, Cookie, Role }: RedirectRule['conditions'],
): boolean {
  // This host does not know a reader's country or role: rules with such a condition never match.
  if (Country || Role) return false;
  if (Cookie && !Cookie.some((name) => cookieOf(request, name) !== undefined)) return false;
  if (!Language) return true;
  const wanted = firstLanguage(request).toLowerCase();
  return Language.some(
    (language) =>
      wanted === language.toLowerCase() || wanted.startsWith(`${language.toLowerCase()}-`),
  );
}

/** @returns the captured query parameters, or null if a required one is missing or differs */
function queryParams(expected: Record<string, string>, query: URLSearchParams): Params | null {
  const params: Params = {};
  for (const [name, pattern] of Object.entries(expected)) {
    const value = query.get(name);
    if (value === null) return null;
    if (pattern.startsWith(':')) params[pattern.slice(1)] = encodeURIComponent(value);
    else if (pattern !== value) return null;
  }
  return params;
}

/** Adds the query parameters that the rule has not used, unless `to` has its own query. */
function withQuery(to: string, rule: RedirectRule, query: URLSearchParams): string {
  if (to.includes('?')) return to;
  const rest = new URLSearchParams([...query].filter(([name]) => !(name in rule.query)));
  return rest.size > 0 ? `${to}?${rest}` : to;
}

/**
 * @returns a function that checks if a rule with `force` may take precedence over the file of a
 *   path, under some condition
 */
export function forcedPaths(rules: readonly RedirectRule[]): (pathname: string) => boolean {
  const matches = rules.filter(({ force }) => force).map(({ from }) => pathPattern(from));
  return (pathname) => matches.some((match) => match(pathname) !== null);
}

/**
 * Finds the target of the first matching rule. Rules without `force` are for requests that no file
 * answers.
 */
export function redirectMatcher(rules: readonly RedirectRule[]) {
  const compiled = rules.map((rule) => ({ rule, match: pathPattern(rule.from) }));
  return (request: Request, url: URL, { force }: { force: boolean }): RedirectMatch | null => {
    for (const { rule, match } of compiled) {
      if (rule.force !== force) continue;
      const params = match(url.pathname);
      if (!params || !conditionsHold(request, rule.conditions)) continue;
      const values = queryParams(rule.query, url.searchParams);
      if (!values) continue;
      const target = fillPattern(rule.to, { ...params, ...values });
      // A splat may begin with a slash: `//elsewhere.example` would leave the portal.
      const to = rule.to.startsWith('/') ? target.replace(/^\/[/\\]+/, '/') : target;
      if (rule.status >= 300 && rule.status < 400 && to === url.pathname) continue;
      return { status: rule.status, to: withQuery(to, rule, url.searchParams) };
    }
    return null;
  };
}
