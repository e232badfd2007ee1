import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '@pune/content-models/all-examples';
import { placeAt } from './link-paths.ts';
import { portals } from './portals.ts';

const sites = await portals();
const siteOf = (id: string) => sites.find((site) => site.id === id)!;
const kindAt = (path: string, id = 'pmc') => placeAt(siteOf(id), path);

describe('a path of a portal', () => {
  it.each([
    '/',
    '/services/',
    '/services',
    '/services/?group=taxes',
    '/projects/#smart-elements',
    '/grievances/new/',
    '/payments/property-tax/',
    '/for/student/',
    '/search/',
    '/changes/',
    '/circulars/archive/2025/1/',
    '/circulars/feed.xml',
    '/events/calendar/2026/',
  ])('%s is a page', (path) => expect(kindAt(path)).toBe('Page'));

  it.each(['/services/pay-property-tax/', '/pages/about-pmc', '/circulars/water-cut/'])(
    '%s is that of a document',
    (path) => expect(kindAt(path)).toBe('Document'),
  );

  it.each([
    '/pay/property-tax',
    '/service/',
    '/services/a/b/c/',
    '/dashboard/',
    '/open-data/',
    // Links get the language of the reader: this would be /en/mr/services/.
    '/mr/services/',
    '/alerts/cap.xml',
  ])('%s is nothing', (path) => expect(kindAt(path)).toBe('Nothing'));

  it.each(['/api/search?q=water', '/media/plan.pdf', '/grievances/PMC-2026-1/', '/account/bills/'])(
    '%s is known to functions alone',
    (path) => expect(kindAt(path)).toBe('Served'),
  );

  it('is one of the portal, not of another one', () => {
    expect(kindAt('/dashboard/', 'smart-city')).toBe('Page');
    expect(kindAt('/payments/', 'smart-governance')).toBe('Nothing');
  });
});

it('each address in the menus and on the home pages of the examples is a page', () => {
  const hrefsIn = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([name, inner]) =>
          name === 'href' && typeof inner === 'string' ? [inner] : hrefsIn(inner),
        );
  const examples = EXAMPLES.flatMap(([collection, all]) =>
    collection === 'navigation' || collection === 'settings' ? (all as { slug: string }[]) : [],
  );
  for (const example of examples) {
    const site = sites.find(({ id }) => id === example.slug);
    if (!site) continue;
    const hrefs = hrefsIn(example).filter((href) => href.startsWith('/'));
    expect(
      hrefs.filter((href) => placeAt(site, href) === 'Nothing'),
      site.id,
    ).toEqual([]);
  }
});
