import fs from 'node:fs';
import path from 'node:path';
import { createLocalReq, initTransaction, killTransaction } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCms, pageData, type OutboxEntry, type TestCms } from '../testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

type Data = Record<string, unknown>;
const create = (data: Data, options: Data = {}) =>
  t.cms.create({
    collection: 'pages',
    locale: 'en',
    data: data as never,
    overrideAccess: true,
    ...options,
  } as never) as Promise<{ id: number; slug: string }>;
const update = (id: number, data: Data, options: Data = {}) =>
  t.cms.update({
    collection: 'pages',
    id,
    locale: 'en',
    data: data as never,
    overrideAccess: true,
    ...options,
  } as never);
const published = (title: string) => create({ ...(pageData(title) as Data), _status: 'published' });
const titles = (entry: OutboxEntry | undefined) =>
  entry &&
  Object.fromEntries(
    Object.entries(entry.versions).map(([locale, version]) => [locale, version?.title ?? null]),
  );

describe('a published document and its outbox row', () => {
  it('are written together, the row with the published shape', async () => {
    let id = 0;
    const rows = await t.written(async () => void ({ id } = await published('Dog licence')));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      contentType: 'pages',
      documentId: String(id),
      title: 'Dog licence',
      operation: 'publish',
    });
    expect(rows[0]!.versions.en).toMatchObject({
      collection: 'pages',
      locale: 'en',
      slug: 'dog-licence',
      title: 'Dog licence',
      portals: ['pmc'],
    });
    expect(titles(rows[0])).toEqual({ en: 'Dog licence', mr: null, hi: null });
  });

  it('are neither there when the transaction is rolled back', async ({ skip }) => {
    skip(t.withoutTransactions, 'no transactions here');
    const rows = await t.written(async () => {
      const req = await createLocalReq({}, t.cms);
      await initTransaction(req);
      await create({ ...(pageData('Never seen') as Data), _status: 'published' }, { req });
      await killTransaction(req);
    });
    expect(rows).toEqual([]);
    expect(
      (
        await t.cms.count({
          collection: 'pages',
          where: { slug: { equals: 'never-seen' } },
          overrideAccess: true,
        })
      ).totalDocs,
    ).toBe(0);
  });

  it('are neither there when the row cannot be written', async ({ skip }) => {
    skip(t.withoutTransactions, 'no transactions here: the sweep finds such a document');
    const { id } = await published('Stays as it is');
    const { create: write } = t.cms.db;
    t.cms.db.create = (args) =>
      args.collection === 'outbox'
        ? Promise.reject(new Error('disk full'))
        : write.call(t.cms.db, args);
    try {
      await expect(update(id, { title: 'Changed', _status: 'published' })).rejects.toThrow(
        'disk full',
      );
    } finally {
      t.cms.db.create = write;
    }
    expect(
      await t.cms.findByID({ collection: 'pages', id, locale: 'en', overrideAccess: true }),
    ).toMatchObject({ title: 'Stays as it is' });
  });

  it('notify the publisher after the commit', async () => {
    const file = path.join(t.folder, 'publisher.poke');
    fs.rmSync(file, { force: true });
    const { id } = await create(pageData('Quiet'), { draft: true });
    expect(fs.existsSync(file)).toBe(false);
    await update(id, { _status: 'published' });
    expect(fs.existsSync(file)).toBe(true);
  });
});

describe('drafts', () => {
  it('never enter the outbox: not created, not saved, not saved by themselves, not deleted', async () => {
    const rows = await t.written(async () => {
      const { id } = await create(pageData('A plan'), { draft: true });
      await update(id, { title: 'A better plan' }, { draft: true });
      await update(id, { title: 'An even better plan' }, { draft: true, autosave: true });
    });
    expect(rows).toEqual([]);
  });

  it('do not change the published text, even when another language is published', async () => {
    const { id } = await published('Public text');
    expect(await t.written(() => update(id, { title: 'Secret text' }, { draft: true }))).toEqual(
      [],
    );
    const rows = await t.written(() =>
      update(
        id,
        { title: 'सार्वजनिक मजकूर', summary: 'सारांश', _status: 'published' },
        { locale: 'mr', publishSpecificLocale: 'mr' },
      ),
    );
    expect(titles(rows[0])).toEqual({ en: 'Public text', mr: 'सार्वजनिक मजकूर', hi: null });
  });
});

describe('languages', () => {
  it('appear each when it is published, without falling back to another', async () => {
    const { id } = await published('Three languages');
    const rows = await t.written(() =>
      update(id, { title: 'तीन भाषा', summary: 'सारांश', _status: 'published' }, { locale: 'mr' }),
    );
    expect(titles(rows[0])).toEqual({ en: 'Three languages', mr: 'तीन भाषा', hi: null });
    expect(rows[0]!.versions.mr).toMatchObject({ slug: 'three-languages', locale: 'mr' });
  });

  it('are published one alone, though the others have drafts', async () => {
    const { id } = await create(pageData('Unfinished English'), { draft: true });
    const rows = await t.written(() =>
      update(
        id,
        { ...(pageData('फक्त मराठी') as Data), _status: 'published' },
        { locale: 'mr', publishSpecificLocale: 'mr' },
      ),
    );
    expect(titles(rows.at(-1))).toEqual({ en: null, mr: 'फक्त मराठी', hi: null });
  });

  it('are taken down one alone', async () => {
    const { id } = await published('Stays up');
    await update(
      id,
      { title: 'खाली जाईल', summary: 'सारांश', _status: 'published' },
      { locale: 'mr' },
    );
    const rows = await t.written(() =>
      update(id, { takenDown: true, _status: 'published' }, { locale: 'mr' }),
    );
    expect(titles(rows[0])).toEqual({ en: 'Stays up', mr: null, hi: null });
  });

  it('of the request stay as they were', async () => {
    const doc = (await t.cms.create({
      collection: 'pages',
      locale: 'mr',
      data: pageData('मराठीत लिहिले', { _status: 'published' }),
      overrideAccess: true,
    })) as unknown as { title: string };
    expect(doc.title).toBe('मराठीत लिहिले');
  });
});

describe('a document that disappears', () => {
  it('by unpublishing leaves nothing in any language', async () => {
    const { id } = await published('Goes by unpublishing');
    const rows = await t.written(() => update(id, { _status: 'draft' }));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      operation: 'unpublish',
      versions: { en: null, mr: null, hi: null },
    });
  });

  it('by unpublishing over a newer draft leaves nothing either', async () => {
    const { id } = await published('Goes with a draft on top');
    await update(id, { title: 'Draft on top' }, { draft: true });
    const rows = await t.written(() => update(id, { _status: 'draft' }));
    expect(rows.map(({ operation }) => operation)).toEqual(['unpublish']);
  });

  it('by deletion is reported with its title', async () => {
    const { id } = await published('Goes for good');
    const rows = await t.written(() =>
      t.cms.delete({ collection: 'pages', id, overrideAccess: true }),
    );
    expect(rows.map(({ contentType, title }) => `${contentType} ${title}`)).toEqual([
      'pages Goes for good',
      'redirects /pages/goes-for-good/',
    ]);
    expect(rows[0]).toMatchObject({
      operation: 'delete',
      documentId: String(id),
      title: 'Goes for good',
      versions: { en: null, mr: null, hi: null },
    });
  });

  it('comes back by restoring a published version', async () => {
    const { id } = await published('First wording');
    await update(id, { title: 'Second wording', _status: 'published' });
    const { docs } = await t.cms.findVersions({
      collection: 'pages',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      locale: 'en',
      overrideAccess: true,
    });
    const first = docs.find(
      ({ version }) => (version as { title?: string }).title === 'First wording',
    )!;
    const rows = await t.written(() =>
      t.cms.restoreVersion({ collection: 'pages', id: first.id as never, overrideAccess: true }),
    );
    expect(titles(rows[0])).toMatchObject({ en: 'First wording' });
  });
});
