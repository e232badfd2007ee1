import type { Collection, DocumentAddress, Locale, Reader } from '@pune/content';
import type { Link } from '@pune/content-models/links';
import { portals, site } from 'virtual:pune/site';
import { to, type PagedCollection } from '@pune/content/routes';

/** A resolved link. `lang` is set if the target's title is in another language than the page. */
export interface ResolvedLink {
  href: string;
  label: string;
  lang?: Locale;
}

const showing = new Map<Collection, string[]>();
/** The ids of the portals that have pages of a collection, this portal first. */
function portalsWith(collection: Collection): string[] {
  let ids = showing.get(collection);
  if (!ids)
    showing.set(
      collection,
      (ids = [site, ...portals]
        .filter((portal) => (portal.collections as readonly string[]).includes(collection))
        .map(({ id }) => id)),
    );
  return ids;
}

/** The path on this portal if it has the document, else the address on the portal that has it. */
function hrefOf(
  collection: Collection,
  { slug, portal: on }: DocumentAddress,
  locale: Locale,
): string {
  // Documents without pages are on no portal, so none of them is found.
  const path = to[collection as PagedCollection].detail({ locale, slug });
  return on === site.id ? path : new URL(path, portals.find(({ id }) => id === on)!.url).href;
}

/** The address of a document for a link that has its own label. */
export function documentHref(
  content: Reader,
  collection: Collection,
  id: string | null,
  locale: Locale,
): string | null {
  const found = id ? content.address(collection, id, portalsWith(collection)) : null;
  return found && hrefOf(collection, found, locale);
}

/** A link to a document, labelled with its title; `null` if it is not published on any portal. */
export function documentLink(
  content: Reader,
  collection: Collection,
  id: string | null,
  locale: Locale,
): ResolvedLink | null {
  const found = id ? content.link(collection, id, locale, portalsWith(collection)) : null;
  return found
    ? {
        href: hrefOf(collection, found, locale),
        label: found.title,
        lang: found.locale === locale ? undefined : found.locale,
      }
    : null;
}

/** Prefixes a path of the portal with the language; returns other addresses unchanged. */
export const localHref = (href: string, locale: Locale): string =>
  /^\/(?!api\/|media\/|\/)/.test(href) ? `/${locale}${href}` : href;

/**
 * Resolves links with the editor's own labels. Links to documents that are not published are
 * omitted.
 */
export function resolveLinks<L extends Link>(
  content: Reader,
  links: L[],
  locale: Locale,
): (L & ResolvedLink)[] {
  return links.flatMap((link) => {
    if (!link.document)
      return [{ ...link, href: localHref(link.href!, locale), label: link.label }];
    const href = documentHref(content, link.document.collection, link.document.id, locale);
    return href ? [{ ...link, href, label: link.label }] : [];
  });
}

export const isExternal = (href: string): boolean =>
  /^https?:/.test(href) && !portals.some(({ url }) => href === url || href.startsWith(`${url}/`));
