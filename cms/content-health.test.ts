import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PayloadRequest } from 'payload';
import { PAGE_REMARKS } from '@pune/std/page-remarks';
import { isSignedRequest } from '@pune/std/signed-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  byUrgency,
  contentHealth,
  readPageRemarks,
  troublesOf,
  usefulShare,
  type HealthLine,
  type PageRemarks,
} from './content-health.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

const KEY = 'a key that the CMS shares with the functions';
const line = (title: string, more: Partial<HealthLine> = {}): HealthLine => ({
  collection: 'pages',
  id: title,
  title,
  views: null,
  yes: 0,
  no: 0,
  words: [],
  reviewOn: null,
  behind: [],
  brokenLinks: [],
  ...more,
});
const remarks = (path: string, more: Partial<PageRemarks> = {}): PageRemarks => ({
  site: 'north',
  path,
  views: null,
  yes: 0,
  no: 0,
  words: [],
  ...more,
});

describe('what to mend next', () => {
  it('counts each trouble, and an opinion of five readers or more', () => {
    const words = [{ day: '2026-11-28', useful: false, words: 'Fee?', locale: 'en' as const }];
    expect(
      [
        line('nothing', { yes: 9, no: 1 }),
        line('few', { no: 4 }),
        line('most did not', { yes: 2, no: 3 }),
        line('words', { words }),
        line('all', {
          reviewOn: '2026-11-01',
          behind: ['mr', 'hi'],
          brokenLinks: [{ address: 'https://a.example', field: 'body' }],
        }),
      ].map(troublesOf),
    ).toEqual([0, 0, 1, 1, 4]);
    expect([usefulShare({ yes: 2, no: 3 }), usefulShare({ yes: 4, no: 0 })]).toEqual([40, null]);
  });

  it('comes in the order of troubles times views', () =>
    expect(
      byUrgency([
        line('read, nothing wrong', { views: 900 }),
        line('little read, two troubles', { reviewOn: '2026-11-01', behind: ['mr'] }),
        line('much read, one trouble', { views: 500, reviewOn: '2026-11-01' }),
        line('read a little', { views: 30, behind: ['hi'] }),
      ]).map(({ title }) => title),
    ).toEqual([
      'much read, one trouble',
      'read a little',
      'little read, two troubles',
      'read, nothing wrong',
    ]));
});

describe('content health', () => {
  let t: TestCms;
  let editor: NonNullable<PayloadRequest['user']>;
  let other: NonNullable<PayloadRequest['user']>;
  let slug: string;
  beforeAll(async () => {
    t = await openTestCms();
    const water = (await t.department('Water supply')).id as number;
    const roads = (await t.department('Roads')).id as number;
    editor = await t.account('author', [water]);
    other = await t.account('author', [roads]);
    const page = await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: {
        ...(pageData('Taps', { department: water, reviewOn: '2026-11-01' }) as object),
        _status: 'published',
      } as never,
    });
    slug = (page as unknown as { slug: string }).slug;
  });
  afterAll(() => t.close());

  it('joins views, answers and words of all languages and portals, for the department alone', async () => {
    const words = [{ day: '2026-11-28', useful: false, words: 'शुल्क?' }];
    const pages = [
      remarks(`/en/pages/${slug}/`, { views: 120, yes: 3 }),
      remarks(`/mr/pages/${slug}/`, { site: 'south', views: 30, no: 3, words }),
      remarks(`/hi/pages/${slug}/`),
      remarks('/en/pages/no-such-page/', { views: 900, no: 9 }),
      remarks('/en/changes/'),
    ];
    const now = new Date('2026-11-29T06:00:00Z');
    expect(await contentHealth(t.cms, editor, pages, now)).toEqual([
      expect.objectContaining({
        collection: 'pages',
        title: 'Taps',
        views: 150,
        yes: 3,
        no: 3,
        reviewOn: expect.stringContaining('2026-11-01'),
        words: [{ ...words[0], locale: 'mr' }],
      }),
    ]);
    expect(await contentHealth(t.cms, other, pages, now)).toEqual([]);
  });
});

describe('views and remarks, as the CMS reads them', () => {
  let answer: [status: number, body: string] = [200, ''];
  let asked: http.IncomingMessage | undefined;
  const server = http.createServer((request, response) => {
    asked = request;
    response.writeHead(answer[0]).end(answer[1]);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const read = () =>
    readPageRemarks({
      portal: 'http://north.localhost:8080',
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      key: KEY,
    });

  it('are asked for with a signature', async () => {
    const told = { viewsUnder: 40, pages: [remarks('/en/pages/a/')] };
    answer = [200, JSON.stringify({ days: 90, ...told })];
    expect(await read()).toEqual(told);
    const headers = new Headers(asked!.headers as Record<string, string>);
    expect(asked!.url).toBe(PAGE_REMARKS.path);
    expect(isSignedRequest(KEY, PAGE_REMARKS.purpose, { headers, body: '', now: new Date() })).toBe(
      true,
    );
  });

  it('are unknown after an error or another answer', async () => {
    answer = [503, '{}'];
    expect(await read()).toBeNull();
    for (const body of ['{"pages":1,"viewsUnder":10}', '{"pages":[]}']) {
      answer = [200, body];
      expect(await read(), body).toBeNull();
    }
  });
});
