import { describe, expect, it } from 'vitest';
import { CAPABILITIES } from '@pune/content-models/capabilities';
import { models } from '@pune/content-models/models';
import { expressionOf, linkOf, paramsOf, patternOf, type Route } from './route.ts';
import {
  fixedPages,
  hasArchive,
  hasFeed,
  isFixed,
  listedPages,
  PAGED_COLLECTIONS,
  ROUTES,
  routesOf,
  to,
  withoutLanguage,
  type Feature,
} from './routes.ts';

const rows: [name: string, route: Route][] = (Object.keys(ROUTES) as Feature[]).flatMap((feature) =>
  routesOf(feature).map(([name, route]): [string, Route] => [`${feature}.${name}`, route]),
);

/** One value of each parameter; a link takes those of its path. */
const params = {
  locale: 'mr',
  slug: 'slug',
  year: 2026,
  page: 2,
  map: 'mr-news',
  head: 'property-tax',
  audience: 'student',
  version: '0'.repeat(64),
  day: '2026-11-02',
  days: '2026-11-02_2026-12-01',
};

describe('links', () => {
  it('lead to all pages', () => {
    expect(Object.fromEntries(rows.map(([name, route]) => [name, linkOf(route)(params)])))
      .toMatchInlineSnapshot(`
        {
          "accountability.data": "/mr/open-data/",
          "accountability.performance": "/mr/performance/",
          "alerts.archive": "/mr/alerts/archive/2026/2/",
          "alerts.banner": "/mr/_alerts/",
          "alerts.cap": "/alerts/cap.xml",
          "alerts.detail": "/mr/alerts/slug/",
          "alerts.feed": "/mr/alerts/feed.xml",
          "alerts.items": "/mr/alerts/feed.json",
          "alerts.list": "/mr/alerts/",
          "alerts.message": "/alerts/cap/slug.xml",
          "apps.detail": "/mr/apps/slug/",
          "apps.list": "/mr/apps/",
          "audiences.detail": "/mr/for/student/",
          "audiences.list": "/mr/for/",
          "audiences.picks": "/mr/for/picks.json",
          "benefits.aadhaar": "/mr/benefits/aadhaar/",
          "benefits.embed": "/mr/embed/benefits/",
          "benefits.landing": "/mr/benefits/",
          "circulars.archive": "/mr/circulars/archive/2026/2/",
          "circulars.asOf": "/mr/circulars/slug/as-of/2026-11-02/",
          "circulars.changed": "/mr/circulars/slug/changed/2026-11-02_2026-12-01/",
          "circulars.changesFeed": "/mr/circulars/changes.xml",
          "circulars.detail": "/mr/circulars/slug/",
          "circulars.feed": "/mr/circulars/feed.xml",
          "circulars.items": "/mr/circulars/feed.json",
          "circulars.list": "/mr/circulars/",
          "circulars.texts": "/mr/circulars/slug/as-of/",
          "citizens.account": "/mr/account/",
          "citizens.register": "/mr/account/register/",
          "dashboard.embed": "/mr/embed/dashboard/",
          "dashboard.page": "/mr/dashboard/",
          "dashboard.shell": "/mr/dashboard/_shell/",
          "departments.detail": "/mr/departments/slug/",
          "departments.list": "/mr/departments/",
          "desk.shell": "/mr/desk/_shell/",
          "desk.worker": "/mr/desk/worker.js",
          "documents.archive": "/mr/documents/archive/2026/2/",
          "documents.changesFeed": "/mr/documents/changes.xml",
          "documents.detail": "/mr/documents/slug/",
          "documents.list": "/mr/documents/",
          "events.archive": "/mr/events/archive/2026/2/",
          "events.calendar": "/mr/events/calendar/2026/",
          "events.detail": "/mr/events/slug/",
          "events.event": "/mr/events/slug/event.ics",
          "events.feed": "/mr/events/feed.xml",
          "events.items": "/mr/events/feed.json",
          "events.list": "/mr/events/",
          "events.subscription": "/mr/events/calendar.ics",
          "faqs.detail": "/mr/faqs/slug/",
          "faqs.list": "/mr/faqs/",
          "grievances.configuration": "/_configuration/grievances.json",
          "grievances.embed": "/mr/embed/grievances/",
          "grievances.landing": "/mr/grievances/",
          "grievances.new": "/mr/grievances/new/",
          "grievances.shell": "/mr/grievances/_shell/",
          "grievances.texts": "/mr/grievances/new/texts.json",
          "grievances.track": "/mr/grievances/track/",
          "grievances.version": "/_configuration/grievances.0000000000000000000000000000000000000000000000000000000000000000.json",
          "grievances.words": "/mr/grievances/new/words.json",
          "grievances.worker": "/mr/grievances/new/worker.js",
          "guides.changesFeed": "/mr/guides/changes.xml",
          "guides.detail": "/mr/guides/slug/",
          "guides.list": "/mr/guides/",
          "news.archive": "/mr/news/archive/2026/2/",
          "news.detail": "/mr/news/slug/",
          "news.feed": "/mr/news/feed.xml",
          "news.items": "/mr/news/feed.json",
          "news.list": "/mr/news/",
          "offices.changesFeed": "/mr/offices/changes.xml",
          "offices.detail": "/mr/offices/slug/",
          "offices.index": "/mr/offices/index.json",
          "offices.list": "/mr/offices/",
          "pages.detail": "/mr/pages/slug/",
          "pages.list": "/mr/pages/",
          "payments.embed": "/mr/embed/payments/",
          "payments.head": "/mr/payments/property-tax/",
          "payments.landing": "/mr/payments/",
          "payments.shell": "/mr/payments/_shell/",
          "places.detail": "/mr/places/slug/",
          "places.list": "/mr/places/",
          "policies.asOf": "/mr/policies/slug/as-of/2026-11-02/",
          "policies.changed": "/mr/policies/slug/changed/2026-11-02_2026-12-01/",
          "policies.changesFeed": "/mr/policies/changes.xml",
          "policies.detail": "/mr/policies/slug/",
          "policies.list": "/mr/policies/",
          "policies.texts": "/mr/policies/slug/as-of/",
          "portal.capabilities": "/_configuration/capabilities.json",
          "portal.changes": "/mr/changes/",
          "portal.changesFeed": "/mr/changes/feed.xml",
          "portal.changesItems": "/mr/changes/feed.json",
          "portal.copies": "/mr/offline/",
          "portal.embedding": "/_configuration/embedding.json",
          "portal.gone": "/mr/410.html",
          "portal.home": "/mr/",
          "portal.manifest": "/mr/app.webmanifest",
          "portal.notFound": "/mr/404.html",
          "portal.redirects": "/_redirects",
          "portal.robots": "/robots.txt",
          "portal.shell": "/mr/_shell/",
          "portal.siteMap": "/sitemaps/mr-news.xml",
          "portal.siteMapIndex": "/sitemap.xml",
          "portal.sitemap": "/mr/sitemap/",
          "portal.takenDown": "/mr/gone/slug/410.html",
          "portal.worker": "/worker.js",
          "projects.changesFeed": "/mr/projects/changes.xml",
          "projects.detail": "/mr/projects/slug/",
          "projects.list": "/mr/projects/",
          "reports.changesFeed": "/mr/reports/changes.xml",
          "reports.detail": "/mr/reports/slug/",
          "reports.list": "/mr/reports/",
          "schemes.changesFeed": "/mr/schemes/changes.xml",
          "schemes.detail": "/mr/schemes/slug/",
          "schemes.index": "/mr/schemes/index.json",
          "schemes.list": "/mr/schemes/",
          "search.page": "/mr/search/",
          "search.terms": "/mr/search/terms.json",
          "services.changesFeed": "/mr/services/changes.xml",
          "services.detail": "/mr/services/slug/",
          "services.list": "/mr/services/",
          "videos.detail": "/mr/videos/slug/",
          "videos.list": "/mr/videos/",
        }
      `);
  });

  it('have a path without the language', () =>
    expect(withoutLanguage(to.portal.home({ locale: 'mr' }))).toBe('/'));

  it('are typed by the parameters of the path', () => {
    expect(to.portal.robots()).toBe('/robots.txt');
    expect(to.circulars.detail({ locale: 'mr', slug: 'water-cut' })).toBe(
      '/mr/circulars/water-cut/',
    );
    const collection: 'news' | 'offices' = PAGED_COLLECTIONS.includes('news') ? 'news' : 'offices';
    expect(to[collection].list({ locale: 'hi' })).toBe('/hi/news/');
    // @ts-expect-error a parameter is missing
    to.circulars.detail({ locale: 'mr' });
    // @ts-expect-error a parameter is too many
    to.circulars.list({ locale: 'mr', slug: 'water-cut' });
    // @ts-expect-error a portal has no such language
    to.circulars.list({ locale: 'fr' });
    // @ts-expect-error no head of account has this page
    to.payments.head({ locale: 'mr', head: 'road-tax' });
    // @ts-expect-error policies have no feed
    expect(() => to.policies.feed({ locale: 'mr' })).toThrow(TypeError);
  });
});

describe('the table', () => {
  it('has routes for every collection with pages and every capability', () => {
    expect([...PAGED_COLLECTIONS].sort()).toEqual(
      Object.entries(models)
        .filter(([, { hasPages }]) => hasPages)
        .map(([name]) => name)
        .sort(),
    );
    for (const capability of CAPABILITIES)
      expect(Object.keys(ROUTES[capability]), capability).not.toEqual([]);
    const [archived, fed] = [hasArchive, hasFeed].map((has) =>
      PAGED_COLLECTIONS.filter((collection) => has(collection)),
    );
    expect(archived).toEqual(['circulars', 'news', 'alerts', 'documents', 'events']);
    expect(fed).toEqual(['circulars', 'news', 'alerts', 'events']);
  });

  it.each(rows)('can fill every parameter of %s', (_, route) => {
    for (const name of paramsOf(route))
      expect([
        'locale',
        'slug',
        'year',
        'page',
        'map',
        'version',
        'day',
        'days',
        ...Object.keys(route.each ?? {}),
      ]).toContain(name);
  });

  it('gives each page one route', () => {
    expect(new Set(rows.map(([, route]) => patternOf(route))).size).toBe(rows.length);
    for (const [name, route] of rows) {
      const page = linkOf(route)(params);
      expect(
        rows.filter(([, other]) => expressionOf(other).test(page)).map(([other]) => other),
        page,
      ).toEqual([name]);
    }
  });

  it('reads the parameters of a page from its address', () => {
    expect({
      ...expressionOf(ROUTES.circulars.archive).exec('/mr/circulars/archive/2026/2/')?.groups,
    }).toEqual({ locale: 'mr', year: '2026', page: '2' });
    expect({
      ...expressionOf(ROUTES.payments.head).exec('/en/payments/water-charges/')?.groups,
    }).toEqual({ locale: 'en', head: 'water-charges' });
    expect(expressionOf(ROUTES.payments.head).test('/en/payments/_shell/')).toBe(false);
  });

  it('has the bare pages of forms in one folder, which other sites may frame', () => {
    for (const [name, { path }] of rows)
      expect(path.startsWith('/[locale]/embed/'), path).toBe(name.endsWith('.embed'));
  });

  it('lists the pages of a parameter with given values', () => {
    expect(isFixed(ROUTES.payments.head)).toBe(true);
    expect(isFixed(ROUTES.circulars.detail)).toBe(false);
    expect(fixedPages(ROUTES.payments.head, 'hi')).toEqual([
      '/hi/payments/property-tax/',
      '/hi/payments/water-charges/',
      '/hi/payments/licence-fees/',
      '/hi/payments/certificate-fees/',
      '/hi/payments/octroi-lbt/',
    ]);
  });

  it('lists in site maps what a portal offers to readers', () => {
    const site = {
      collections: ['offices', 'alerts'],
      capabilities: ['payments', 'search'],
    } as const;
    expect(listedPages(site, 'en')).toEqual([
      '/en/',
      '/en/changes/',
      '/en/offices/',
      '/en/alerts/',
      '/en/payments/',
      '/en/payments/property-tax/',
      '/en/payments/water-charges/',
      '/en/payments/licence-fees/',
      '/en/payments/certificate-fees/',
      '/en/payments/octroi-lbt/',
    ]);
  });
});
