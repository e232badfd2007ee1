import { describe, expect, it } from 'vitest';
import { allPages } from '../../../packages/content/page-tree.ts';
import { openSnapshot } from '../../../packages/content/snapshot.ts';
import { LOCALES } from '../../../packages/i18n/i18n.ts';
import { loadSites } from '../../../packages/content/sites.ts';
import { root } from '../../env.ts';
import { cityChanges, cityContent } from './city.ts';
import { cityEdits } from './edits.ts';

const sites = await loadSites(root);
const PAGES = 800;
/** The collections of the city's documents. */
const TYPES = ['departments', 'services', 'circulars', 'projects', 'events', 'news'] as const;
const content = cityContent(PAGES, sites);

describe('the city that publishing is measured with', () => {
  it('is the same at every call', () => expect(cityContent(PAGES, sites)).toEqual(content));

  it('publishes every document in every language', () => {
    for (const { collection, title, versions } of cityChanges(content))
      for (const locale of LOCALES)
        expect(versions[locale], `${collection}/${title} ${locale}`).toBeTruthy();
  });

  it('gives each portal about as many pages as were asked for', () => {
    const snapshot = openSnapshot(':memory:');
    snapshot.db.exec('begin');
    for (const { collection, documentId, versions } of cityChanges(content))
      for (const locale of LOCALES)
        snapshot.apply(collection, documentId, locale, versions[locale] ?? null);
    for (const site of sites) {
      const pages = allPages(snapshot.reader(site.id), site).length;
      const shown = TYPES.filter((type) => site.collections.includes(type));
      // A portal with few collections has few documents: the limits depend on its documents.
      const documents = content
        .flatMap(([type, examples]) => (site.collections.includes(type) ? examples : []))
        .filter(({ portals }) => (portals as string[] | undefined)?.includes(site.id));
      expect(pages, site.id).toBeGreaterThan(
        shown.length >= TYPES.length - 2 ? PAGES * 0.7 : documents.length * site.locales.length,
      );
      expect(pages, site.id).toBeLessThan(PAGES * 1.4);
    }
    snapshot.close();
  });
});

describe('its edits', () => {
  const edits = cityEdits(content, 100);
  it('are as many as were asked for, each with words of its own', () => {
    expect(edits).toHaveLength(100);
    const marked = edits.filter(({ operation }) => operation !== 'unpublish');
    expect(
      marked.every(({ mark, data }) => Object.values(data).some((text) => text.includes(mark))),
    ).toBe(true);
  });

  it('publish again what they unpublish', () => {
    for (const [i, { operation, slug }] of edits.entries())
      if (operation === 'unpublish' && edits[i + 1])
        expect(edits[i + 1]).toMatchObject({ operation: 'publish', slug });
  });
});
