import { AUDIENCES } from '@pune/content-models/audiences';
import type { Capability } from '@pune/content-models/capabilities';
import type { KeptCollection, ToldCollection } from '@pune/content-models/changes/rules';
import type { Collection } from '@pune/content-models/models';
import type { Locale } from '@pune/i18n';
import { HEAD_PAGES } from '@pune/payments/addresses.constants';
import { combinationsOf, linkOf, linksOf, paramsOf, type Route, type Routes } from './route.ts';

/**
 * The table of routes, the only place that knows the addresses of pages. From it follow Astro's
 * routes, the page tree, the paths of a static build, site maps and links (`to`). A page is added
 * here, and as a file in the template that is named after its row: `payments.head` is rendered by
 * `head.astro` in the folder `payments`.
 *
 * It imports constants only, because islands and functions use it too.
 */

/** Pages of every portal. */
const ALWAYS = {
  portal: {
    home: { path: '/[locale]/', isListed: true },
    notFound: { path: '/[locale]/404.html' },
    gone: { path: '/[locale]/410.html' },
    /** The reason why the page at one address was taken down. */
    takenDown: { path: '/[locale]/gone/[slug]/410.html' },
    /** The page into which functions write their answers. */
    shell: { path: '/[locale]/_shell/' },
    sitemap: { path: '/[locale]/sitemap/' },
    /** The changes of published texts that readers are told of, with their feeds. */
    changes: { path: '/[locale]/changes/', isListed: true },
    changesFeed: { path: '/[locale]/changes/feed.xml' },
    changesItems: { path: '/[locale]/changes/feed.json' },
    /** The pages that are stored on the reader's device; shown for all others without a network. */
    copies: { path: '/[locale]/offline/' },
    /** The service worker, whose scope is the portal. */
    worker: { path: '/worker.js' },
    /** The web app manifest. */
    manifest: { path: '/[locale]/app.webmanifest' },
    robots: { path: '/robots.txt' },
    /** The sites that may show the forms of the portal in a frame. */
    embedding: { path: '/_configuration/embedding.json' },
    /** The functions that the portal offers. */
    capabilities: { path: '/_configuration/capabilities.json' },
    redirects: { path: '/_redirects' },
    siteMapIndex: { path: '/sitemap.xml' },
    siteMap: { path: '/sitemaps/[map].xml' },
  },
} as const satisfies Record<string, Routes>;

/** Pages of the portals that have a capability. Site maps list them in this order. */
const BY_CAPABILITY = {
  search: {
    page: { path: '/[locale]/search/' },
    /** Words as people type them, for the search in the browser. */
    terms: { path: '/[locale]/search/terms.json' },
  },
  grievances: {
    landing: { path: '/[locale]/grievances/', isListed: true },
    new: { path: '/[locale]/grievances/new/', isListed: true },
    track: { path: '/[locale]/grievances/track/', isListed: true },
    /** The page into which functions write the public's view of grievances. */
    shell: { path: '/[locale]/grievances/_shell/' },
    embed: { path: '/[locale]/embed/grievances/' },
    /** The service worker of the form, whose scope is its folder. */
    worker: { path: '/[locale]/grievances/new/worker.js' },
    /** The texts of the form that its first screen does not show. */
    texts: { path: '/[locale]/grievances/new/texts.json' },
    /** The words by which the form finds a category. */
    words: { path: '/[locale]/grievances/new/words.json' },
    /** The name of the current configuration file, which functions read. */
    configuration: { path: '/_configuration/grievances.json' },
    version: { path: '/_configuration/grievances.[version].json' },
  },
  payments: {
    landing: { path: '/[locale]/payments/', isListed: true },
    head: {
      path: '/[locale]/payments/[head]/',
      each: { head: Object.values(HEAD_PAGES) },
      isListed: true,
    },
    shell: { path: '/[locale]/payments/_shell/' },
    embed: { path: '/[locale]/embed/payments/' },
  },
  citizens: {
    account: { path: '/[locale]/account/', isListed: true },
    register: { path: '/[locale]/account/register/', isListed: true },
  },
  benefits: {
    landing: { path: '/[locale]/benefits/', isListed: true },
    aadhaar: { path: '/[locale]/benefits/aadhaar/', isListed: true },
    embed: { path: '/[locale]/embed/benefits/' },
  },
  dashboard: {
    page: { path: '/[locale]/dashboard/', isListed: true },
    shell: { path: '/[locale]/dashboard/_shell/' },
    embed: { path: '/[locale]/embed/dashboard/' },
  },
  audiences: {
    list: { path: '/[locale]/for/', isListed: true },
    detail: { path: '/[locale]/for/[audience]/', each: { audience: AUDIENCES }, isListed: true },
    picks: { path: '/[locale]/for/picks.json' },
  },
  accountability: {
    data: { path: '/[locale]/open-data/', isListed: true },
    performance: { path: '/[locale]/performance/', isListed: true },
  },
  desk: {
    /** The page into which functions for officers write their answers. */
    shell: { path: '/[locale]/desk/_shell/' },
    /** The service worker, which answers for `/desk/` without a network. */
    worker: { path: '/[locale]/desk/worker.js' },
  },
} as const satisfies Record<Capability, Routes>;

/** The list of a collection and the pages of its documents. */
const documents = <const Name extends Collection>(collection: Name) =>
  ({
    list: { path: `/[locale]/${collection}/`, isListed: true },
    detail: { path: `/[locale]/${collection}/[slug]/` },
  }) as const;

/**
 * An archive for each year, for collections that grow without limit: a new document changes few
 * pages.
 */
const archive = <const Name extends Collection>(collection: Name) =>
  ({ archive: { path: `/[locale]/${collection}/archive/[year]/[page]/` } }) as const;

/** The newest documents, as RSS and as JSON Feed. */
const feed = <const Name extends Collection>(collection: Name) =>
  ({
    feed: { path: `/[locale]/${collection}/feed.xml` },
    items: { path: `/[locale]/${collection}/feed.json` },
  }) as const;

/** The changes of documents of a collection that readers are told of, as RSS. */
const told = <const Name extends ToldCollection>(collection: Name) =>
  ({ changesFeed: { path: `/[locale]/${collection}/changes.xml` } }) as const;

/**
 * The public texts of each document: all of them by day, as it stood on a day, and what changed
 * between two days.
 */
const texts = <const Name extends KeptCollection>(collection: Name) =>
  ({
    texts: { path: `/[locale]/${collection}/[slug]/as-of/` },
    asOf: { path: `/[locale]/${collection}/[slug]/as-of/[day]/` },
    changed: { path: `/[locale]/${collection}/[slug]/changed/[days]/` },
  }) as const;

/** Pages of the portals that show a collection. The HTML head of a page names RSS feeds in this order. */
const BY_COLLECTION = {
  circulars: {
    ...documents('circulars'),
    ...told('circulars'),
    ...archive('circulars'),
    ...feed('circulars'),
    ...texts('circulars'),
  },
  news: { ...documents('news'), ...archive('news'), ...feed('news') },
  alerts: {
    ...documents('alerts'),
    ...archive('alerts'),
    ...feed('alerts'),
    /** The alerts in force, which a script inserts into every page. */
    banner: { path: '/[locale]/_alerts/' },
    cap: { path: '/alerts/cap.xml' },
    message: { path: '/alerts/cap/[slug].xml' },
  },
  policies: { ...documents('policies'), ...told('policies'), ...texts('policies') },
  documents: { ...documents('documents'), ...told('documents'), ...archive('documents') },
  services: { ...documents('services'), ...told('services') },
  projects: { ...documents('projects'), ...told('projects') },
  reports: { ...documents('reports'), ...told('reports') },
  schemes: {
    ...documents('schemes'),
    ...told('schemes'),
    index: { path: '/[locale]/schemes/index.json' },
  },
  faqs: documents('faqs'),
  events: {
    ...documents('events'),
    ...archive('events'),
    ...feed('events'),
    calendar: { path: '/[locale]/events/calendar/[year]/' },
    /** The calendar to subscribe to. */
    subscription: { path: '/[locale]/events/calendar.ics' },
    /** The calendar file of one event, if its day is known. */
    event: { path: '/[locale]/events/[slug]/event.ics' },
  },
  pages: documents('pages'),
  guides: { ...documents('guides'), ...told('guides') },
  apps: documents('apps'),
  videos: documents('videos'),
  departments: documents('departments'),
  offices: {
    ...documents('offices'),
    ...told('offices'),
    index: { path: '/[locale]/offices/index.json' },
  },
  places: documents('places'),
} as const satisfies Partial<Record<Collection, Routes>>;

export const ROUTES = { ...ALWAYS, ...BY_CAPABILITY, ...BY_COLLECTION };
/** A feature of a portal that has pages: a capability, a collection, or the portal itself. */
export type Feature = keyof typeof ROUTES;
/** A collection whose documents have pages. */
export type PagedCollection = keyof typeof BY_COLLECTION;
type CollectionWith<Name extends string> = {
  [C in PagedCollection]: Name extends keyof (typeof BY_COLLECTION)[C] ? C : never;
}[PagedCollection];
export type ArchivedCollection = CollectionWith<'archive'>;
export type FeedCollection = CollectionWith<'feed'>;
/** A capability whose form other sites may place in a frame. */
export type Embeddable = {
  [C in Capability]: 'embed' extends keyof (typeof BY_CAPABILITY)[C] ? C : never;
}[Capability];
/** The full name of a route: `payments.head`. */
export type RouteName = {
  [F in Feature]: `${F}.${keyof (typeof ROUTES)[F] & string}`;
}[Feature];

/**
 * The links to all pages. A wrong parameter does not compile.
 *
 * @example
 *   to.circulars.detail({ locale: 'mr', slug: 'water-cut' }); // /mr/circulars/water-cut/
 *   to[collection].list({ locale });
 *   to.payments.head({ locale, head: HEAD_PAGES.property_tax });
 */
export const to = linksOf(ROUTES);

/**
 * Returns the path of a page without its language, as editors type it in links and redirects:
 * `/circulars/water-cut/` for `/mr/circulars/water-cut/`.
 */
export const withoutLanguage = (page: string): string => page.slice('/mr'.length);

/** The collections that have lists and pages. */
export const PAGED_COLLECTIONS = Object.keys(BY_COLLECTION) as [
  PagedCollection,
  ...PagedCollection[],
];
export const isPaged = (collection: string): collection is PagedCollection =>
  Object.hasOwn(BY_COLLECTION, collection);

/** The collections with one document a portal, whose slug is the id of the portal. */
export const PORTAL_COLLECTIONS = ['settings', 'navigation'] as const satisfies Collection[];
export type PortalCollection = (typeof PORTAL_COLLECTIONS)[number];
export const isOfPortal = (collection: string): collection is PortalCollection =>
  (PORTAL_COLLECTIONS as readonly string[]).includes(collection);

/**
 * The page that shows a document in one language: its own, or the home page of the portal to which
 * the document belongs.
 *
 * @returns null for a type that pages only use, such as redirects
 */
export function pageShowing(
  collection: string,
  params: { locale: Locale; slug: string },
): string | null {
  if (isPaged(collection)) return to[collection].detail(params);
  return isOfPortal(collection) ? to.portal.home({ locale: params.locale }) : null;
}

/** Returns a check whether a collection has pages of a name, such as an archive. */
const having =
  <Name extends string>(name: Name) =>
  (collection: Collection): collection is CollectionWith<Name> =>
    isPaged(collection) && Object.hasOwn(BY_COLLECTION[collection], name);
/** Returns true if the collection has an archive for each year. */
export const hasArchive = having('archive');
/** Returns true if the collection has an RSS feed. */
export const hasFeed = having('feed');
/** Returns true if the collection has a feed of the changes that readers are told of. */
export const hasChangesFeed = having('changesFeed');

/** The properties of a portal that determine its routes. */
export interface SiteFeatures {
  /** Collections that have a list and pages on this portal. */
  collections: readonly Collection[];
  capabilities: readonly string[];
}

/**
 * True for a portal for officers. Search engines, lists of portals and editors' choices of portals
 * leave it out.
 */
export const isForOfficers = ({ capabilities }: Pick<SiteFeatures, 'capabilities'>): boolean =>
  capabilities.includes('desk' satisfies Capability);

/** The features of a portal that have pages, in the order of site maps. */
export const featuresOf = ({ collections, capabilities }: SiteFeatures): Feature[] => [
  ...(Object.keys(ALWAYS) as (keyof typeof ALWAYS)[]),
  ...collections.filter(isPaged),
  ...(Object.keys(BY_CAPABILITY) as Capability[]).filter((name) => capabilities.includes(name)),
];

/** The routes of a feature, by name. */
export const routesOf = (feature: Feature): [name: string, route: Route][] =>
  Object.entries(ROUTES[feature]);

/** Returns true if the pages of a route depend on no document: all of them can be listed at once. */
export const isFixed = (route: Route): boolean =>
  !paramsOf(route).some((name) => ['slug', 'year', 'map', 'version'].includes(name));

/** Returns the pages of a route that depend on no document, in one language. */
export function fixedPages(route: Route, locale: Locale): string[] {
  const link = linkOf(route);
  return combinationsOf(route).map((values) => link({ ...values, locale }));
}

/** Returns the pages of a portal that are in its site maps, besides those of documents. */
export const listedPages = (site: SiteFeatures, locale: Locale): string[] =>
  featuresOf(site)
    .flatMap(routesOf)
    .flatMap(([, route]) => (route.isListed ? fixedPages(route, locale) : []));
