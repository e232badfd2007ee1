import type { Locale } from '@pune/content';
import { to } from '@pune/content/routes';
import type { PublishedRedirect } from '@pune/content-models/redirects/published';
import {
  follow,
  hopsOf,
  inLanguageOf,
  partsOf,
  queryOf,
} from '@pune/content-models/redirects/rules';

/** A redirect by the reader's language must not be cached for other readers. */
const BY_LANGUAGE = 302;
const GONE = 410;

/**
 * Orders rules by path. Servers apply the first that matches, so rules with query parameters come
 * before those without.
 */
function byPath(a: string, b: string): number {
  const [one, other] = [queryOf(a), queryOf(b)];
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  const parameters =
    other.query.split('&').length - one.query.split('&').length ||
    other.query.length - one.query.length;
  return parameters || (one.query < other.query ? -1 : one.query > other.query ? 1 : 0);
}

export interface RedirectOptions {
  /** The languages of the portal; the first is the fallback for readers who accept none of them. */
  locales: readonly Locale[];
  /** The address of a page; `null` if it is not published. */
  documentHref(document: NonNullable<PublishedRedirect['document']>, locale: Locale): string | null;
}

/**
 * The lines of one redirect.
 *
 * @param resolved the final target of its chain, by language
 */
function linesOf(
  { from, status }: PublishedRedirect,
  resolved: ReadonlyMap<Locale, string>,
): string[] {
  const { locale: own } = partsOf(from);
  /** A redirect to a removed page answers with the status 410 itself. */
  const line = (address: string, to: string, code: number, condition = '') => {
    const { path, query } = queryOf(address);
    return [
      path,
      ...query.slice(1).split('&'),
      to,
      to.endsWith(`/${GONE}.html`) ? GONE : code,
      condition,
    ]
      .filter(Boolean)
      .join(' ');
  };
  if (own) return resolved.has(own) ? [line(from, resolved.get(own)!, status)] : [];
  const targets = [...resolved];
  const first = targets[0]?.[1];
  if (first === undefined) return [];
  const inEach = targets.map(([locale, to]) => line(`/${locale}${from}`, to, status));
  if (targets.every(([, to]) => to === first)) return [...inEach, line(from, first, status)];
  return [
    ...inEach,
    ...targets.map(([locale, to]) => line(from, to, BY_LANGUAGE, `Language=${locale}`)),
    line(from, first, BY_LANGUAGE),
  ];
}

/**
 * The redirects of a portal as lines of a `_redirects` file. Chains are resolved to their final
 * target; loops and redirects to pages that are not published are omitted, so that a reader gets
 * the 404 page.
 */
export function redirectLines(
  redirects: readonly PublishedRedirect[],
  { locales, documentHref }: RedirectOptions,
): string[] {
  const targetOf = (
    { status, document, href }: PublishedRedirect,
    locale: Locale,
  ): string | null => {
    if (status === GONE) return to.portal.gone({ locale });
    return document ? documentHref(document, locale) : href && inLanguageOf(href, locale);
  };
  const inOrder = redirects.toSorted(({ from: a }, { from: b }) => byPath(a, b));
  const inLanguage = locales.map((locale) => {
    const targets = new Map(inOrder.map((redirect) => [redirect, targetOf(redirect, locale)]));
    return {
      locale,
      targets,
      hops: new Map(
        inOrder
          .flatMap((redirect) => hopsOf(redirect.from, () => targets.get(redirect)!, locale))
          .map(({ from, to }) => [from, to]),
      ),
    };
  });
  return inOrder.flatMap((redirect) => {
    const resolved = inLanguage.flatMap(({ locale, targets, hops }) => {
      const to = targets.get(redirect) ? follow(targets.get(redirect)!, hops) : null;
      return to === null ? [] : [[locale, to] as const];
    });
    return linesOf(redirect, new Map(resolved));
  });
}
