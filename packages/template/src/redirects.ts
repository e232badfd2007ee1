import type { Locale, Reader } from '@pune/content';
import type { PublishedRedirect } from '@pune/content-models/redirects/redirects.published.ts';
import { follow, hopsOf, inLanguageOf, partsOf } from '@pune/content-models/redirects/redirects.rules.ts';
import { site } from 'virtual:pune/site';
import { documentHref } from './links.ts';

/** A redirect that leads each reader to their own language may be kept by no browser and no cache for another reader. */
const BY_LANGUAGE = 302;
const GONE = 410;

/** Where a redirect leads in a language; `null` where its page is not published. */
function targetOf(content: Reader, { status, document, href }: PublishedRedirect, locale: Locale): string | null {
  if (status === GONE) return `/${locale}/410.html`;
  return document ? documentHref(content, document.collection, document.id, locale) : href && inLanguageOf(href, locale);
}

/** The lines of one redirect. `resolved` is where it leads in each language, at the end of its chain. */
function linesOf({ from, status }: PublishedRedirect, resolved: Map<Locale, string>): string[] {
  const { locale: own } = partsOf(from);
  /** One that leads to what is gone says so at once. */
  const line = (path: string, to: string, code: number, condition = '') => [path, to, to.endsWith(`/${GONE}.html`) ? GONE : code, condition].filter(Boolean).join(' ');
  if (own) return resolved.has(own) ? [line(from, resolved.get(own)!, status)] : [];
  const targets = [...resolved];
  const inEach = targets.map(([locale, to]) => line(`/${locale}${from}`, to, status));
  if (targets.length === 0) return [];
  const [, first] = targets[0]!;
  if (targets.every(([, to]) => to === first)) return [...inEach, line(from, first, status)];
  return [...inEach, ...targets.map(([locale, to]) => line(from, to, BY_LANGUAGE, `Language=${locale}`)), line(from, first, BY_LANGUAGE)];
}

/**
 * The redirects of the portal as lines of a `_redirects` file. Chains are one trip; one that leads back to itself,
 * or to a page that is not published, is left out: a reader gets the page that says what is missing.
 */
export function redirectLines(content: Reader): string[] {
  const redirects = content.list('redirects', { locale: site.locales[0]!, order: 'oldest', without: ['title'] }).map(({ card }) => card);
  redirects.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const inLanguage = site.locales.map((locale) => {
    const targets = new Map(redirects.map((redirect) => [redirect, targetOf(content, redirect, locale)]));
    return { locale, targets, hops: new Map(redirects.flatMap((redirect) => hopsOf(redirect.from, () => targets.get(redirect)!, locale)).map(({ from, to }) => [from, to])) };
  });
  return redirects.flatMap((redirect) => {
    const resolved = inLanguage.flatMap(({ locale, targets, hops }) => {
      const to = targets.get(redirect) ? follow(targets.get(redirect)!, hops) : null;
      return to === null ? [] : [[locale, to] as const];
    });
    return linesOf(redirect, new Map(resolved));
  });
}
