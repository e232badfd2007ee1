import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '@pune/content-models/all-examples';
import type { serviceExamples } from '@pune/content-models/services/examples';
import { LOCALES } from '@pune/i18n';
import { seed, type SeedResult } from './seeds.ts';
import { fewExamples } from './testing/few-examples.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let first: SeedResult;
let examples: NonNullable<Parameters<typeof seed>[1]> = EXAMPLES;
beforeAll(async () => {
  t = await openTestCms();
  // The end-to-end tests seed every example on SQLite. A MongoDB-compatible server scans everything
  // for each document.
  if (!process.env.TEST_ALL) examples = fewExamples(3, { withReport: true });
  else if (t.cms.db.name === 'mongoose') examples = fewExamples(3);
  first = await seed(t.cms, examples);
});
afterAll(() => t.close());

const services = () =>
  examples.find(
    ([collection]) => collection === 'services',
  )![1] as unknown as typeof serviceExamples;
const TYPES = [
  'departments',
  'offices',
  'services',
  'circulars',
  'policies',
  'documents',
  'events',
  'pages',
  'settings',
  'navigation',
] as const;
const find = async (
  collection: (typeof TYPES)[number],
  slug: string,
  locale: (typeof LOCALES)[number] = 'en',
) =>
  (
    await t.cms.find({
      collection,
      where: { slug: { equals: slug } },
      locale,
      fallbackLocale: false,
      depth: 0,
      overrideAccess: true,
    })
  ).docs[0] as unknown as Record<string, never> & { id: number };

describe('seeding', () => {
  it('writes every type, published, in three languages', async () => {
    expect(first.created).toBe(examples.flatMap(([, all]) => all).length);
    expect(first).toMatchObject({ updated: 0, unchanged: 0, kept: 0 });
    for (const collection of TYPES) {
      const { docs } = await t.cms.find({
        collection,
        pagination: false,
        locale: 'all' as never,
        depth: 0,
        overrideAccess: true,
      });
      expect(docs.length, collection).toBeGreaterThan(2);
      for (const doc of docs as unknown as { slug: string; _status: string; title?: object }[]) {
        expect(doc._status, doc.slug).toBe('published');
        if (doc.title)
          expect(Object.keys(doc.title).sort(), `${collection}/${doc.slug}`).toEqual(
            [...LOCALES].sort(),
          );
      }
    }
  });

  it('gives the outbox one published shape a document and language', async () => {
    const rows = await t.outbox();
    const latest = new Map(rows.map((row) => [`${row.contentType}/${row.documentId}`, row]));
    expect(latest.size).toBe(first.created);
    for (const row of latest.values())
      for (const locale of LOCALES)
        expect(row.versions[locale], `${row.contentType} ${row.title} ${locale}`).not.toBeNull();
  });

  it('keeps the rows of lists the same in all languages, and links by the slugs of the examples', async () => {
    const linked = ({ relatedServices = [] }: (typeof serviceExamples)[number]) =>
      (relatedServices as string[]).filter((slug) =>
        services().some((service) => service.slug === slug),
      );
    const example = services().find(
      (service) => (service.steps?.length ?? 0) > 1 && linked(service).length,
    )!;
    const [en, mr] = [
      await find('services', example.slug),
      await find('services', example.slug, 'mr'),
    ] as unknown as { steps: { id: string; title: string }[]; relatedServices: number[] }[];
    expect(mr!.steps.map(({ id }) => id)).toEqual(en!.steps.map(({ id }) => id));
    expect(mr!.steps[0]!.title).not.toBe(en!.steps[0]!.title);
    expect(en!.relatedServices).toHaveLength(linked(example).length);
  });

  it('changes nothing when it is run again', async () => {
    const rows = await t.written(async () =>
      expect(await seed(t.cms, examples)).toEqual({
        created: 0,
        updated: 0,
        unchanged: first.created,
        kept: 0,
      }),
    );
    expect(rows).toEqual([]);
  });

  it('does not overwrite documents that an editor has changed', async () => {
    const { slug } = services()[0]!;
    const { id } = await find('services', slug);
    await t.cms.update({
      collection: 'services',
      id,
      locale: 'en',
      data: { summary: 'As the editor wrote it.', _status: 'published' },
      overrideAccess: true,
    });
    await forget(`services/${slug}`);
    expect(await seed(t.cms, examples)).toMatchObject({ created: 0, updated: 0, kept: 1 });
    expect(await find('services', slug)).toMatchObject({ summary: 'As the editor wrote it.' });
  });

  it('never restores documents that an editor deleted, nor their dependents, but adds new examples', async ({
    skip,
  }) => {
    skip(
      !examples.some(([collection]) => collection === 'reports'),
      'few examples are seeded here, and no report of a project',
    );
    const all = (name: string) =>
      examples.find(([collection]) => collection === name)![1] as unknown as {
        slug: string;
        project?: string;
      }[];
    const report = all('reports').find(({ project }) =>
      all('projects').some(({ slug }) => slug === project),
    )!;
    const deleted: [string, string][] = [
      ['faqs', all('faqs')[0]!.slug],
      ['reports', report.slug],
      ['projects', report.project!],
    ];
    const gone = async () => {
      for (const [collection, slug] of deleted)
        expect(await find(collection as 'pages', slug), `${collection}/${slug}`).toBeUndefined();
    };
    for (const [collection, slug] of deleted)
      await t.cms.delete({
        collection: collection as 'pages',
        where: { slug: { equals: slug } },
        overrideAccess: true,
      });
    await gone();
    const again = await seed(t.cms, examples);
    expect(again).toMatchObject({ created: 0, updated: 0 });
    await gone();
    // A report that was never seeded, of a deleted project: it cannot be created.
    const memory = (await t.cms.kv.get('seeds')) as Record<string, unknown>;
    delete memory[`reports/${report.slug}`];
    await t.cms.kv.set('seeds', memory as never);
    const example = { ...all('faqs')[1]!, slug: 'a-new-question' };
    const withNew = examples.map(([collection, list]) => [
      collection,
      collection === 'faqs' ? [...list, example] : list,
    ]) as unknown as typeof examples;
    expect(await seed(t.cms, withNew)).toMatchObject({ created: 1, updated: 0 });
    await gone();
    expect(await find('faqs' as 'pages', 'a-new-question')).toBeDefined();
  });

  it('brings a changed example in all its languages, rows of lists included, into the document that is there', async () => {
    const example = services().find(({ steps }) => (steps?.length ?? 0) > 1 && steps![0]!.title)!;
    const before = await find('services', example.slug);
    for (const locale of LOCALES) {
      const { steps } = (await find('services', example.slug, locale)) as unknown as {
        steps: object[];
      };
      await t.cms.update({
        collection: 'services',
        id: before.id,
        locale,
        data: {
          title: `Old title ${locale}`,
          steps: steps.map((step) => ({ ...step, title: `Old step ${locale}` })),
          _status: 'published',
        } as never,
        overrideAccess: true,
      });
    }
    await forget(`services/${example.slug}`, (await find('services', example.slug)).updatedAt);
    expect(await seed(t.cms, examples)).toMatchObject({ created: 0, updated: 1 });
    for (const locale of LOCALES) {
      const after = (await find('services', example.slug, locale)) as unknown as {
        id: number;
        title: string;
        steps: { title: string }[];
      };
      expect(after).toMatchObject({
        id: before.id,
        title: (example.title as Record<string, string>)[locale],
      });
      expect(after.steps.map(({ title }) => title)).toEqual(
        example.steps!.map(({ title }) => (title as Record<string, string>)[locale]),
      );
    }
  });
});

/**
 * Changes the memory as if the example had been different when it was seeded; with `updatedAt` also
 * as if the document had not been changed since.
 */
async function forget(key: string, updatedAt?: string): Promise<void> {
  const memory = (await t.cms.kv.get('seeds')) as Record<
    string,
    { digest: string; updatedAt: string }
  >;
  Object.assign(memory[key]!, { digest: 'of another wording' }, updatedAt && { updatedAt });
  await t.cms.kv.set('seeds', memory as never);
}
