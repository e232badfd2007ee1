import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { migrateShared } from '@pune/database/shared';
import type { Kysely } from 'kysely';
import { describe, expect, it, test } from 'vitest';
import { addViews, createPageViews } from './page-views.ts';
import { isReader } from './readers.ts';
import { createRemarks, REMARK_DAYS, SHOWN_DAYS } from './remarks.ts';
import { migrateRemarks, type RemarkTables } from './remarks.migrations.ts';
import { holdsPersonalData, pagePathSchema } from './remarks.schema.ts';

const DAY_MS = 86_400_000;
const PAGE = '/mr/services/property-tax/';

describe('words with personal data', () => {
  it.each([
    'Call me: 98765 43210',
    'call +91-98765-43210',
    'माझा क्रमांक ९८७६५ ४३२१०',
    'office 020-2550 1234 never answers',
    'asha@example.org knows',
    'my Aadhaar is 2234 5678 9012 or so: 234567890124',
    'XXXX-XXXX-7058',
    'account 00123456789',
    'call 98220–12345',
    'call 98220\u200b123\u200d45\u00ad',
    'call 98220     12345',
    'call ９８２２０ １２３４５',
    'call ৯৮২২০ ১২৩৪৫',
    'call me @ 98220 12345',
    'account 00123\u200b456789',
    'pay ravi@okaxis',
    'my car MH 12 AB 1234 stood there',
    'माझी गाडी MH१२AB१२३४',
    'Aadhaar 2345 6789 0123 with a wrong digit',
  ])('are found in: %s', (words) => expect(holdsPersonalData(words)).toBe(true));

  it.each([
    'The fee is 1,250 and the form has 14 pages.',
    'Circular 2026/1234/56 of 28.11.2026 is missing',
    'From 12.11.2026 to 15.11.2026 the page was wrong',
    'The hearing of 12.11.2026-15.11.2026 is missing',
    'Open 2026-11-28 – 2026-11-30, says the page',
    'Interest @ 2% per month',
    'शुल्क ५०० की ७५०?',
    'Room 12, 2nd floor, 10:30 - 17:00',
    'PIN 411005',
  ])('are not found in: %s', (words) => expect(holdsPersonalData(words)).toBe(false));
});

describe('the path of a page', () => {
  it.each(['/en/services/water/', '/mr/circulars/fees/as-of/2026-11-02/'])('is %s', (path) =>
    expect(pagePathSchema.safeParse(path).success).toBe(true),
  );
  it.each(['/en/', '/fr/services/', '//evil.example/', '/en/services/../x/', '/en/services/water'])(
    'is not %s',
    (path) => expect(pagePathSchema.safeParse(path).success).toBe(false),
  );
});

describe('a reader', () => {
  const BROWSER =
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
  const of = (given: Partial<Parameters<typeof isReader>[0]>) =>
    isReader({ userAgent: BROWSER, destination: 'document', purpose: undefined, ...given });
  it('opens a page in a browser, with or without the newer headers', () => {
    expect(of({})).toBe(true);
    expect(of({ destination: undefined })).toBe(true);
  });
  it.each([
    { userAgent: undefined },
    { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    { userAgent: 'curl/8.5.0' },
    { userAgent: 'Pune Portals link check (+https://cms.example)' },
    { destination: 'empty' },
    { destination: 'iframe' },
    { purpose: 'prefetch;prerender' },
  ])('is not %o', (given) => expect(of(given)).toBe(false));
});

test('views that could not be added wait, and are added once', async () => {
  const added: unknown[] = [];
  let isAway = true;
  const views = createPageViews({
    now: () => new Date('2026-11-28T20:00:00Z'),
    add: async (rows) => {
      if (isAway) throw new Error('away');
      added.push(...rows);
    },
  });
  views.count('north', PAGE);
  await expect(views.flush()).rejects.toThrow('away');
  views.count('north', PAGE);
  isAway = false;
  await views.flush();
  await views.flush();
  // After half past six in the evening in London it is the next day in India.
  expect(added).toEqual([{ day: '2026-11-29', site: 'north', path: PAGE, times: 2 }]);
});

const prepare = async (db: Kysely<any>) => {
  await migrateShared(db);
  await migrateRemarks(db);
};

describeOnEachDatabase('views and remarks', (open) => {
  const start = async () => {
    const { db } = await open<RemarkTables>(prepare);
    let time = Date.UTC(2026, 10, 28, 12);
    const now = () => new Date(time);
    const views = createPageViews({ add: (rows) => addViews(db, rows), now });
    const remarks = createRemarks({ db, now });
    return { db, views, remarks, later: (days: number) => void (time += days * DAY_MS) };
  };

  test('are listed by page, the most viewed first', async () => {
    const { views, remarks, later } = await start();
    for (let i = 0; i < 12; i++) views.count('north', PAGE);
    views.count('north', '/en/pages/about/');
    await views.flush();
    later(1);
    for (let i = 0; i < 9; i++) views.count('north', PAGE);
    await views.flush();
    const say = (useful: 'yes' | 'no', words?: string) =>
      remarks.note('north', { page: PAGE, useful, words }, '203.0.113.9');
    expect(await say('yes')).toEqual({ kind: 'Noted' });
    await say('no', 'शुल्क किती?');
    expect(await remarks.pages()).toEqual({
      days: SHOWN_DAYS,
      viewsUnder: 10,
      pages: [
        {
          site: 'north',
          path: PAGE,
          views: 20,
          yes: 1,
          no: 1,
          words: [{ day: '2026-11-29', useful: false, words: 'शुल्क किती?' }],
        },
      ],
    });
  });

  test('say below which count a page lies that is left out, and have whole answers', async () => {
    const { db, views } = await start();
    const now = () => new Date(Date.UTC(2026, 10, 28, 12));
    const remarks = createRemarks({ db, now, pagesMax: 2 });
    const path = (name: string) => `/en/pages/${name}/`;
    const view = async (name: string, times: number) => {
      for (let n = 0; n < times; n++) views.count('north', path(name));
      await views.flush();
    };
    const say = (name: string, useful: 'yes' | 'no') =>
      remarks.note('north', { page: path(name), useful }, '203.0.113.9');
    await view('a', 4);
    await view('b', 43);
    const told = async () => {
      const { viewsUnder, pages } = await remarks.pages();
      return [viewsUnder, ...pages.map((page) => [page.path, page.views, page.yes, page.no])];
    };
    expect(await told()).toEqual([10, [path('b'), 40, 0, 0]]);
    await view('c', 37);
    await view('d', 34);
    for (const name of ['a', 'd', 'd', 'e', 'e', 'e']) await say(name, 'yes');
    await say('d', 'no');
    // `d` has more than ten views and is left out: of it and of `e` fewer than forty are told.
    expect(await told()).toEqual([
      40,
      [path('b'), 40, 0, 0],
      [path('c'), 40, 0, 0],
      [path('d'), null, 2, 1],
      [path('e'), null, 3, 0],
    ]);
  });

  test('are limited by sender, and keep nothing of it', async () => {
    const { db, remarks } = await start();
    const say = (sender: string) => remarks.note('north', { page: PAGE, useful: 'no' }, sender);
    for (let i = 0; i < 20; i++) await say('203.0.113.9');
    expect(await say('203.0.113.9')).toMatchObject({ kind: 'TooMany' });
    expect(await say('203.0.113.10')).toEqual({ kind: 'Noted' });
    const rows = [
      ...(await db.selectFrom('remarks').selectAll().execute()),
      ...(await db.selectFrom('rate_limits').selectAll().execute()),
    ];
    expect(rows.length).toBeGreaterThan(20);
    expect(JSON.stringify(rows)).not.toContain('203.0.113');
  });

  test('are deleted after their term', async () => {
    const { db, views, remarks, later } = await start();
    views.count('north', PAGE);
    await views.flush();
    await remarks.note('north', { page: PAGE, useful: 'no', words: 'old' }, '203.0.113.9');
    later(SHOWN_DAYS + 1);
    await remarks.sweep();
    expect(await db.selectFrom('page_views').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('remarks').selectAll().execute()).toHaveLength(1);
    expect((await remarks.pages()).pages).toEqual([]);
    later(REMARK_DAYS - SHOWN_DAYS);
    await remarks.sweep();
    expect(await db.selectFrom('remarks').selectAll().execute()).toEqual([]);
  });
});
