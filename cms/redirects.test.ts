import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptNote } from './receipt-notes.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => {
  t = await openTestCms();
  await t.cms.create({
    collection: 'pages',
    locale: 'en',
    data: pageData('About', { slug: 'about', portals: ['pmc'], _status: 'published' }),
    overrideAccess: true,
  });
});
afterAll(() => t.close());

/**
 * Publishes a redirect.
 *
 * @returns the messages that an editor gets; empty if it is accepted
 */
async function publish(redirect: object): Promise<string[]> {
  try {
    await t.cms.create({
      collection: 'redirects',
      data: { portals: ['pmc'], status: '301', _status: 'published', ...redirect } as never,
      overrideAccess: true,
    });
    return [];
  } catch (error) {
    return (error as { data: { errors: { path: string; message: string }[] } }).data.errors.map(
      ({ path, message }) => `${path}: ${message}`,
    );
  }
}

describe('a redirect', () => {
  it('is taken once for an address of a portal', async () => {
    expect(await publish({ from: '/en/old', href: '/services/' })).toEqual([]);
    expect(await publish({ from: '/en/old/', href: '/services/' })).toEqual([
      'from: Another redirect of this portal begins here: change or delete that one.',
    ]);
    expect(await publish({ from: '/en/old/', href: '/services/', portals: ['city'] })).toEqual([]);
  });

  it('is named in receipts by the address that it begins at, when it is deleted too', async () => {
    const { id } = await t.cms.create({
      collection: 'redirects',
      data: {
        portals: ['pmc'],
        status: '301',
        _status: 'published',
        from: '/goes',
        href: '/services/',
      } as never,
      overrideAccess: true,
    });
    const rows = await t.written(() =>
      t.cms.delete({ collection: 'redirects', id, overrideAccess: true }),
    );
    expect(rows.map(({ title, operation }) => [title, operation])).toEqual([['/goes', 'delete']]);
  });

  it('cannot begin at the address of a page or a list', async () => {
    for (const from of ['/pages/about/', '/mr/pages/about', '/en/pages/'])
      expect(await publish({ from, href: '/services/' })).toEqual([
        expect.stringContaining('A page of the portal has this address'),
      ]);
  });

  it('does not close a circle with others', async () => {
    expect(await publish({ from: '/b', href: '/c' })).toEqual([]);
    expect(await publish({ from: '/c', href: '/en/b/' })).toEqual([
      'href: This leads back to where it was already: /c → /en/b/ → /c. Let one of these addresses lead to a page.',
    ]);
  });

  it('does not lead to a page that is not published', async () => {
    const { id } = await t.cms.create({
      collection: 'news',
      locale: 'en',
      draft: true,
      data: { title: 'Later', portals: ['pmc'] } as never,
      overrideAccess: true,
    });
    const lead = { from: '/later', document: { relationTo: 'news', value: id } };
    expect(await publish(lead)).toEqual([
      expect.stringContaining('is not published. Publish that page first.'),
    ]);
    await t.cms.update({
      collection: 'news',
      id,
      locale: 'en',
      data: {
        summary: 'Soon.',
        _status: 'published',
        publishedOn: '2026-11-25',
        date: '2026-11-25',
      } as never,
      overrideAccess: true,
    });
    expect(await publish(lead)).toEqual([]);
  });

  it('is in the outbox for every language, and in no search', async () => {
    await publish({ from: '/gone', status: '410' });
    const row = (await t.outbox()).find(({ title }) => title === '/gone');
    expect(Object.values(row!.versions).map((version) => [version?.card, version?.text])).toEqual(
      Array.from({ length: 3 }, () => [
        {
          from: '/gone',
          status: 410,
          document: null,
          href: null,
          madeFor: null,
          successor: null,
          withdrawal: null,
          explained: 0,
        },
        '',
      ]),
    );
  });
});

describe('the receipt of a redirect', () => {
  it('says when the portals leave it out, for editors closed a circle in the same moment', async () => {
    const make = (from: string, href: string) =>
      t.cms.db.create({
        collection: 'redirects',
        data: { from, href, status: '301', portals: ['pmc'], _status: 'published' },
      });
    const { id } = await make('/one', '/two');
    await make('/two', '/one');
    expect(
      await receiptNote(t.cms, {
        collection: 'redirects',
        documentId: String(id),
        note: 'Scheduled by Asha.',
      }),
    ).toBe(
      'Scheduled by Asha. The portals leave this redirect out. This leads back to where it was already: /one → /two → /one. Let one of these addresses lead to a page.',
    );
    expect(await receiptNote(t.cms, { collection: 'pages', documentId: '1' })).toBeNull();
    expect(
      await receiptNote(t.cms, {
        collection: 'redirects',
        documentId: t.cms.db.defaultIDType === 'number' ? '99999' : 'f'.repeat(24),
      }),
    ).toBeNull();
  });
});
