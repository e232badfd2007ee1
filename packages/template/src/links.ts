import type { Collection, Locale, Reader } from '@pune/content';
import type { Link } from '@pune/content-models/links.ts';
import { portals, site } from 'virtual:pune/site';

/** A link ready for a page. `lang` is set where the target's title is in another language than the page. */
export interface ResolvedLink {
  href: string;
  label: string;
  lang?: Locale;
}

const shows = (portal: { id: string; collections: readonly string[] }, on: string[], collection: string) => on.includes(portal.id) && portal.collections.includes(collection);

/** The address of a document, on this portal if it shows it, else on one that does; `null` when it is published nowhere. */
export function documentLink(content: Reader, collection: Collection, id: string | null, locale: Locale): ResolvedLink | null {
  const found = id ? content.link(collection, id, locale) : null;
  if (!found) return null;
  const lang = found.locale === locale ? undefined : found.locale;
  const path = `/${locale}/${collection}/${found.slug}/`;
  if (shows(site, found.portals, collection)) return { href: path, label: found.title, lang };
  const portal = portals.find((candidate) => shows(candidate, found.portals, collection));
  return portal ? { href: new URL(path, portal.url).href, label: found.title, lang } : null;
}

/** A path of the portal in the page's language; other addresses stay as they are. */
export const localHref = (href: string, locale: Locale): string => (/^\/(?!api\/|media\/|\/)/.test(href) ? `/${locale}${href}` : href);

/** Links that an editor chose, with their own labels; one whose document is not published is left out. */
export function resolveLinks<L extends Link>(content: Reader, links: L[], locale: Locale): (L & ResolvedLink)[] {
  return links.flatMap((link) => {
    if (!link.document) return [{ ...link, href: localHref(link.href!, locale), label: link.label }];
    const target = documentLink(content, link.document.collection, link.document.id, locale);
    return target ? [{ ...link, href: target.href, label: link.label }] : [];
  });
}

export const isExternal = (href: string): boolean => /^https?:/.test(href) && !portals.some(({ url }) => href === url || href.startsWith(`${url}/`));
