import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '@pune/i18n';
import { openTestCms, type TestCms } from '../testing/test-cms.ts';
import { commandFrom } from './options.ts';
import { runImport, type Summary } from './run.ts';

let t: TestCms;
beforeAll(async () => {
  t = await openTestCms();
  fs.mkdirSync(path.join(t.folder, 'files'));
});
afterAll(() => t.close());

type Row = Record<string, unknown>;
let files = 0;

function fileOf(
  rows: readonly Row[] | string,
  ending = typeof rows === 'string' ? '.csv' : '.ndjson',
): string {
  const file = path.join(t.folder, `rows-${++files}${ending}`);
  fs.writeFileSync(
    file,
    typeof rows === 'string' ? rows : rows.map((row) => JSON.stringify(row)).join('\n'),
  );
  return file;
}

const run = (rows: readonly Row[] | string, ...args: string[]): Promise<Summary> =>
  runImport(
    t.cms,
    commandFrom([
      fileOf(rows),
      '--portals',
      'pmc',
      '--files',
      path.join(t.folder, 'files'),
      ...args,
    ]),
  );
const page = (key: string, more: Row = {}): Row => ({
  collection: 'pages',
  key,
  title: { en: `Page ${key}`, mr: `पान ${key}` },
  summary: { en: `About ${key}.`, mr: `${key} विषयी.` },
  group: 'about',
  ...more,
});
const find = async (
  collection: string,
  slug: string,
  locale = 'en',
): Promise<Row & { id: number }> =>
  (
    await t.cms.find({
      collection: collection as 'pages',
      where: { slug: { equals: slug } },
      locale: locale as 'en',
      depth: 0,
      overrideAccess: true,
    })
  ).docs[0] as never;
const versionsOf = async (id: number) =>
  (
    await t.cms.findVersions({
      collection: 'pages',
      where: { parent: { equals: id } },
      overrideAccess: true,
      pagination: false,
    })
  ).docs as unknown as { latest: boolean; version: Row }[];
const refusals = ({ errorsFile }: Summary): string =>
  errorsFile ? fs.readFileSync(errorsFile, 'utf8').replace(/^\ufeff/, '') : '';

describe('rows', () => {
  it('become published documents in their languages, each with one version and one row in the outbox', async () => {
    const rows = await t.written(async () =>
      expect(
        await run([page('a1', { body: { mr: '## शीर्षक\n\n**ठळक** मजकूर' } }), page('a2')]),
      ).toMatchObject({ rows: { new: 2, refused: 0 } }),
    );
    expect(
      rows.map(({ title, operation, versions }) => [
        title,
        operation,
        versions.mr?.title,
        versions.hi,
      ]),
    ).toEqual([
      ['Page a1', 'publish', 'पान a1', null],
      ['Page a2', 'publish', 'पान a2', null],
    ]);
    const doc = await find('pages', 'page-a1', 'mr');
    expect(doc).toMatchObject({
      title: 'पान a1',
      _status: 'published',
      portals: ['pmc'],
      body: { root: { children: [{ type: 'heading', tag: 'h2' }, { type: 'paragraph' }] } },
    });
    expect(await versionsOf(doc.id)).toMatchObject([{ latest: true }]);
  });

  it('that are the same are not written again; one that changed is, with a version', async () => {
    await run([page('b1'), page('b2')]);
    const changed = [page('b1'), page('b2', { summary: { en: 'After.', mr: 'नंतर.' } })];
    const rows = await t.written(async () =>
      expect(await run(changed)).toMatchObject({ rows: { new: 0, changed: 1, unchanged: 1 } }),
    );
    expect(rows.map(({ title }) => title)).toEqual(['Page b2']);
    const doc = await find('pages', 'page-b2');
    expect(doc).toMatchObject({ summary: 'After.' });
    expect((await find('pages', 'page-b2', 'mr')).title).toBe('पान b2');
    const versions = await versionsOf(doc.id);
    expect(versions.map(({ latest }) => Boolean(latest)).sort()).toEqual([false, true]);
    expect(await t.written(async () => void (await run(changed)))).toEqual([]);
  });

  it('do not overwrite documents that an editor has changed, drafted or deleted, unless --overwrite is set', async () => {
    await run([page('c1'), page('c2'), page('c3')]);
    const [saved, drafted, deleted] = [
      await find('pages', 'page-c1'),
      await find('pages', 'page-c2'),
      await find('pages', 'page-c3'),
    ];
    await t.cms.update({
      collection: 'pages',
      id: saved.id,
      locale: 'en',
      data: { summary: 'By an editor.', _status: 'published' },
      overrideAccess: true,
    });
    await t.cms.update({
      collection: 'pages',
      id: drafted.id,
      locale: 'en',
      data: { summary: 'A draft.' },
      draft: true,
      overrideAccess: true,
    });
    await t.cms.delete({ collection: 'pages', id: deleted.id, overrideAccess: true });
    const changed = ['c1', 'c2', 'c3'].map((key) =>
      page(key, { summary: { en: 'From the other system.', mr: 'दुसरीकडून.' } }),
    );
    const kept = await run(changed);
    expect(kept).toMatchObject({ rows: { kept: 3, changed: 0 } });
    expect(refusals(kept)).toContain('left as it is');
    expect(await find('pages', 'page-c1')).toMatchObject({ summary: 'By an editor.' });
    expect(await find('pages', 'page-c3')).toBeUndefined();
    expect(await run(changed, '--overwrite')).toMatchObject({
      rows: { kept: 0, changed: 2, new: 1 },
    });
    for (const key of ['c1', 'c2', 'c3'])
      expect(await find('pages', `page-${key}`)).toMatchObject({
        summary: 'From the other system.',
      });
  });

  it('with errors are refused and reported by row and field; the others are imported', async () => {
    const summary = await run(
      'key,title.en,summary.en,group,reviewOn,slug,unknown\nd1,Fine,Fine.,about,31/12/2027,,\nd2,,"=HYPERLINK(""x"")",abouts,31/02/2027,Not a slug!,x\n',
      '--collection',
      'pages',
    );
    expect(summary).toMatchObject({ rows: { new: 1, refused: 1 } });
    const told = refusals(summary).split('\n');
    expect(told[0]).toBe('file,row,field,message,what became of it,original');
    for (const [field, words] of [
      ['reviewOn', 'is no date'],
      ['group', 'is none of'],
      ['unknown', 'There is no field'],
      ['title.en', 'required'],
    ])
      expect(
        told.find((line) => line.includes(`,3,${field},`)),
        field,
      ).toContain(words);
  });

  it('go in not at all with --strict if one has a fault', async () => {
    const summary = await run([page('e1'), page('e2', { title: { mr: 'एकच' } })], '--strict');
    expect(summary).toMatchObject({ stopped: 'strict', rows: { new: 0, refused: 1 } });
    expect(await find('pages', 'page-e1')).toBeUndefined();
  });

  it('become drafts with --drafts, which may lack required fields and are not public', async () => {
    const rows = await t.written(async () =>
      expect(
        await run([{ collection: 'pages', key: 'f1', title: { en: 'Unfinished' } }], '--drafts'),
      ).toMatchObject({ rows: { new: 1 } }),
    );
    expect(rows).toEqual([]);
    expect(await find('pages', 'unfinished')).toMatchObject({ _status: 'draft' });
  });

  it('have their own addresses, and no two the same one', async () => {
    expect(
      await run([
        page('g1', { title: { en: 'One title', mr: 'एक शीर्षक' } }),
        page('g2', { title: { en: 'One title', mr: 'एक शीर्षक' } }),
        page('g3', { slug: 'one-title' }),
        page('g1'),
      ]),
    ).toMatchObject({ rows: { new: 2, refused: 2 } });
    expect([await find('pages', 'one-title'), await find('pages', 'one-title-2')]).toMatchObject([
      { title: 'One title' },
      { title: 'One title' },
    ]);
  });

  it('that the database refuses do not block others', async ({ skip }) => {
    skip(t.withoutTransactions, 'no transactions here');
    const { commitTransaction, beginTransaction } = t.cms.db;
    const codes: string[] = [];
    // Simulates a value that is too large: only the database can find out.
    t.cms.db.commitTransaction = async (id) => {
      if (codes.length < 4) {
        codes.push('22001');
        throw Object.assign(new Error('Failed query'), {
          cause: Object.assign(new Error('value too long'), { code: '22001' }),
        });
      }
      return commitTransaction.call(t.cms.db, id);
    };
    const summary = await run([page('r1'), page('r2')]).finally(() =>
      Object.assign(t.cms.db, { commitTransaction, beginTransaction }),
    );
    expect(summary).toMatchObject({ rows: { new: 1, refused: 1 } });
    expect(refusals(summary)).toContain('The database does not take it');
  });

  it('find another address when an editor takes theirs while they are judged', async () => {
    const begin = t.cms.db.beginTransaction;
    let isFirst = true;
    t.cms.db.beginTransaction = async (...args) => {
      t.cms.db.beginTransaction = begin;
      if (isFirst)
        await t.cms.create({
          collection: 'pages',
          locale: 'en',
          data: {
            title: 'Of an editor',
            slug: 'page-h1',
            summary: 'x',
            portals: ['pmc'],
            group: 'about',
            _status: 'published',
          } as never,
          overrideAccess: true,
        });
      isFirst = false;
      return begin.apply(t.cms.db, args);
    };
    expect(await run([page('h1'), page('h2')])).toMatchObject({ rows: { new: 2, refused: 0 } });
    expect([
      await find('pages', 'page-h1'),
      await find('pages', 'page-h1-2'),
      await find('pages', 'page-h2'),
    ]).toMatchObject([{ title: 'Of an editor' }, { title: 'Page h1' }, { title: 'Page h2' }]);
  });
});

describe('a dry run', () => {
  it('reports the same outcome as the import, and writes nothing', async () => {
    await run([page('i1'), page('i2')]);
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#064' } })
      .png()
      .toFile(path.join(t.folder, 'files', 'green.png'));
    const rows = [
      page('i1'),
      page('i2', { summary: { en: 'Other.', mr: 'दुसरे.' } }),
      page('i3', { body: { en: '![A green field](green.png)' } }),
      page('i4', { group: 'x' }),
      page('i5', { oldAddresses: ['/old/i5.html', '/old/i5.html'] }),
    ];
    const before = await everything();
    const dry = await run(rows, '--dry-run');
    expect(await everything()).toEqual(before);
    const real = await run(rows);
    expect({ rows: dry.rows, redirects: dry.redirects }).toEqual({
      rows: real.rows,
      redirects: real.redirects,
    });
    expect(real).toMatchObject({
      rows: { new: 2, changed: 1, unchanged: 1, refused: 1 },
      redirects: { new: 1, refused: 1 },
    });
    expect(await find('pages', 'page-i3')).toMatchObject({
      body: { root: { children: [{ type: 'upload' }] } },
    });
  });
});

async function everything(): Promise<number[]> {
  const counts: number[] = [];
  for (const collection of ['pages', 'media', 'redirects', 'outbox', 'imports'] as const)
    counts.push((await t.cms.count({ collection, overrideAccess: true })).totalDocs);
  return counts;
}

describe('documents that lead to others', () => {
  const department = (key: string): Row => ({
    collection: 'departments',
    key,
    title: { en: `Department ${key}` },
    summary: { en: 'What it does.' },
  });
  const service = (key: string, more: Row): Row => ({
    collection: 'services',
    key,
    title: { en: `Service ${key}` },
    summary: { en: 'For whom.' },
    category: 'water-roads',
    ...more,
  });

  it('name them by key or by slug, also when they come later or lead back', async () => {
    const summary = await run([
      page('j1', { department: 'water' }),
      department('water'),
      page('j2', { department: 'department-water' }),
      page('j3', { department: 'nowhere' }),
    ]);
    expect(refusals(summary)).toContain(
      'There is no document of departments with the key or the slug ""nowhere""',
    );
    expect(summary).toMatchObject({ rows: { new: 3, refused: 1 } });
    const { id } = await find('departments', 'department-water');
    for (const slug of ['page-j1', 'page-j2'])
      expect(await find('pages', slug)).toMatchObject({ department: id });
    const circle = [
      service('k1', { relatedServices: ['k2'] }),
      service('k2', { relatedServices: ['k1'] }),
    ];
    const around = await run(circle);
    expect(refusals(around)).toBe('');
    expect(around).toMatchObject({ rows: { new: 2 } });
    expect([
      (await find('services', 'service-k1')).relatedServices,
      (await find('services', 'service-k2')).relatedServices,
    ]).toEqual([
      [(await find('services', 'service-k2')).id],
      [(await find('services', 'service-k1')).id],
    ]);
    expect(await run(circle)).toMatchObject({ rows: { unchanged: 2 } });
  });
});

describe('files', () => {
  it('go in once, by the way of uploads, and go in again when they change', async () => {
    const draw = (colour: string) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
        .jpeg()
        .toFile(path.join(t.folder, 'files', 'seen.jpg'));
    await draw('#a11');
    const rows = [
      page('l1', {
        body: {
          mr: '<p>आधी</p><img src="https://old.example/images/seen.jpg" alt="लाल"><p>नंतर</p>',
        },
      }),
    ];
    expect(await run(rows)).toMatchObject({ rows: { new: 1 }, warnings: 0 });
    const fileIn = async () =>
      (
        (await find('pages', 'page-l1', 'mr')).body as {
          root: { children: { type: string; value: number }[] };
        }
      ).root.children.find(({ type }) => type === 'upload')!.value;
    const id = await fileIn();
    const media = async () =>
      (await t.cms.findByID({
        collection: 'media',
        id,
        locale: 'mr',
        depth: 0,
        overrideAccess: true,
      })) as unknown as Row;
    const first = await media();
    expect(first).toMatchObject({ alt: 'लाल', mimeType: 'image/jpeg', width: 60 });
    expect(await run(rows)).toMatchObject({ rows: { unchanged: 1 } });
    await draw('#1a1');
    expect(await run(rows)).toMatchObject({ rows: { changed: 1 }, warnings: 0 });
    expect(await fileIn()).toBe(id);
    expect((await media()).filename).not.toBe(first.filename);
  });

  it('of an import that keeps files stand beside those that are there', async () => {
    const draw = (colour: string) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
        .jpeg()
        .toFile(path.join(t.folder, 'files', 'kept.jpg'));
    const kept = async (...rows: Row[]) =>
      runImport(t.cms, {
        ...commandFrom([
          fileOf(rows),
          '--portals',
          'pmc',
          '--source',
          'keeper',
          '--files',
          path.join(t.folder, 'files'),
        ]),
        keepsFiles: true,
      });
    const files = async () =>
      (
        await t.cms.find({
          collection: 'media',
          where: { filename: { contains: 'kept' } },
          pagination: false,
          depth: 0,
          overrideAccess: true,
        })
      ).docs.map(({ id, filename, alt }) => [id, filename, alt]);
    const row = (alt: string) => ({
      collection: 'media',
      key: 'r1',
      file: 'kept.jpg',
      alt: { en: alt },
    });
    await draw('#a11');
    expect(await kept(row('Red'), page('r2', { body: { en: '![Red](kept.jpg)' } }))).toMatchObject({
      rows: { new: 2 },
    });
    const before = await files();
    const refused = await kept(row('Another text'));
    expect(refused).toMatchObject({ rows: { refused: 1 } });
    expect(refusals(refused)).toContain('An earlier import brought this file');
    await draw('#1a1');
    expect(await kept(row('Red'))).toMatchObject({ rows: { refused: 1 } });
    expect(await kept(page('r3', { body: { en: '![Green](kept.jpg)' } }))).toMatchObject({
      rows: { new: 1 },
    });
    expect(await files()).toEqual(expect.arrayContaining(before));
    expect(await files()).toHaveLength(before.length + 1);
  });

  it('are found in the folder alone', async () => {
    fs.writeFileSync(path.join(t.folder, 'outside.png'), 'x');
    const summary = await run([
      page('m1', { body: { en: '![x](../outside.png)' } }),
      { collection: 'media', key: 'm2', file: '../outside.png', alt: { en: 'x' } },
    ]);
    expect(summary).toMatchObject({ rows: { new: 1, refused: 1 }, warnings: 1 });
    expect(refusals(summary)).toContain('There is no file ""../outside.png"" in the folder.');
  });
});

describe('old addresses', () => {
  it('become redirects, with chains shortened; circles, conflicts and duplicates are reported', async () => {
    const addresses = fileOf(
      'from,to,key\nhttps://old.example/en/first page,,n1\n/index.php?id=12&x=y,,n1\n/second,/en/first%20page,\n/third,/pages/page-n1/,\n/loop-a,/loop-b,\n/loop-b,/loop-a,\n/pages/page-n1/,/services/,\n/nowhere,,nobody\n/circle/..,/x\n',
    );
    const summary = await run(
      [page('n1', { oldAddresses: '/node/1|/node/1/print' })],
      '--addresses',
      addresses,
    );
    expect(summary.redirects).toMatchObject({ new: 6, refused: 5 });
    const { docs } = await t.cms.find({
      collection: 'redirects',
      where: { note: { equals: 'Imported as an old address.' } },
      pagination: false,
      depth: 0,
      overrideAccess: true,
    });
    const { id } = await find('pages', 'page-n1');
    for (const from of [
      '/index.php?id=12&x=y',
      '/node/1',
      '/node/1/print',
      '/en/first%20page',
      '/second',
      '/third',
    ])
      expect(
        docs.find((redirect) => redirect.from === from),
        from,
      ).toMatchObject({
        document: { relationTo: 'pages', value: id },
        _status: 'published',
        portals: ['pmc'],
      });
    const told = refusals(summary);
    for (const words of [
      'leads back to where it began',
      'A page of the portal has this address',
      'No document with the key ""nobody""',
      'cells',
    ])
      expect(told).toContain(words);
    expect(
      (await run([page('n1', { oldAddresses: '/node/1|/node/1/print' })], '--addresses', addresses))
        .redirects,
    ).toMatchObject({ new: 0, unchanged: 6 });
  });

  it('of an old site without a target are reported, with the best guess', async () => {
    await run([
      page('o1', {
        title: { en: 'Birth certificate of a newborn', mr: 'जन्म दाखला' },
        oldAddresses: '/known.html',
      }),
    ]);
    const sitemap = fileOf(
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://old.example/known.html</loc></url><url><loc>https://old.example/services/birth_certificate_newborn.aspx?id=3</loc></url><url><loc>https://old.example/zzz</loc></url></urlset>',
      '.xml',
    );
    const summary = await run([], '--old-sitemap', sitemap);
    expect(summary.unled).toBe(2);
    expect(fs.readFileSync(summary.addressesFile!, 'utf8')).toBe(
      '\ufefffrom,to\n/services/birth_certificate_newborn.aspx?id=3,/pages/birth-certificate-of-a-newborn/\n/zzz,\n',
    );
  });
});

it('a batch that the database refuses leaves nothing behind', async ({ skip }) => {
  skip(t.withoutTransactions, 'no transactions here');
  const before = await everything();
  const { commitTransaction } = t.cms.db;
  t.cms.db.commitTransaction = () => Promise.reject(new Error('disk full'));
  await expect(run([page('p1'), page('p2')]))
    .rejects.toThrow('disk full')
    .finally(() => (t.cms.db.commitTransaction = commitTransaction));
  expect(await everything()).toEqual(before);
  expect(await run([page('p1'), page('p2')])).toMatchObject({ rows: { new: 2 } });
});

it('every language of a row is judged by the rules of its fields', async () => {
  const long = 'x'.repeat(200);
  const summary = await run([
    page('q1', {
      title: Object.fromEntries(
        LOCALES.map((locale) => [locale, locale === 'hi' ? long : 'Short']),
      ),
    }),
  ]);
  expect(refusals(summary)).toMatch(/,1,title\.hi,"?This value must be shorter/);
  expect(refusals(summary)).toMatch(/,1,summary\.hi,/);
});
