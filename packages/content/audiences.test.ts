import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Published } from '@pune/content-models/content-model';
import { AUDIENCES, type Audience } from '@pune/content-models/audiences';
import type { Dependency } from './content.ts';
import { allPages } from './page-tree.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';

const service = (id: string, audience: Audience[], portals = ['one']): Published => ({
  collection: 'services',
  id,
  locale: 'en',
  slug: `service-${id}`,
  title: `Service ${id}`,
  summary: '',
  date: `2026-01-0${id}`,
  category: 'taxes',
  portals,
  updatedAt: '2026-01-01T00:00:00.000Z',
  data: { audience },
  card: { department: null },
  text: '',
});

describe('documents for an audience', () => {
  let snapshot: Snapshot;
  const put = (document: Published) => snapshot.apply('services', document.id, 'en', document);
  const slugsFor = (audience: Audience) =>
    snapshot
      .reader('one')
      .list('services', { locale: 'en', audience, order: 'oldest', fields: ['slug'] })
      .map(({ slug }) => slug);

  beforeEach(() => {
    snapshot = openSnapshot(':memory:');
    for (const document of [
      service('1', ['student']),
      service('2', ['resident', 'student']),
      service('3', []),
      service('4', ['student'], ['two']),
    ])
      put(document);
  });
  afterEach(() => snapshot.close());

  it('are those that an editor marked for it on this portal', () => {
    expect(slugsFor('student')).toEqual(['service-1', 'service-2']);
    expect(slugsFor('resident')).toEqual(['service-2']);
    expect(slugsFor('investor')).toEqual([]);
    expect(snapshot.reader('one').count('services', { locale: 'en', audience: 'student' })).toBe(2);
  });

  it('are a query affected by a change of their mark and not by other changes', () => {
    const reads: Dependency[] = [];
    snapshot
      .reader('one', (read) => reads.push(read))
      .list('services', { locale: 'en', audience: 'student', fields: ['slug'] });
    const [{ key, scope }] = reads as [Dependency];
    const touches = (document: Published) =>
      put(document).some(({ values }) => values.includes(scope.document));
    expect(scope.document).toBe('audience:student');
    expect(touches(service('3', ['investor']))).toBe(false);
    expect(touches(service('1', ['resident']))).toBe(true);
    expect(snapshot.runQuery(key)).not.toContain('service-1');
    expect(touches(service('3', ['student']))).toBe(true);
    expect(snapshot.runQuery(key)).toContain('service-3');
  });

  it('have a page for each audience and one file of all, where the portal offers them', () => {
    const site = {
      id: 'one',
      locales: ['en'] as const,
      collections: ['services'] as const,
      capabilities: ['audiences'],
    };
    const pages = allPages(snapshot.reader('one'), site);
    for (const page of [
      '/en/for/',
      '/en/for/picks.json',
      ...AUDIENCES.map((audience) => `/en/for/${audience}/`),
    ])
      expect(pages).toContain(page);
    expect(
      allPages(snapshot.reader('one'), { ...site, capabilities: [] }).filter((page) =>
        page.includes('/for/'),
      ),
    ).toEqual([]);
  });
});
