import { isForOfficers, isPaged, to } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { loadSites, type SiteConfig } from '@pune/content/sites';
import { openOnce } from '@pune/std/open-once';
import { findRoot } from './environment.ts';

/** Loads the portals once, from `sites/*\/site.config.ts`. */
export const portals = openOnce(() => loadSites(findRoot()));

export interface PortalOption {
  value: string;
  label: string;
}

/** @returns the options of a CMS field that selects portals: the portal's id and its name */
export const portalOptions = async (language: Locale = 'en'): Promise<PortalOption[]> =>
  (await portals()).map(({ id, name }) => ({ value: id, label: name[language] }));

/**
 * @returns the portals that have pages of a type; all portals for citizens for a type without pages,
 *   such as redirects
 */
export async function portalsThatShow(collection: string): Promise<string[]> {
  const all = await portals();
  const showing = all.filter((site) => site.collections.includes(collection as never));
  const citizens = all.filter((site) => !isForOfficers(site));
  return (showing.length > 0 ? showing : citizens).map(({ id }) => id);
}

/** @returns `true`, or a message that names the unknown portals */
export async function portalsExist(
  value: string | string[] | null | undefined,
): Promise<true | string> {
  const options = await portalOptions();
  const chosen = Array.isArray(value) ? value : value ? [value] : [];
  const unknown = chosen.filter((id) => !options.some((option) => option.value === id));
  if (unknown.length === 0) return true;
  return `There is no portal ${unknown.map((id) => `"${id}"`).join(', ')}. Choose from: ${options.map(({ value, label }) => `${label} (${value})`).join(', ')}.`;
}

export interface Address {
  /** The short name of the portal, for the person who reads it. */
  portal: string;
  locale: Locale;
  /** The absolute URL of the document's page. */
  url: string;
}

/**
 * @param versions the published language versions of the document, with the ids of its portals
 * @param language the language of the portals' names
 * @returns the public addresses of a document: one for each portal that shows it and each version in
 *   a language of that portal; none for a type without pages
 */
export function addressesOf(
  all: readonly SiteConfig[],
  collection: string,
  versions: readonly { locale: Locale; slug: string; portals: string[] }[],
  language: Locale = 'en',
): Address[] {
  if (!isPaged(collection)) return [];
  return all
    .filter((site) => site.collections.includes(collection))
    .flatMap((site) =>
      versions
        .filter(({ locale, portals }) => portals.includes(site.id) && site.locales.includes(locale))
        .map(({ locale, slug }) => ({
          portal: site.shortName[language],
          locale,
          url: new URL(to[collection].detail({ locale, slug }), site.url).href,
        })),
    );
}
