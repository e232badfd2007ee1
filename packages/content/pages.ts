import { AUDIENCES } from '@pune/content-models/audiences.ts';
import { PAGED_COLLECTIONS } from '@pune/content-models/models.ts';
import type { Collection, Locale, Reader } from './content.ts';

/** What of a portal decides which pages it has. */
export interface SitePages {
  id: string;
  locales: readonly Locale[];
  /** Collections that have a list and pages on this portal. */
  collections: readonly Collection[];
  capabilities: readonly string[];
}

export const ARCHIVE_PAGE_SIZE = 50;

/** Collections that grow for ever have a branch and an archive for every year, so that a new document changes few pages. */
export const ARCHIVED_COLLECTIONS: readonly Collection[] = ['circulars', 'news', 'alerts', 'events'];
/** Collections whose news people follow. */
export const FEED_COLLECTIONS: readonly Collection[] = ['circulars', 'news', 'alerts', 'events'];

/** Collections that calendars follow: a file for each document, one to subscribe to, and a page for every year. */
export const CALENDAR_COLLECTIONS: readonly Collection[] = ['events'];

const isArchived = (collection: Collection) => ARCHIVED_COLLECTIONS.includes(collection);
const isCalendar = (collection: Collection) => CALENDAR_COLLECTIONS.includes(collection);

/**
 * The tree of pages of a portal: a name that begins with `~` is a branch, anything else is a page.
 * Branches ask recorded questions too, so a page that appears or vanishes is one more changed answer.
 *
 * `~` → `~<collection>` → `~<collection>/<year>` for those that are archived.
 */
export function expand(branch: string, content: Reader, site: SitePages): string[] {
  if (branch === '~') return rootPages(site);
  const [collection, year] = branch.slice(1).split('/') as [Collection, string?];
  if (!year && isArchived(collection)) {
    const years = content.slugYears(collection);
    const own = (l: Locale) => [`/${l}/${collection}/`, ...(isCalendar(collection) ? [`/${l}/${collection}/calendar.ics`] : [])];
    return [...years.map((y) => `~${collection}/${y}`), ...site.locales.flatMap(own)];
  }
  const slugs = content.slugs(collection, Number(year ?? 0));
  return site.locales.flatMap((locale) => [
    ...(year ? archivePages(content, collection, locale, Number(year)) : [`/${locale}/${collection}/`]),
    ...slugs.map((slug) => `/${locale}/${collection}/${slug}/`),
    ...(isCalendar(collection) ? [`/${locale}/${collection}/calendar/${year}/`, ...slugs.map((slug) => `/${locale}/${collection}/${slug}/event.ics`)] : []),
    `/sitemaps/${locale}-${collection}${year ? `-${year}` : ''}.xml`,
  ]).concat(collection === 'alerts' ? slugs.map((slug) => `/alerts/cap/${slug}.xml`) : []);
}

function rootPages(site: SitePages): string[] {
  const has = (capability: string) => site.capabilities.includes(capability);
  const paged = PAGED_COLLECTIONS.filter((collection) => site.collections.includes(collection));
  return [
    '/robots.txt',
    '/sitemap.xml',
    '/_redirects',
    ...(site.collections.includes('alerts') ? ['/alerts/cap.xml'] : []),
    ...site.locales.flatMap((l) => [
      `/${l}/`,
      `/${l}/404.html`,
      `/${l}/410.html`,
      ...(site.collections.includes('alerts') ? [`/${l}/_alerts/`] : []),
      `/${l}/_shell/`,
      `/${l}/sitemap/`,
      ...(has('search') ? [`/${l}/search/`] : []),
      ...(has('grievances') ? [`/${l}/grievances/`, `/${l}/grievances/new/`, `/${l}/grievances/track/`, `/${l}/embed/grievances/`] : []),
      ...(has('payments') ? ['', 'property-tax/', 'water-charges/', 'certificate-fees/', '_shell/'].map((page) => `/${l}/payments/${page}`).concat(`/${l}/embed/payments/`) : []),
      ...(has('citizens') ? [`/${l}/account/`, `/${l}/account/register/`] : []),
      ...(has('dashboard') ? [`/${l}/dashboard/`, `/${l}/dashboard/_shell/`, `/${l}/embed/dashboard/`] : []),
      ...(has('benefits') ? [`/${l}/benefits/`, `/${l}/benefits/aadhaar/`, `/${l}/embed/benefits/`] : []),
      ...(site.collections.includes('schemes') ? [`/${l}/schemes/index.json`] : []),
      ...(has('audiences') ? [`/${l}/for/`, `/${l}/for/picks.json`, ...AUDIENCES.map((audience) => `/${l}/for/${audience}/`)] : []),
      ...FEED_COLLECTIONS.filter((collection) => site.collections.includes(collection)).map((collection) => `/${l}/${collection}/feed.xml`),
    ]),
    ...paged.map((collection) => `~${collection}`),
  ];
}

function archivePages(content: Reader, collection: Collection, locale: Locale, year: number): string[] {
  const count = content.count(collection, { locale, year });
  return Array.from({ length: Math.ceil(count / ARCHIVE_PAGE_SIZE) }, (_, i) => `/${locale}/${collection}/archive/${year}/${i + 1}/`);
}

/** Every page of a portal, for `getStaticPaths` and for the full publish. */
export const allPages = (content: Reader, site: SitePages, branch = '~'): string[] =>
  expand(branch, content, site).flatMap((page) => (page.startsWith('~') ? allPages(content, site, page) : [page]));
