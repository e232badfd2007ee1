import { isLocale, type Locale } from '@pune/i18n';
import { isAddress, LINK_TARGETS } from '../links.ts';

/** The HTTP statuses (RFC 9110): moved permanently, found (temporary), gone. */
export const REDIRECT_STATUSES = ['301', '302', '410'] as const;

/** The collections that a redirect may refer to: all whose documents have addresses. */
export const REDIRECT_TARGETS = [
  ...LINK_TARGETS,
  'alerts',
  'news',
  'apps',
  'videos',
  'places',
] as const;
export type RedirectTarget = (typeof REDIRECT_TARGETS)[number];
export const isTarget = (collection: string): collection is RedirectTarget =>
  (REDIRECT_TARGETS as readonly string[]).includes(collection);

/**
 * First segments that a portal serves itself: a redirect there would never apply, or would hide
 * something.
 */
const RESERVED = new Set([
  '',
  'search',
  'grievances',
  'sitemap',
  'embed',
  'api',
  'open311',
  'media',
  'pagefind',
]);
const FROM_CHARACTERS_MAX = 300;

/**
 * Splits an address into the path and the query parameters by which an old system identified its
 * pages: `/index.php?id=12`.
 */
export function queryOf(address: string): { path: string; query: string } {
  const at = address.indexOf('?');
  return at < 0
    ? { path: address, query: '' }
    : { path: address.slice(0, at), query: address.slice(at) };
}

/** The key under which equal addresses are found: `/a` and `/a/` are the same address. */
export function addressKey(address: string): string {
  const { path, query } = queryOf(address);
  return (path.replace(/\/+$/, '') || '/') + query;
}

/** The language at the beginning of a path, and its other segments without the query. */
export function partsOf(address: string): { locale: Locale | null; segments: string[] } {
  const [first, ...rest] = queryOf(address).path.split('/').filter(Boolean);
  if (isLocale(first)) return { locale: first, segments: rest };
  return { locale: null, segments: first === undefined ? [] : [first, ...rest] };
}

export const FROM_EXPECTED =
  'Give a path of the old site that begins with /, for example /en/about-sdd or /index.php?id=12.';

/**
 * Checks the source address of a redirect.
 *
 * @returns true, or a message for the editor
 */
export function checkFrom(path: string): true | string {
  if (
    path.length > FROM_CHARACTERS_MAX ||
    !/^\/(?!\/)[\w\-/.~%]*(\?[\w\-.~]+=[\w\-.~]+(&[\w\-.~]+=[\w\-.~]+)*)?$/.test(path)
  )
    return FROM_EXPECTED;
  const { segments } = partsOf(path);
  const first = segments[0] ?? '';
  if (first.startsWith('_') || first.startsWith('.')) return 'The portal itself uses this address.';
  if (segments.length <= 1 && RESERVED.has(first))
    return 'This is an address of the portal itself.';
  return ['api', 'media', 'pagefind'].includes(first)
    ? 'The portal itself uses the addresses below this path.'
    : true;
}

/** @returns true for a valid target of a redirect: a path of the portal, or an https address */
export const isRedirectTarget = (address: string): boolean =>
  /^(\/|https:)/.test(address) && isAddress(address);

/**
 * Adds the reader's language to a path without one; files and absolute addresses have no language.
 */
export const inLanguageOf = (address: string, locale: Locale): string => {
  const { locale: own, segments } = partsOf(address);
  return !address.startsWith('/') ||
    own ||
    ['api', 'media'].includes(segments[0] ?? '') ||
    /\.\w+$/.test(segments.at(-1) ?? '')
    ? address
    : `/${locale}${address}`;
};

/** One redirect in one language. `to` is `null` if the page is gone. */
export interface Hop {
  from: string;
  to: string | null;
}

/**
 * The redirects of a path in one language. A path without a language stands for itself and for the
 * same path in every language.
 */
export function hopsOf(from: string, to: (locale: Locale) => string | null, locale: Locale): Hop[] {
  const { locale: own } = partsOf(from);
  if (own) return own === locale ? [{ from: addressKey(from), to: to(own) }] : [];
  const target = to(locale);
  return [
    { from: addressKey(from), to: target },
    { from: addressKey(`/${locale}${from}`), to: target },
  ];
}

/**
 * Follows a chain of redirects to its final address, so that a reader is redirected once; `null` if
 * it is a loop. If the chain ends at a page that is gone, returns the address of that redirect.
 */
export function follow(address: string, hops: ReadonlyMap<string, string | null>): string | null {
  const seen = new Set<string>();
  for (let current = address; ;) {
    // A redirect with a query takes precedence over one of the path alone.
    const key = [
      addressKey(current.replace(/#.*$/, '')),
      addressKey(current.replace(/[?#].*$/, '')),
    ].find((each, n) => n === 1 || hops.has(each))!;
    if (seen.has(key)) return null;
    seen.add(key);
    const next = hops.get(key);
    if (next === undefined || next === null) return current;
    current = next;
  }
}
