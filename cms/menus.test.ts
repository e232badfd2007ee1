import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, signIn, type Person } from './testing/http.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let administrator: Person;
let about: number | string;
let draft: number | string;
let menu: number | string;
beforeAll(async () => {
  t = await openTestCms();
  administrator = await signIn(t, 'administrator');
  const page = async (title: string, status: 'published' | 'draft') =>
    (
      await t.cms.create({
        collection: 'pages',
        locale: 'en',
        draft: status === 'draft',
        data: pageData(title, { slug: title.toLowerCase(), portals: ['pmc'], _status: status }),
        overrideAccess: true,
      })
    ).id;
  about = await page('About', 'published');
  draft = await page('Unready', 'draft');
  menu = (
    await t.cms.create({
      collection: 'navigation',
      locale: 'en',
      draft: true,
      data: { slug: 'pmc', main: [], _status: 'draft' } as never,
      overrideAccess: true,
    })
  ).id;
});
afterAll(() => t.close());

const to = (value: number | string) => ({ relationTo: 'pages', value });

/** Publishes a menu with these items. @returns the messages of a refusal, by field */
async function publish(main: object[], language = 'en'): Promise<string[]> {
  const answer = await send(
    t,
    `/api/navigation/${menu}?locale=en`,
    'PATCH',
    { main, footer: [], _status: 'published', publishReason: 'A test' },
    { json: true, cookie: `${administrator.cookie}; payload-lng=${language}` },
  );
  const { errors = [] } = (await answer.json()) as {
    errors?: { data?: { errors?: { path: string; message: string }[] }; message: string }[];
  };
  return errors.flatMap(({ data, message }) =>
    (data?.errors ?? [{ path: '', message }]).map((error) => `${error.path}: ${error.message}`),
  );
}

describe('a menu', () => {
  it('is published with links to pages, lists, forms, other sites and old addresses', async () => {
    await t.cms.create({
      collection: 'redirects',
      data: {
        portals: ['pmc'],
        status: '301',
        from: '/tax',
        href: '/payments/',
        _status: 'published',
      } as never,
      overrideAccess: true,
    });
    expect(
      await publish([
        { label: 'About', document: to(about) },
        { label: 'About', href: '/pages/about/' },
        { label: 'Services', href: '/services/' },
        { label: 'Tax', href: '/payments/property-tax/' },
        { label: 'Old', href: '/tax' },
        { label: 'State', href: 'https://www.maharashtra.gov.in/' },
        { label: 'Call', href: 'tel:112' },
      ]),
    ).toEqual([]);
  });

  it('with links that lead nowhere is refused in words, on the fields of its rows', async () => {
    const main = [
      { label: 'About', document: to(about) },
      { label: 'Soon', document: to(draft) },
      { label: 'Pay', href: '/pay/property-tax' },
      { label: 'Gone', href: '/pages/never-was/' },
      { label: 'Dashboard', href: '/dashboard/' },
    ];
    expect(await publish(main)).toEqual([
      'main.1.document: The link “Soon” leads to a page that is not published. Publish that page first, or choose another one.',
      'main.2.href: The link “Pay” leads to /pay/property-tax, where this portal has no page. Correct the address, or choose a page.',
      'main.3.href: The link “Gone” leads to /pages/never-was/, where this portal has no page. Correct the address, or choose a page.',
      'main.4.href: The link “Dashboard” leads to /dashboard/, where this portal has no page. Correct the address, or choose a page.',
    ]);
    for (const language of ['mr', 'hi'])
      for (const line of await publish(main.slice(1), language)) {
        const [, words] = line.split(': ');
        expect(words!.replaceAll(/“.*?”|\/[\w/-]+/g, '')).not.toMatch(/[A-Za-z]/);
      }
  });

  it('is kept as a draft with any link, and the list of refusals names it before', async () => {
    const main = [{ label: 'Pay', href: '/pay/property-tax' }];
    const saved = await send(
      t,
      `/api/navigation/${menu}?locale=en&draft=true`,
      'PATCH',
      { main },
      { json: true, cookie: administrator.cookie },
    );
    expect(saved.status).toBe(200);
    const answer = await send(
      t,
      `/api/publishing/navigation/${menu}/checks?locale=en`,
      'POST',
      {
        slug: 'pmc',
        main: Array.from({ length: 8 }, () => ({
          ...main[0],
          label: 'A very long name of an item',
        })),
      },
      { json: true, cookie: administrator.cookie },
    );
    const { problems, notices } = (await answer.json()) as {
      problems: { path: string }[];
      notices: { path: string; message: string }[];
    };
    expect(problems.map(({ path }) => path)).toContain('main.0.href');
    expect(notices).toMatchObject([{ path: 'main' }]);
  });
});
