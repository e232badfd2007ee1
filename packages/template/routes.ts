import { ARCHIVED_COLLECTIONS, CALENDAR_COLLECTIONS, FEED_COLLECTIONS } from '@pune/content/pages';
import type { Site } from './site.schema.ts';

/** The routes of a portal by URL pattern: only those of its collections and capabilities. */
export function routesOf({ collections, capabilities }: Site): Record<string, string> {
  const routes: Record<string, string> = {
    '/robots.txt': 'sitemap/robots.txt.ts',
    '/sitemap.xml': 'sitemap/sitemap-index.xml.ts',
    '/sitemaps/[map].xml': 'sitemap/sitemap.xml.ts',
    '/[locale]': 'home/home.astro',
    '/_redirects': 'redirects/_redirects.ts',
    '/[locale]/404.html': 'errors/not-found.astro',
    '/[locale]/410.html': 'errors/not-found.astro',
    '/[locale]/_shell': 'shared/layout/shell.astro',
    '/[locale]/sitemap': 'sitemap/sitemap.astro',
  };
  for (const collection of collections) {
    routes[`/[locale]/${collection}`] = `${collection}/list.astro`;
    routes[`/[locale]/${collection}/[slug]`] = `${collection}/detail.astro`;
    if (ARCHIVED_COLLECTIONS.includes(collection))
      routes[`/[locale]/${collection}/archive/[year]/[page]`] = `${collection}/archive.astro`;
    if (CALENDAR_COLLECTIONS.includes(collection))
      Object.assign(routes, {
        [`/[locale]/${collection}/calendar.ics`]: `${collection}/calendar.ics.ts`,
        [`/[locale]/${collection}/calendar/[year]`]: `${collection}/calendar.astro`,
        [`/[locale]/${collection}/[slug]/event.ics`]: `${collection}/event.ics.ts`,
      });
    if (FEED_COLLECTIONS.includes(collection))
      routes[`/[locale]/${collection}/feed.xml`] = `${collection}/feed.xml.ts`;
  }
  if (collections.includes('alerts'))
    Object.assign(routes, {
      '/[locale]/_alerts': 'alerts/banner.astro',
      '/alerts/cap.xml': 'alerts/cap.xml.ts',
      '/alerts/cap/[slug].xml': 'alerts/message.xml.ts',
    });
  if (collections.includes('schemes'))
    routes['/[locale]/schemes/index.json'] = 'schemes/index.json.ts';
  if (capabilities.includes('search')) routes['/[locale]/search'] = 'search/search.astro';
  if (capabilities.includes('audiences'))
    Object.assign(routes, {
      '/[locale]/for': 'audiences/list.astro',
      '/[locale]/for/[audience]': 'audiences/detail.astro',
      '/[locale]/for/picks.json': 'audiences/picks.json.ts',
    });
  if (capabilities.includes('citizens'))
    Object.assign(routes, {
      '/[locale]/account': 'citizens/account.astro',
      '/[locale]/account/register': 'citizens/register.astro',
    });
  if (capabilities.includes('dashboard'))
    Object.assign(routes, {
      '/[locale]/dashboard': 'dashboard/page.astro',
      '/[locale]/dashboard/_shell': 'dashboard/shell.astro',
      '/[locale]/embed/dashboard': 'dashboard/embed.astro',
    });
  if (capabilities.includes('grievances'))
    Object.assign(routes, {
      '/[locale]/grievances': 'grievances/landing.astro',
      '/[locale]/grievances/new': 'grievances/new.astro',
      '/[locale]/grievances/track': 'grievances/track.astro',
      '/[locale]/embed/grievances': 'grievances/embed.astro',
    });
  if (capabilities.includes('payments'))
    Object.assign(routes, {
      '/[locale]/payments': 'payments/landing.astro',
      '/[locale]/payments/[head]': 'payments/head.astro',
      '/[locale]/payments/_shell': 'payments/shell.astro',
      '/[locale]/embed/payments': 'payments/embed.astro',
    });
  if (capabilities.includes('benefits'))
    Object.assign(routes, {
      '/[locale]/benefits': 'benefits/landing.astro',
      '/[locale]/benefits/aadhaar': 'benefits/aadhaar.astro',
      '/[locale]/embed/benefits': 'benefits/embed.astro',
    });
  return routes;
}
