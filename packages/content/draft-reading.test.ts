import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Published } from '@pune/content-models/content-model';
import { publish, type Collection } from '@pune/content-models/models';
import { LOCALES } from '@pune/i18n';
import type { Reader } from './content.ts';
import { openForDrafts, type DraftReading } from '@pune/snapshot/draft-reading';
import { model } from './model.ts';
import { PAGED_COLLECTIONS } from './routes.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';
import { fillSnapshot, sampleDocuments } from './testing/sample-snapshot.ts';

const SITES = ['pmc', 'city', 'smart-city'];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'drafts-'));
const documents = await sampleDocuments();
let snapshot: Snapshot;
let drafts: DraftReading<Reader>;

beforeAll(async () => {
  const file = path.join(folder, 'content.db');
  snapshot = openSnapshot(file);
  snapshot.db.exec('create table releases (site text, name text, renderer text)');
  await fillSnapshot(snapshot);
  drafts = openForDrafts(file, model);
});
afterAll(() => {
  drafts.close();
  snapshot.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The published versions of an example. */
const publishedOf = (collection: Collection, number = 0): Published[] => {
  const { source } = documents.filter((one) => one.collection === collection)[number]!;
  return LOCALES.flatMap((locale) => publish(collection, source[locale], locale) ?? []);
};

/** Runs one query of each kind about a collection and a document of it. */
function results(
  content: Reader,
  collection: Collection,
  { id, slug, date }: Published,
): unknown[] {
  const portals = SITES;
  const fields = ['slug', 'title', 'summary', 'date', 'category', 'updatedOn', 'card'] as const;
  const year = Number(date.slice(0, 4));
  return LOCALES.flatMap((locale) => {
    const list = (query: object) => content.list(collection, { locale, fields, ...query } as never);
    return [
      content.bySlug(collection, slug, locale),
      content.get(collection, id, locale, ['title', 'department'] as never),
      content.title(collection, id, locale),
      content.link(collection, id, locale, portals),
      list({ order: 'newest', limit: 5 }),
      list({ order: 'oldest', offset: 1 }),
      list({ order: 'title' }),
      list({ fields: ['slug', 'title'], order: 'newest' }),
      list({ where: ['department', '1'] }),
      list({ where: ['department', '2'], order: 'title' }),
      list({ month: date.slice(0, 7) }),
      list({ year, audience: 'student' }),
      content.count(collection, { locale, year }),
      content.archivePages(collection, locale, year),
      content.years(collection, locale),
      content.lastChange(collection, { locale }),
      content.addresses(collection, locale, [0, 1]),
      content.upcoming({ locale, fields: ['slug', 'title'] }),
    ];
  }).concat([
    content.slug(collection, id),
    content.address(collection, id, portals),
    content.slugYears(collection),
    content.parts(collection),
    content.slugs(collection),
    content.versions(collection, slug),
    content.alertsInForce(LOCALES),
  ]);
}

/** Changes everything by which lists are made. */
const reworded = (versions: readonly Published[]): Published[] =>
  versions.map((version) => ({
    ...version,
    slug: `${version.slug}-2`,
    title: `अ ${version.title}`,
    date: '2026-02-03',
    category: 'another',
    updatedAt: '2026-11-29T06:30:00.000Z',
    portals: ['pmc', 'city'],
    card: { ...(version.card as object), department: '2' },
  }));

/** Compares what a page would read of a draft with what it reads once the draft is published. */
async function compare(
  collection: Collection,
  id: string,
  versions: Published[],
  asked: Published,
) {
  const before = snapshot.version();
  const drafted: string[] = [];
  for (const site of SITES) {
    const { result } = await drafts.withDraft({ collection, id, versions }, site, async (content) =>
      JSON.stringify(results(content, collection, asked)),
    );
    drafted.push(result);
  }
  expect(snapshot.version()).toBe(before);
  snapshot.db.exec('begin');
  try {
    for (const locale of LOCALES)
      snapshot.apply(
        collection,
        id,
        locale,
        versions.find((version) => version.locale === locale) ?? null,
      );
    const published = SITES.map((site) =>
      JSON.stringify(results(snapshot.reader(site), collection, asked)),
    );
    expect(drafted).toEqual(published);
  } finally {
    snapshot.db.exec('rollback');
  }
}

describe('a page of a draft reads what it would read if the draft were published', () => {
  it.each(PAGED_COLLECTIONS)('a changed document of %s', async (collection) => {
    const versions = reworded(publishedOf(collection));
    await compare(collection, versions[0]!.id, versions, versions[0]!);
  });

  it.each(PAGED_COLLECTIONS)('a new document of %s, in one language', async (collection) => {
    const [version] = reworded(publishedOf(collection)).map((one) => ({ ...one, id: '987' }));
    await compare(collection, '987', [version!], version!);
  });

  it('a document whose draft is in no language', async () => {
    const [published] = publishedOf('circulars');
    await compare('circulars', published!.id, [], published!);
  });

  it('a new document that splits the parts of its collection', async () => {
    const [version] = publishedOf('circulars');
    const numbered = (n: number) => ({ ...version!, id: `part-${n}`, slug: `part-${n}` });
    const count = () =>
      snapshot
        .sql("select count(*) as n from placements where site = 'pmc' and collection = 'circulars'")
        .get()!.n as number;
    for (let n = 0; count() < 500; n++)
      snapshot.apply('circulars', `part-${n}`, version!.locale, numbered(n));
    const parts = () => snapshot.reader('pmc').parts('circulars');
    expect(parts()).toBe(1);
    await compare('circulars', 'part-987', [numbered(987)], version!);
    snapshot.apply('circulars', 'part-987', version!.locale, numbered(987));
    expect(parts()).toBe(2);
  });

  it('and the next draft leaves nothing of the one before', async () => {
    const first = reworded(publishedOf('circulars'));
    await drafts.withDraft(
      { collection: 'circulars', id: first[0]!.id, versions: first },
      'pmc',
      async () => null,
    );
    const [other] = publishedOf('circulars', 1);
    const { result } = await drafts.withDraft(
      { collection: 'circulars', id: other!.id, versions: publishedOf('circulars', 1) },
      'pmc',
      async (content) => content.bySlug('circulars', first[0]!.slug, 'en'),
    );
    expect(result).toBeNull();
  });
});

describe('a failing page', () => {
  it('does not end the reading', async () => {
    const versions = publishedOf('news');
    const draft = { collection: 'news', id: versions[0]!.id, versions };
    await expect(
      drafts.withDraft(draft, 'pmc', () => Promise.reject(new Error('no heading'))),
    ).rejects.toThrow('no heading');
    const { result, reads } = await drafts.withDraft(
      draft,
      versions[0]!.portals[0]!,
      async (content) => content.bySlug('news', versions[0]!.slug, 'en'),
    );
    expect(result?.title).toBe(versions[0]!.title);
    expect(reads.map(({ scope }) => scope.collection)).toEqual(['news']);
  });
});

it('tells whether another document has the slug', () => {
  const [version] = publishedOf('circulars');
  expect(drafts.isTaken('circulars', version!.slug, '987')).toBe(true);
  expect(drafts.isTaken('circulars', version!.slug, version!.id)).toBe(false);
  expect(drafts.isTaken('circulars', 'none-has-this', '987')).toBe(false);
});

it('finds the renderer of a release', () => {
  snapshot.db
    .prepare('insert into releases values (?, ?, ?)')
    .run('pmc', '2026-0001', 'b222504bd2871083');
  expect(drafts.rendererOf('pmc', '2026-0001')).toBe('b222504bd2871083');
  expect(drafts.rendererOf('pmc', '2026-0002')).toBeNull();
});
