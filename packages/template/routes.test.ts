import { CAPABILITIES } from '@pune/content-models/capabilities';
import { KEPT_COLLECTIONS } from '@pune/content-models/changes/rules';
import { patternOf } from '@pune/content/route';
import { PAGED_COLLECTIONS, ROUTES } from '@pune/content/routes';
import { expect, it } from 'vitest';
import { routesOf } from './routes.ts';

const all = { collections: [...PAGED_COLLECTIONS], capabilities: [...CAPABILITIES] };

it('has a file for every route of the table', () => {
  expect(Object.keys(routesOf(all)).sort()).toEqual(
    Object.values(ROUTES)
      .flatMap((routes) => Object.values(routes).map(patternOf))
      .sort(),
  );
});

it('finds files by the names of routes', () => {
  expect(routesOf(all)).toMatchObject({
    '/[locale]/payments/[head]': 'payments/head.astro',
    '/[locale]/circulars/archive/[year]/[page]': 'circulars/archive.astro',
    '/[locale]/news/feed.xml': 'news/feed.xml.ts',
    '/[locale]/404.html': 'errors/not-found.astro',
  });
});

it('has one file for a page of several collections, and leaves a capability its own', () => {
  const files = routesOf(all);
  for (const collection of KEPT_COLLECTIONS)
    expect(files).toMatchObject({
      [`/[locale]/${collection}/[slug]/as-of`]: 'changes/texts.astro',
      [`/[locale]/${collection}/[slug]/changed/[days]`]: 'changes/changed.astro',
      [`/[locale]/${collection}/changes.xml`]: 'changes/of-type.xml.ts',
    });
  expect(files['/[locale]/grievances/new/texts.json']).toBe('grievances/texts.json.ts');
});

it('has only routes of the portal’s collections and capabilities', () => {
  const patterns = Object.keys(routesOf({ collections: ['offices'], capabilities: ['search'] }));
  expect(patterns.filter((pattern) => /offices|search|news|payments/.test(pattern))).toEqual([
    '/[locale]/offices',
    '/[locale]/offices/[slug]',
    '/[locale]/offices/changes.xml',
    '/[locale]/offices/index.json',
    '/[locale]/search',
    '/[locale]/search/terms.json',
  ]);
});

it('names the missing file of a route', () => {
  expect(() => routesOf(all, (file) => file !== 'payments/head.astro')).toThrow(
    '[template] The route payments.head (/[locale]/payments/[head]/) has no page: create packages/template/src/payments/head.astro',
  );
});
