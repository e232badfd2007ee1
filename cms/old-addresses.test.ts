import type { Where } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

type Id = number | string;
const inWords = (error: unknown): string[] =>
  (error as { data?: unknown }).data
    ? (error as { data: { errors: { path: string; message: string }[] } }).data.errors.map(
        ({ path, message }) => `${path}: ${message}`,
      )
    : [String(error)];
const publish = async (title: string, more: object = {}) =>
  (await t.cms.create({
    collection: 'pages',
    locale: 'en',
    data: pageData(title, { _status: 'published', ...more }),
    overrideAccess: true,
  })) as unknown as { id: Id; slug: string };
const update = (id: Id, data: object, options: object = {}) =>
  t.cms.update({
    collection: 'pages',
    id,
    locale: 'en',
    data: data as never,
    overrideAccess: true,
    ...options,
  } as never);
const move = (id: Id, slug: string) => update(id, { slug, _status: 'published' });
const redirectsFor = async (id: Id) => redirectsWhere({ madeFor: { equals: `pages/${id}` } });
const redirectsFrom = async (...from: string[]) => redirectsWhere({ from: { in: from } });
const redirectsWhere = async (where: Where) =>
  (
    await t.cms.find({
      collection: 'redirects',
      where,
      sort: 'from',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
  ).docs.map(({ from, status, document, portals }) => ({
    from,
    status,
    to: document?.value ?? null,
    portals,
  }));

describe('a published page that gets another address', () => {
  it('is found from the old one, on its portals, in all languages', async () => {
    const { id } = await publish('Dog tax', { portals: ['pmc', 'city'] });
    const rows = await t.written(() => move(id, 'dog-licence'));
    expect(await redirectsFor(id)).toEqual([
      { from: '/pages/dog-tax/', status: '301', to: id, portals: ['pmc', 'city'] },
    ]);
    expect(rows.map(({ contentType, title }) => `${contentType} ${title}`)).toEqual([
      'pages Dog tax',
      'redirects /pages/dog-tax/',
    ]);
  });

  it('is found from all it ever had, in one trip', async () => {
    const { id } = await publish('First');
    for (const slug of ['second', 'third']) await move(id, slug);
    expect(await redirectsFor(id)).toEqual(
      ['/pages/first/', '/pages/second/'].map((from) => ({
        from,
        status: '301',
        to: id,
        portals: ['pmc'],
      })),
    );
  });

  it('loses the redirect of an address to which it comes back', async () => {
    const { id } = await publish('There');
    await move(id, 'elsewhere');
    await move(id, 'there');
    expect(await redirectsFor(id)).toEqual([
      { from: '/pages/elsewhere/', status: '301', to: id, portals: ['pmc'] },
    ]);
  });

  it('is not redirected by a draft, but once that is published', async () => {
    const { id } = await publish('Drafted');
    await update(id, { slug: 'drafted-anew' }, { draft: true });
    expect(await redirectsFor(id)).toEqual([]);
    await update(id, { _status: 'published' });
    expect(await redirectsFor(id)).toMatchObject([{ from: '/pages/drafted/' }]);
  });

  it('keeps its redirect when it was unpublished in between', async () => {
    const { id } = await publish('Pausing');
    await update(id, { _status: 'draft' });
    await update(id, { slug: 'resumed' }, { draft: true });
    await update(id, { _status: 'published' });
    expect(await redirectsFor(id)).toMatchObject([{ from: '/pages/pausing/' }]);
  });

  it('leaves a redirect that an editor made of the old address', async () => {
    const { id } = await publish('Own way');
    await t.cms.db.create({
      collection: 'redirects',
      data: {
        from: '/pages/own-way/',
        status: '301',
        href: 'https://pmc.gov.in/',
        portals: ['pmc'],
        _status: 'published',
      },
    });
    await move(id, 'another-way');
    expect(await redirectsFor(id)).toEqual([]);
  });

  it('gets a redirect also from a publisher of a department', async () => {
    const water = (await t.department('Water')).id;
    const { id } = await publish('By an editor', { department: water });
    const user = await t.account('publisher', [water as number]);
    await update(
      id,
      { slug: 'by-an-editor-too', _status: 'published', publishReason: 'A test of redirects' },
      { overrideAccess: false, user },
    );
    expect(await redirectsFor(id)).toMatchObject([{ from: '/pages/by-an-editor/' }]);
  });
});

describe('a page that is deleted', () => {
  it('is gone at every address that it had, also where an editor led there', async () => {
    const { id } = await publish('Old fees');
    await move(id, 'fees');
    await t.cms.create({
      collection: 'redirects',
      data: {
        from: '/fees.php',
        status: '301',
        document: { relationTo: 'pages', value: id },
        portals: ['pmc'],
        _status: 'published',
      } as never,
      overrideAccess: true,
    });
    await t.cms.delete({ collection: 'pages', id, overrideAccess: true });
    const addresses = ['/fees.php', '/pages/fees/', '/pages/old-fees/'];
    expect(await redirectsFrom(...addresses)).toEqual(
      addresses.map((from) => ({ from, status: '410', to: null, portals: ['pmc'] })),
    );
    expect(await redirectsFor(id)).toEqual([]);
  });

  it('leaves nothing when it was a draft', async () => {
    const draft = (await t.cms.create({
      collection: 'pages',
      locale: 'en',
      draft: true,
      data: pageData('Never public'),
      overrideAccess: true,
    })) as unknown as { id: Id };
    await t.cms.delete({ collection: 'pages', id: draft.id, overrideAccess: true });
    expect(await redirectsFrom('/pages/never-public/')).toEqual([]);
  });

  it('frees its address for the next page', async () => {
    const { id } = await publish('Reborn');
    await t.cms.delete({ collection: 'pages', id, overrideAccess: true });
    expect(await redirectsFrom('/pages/reborn/')).toHaveLength(1);
    expect(await publish('Reborn')).toMatchObject({ slug: 'reborn' });
    expect(await redirectsFrom('/pages/reborn/')).toEqual([]);
  });
});

describe('an address from which readers are led elsewhere', () => {
  it('is refused to another page in words, and avoided where the title makes it', async () => {
    const { id } = await publish('Parks');
    await move(id, 'gardens');
    expect(await publish('Parks')).toMatchObject({ slug: 'parks-2' });
    expect(await publish('Something else', { slug: 'parks' }).then(() => [], inWords)).toEqual([
      expect.stringMatching(
        /^slug: From this address readers are led elsewhere.*delete the redirect \/pages\/parks\/ first/,
      ),
    ]);
  });
});

describe('an address that another page has', () => {
  it('is refused in words that name it', async () => {
    await publish('Bridges');
    expect(await publish('Not bridges', { slug: 'bridges' }).then(() => [], inWords)).toEqual([
      'slug: The address /pages/bridges/ belongs to “Bridges” already. Choose another one, for example bridges-2.',
    ]);
  });

  it('is taken by one of many concurrent saves; the refusals name the holder', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, (_, n) => publish(`Lake ${n}`, { slug: 'lakes' })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const failed of tries.flatMap((each) => (each.status === 'rejected' ? [each.reason] : [])))
      expect(inWords(failed)).toEqual([expect.stringMatching(/belongs to “Lake \d” already/)]);
  });

  it('is refused when a draft that took it meanwhile is published', async () => {
    const { id } = await publish('Rivers');
    await update(id, { slug: 'streams' }, { draft: true });
    await publish('Streams', { slug: 'streams' });
    expect(await update(id, { _status: 'published' }).then(() => [], inWords)).toEqual([
      expect.stringContaining('belongs to “Streams” already'),
    ]);
  });
});
