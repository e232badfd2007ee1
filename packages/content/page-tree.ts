import { isKept, type KeptCollection } from '@pune/content-models/changes/rules';
import { dayInIndia } from '@pune/std/india-time';
import { grievanceContents } from './grievance-contents.ts';
import { ARCHIVE_PAGE_SIZE } from '@pune/snapshot/queries';
import type { Locale, Part, Reader } from './content.ts';
import { linkOf, paramsOf, type Route } from './route.ts';
import {
  featuresOf,
  fixedPages,
  isFixed,
  isPaged,
  PAGED_COLLECTIONS,
  ROUTES,
  routesOf,
  to,
  type PagedCollection,
  type SiteFeatures,
} from './routes.ts';

export { ARCHIVE_PAGE_SIZE };

/** The properties of a portal that determine its pages. */
export interface SitePages extends SiteFeatures {
  id: string;
  locales: readonly Locale[];
}

/**
 * Index page of a part: `services/0of1`. Archived collections have index pages of years too:
 * `circulars/2026`.
 */
const PART = /^(\d+)of(\d+)$/;

/** Index page of the configuration file of grievances, whose address changes with each version. */
const CONFIGURATION = '~grievances';

/** Index page of the public texts of the documents of a collection: `circulars/versions`. */
const VERSIONS = 'versions';
/** The newest texts of a document that are compared with each other. */
export const COMPARED_MAX = 12;

/** Index page of the pages that say why an address has none any more. */
const TAKEN_DOWN = '~gone';

/**
 * Returns the children of an index page in the tree of pages of a portal. A name that begins with
 * `~` is an index page (called a branch in code); anything else is a page. Index pages record
 * dependencies too, so a page that appears or disappears is one more changed result.
 *
 * The tree: `~` → `~<collection>` → `~<collection>/<part>of<parts>` with the documents, and
 * `~<collection>/<year>` with the archives; `~<collection>/versions` with its earlier texts; `~grievances` with the file of the current
 * configuration; `~gone` with the reasons of pages that were taken down. The pages follow from the
 * table of routes.
 */
export function expand(branch: string, content: Reader, site: SitePages): string[] {
  if (branch === '~') return rootPages(site);
  if (branch === CONFIGURATION) return configurationFiles(content);
  if (branch === TAKEN_DOWN) return takenDownPages(content, site);
  const [collection, rest] = branch.slice(1).split('/') as [PagedCollection, string?];
  if (!rest) return collectionPages(content, collection, site);
  if (rest === VERSIONS && isKept(collection)) return versionPages(content, collection, site);
  const part = PART.exec(rest);
  return part
    ? documentPages(content, collection, [Number(part[1]), Number(part[2])], site)
    : yearPages(content, collection, Number(rest), site);
}

/** Returns the routes of a collection that have a parameter, but not another. */
const routesWith = (collection: PagedCollection, name: string, other?: string): Route[] =>
  routesOf(collection)
    .map(([, route]) => route)
    .filter((route) => {
      const names = paramsOf(route);
      return names.includes(name) && !(other && names.includes(other));
    });
const isInLanguages = (route: Route): boolean => paramsOf(route).includes('locale');

/** Returns all pages of the routes of a feature that depend on no document. */
const fixedOf = (routes: readonly Route[], { locales }: SitePages): string[] => {
  const fixed = routes.filter(isFixed);
  return [
    ...fixed.filter((route) => !isInLanguages(route)).map((route) => linkOf(route)({})),
    ...locales.flatMap((locale) =>
      fixed.filter(isInLanguages).flatMap((route) => fixedPages(route, locale)),
    ),
  ];
};

const rootPages = (site: SitePages): string[] => [
  ...fixedOf(
    featuresOf(site)
      .filter((feature) => !isPaged(feature))
      .flatMap(routesOf)
      .map(([, route]) => route),
    site,
  ),
  ...PAGED_COLLECTIONS.filter((collection) => site.collections.includes(collection)).map(
    (collection) => `~${collection}`,
  ),
  ...(site.capabilities.includes('grievances') ? [CONFIGURATION] : []),
  TAKEN_DOWN,
];

function configurationFiles(content: Reader): string[] {
  const found = grievanceContents(content);
  return found ? [to.grievances.version({ version: found.version })] : [];
}

const takenDownPages = (content: Reader, { locales }: SitePages): string[] =>
  content
    .list('redirects', {
      locale: locales[0]!,
      where: ['explained', 1],
      order: 'oldest',
      fields: ['slug'],
    })
    .flatMap(({ slug }) => locales.map((locale) => to.portal.takenDown({ locale, slug })));

function collectionPages(content: Reader, collection: PagedCollection, site: SitePages): string[] {
  const count = content.parts(collection);
  const hasYears = routesWith(collection, 'year').length > 0;
  return [
    ...Array.from({ length: count }, (_, number) => `~${collection}/${number}of${count}`),
    ...(isKept(collection) ? [`~${collection}/${VERSIONS}`] : []),
    ...(hasYears ? content.slugYears(collection).map((year) => `~${collection}/${year}`) : []),
    ...fixedOf(
      routesOf(collection).map(([, route]) => route),
      site,
    ),
  ];
}

/** Returns true for pages of earlier texts, which a document has only after a change. */
const isOfTexts = (collection: PagedCollection, { path }: Route): boolean =>
  isKept(collection) &&
  [ROUTES[collection].texts, ROUTES[collection].asOf, ROUTES[collection].changed].some(
    (route) => route.path === path,
  );

/** The routes with a page for each document. */
const ofDocuments = (collection: PagedCollection): Route[] =>
  routesWith(collection, 'slug').filter((route) => !isOfTexts(collection, route));

/** Returns the days on which the public text of each document changed, by document. */
function daysOfTexts(
  content: Reader,
  collection: KeptCollection,
  locale: Locale,
): Map<string, string[]> {
  const days = new Map<string, Set<string>>();
  for (const { card } of content.list('changes', {
    locale,
    category: collection,
    where: ['kept', 1],
    order: 'oldest',
    fields: ['of', 'at'],
  }))
    days.set(card.of, (days.get(card.of) ?? new Set()).add(dayInIndia(card.at)));
  return new Map([...days].map(([of, all]) => [of, [...all]]));
}

/** Returns the pages of earlier texts, and of what changed between each two of the newest. */
const versionPages = (
  content: Reader,
  collection: KeptCollection,
  { id, locales }: SitePages,
): string[] =>
  locales.flatMap((locale) =>
    [...daysOfTexts(content, collection, locale)].flatMap(([of, days]) => {
      const slug = content.address(collection, of.slice(collection.length + 1), [id])?.slug;
      if (!slug) return [];
      const compared = days.slice(-COMPARED_MAX);
      return [
        to[collection].texts({ locale, slug }),
        ...days.map((day) => to[collection].asOf({ locale, slug, day })),
        ...compared.flatMap((from, n) =>
          compared
            .slice(n + 1)
            .map((until) => to[collection].changed({ locale, slug, days: `${from}_${until}` })),
        ),
      ];
    }),
  );

function documentPages(
  content: Reader,
  collection: PagedCollection,
  part: Part,
  { locales }: SitePages,
): string[] {
  const slugs = content.slugs(collection, part);
  const routes = ofDocuments(collection).map((route) => ({
    link: linkOf(route),
    isInLanguages: isInLanguages(route),
    slugs: route === ROUTES.events.event ? withDay(content, slugs, locales) : slugs,
  }));
  const inLanguage = (locale: Locale) => [
    siteMapPath({ collection, locale, part }),
    ...routes
      .filter((route) => route.isInLanguages)
      .flatMap(({ link, slugs: all }) => all.map((slug) => link({ locale, slug }))),
  ];
  return [
    ...locales.flatMap(inLanguage),
    ...routes
      .filter((route) => !route.isInLanguages)
      .flatMap(({ link, slugs: all }) => all.map((slug) => link({ slug }))),
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

/** Returns the pages of a year: one of each route with a year, and the pages of its archive. */
const yearPages = (
  content: Reader,
  collection: PagedCollection,
  year: number,
  { locales }: SitePages,
): string[] =>
  locales.flatMap((locale) => [
    ...routesWith(collection, 'page').flatMap((route) =>
      Array.from({ length: content.archivePages(collection, locale, year) }, (_, i) =>
        linkOf(route)({ locale, year, page: i + 1 }),
      ),
    ),
    ...routesWith(collection, 'year', 'page').map((route) => linkOf(route)({ locale, year })),
  ]);

/** A site map: the documents of one part of a collection in one language. */
export interface SiteMap {
  collection: PagedCollection;
  locale: Locale;
  part: Part;
}

/**
 * Returns the path of a site map: `/sitemaps/en-services.xml`; `/sitemaps/en-circulars-4of8.xml` is
 * the fourth of eight.
 */
export const siteMapPath = ({ collection, locale, part: [number, count] }: SiteMap): string =>
  to.portal.siteMap({
    map: `${locale}-${collection}${count > 1 ? `-${number + 1}of${count}` : ''}`,
  });

/** Parses the file name of a site map, without `.xml`. Returns `null` if the name is not one. */
export function siteMapOf(name: string): SiteMap | null {
  const found = /^([a-z]{2})-([a-z]+)(?:-(\d+)of(\d+))?$/.exec(name);
  if (!found) return null;
  const [, locale, collection, number = '1', count = '1'] = found;
  return {
    locale: locale as Locale,
    collection: collection as PagedCollection,
    part: [Number(number) - 1, Number(count)],
  };
}

/**
 * Returns every page below an index page: by default all pages of the portal, for `getStaticPaths`
 * and for a full publish.
 */
export const allPages = (content: Reader, site: SitePages, branch = '~'): string[] =>
  expand(branch, content, site).flatMap((page) =>
    page.startsWith('~') ? allPages(content, site, page) : [page],
  );
