import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { richText } from '@pune/content-models/rich-text';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { createPublisher, type Render } from '@pune/publisher';
import type { Change, ChangeReceipt } from '@pune/publisher/outbox';
import { createPublisherService } from '@pune/publisher/service';
import type { SiteConfig } from '@pune/content/sites';
import { filesystemTarget } from '@pune/publisher/targets/filesystem.ts';
import { outboxOf } from './publisher-outbox.ts';
import { sweep } from './sweep.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

const create = async (title: string, more: object = {}) =>
  (
    await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData(title, { _status: 'published', ...more }),
      overrideAccess: true,
    })
  ).id as number;
const receiptFor = (change: Change, more: Partial<ChangeReceipt> = {}): ChangeReceipt => ({
  change,
  status: 'live',
  pages: [],
  follow: 0,
  ms: { queue: 1, plan: 2, render: 3, live: 4 },
  at: new Date().toISOString(),
  ...more,
});
const page = (n: number, error: string | null = null) => ({
  portal: 'one',
  path: `/mr/pages/p${n}/`,
  url: `http://one.example/mr/pages/p${n}/`,
  action: 'put' as const,
  hash: 'h',
  liveAt: null,
  error,
});
const receiptsOf = async (id: number) =>
  (
    await t.cms.find({
      collection: 'receipts',
      where: { documentId: { equals: String(id) } },
      sort: '-at',
      overrideAccess: true,
    })
  ).docs;
const settle = async () => {
  const outbox = outboxOf(t.cms);
  await outbox.acknowledge((await outbox.next(1000)).map((change) => receiptFor(change)));
};

describe('the outbox as the publisher reads it', () => {
  it('gives the oldest changes first, again and again until they are acknowledged', async () => {
    await settle();
    const outbox = outboxOf(t.cms);
    for (const title of ['First', 'Second', 'Third']) await create(title);
    expect((await outbox.next(2)).map(({ title }) => title)).toEqual(['First', 'Second']);
    expect((await outbox.next(2)).map(({ title }) => title)).toEqual(['First', 'Second']);
    const [first] = await outbox.next(1);
    await outbox.acknowledge([receiptFor(first!)]);
    expect((await outbox.next(5)).map(({ title }) => title)).toEqual(['Second', 'Third']);
  });

  it('turns an acknowledged change into a receipt, with the language of each page', async () => {
    await settle();
    const id = await create('Told');
    const outbox = outboxOf(t.cms);
    const [change] = await outbox.next(1);
    await outbox.acknowledge([receiptFor(change!, { pages: [page(1)] })]);
    expect(await receiptsOf(id)).toMatchObject([
      {
        title: 'Told',
        contentType: 'pages',
        operation: 'publish',
        status: 'live',
        pageCount: 1,
        ms: { render: 3 },
        pages: [{ locale: 'mr', url: 'http://one.example/mr/pages/p1/' }],
      },
    ]);
  });

  it('copies the note of the row to the receipt', async () => {
    await settle();
    const id = await create('With a note');
    await t.cms.db.updateOne({
      collection: 'outbox',
      where: { documentId: { equals: String(id) } },
      data: { note: 'Scheduled by Asha.' },
    });
    const outbox = outboxOf(t.cms);
    const [change] = await outbox.next(1);
    await outbox.acknowledge([receiptFor(change!)]);
    expect(await receiptsOf(id)).toMatchObject([
      { title: 'With a note', note: 'Scheduled by Asha.' },
    ]);
  });

  it('says in the receipt of an emergency how many pages follow it', async () => {
    await settle();
    const id = await create('With followers');
    const outbox = outboxOf(t.cms);
    const [change] = await outbox.next(1);
    await outbox.acknowledge([receiptFor(change!, { pages: [page(1)], follow: 90_000 })]);
    expect(await receiptsOf(id)).toMatchObject([
      { pageCount: 1, note: expect.stringMatching(/^90,000 more pages follow/) },
    ]);
  });

  it('keeps every failure of a change that touched thousands of pages', async () => {
    await settle();
    const id = await create('Touches all');
    const outbox = outboxOf(t.cms);
    const [change] = await outbox.next(1);
    await outbox.acknowledge([
      receiptFor(change!, {
        status: 'failed',
        pages: Array.from({ length: 1500 }, (_, n) =>
          page(n, n === 1499 ? 'The template failed' : null),
        ),
      }),
    ]);
    const [receipt] = await receiptsOf(id);
    expect(receipt).toMatchObject({ status: 'failed', pageCount: 1500 });
    expect((receipt!.pages as { error: string | null }[])[0]).toMatchObject({
      error: 'The template failed',
    });
    expect((receipt!.pages as object[]).length).toBeLessThan(300);
  });

  it('keeps the pages of the document’s own type of a change that touched very many', async () => {
    await settle();
    const id = await create('Seen by all');
    const outbox = outboxOf(t.cms);
    const [change] = await outbox.next(1);
    const lists = Array.from({ length: 400 }, (_, n) => ({
      ...page(n),
      path: `/mr/circulars/archive/2026/${n}/`,
    }));
    await outbox.acknowledge([receiptFor(change!, { pages: [...lists, page(0)] })]);
    const [receipt] = await receiptsOf(id);
    expect(receipt).toMatchObject({ pageCount: 401 });
    expect((receipt!.pages as { path: string }[])[0]!.path).toBe('/mr/pages/p0/');
  });

  it('takes a row that got the id of one that is gone for the change that it is', async () => {
    await settle();
    const outbox = outboxOf(t.cms);
    await create('The first of two');
    const [first] = await outbox.next(1);
    await outbox.acknowledge([receiptFor(first!)]);
    const id = await create('The second of two');
    const [second] = await outbox.next(1);
    expect(second!.id).not.toBe(first!.id);
    // A publisher that crashed before it stored the first acknowledgement repeats it.
    await outbox.acknowledge([receiptFor(first!)]);
    expect((await outbox.next(1)).map(({ title }) => title)).toEqual(['The second of two']);
    expect(await receiptsOf(id)).toEqual([]);
  });

  it('keeps the change when its receipt cannot be written', async () => {
    await settle();
    await create('Not lost');
    const outbox = outboxOf(t.cms);
    const [change] = await outbox.next(1);
    const { create: write } = t.cms.db;
    t.cms.db.create = () => Promise.reject(new Error('disk full'));
    try {
      await expect(outbox.acknowledge([receiptFor(change!)])).rejects.toThrow('disk full');
    } finally {
      t.cms.db.create = write;
    }
    expect((await outbox.next(1)).map(({ title }) => title)).toEqual(['Not lost']);
  });
});

const site: SiteConfig = {
  id: 'pmc',
  name: { en: 'P', mr: 'P', hi: 'P' },
  shortName: { en: 'P', mr: 'P', hi: 'P' },
  url: 'http://one.example',
  locales: ['en', 'mr'],
  collections: ['pages'],
  capabilities: [],
};
const render: Render = async (address, content) => {
  const [, locale, slug] = /^\/(en|mr)\/pages\/([^/]+)\/$/.exec(address) ?? [];
  return Buffer.from(
    slug
      ? `<h1>${content.bySlug('pages', slug, locale as 'en')?.title ?? 'not translated'}</h1>`
      : address,
  );
};

/** The publisher on the real outbox, with minimal pages. */
function publisherOver(snapshot: Snapshot) {
  const root = path.join(t.folder, `releases-${++serial}`);
  const portals = [
    {
      config: site,
      target: filesystemTarget(root),
      rendererId: 'r',
      assets: path.join(t.folder, 'none'),
      load: async () => render,
    },
  ];
  const publisher = createPublisher({
    snapshot,
    portals,
    mediaFolder: path.join(t.folder, 'media'),
  });
  const service = createPublisherService({ outbox: outboxOf(t.cms), publisher, snapshot, portals });
  const read = (address: string) => {
    const file = path.join(root, 'current', address, 'index.html');
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
  };
  return { service, read };
}
let serial = 0;

describe('from the editor to the page', () => {
  it('publishing, translating, unpublishing and deleting reach the files and the receipts', async () => {
    const snapshot = openSnapshot(path.join(t.folder, 'content.db'));
    const { service, read } = publisherOver(snapshot);
    await service.publishFully();
    const id = await create('Dog licence in public');
    const mr = { locale: 'mr', publishSpecificLocale: 'mr' } as const;
    const update = (data: object, options: object = {}) =>
      t.cms.update({
        collection: 'pages',
        id,
        locale: 'en',
        data: data as never,
        overrideAccess: true,
        ...options,
      });

    await service.drain();
    expect(read('/en/pages/dog-licence-in-public/')).toContain('Dog licence in public');
    await update({ title: 'A draft that nobody sees' }, { draft: true });
    expect(await service.drain()).toBe(false);
    await update({ title: 'श्वान परवाना', summary: 'सारांश', _status: 'published' }, mr);
    await service.drain();
    expect(read('/mr/pages/dog-licence-in-public/')).toContain('श्वान परवाना');
    expect(read('/en/pages/dog-licence-in-public/')).toContain('Dog licence in public');
    await update({ takenDown: true, _status: 'published' }, mr);
    await service.drain();
    expect(read('/mr/pages/dog-licence-in-public/')).not.toContain('श्वान परवाना');
    await t.cms.delete({ collection: 'pages', id, overrideAccess: true });
    await service.drain();
    expect(read('/en/pages/dog-licence-in-public/')).toBeNull();

    const receipts = await receiptsOf(id);
    expect(receipts.map(({ operation, status }) => [operation, status])).toEqual([
      ['delete', 'live'],
      ['publish', 'live'],
      ['publish', 'live'],
      ['publish', 'live'],
    ]);
    expect(
      (receipts.at(-1)!.pages as { path: string; liveAt: string }[]).find(
        ({ path }) => path === '/en/pages/dog-licence-in-public/',
      )!.liveAt,
    ).toBeTruthy();
    snapshot.close();
  });
});

describe('a form in a text', () => {
  const bodyWith = (name: string) => ({ body: richText(`Before it.\n\n::${name}\n\nAfter it.`) });

  it('reaches the page as the editor has placed it', async () => {
    await settle();
    const snapshot = openSnapshot(path.join(t.folder, 'widgets.db'));
    const { service } = publisherOver(snapshot);
    await service.publishFully();
    await create('With a form', bodyWith('grievances'));
    await service.drain();
    const { root } = snapshot.reader(site.id).bySlug('pages', 'with-a-form', 'en')!.data.body!;
    expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'block', 'paragraph']);
    expect(root.children[1]).toMatchObject({
      fields: { blockType: 'widget', widget: 'grievances' },
    });
    snapshot.close();
  });

  it('is one of those that there are', async () => {
    await expect(create('With another form', bodyWith('lottery'))).rejects.toThrow(
      /text of the page/i,
    );
  });
});

describe('the sweep', () => {
  it('finds missing, different and surplus documents of the snapshot, and no others', async () => {
    await settle();
    const snapshot = openSnapshot(path.join(t.folder, 'swept.db'));
    const { service } = publisherOver(snapshot);
    const [stays, goes] = [await create('Stays'), await create('Goes behind our back')];
    await create('Secret', { _status: 'draft' });
    await settle(); // acknowledged, but never in the snapshot
    expect(await sweep(t.cms, snapshot)).toBeGreaterThanOrEqual(2);
    await service.publishFully();
    await service.drain();
    expect(await sweep(t.cms, snapshot)).toBe(0);
    expect(await sweep(t.cms, snapshot, { isThorough: true })).toBe(0);
    expect(snapshot.held().map(({ id }) => id)).toEqual(
      expect.arrayContaining([String(stays), String(goes)]),
    );

    await t.cms.db.deleteOne({ collection: 'pages', where: { id: { equals: goes } } });
    await t.cms.update({
      collection: 'pages',
      id: stays,
      locale: 'en',
      data: { title: 'Stays, otherwise', _status: 'published' },
      overrideAccess: true,
    });
    await settle(); // the row is lost
    const rows = await t.written(() => sweep(t.cms, snapshot));
    expect(new Map(rows.map((row) => [row.documentId, row.versions.en?.title ?? null]))).toEqual(
      new Map([
        [String(stays), 'Stays, otherwise'],
        [String(goes), null],
      ]),
    );
    expect(await sweep(t.cms, snapshot)).toBe(0); // the rows are in the outbox
    snapshot.close();
  });

  it('does not take a document for deleted that was published while it looked', async () => {
    await settle();
    const snapshot = openSnapshot(path.join(t.folder, 'meanwhile.db'));
    const { service } = publisherOver(snapshot);
    await create('There before');
    await sweep(t.cms, snapshot);
    await service.publishFully();
    await service.drain();
    const { find } = t.cms.db;
    let meanwhile: number | string | null = null;
    t.cms.db.find = (async (options: Parameters<typeof find>[0]) => {
      const listed = await find.call(t.cms.db, options);
      if (
        options.collection !== 'pages' ||
        meanwhile !== null ||
        !(options.select as { updatedAt?: boolean } | undefined)?.updatedAt
      )
        return listed;
      meanwhile = await create('Published meanwhile');
      await service.drain();
      return listed;
    }) as typeof find;
    let rows: Awaited<ReturnType<typeof t.written>>;
    try {
      rows = await t.written(() => sweep(t.cms, snapshot));
    } finally {
      t.cms.db.find = find;
    }
    expect(rows.filter(({ documentId }) => documentId === String(meanwhile))).toEqual([]);
    expect(snapshot.digestsOf('pages', String(meanwhile)).has('en')).toBe(true);
    snapshot.close();
  });

  it('leaves a document to its row that was edited while it looked', async () => {
    await settle();
    const snapshot = openSnapshot(path.join(t.folder, 'edited-meanwhile.db'));
    const { service } = publisherOver(snapshot);
    const id = await create('As it was before');
    await sweep(t.cms, snapshot);
    await service.publishFully();
    await service.drain();
    const { find } = t.cms.db;
    let isEdited = false;
    t.cms.db.find = (async (options: Parameters<typeof find>[0]) => {
      if (options.collection === 'pages' && !isEdited) {
        isEdited = true;
        await t.cms.update({
          collection: 'pages',
          id,
          locale: 'en',
          data: { title: 'Edited meanwhile', _status: 'published' },
          overrideAccess: true,
        });
      }
      return find.call(t.cms.db, options);
    }) as typeof find;
    const rows = await t.written(() =>
      sweep(t.cms, snapshot).finally(() => (t.cms.db.find = find)),
    );
    expect(
      rows.filter(({ documentId }) => documentId === String(id)).map(({ operation }) => operation),
    ).toEqual(['publish']);
    snapshot.close();
  });

  it('lists documents without reading their fields', async () => {
    await settle();
    const snapshot = openSnapshot(path.join(t.folder, 'listed.db'));
    await create('One of many');
    await settle();
    await sweep(t.cms, snapshot);
    const { service } = publisherOver(snapshot);
    await service.publishFully();
    await service.drain();
    const { find } = t.cms;
    const asked: string[] = [];
    t.cms.find = (async (options: Parameters<typeof find>[0]) => (
      asked.push(options.collection),
      find.call(t.cms, options)
    )) as typeof find;
    expect(await sweep(t.cms, snapshot).finally(() => (t.cms.find = find))).toBe(0);
    expect(asked).toEqual(['outbox']);
    snapshot.close();
  });

  it('leaves nothing unpublished whose row could not be written', async () => {
    await settle();
    const snapshot = openSnapshot(path.join(t.folder, 'unwritten.db'));
    const { service } = publisherOver(snapshot);
    const id = await create('As it was first');
    await service.publishFully();
    await service.drain();
    const { create: write } = t.cms.db;
    t.cms.db.create = (args) =>
      args.collection === 'outbox'
        ? Promise.reject(new Error('disk full'))
        : write.call(t.cms.db, args);
    try {
      await expect(
        t.cms.update({
          collection: 'pages',
          id,
          locale: 'en',
          data: { title: 'As it is now', _status: 'published' },
          overrideAccess: true,
        }),
      ).rejects.toThrow('disk full');
    } finally {
      t.cms.db.create = write;
    }
    // With transactions the document is unchanged. Without, it has changed, and the sweep reports
    // it.
    const rows = await t.written(() => sweep(t.cms, snapshot));
    const { title } = (await t.cms.findByID({
      collection: 'pages',
      id,
      locale: 'en',
      overrideAccess: true,
    })) as unknown as { title: string };
    expect([
      title,
      rows
        .filter(({ documentId }) => documentId === String(id))
        .map(({ versions }) => versions.en?.title),
    ]).toEqual(
      t.withoutTransactions ? ['As it is now', ['As it is now']] : ['As it was first', []],
    );
    snapshot.close();
  });

  it('keeps quiet about drafts', async () => {
    await settle();
    const snapshot = openSnapshot(':memory:');
    const id = await create('Only a draft', { _status: 'draft' });
    const rows = await t.written(() => sweep(t.cms, snapshot));
    expect(rows.map(({ documentId }) => documentId)).not.toContain(String(id));
    snapshot.close();
  });
});
