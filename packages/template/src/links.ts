import type { Collection, DocumentAddress, Locale, Reader } from '@pune/content';
import type { Link } from '@pune/content-models/links.ts';
import { portals, site } from 'virtual:pune/site';

/**
 * A link ready for a page. `lang` is set where the target's title is in another language than the
 * page.
 */
export interface ResolvedLink {
  href: string;
  label: string;
  lang?: Locale;
}

const showing = new Map<Collection, string[]>();
/** Portals that have pages of a collection, this one first. */
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

/** The address on this portal if it shows the document, else on the one that does. */
function hrefOf(
  collection: Collection,
  { slug, portal: on }: DocumentAddress,
  locale: Locale,
): string {
  const path = `/${locale}/${collection}/${slug}/`;
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

/** A link to a document, labelled by its title; `null` when it is published nowhere. */
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

/** A path of the portal in the page's language; other addresses stay as they are. */
export const localHref = (href: string, locale: Locale): string =>
  /^\/(?!api\/|media\/|\/)/.test(href) ? `/${locale}${href}` : href;

/**
 * Links that an editor chose, with their own labels; one whose document is not published is left
 * out.
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
