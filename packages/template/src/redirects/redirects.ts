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
  { from, status }: Pick<PublishedRedirect, 'from' | 'status'>,
  resolved: ReadonlyMap<Locale, string>,
  isFile = false,
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
  // Files have one address for all languages.
  const inEach = isFile ? [] : targets.map(([locale, to]) => line(`/${locale}${from}`, to, status));
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
  /** The addresses of documents that were taken down, by the documents. */
  const takenDown = new Map(
    redirects.flatMap((redirect) =>
      redirect.withdrawal && redirect.madeFor ? [[redirect.madeFor, redirect.from] as const] : [],
    ),
  );
  const documentTarget = (
    document: NonNullable<PublishedRedirect['document']>,
    locale: Locale,
  ): string | null => {
    const href = documentHref(document, locale);
    if (href) return href;
    // A redirect to a document that was taken down goes where that document's own address leads.
    const from = takenDown.get(`${document.collection}/${document.id}`);
    return from === undefined ? null : inLanguageOf(from, locale);
  };
  const targetOf = (
    { status, document, href, withdrawal }: PublishedRedirect,
    locale: Locale,
  ): string | null => {
    if (status === GONE)
      return withdrawal?.page
        ? to.portal.takenDown({ locale, slug: withdrawal.page })
        : to.portal.gone({ locale });
    return document ? documentTarget(document, locale) : href && inLanguageOf(href, locale);
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
    const targets = new Map(resolved);
    const files = redirect.withdrawal?.files ?? [];
    return [
      ...linesOf(redirect, targets),
      ...files.flatMap((from) => linesOf({ from, status: redirect.status }, targets, true)),
    ];
  });
}
