import { AUDIENCES } from '@pune/content-models/audiences';
import { PAGED_COLLECTIONS } from '@pune/content-models/models';
import { ARCHIVE_PAGE_SIZE } from './queries.ts';
import type { Collection, Locale, Part, Reader } from './content.ts';

export { ARCHIVE_PAGE_SIZE };

/** The properties of a portal that determine its pages. */
export interface SitePages {
  id: string;
  locales: readonly Locale[];
  /** Collections that have a list and pages on this portal. */
  collections: readonly Collection[];
  capabilities: readonly string[];
}

/**
 * Collections that grow without limit. They have an archive for each year, so that a new document
 * changes few pages.
 */
export const ARCHIVED_COLLECTIONS: readonly Collection[] = [
  'circulars',
  'news',
  'alerts',
  'events',
  'documents',
];
/** Collections with an RSS feed. */
export const FEED_COLLECTIONS: readonly Collection[] = ['circulars', 'news', 'alerts', 'events'];

/**
 * Collections with calendar files: one for each document, one to subscribe to, and a page for each
 * year.
 */
export const CALENDAR_COLLECTIONS: readonly Collection[] = ['events'];

const isArchived = (collection: Collection) => ARCHIVED_COLLECTIONS.includes(collection);
const isCalendar = (collection: Collection) => CALENDAR_COLLECTIONS.includes(collection);

/**
 * Index page of a part: `services/0of1`. Archived collections have index pages of years too:
 * `circulars/2026`.
 */
const PART = /^(\d+)of(\d+)$/;

/**
 * Returns the children of an index page in the tree of pages of a portal. A name that begins with
 * `~` is an index page (called a branch in code); anything else is a page. Index pages record
 * dependencies too, so a page that appears or disappears is one more changed result.
 *
 * The tree: `~` → `~<collection>` → `~<collection>/<part>of<parts>` with the documents, and
 * `~<collection>/<year>` with the archives.
 */
export function expand(branch: string, content: Reader, site: SitePages): string[] {
  if (branch === '~') return rootPages(site);
  const [collection, rest] = branch.slice(1).split('/') as [Collection, string?];
  if (!rest) return collectionPages(content, collection, site);
  const part = PART.exec(rest);
  return part
    ? documentPages(content, collection, [Number(part[1]), Number(part[2])], site)
    : yearPages(content, collection, Number(rest), site);
}

function collectionPages(
  content: Reader,
  collection: Collection,
  { locales }: SitePages,
): string[] {
  const count = content.parts(collection);
  return [
    ...Array.from({ length: count }, (_, number) => `~${collection}/${number}of${count}`),
    ...(isArchived(collection)
      ? content.slugYears(collection).map((year) => `~${collection}/${year}`)
      : []),
    ...locales.flatMap((locale) => [
      `/${locale}/${collection}/`,
      ...(isCalendar(collection) ? [`/${locale}/${collection}/calendar.ics`] : []),
    ]),
  ];
}

function documentPages(
  content: Reader,
  collection: Collection,
  part: Part,
  { locales }: SitePages,
): string[] {
  const slugs = content.slugs(collection, part);
  const dated = isCalendar(collection) ? withDay(content, slugs, locales) : [];
  const inLanguage = (locale: Locale) => [
    siteMapPath({ collection, locale, part }),
    ...slugs.map((slug) => `/${locale}/${collection}/${slug}/`),
    ...dated.map((slug) => `/${locale}/${collection}/${slug}/event.ics`),
  ];
  return [
    ...locales.flatMap(inLanguage),
    ...(collection === 'alerts' ? slugs.map((slug) => `/alerts/cap/${slug}.xml`) : []),
  ];
}

/**
 * Returns the events that have a day. An event whose day is unknown (only the month is set) has no
 * calendar file.
 */
function withDay(content: Reader, slugs: readonly string[], locales: readonly Locale[]): string[] {
  const monthOnly = new Set(
    locales
      .flatMap((locale) =>
        content.list('events', {
          locale,
          where: ['monthOnly', 1],
          order: 'oldest',
          fields: ['slug'],
        }),
      )
      .map(({ slug }) => slug),
  );
  return slugs.filter((slug) => !monthOnly.has(slug));
}

const yearPages = (
  content: Reader,
  collection: Collection,
  year: number,
  { locales }: SitePages,
): string[] =>
  locales.flatMap((locale) => [
    ...archivePages(content, collection, locale, year),
    ...(isCalendar(collection) ? [`/${locale}/${collection}/calendar/${year}/`] : []),
  ]);

/** A site map: the documents of one part of a collection in one language. */
export interface SiteMap {
  collection: Collection;
  locale: Locale;
  part: Part;
}

/**
 * Returns the path of a site map: `/sitemaps/en-services.xml`; `/sitemaps/en-circulars-4of8.xml` is
 * the fourth of eight.
 */
export const siteMapPath = ({ collection, locale, part: [number, count] }: SiteMap): string =>
  `/sitemaps/${locale}-${collection}${count > 1 ? `-${number + 1}of${count}` : ''}.xml`;

/** Parses the file name of a site map, without `.xml`. Returns `null` if the name is not one. */
export function siteMapOf(name: string): SiteMap | null {
  const found = /^([a-z]{2})-([a-z]+)(?:-(\d+)of(\d+))?$/.exec(name);
  if (!found) return null;
  const [, locale, collection, number = '1', count = '1'] = found;
  return {
    locale: locale as Locale,
    collection: collection as Collection,
    part: [Number(number) - 1, Number(count)],
  };
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
      ...(has('grievances')
        ? [
            `/${l}/grievances/`,
            `/${l}/grievances/new/`,
            `/${l}/grievances/track/`,
            `/${l}/embed/grievances/`,
          ]
        : []),
      ...(has('payments')
        ? ['', 'property-tax/', 'water-charges/', 'certificate-fees/', '_shell/']
            .map((page) => `/${l}/payments/${page}`)
            .concat(`/${l}/embed/payments/`)
        : []),
      ...(has('citizens') ? [`/${l}/account/`, `/${l}/account/register/`] : []),
      ...(has('dashboard')
        ? [`/${l}/dashboard/`, `/${l}/dashboard/_shell/`, `/${l}/embed/dashboard/`]
        : []),
      ...(has('benefits')
        ? [`/${l}/benefits/`, `/${l}/benefits/aadhaar/`, `/${l}/embed/benefits/`]
        : []),
      ...(site.collections.includes('schemes') ? [`/${l}/schemes/index.json`] : []),
      ...(has('audiences')
        ? [
            `/${l}/for/`,
            `/${l}/for/picks.json`,
            ...AUDIENCES.map((audience) => `/${l}/for/${audience}/`),
          ]
        : []),
      ...FEED_COLLECTIONS.filter((collection) => site.collections.includes(collection)).map(
        (collection) => `/${l}/${collection}/feed.xml`,
      ),
    ]),
    ...paged.map((collection) => `~${collection}`),
  ];
}

const archivePages = (
  content: Reader,
  collection: Collection,
  locale: Locale,
  year: number,
): string[] =>
  Array.from(
    { length: content.archivePages(collection, locale, year) },
    (_, i) => `/${locale}/${collection}/archive/${year}/${i + 1}/`,
  );

/**
 * Returns every page below an index page: by default all pages of the portal, for `getStaticPaths`
 * and for a full publish.
 */
export const allPages = (content: Reader, site: SitePages, branch = '~'): string[] =>
  expand(branch, content, site).flatMap((page) =>
    page.startsWith('~') ? allPages(content, site, page) : [page],
  );
