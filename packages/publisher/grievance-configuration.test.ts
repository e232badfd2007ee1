import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import type { Published } from '@pune/content-models/content-model';
import type { Change } from './outbox.ts';
import type { PublishedPortal } from './published-portal.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { memoryTarget } from './testing/memory-target.ts';
import { plainRender, plainSites } from './testing/plain-pages.ts';

const POINTER = '/_configuration/grievances.json';
const FORMS = ['/en/grievances/new/', '/mr/grievances/new/', '/en/embed/grievances/'];
const [site] = plainSites;
const inEach = (text: string) => ({ en: text, mr: text, hi: text });

let changes = 0;
const change = (collection: string, documentId: string, published: object | null): Change => ({
  id: String(++changes),
  collection,
  documentId,
  title: documentId,
  at: new Date().toISOString(),
  versions: {
    en: published && ({ collection, id: documentId, locale: 'en', ...published } as Published),
    mr: null,
    hi: null,
  },
});
const about = { title: 'x', summary: '', date: '2026-11-28', category: '', text: '', card: null };
const department = (slug: string) =>
  change('departments', '1', { ...about, slug, portals: ['pmc'], updatedAt: '', data: {} });
const configuration = (codes: readonly string[] | null) =>
  change(
    'grievance-configuration',
    '1',
    codes && {
      ...about,
      slug: 'grievances',
      portals: [],
      updatedAt: '',
      data: {
        categories: codes.map((code) => ({ code, label: inEach(code), department: '1' })),
        hours: [],
        holidays: [],
        offices: [],
        templates: [],
      },
    },
  );

describe('a published configuration of grievances', () => {
  let snapshot: Snapshot;
  let publisher: Publisher;
  let memory: ReturnType<typeof memoryTarget>;
  const files = () =>
    [...memory.pages.keys()].filter((page) => page.startsWith('/_configuration/grievances')).sort();
  const textOf = (page: string) => memory.pages.get(page)!.toString();

  beforeEach(async () => {
    memory = memoryTarget();
    snapshot = openSnapshot(':memory:');
    const portal: PublishedPortal = {
      config: site!,
      rendererId: 'one',
      assets: '',
      target: memory.target,
      load: async () => plainRender,
    };
    publisher = createPublisher({ snapshot, portals: [portal], mediaFolder: '/nonexistent' });
    await publisher.absorb([department('road'), configuration(['pothole'])]);
    await publisher.makeRelease(site!.id);
  });
  afterEach(() => snapshot.close());

  it('changes forms, the file of the version and its pointer in one batch, and the old file goes', async () => {
    const before = files();
    expect(before).toHaveLength(2);
    await publisher.intake([configuration(['pothole', 'flooding'])]);
    expect(files()).toEqual(before);
    await publisher.processBatch();
    for (const page of [POINTER, ...FORMS]) expect(textOf(page), page).toContain('flooding');
    const [file] = files().filter((page) => page !== POINTER && !before.includes(page));
    expect(file).toMatch(/^\/_configuration\/grievances\.[0-9a-f]{64}\.json$/);
    expect(textOf(file!)).toContain('flooding');
    while ((await publisher.processBatch()).length > 0);
    expect(files()).toEqual([file!, POINTER].sort());
  });

  it('renders no other page', async () => {
    const written = memory.log.length;
    await publisher.intake([configuration(['pothole', 'flooding'])]);
    while ((await publisher.processBatch()).length > 0);
    const pages = memory.log.slice(written).map((entry) => entry.split(' ')[1]!);
    expect(pages.filter((page) => !/grievances/.test(page))).toEqual([]);
  });

  it('follows the address of a department', async () => {
    await publisher.intake([department('roads-and-bridges')]);
    while ((await publisher.processBatch()).length > 0);
    const [file] = files().filter((page) => page !== POINTER);
    expect(textOf(file!)).toContain('"department":"roads-and-bridges"');
  });

  it('keeps its version when another field is saved, and returns to it with the same contents', async () => {
    const before = files();
    await publisher.intake([configuration(['pothole'])]);
    while ((await publisher.processBatch()).length > 0);
    expect(files()).toEqual(before);
    for (const codes of [['pothole', 'flooding'], ['pothole']]) {
      await publisher.intake([configuration(codes)]);
      while ((await publisher.processBatch()).length > 0);
    }
    expect(files()).toEqual(before);
  });

  it('that is taken down leaves the pointer alone', async () => {
    await publisher.intake([configuration(null)]);
    while ((await publisher.processBatch()).length > 0);
    expect(files()).toEqual([POINTER]);
    expect(textOf(POINTER)).toContain('null');
  });
});
