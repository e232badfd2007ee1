import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PayloadRequest } from 'payload';
import type { Outcome } from './links/asking.ts';
import { checkLinks, stateAfter, urlOfPath, type LinkRow } from './links/checks.ts';
import { linksIn } from './links/found-links.ts';
import { lastNight, runChecks, type LinkCheck } from './links/runs.ts';
import type { LinksView } from './links.endpoints.ts';
import { send, signIn, type Person } from './testing/http.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';
import { workOf } from './work.ts';

type Id = number | string;
type User = NonNullable<PayloadRequest['user']>;

const text = (...links: object[]) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: null,
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: null,
        textFormat: 0,
        children: [
          {
            type: 'text',
            text: 'https://words.example',
            format: 0,
            version: 1,
            mode: 'normal',
            style: '',
            detail: 0,
          },
          ...links.map((fields) => ({
            type: 'link',
            version: 3,
            format: '',
            indent: 0,
            direction: null,
            fields: { newTab: false, ...fields },
            children: [
              {
                type: 'text',
                text: 'here',
                format: 0,
                version: 1,
                mode: 'normal',
                style: '',
                detail: 0,
              },
            ],
          })),
        ],
      },
    ],
  },
});
const web = (url: string) => ({ linkType: 'custom', url });
const inside = (relationTo: string, value: Id) => ({
  linkType: 'internal',
  doc: { relationTo, value },
});

describe('links of a document', () => {
  it('are those of texts, structured fields and menus, with field and language', () => {
    const found = linksIn({
      id: 7,
      slug: 'https://not.a.link',
      title: { en: 'A title', mr: 'शीर्षक' },
      body: {
        en: text(web('https://one.example/'), inside('pages', 3)),
        mr: text(web('/circulars/water/'), web('https://one.example/')),
      },
      source: 'https://two.example/a?b=c',
      items: [
        { label: { en: 'Item' }, href: '/services/' },
        { linkType: 'internal', doc: { relationTo: 'apps', value: { id: 4 } } },
      ],
      sentence: 'See https://in.a.sentence.example for more.',
    });
    expect(found.map(({ address, field, kind, locale }) => [field, locale, kind, address])).toEqual(
      [
        ['body', 'en', 'web', 'https://one.example/'],
        ['body', 'en', 'document', 'pages/3'],
        ['body', 'mr', 'path', '/circulars/water/'],
        ['body', 'mr', 'web', 'https://one.example/'],
        ['source', null, 'web', 'https://two.example/a?b=c'],
        ['items', null, 'path', '/services/'],
        ['items', null, 'document', 'apps/4'],
      ],
    );
  });

  it('without a portal of their own are asked for at the first portal of the document', () => {
    const portals = [
      { id: 'one', url: 'https://one.example' },
      { id: 'two', url: 'https://two.example' },
    ];
    const path = (address: string) => urlOfPath({ address, locale: 'mr' }, ['two'], portals);
    expect(path('/services/')).toBe('https://two.example/mr/services/');
    expect(path('/en/services/')).toBe('https://two.example/en/services/');
    expect(path('/files/a.pdf')).toBe('https://two.example/files/a.pdf');
    expect(urlOfPath({ address: '/a/', locale: null }, [], [])).toBeNull();
  });
});

describe('the state of a link', () => {
  const at = (time: string) => new Date(`2026-11-29T${time}:00Z`);
  const gone: Outcome = { kind: 'Failed', failure: 'gone', status: 404 };
  it('counts failed checks, and those of one moment as one', () => {
    const first = stateAfter(null, gone, at('01:00'));
    expect(first).toMatchObject({
      failures: 1,
      failedSince: at('01:00').toISOString(),
      detail: '404',
    });
    expect(stateAfter(first, gone, at('01:05'))).toMatchObject({ failures: 1 });
    const second = stateAfter(stateAfter(first, gone, at('01:05')), gone, at('01:11'));
    expect(second).toMatchObject({ failures: 2, failedSince: at('01:00').toISOString() });
    expect(stateAfter(second, { kind: 'Answers' }, at('02:00'))).toMatchObject({
      state: 'answers',
      failures: 0,
      failedSince: null,
    });
    expect(stateAfter(second, { kind: 'Unknown', status: 403 }, at('02:00')).failures).toBe(0);
  });
  it('of each night is asked for at half past two', () => {
    expect(lastNight(new Date('2026-11-29T20:59:00Z')).toISOString()).toBe(
      '2026-11-28T21:00:00.000Z',
    );
    expect(lastNight(new Date('2026-11-29T21:00:00Z')).toISOString()).toBe(
      '2026-11-29T21:00:00.000Z',
    );
  });
});

describe('checks', () => {
  let t: TestCms;
  let water: Id;
  let roads: Id;
  let author: Person;
  let administrator: Person;
  let stranger: Person;
  let page: Id;
  let other: Id;
  let authorUser: User;

  /** The web: an address is there if it is named here. */
  const there = new Set<string>();
  let asked: string[] = [];
  const ask = async (address: string): Promise<Outcome> => {
    asked.push(address);
    return there.has(address)
      ? { kind: 'Answers' }
      : { kind: 'Failed', failure: 'gone', status: 404 };
  };
  let now = new Date('2026-11-29T06:00:00Z');
  const later = (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000));
  const check = (only: string | null = null) =>
    checkLinks(t.cms, {
      ask,
      only,
      politeness: { hosts: 3, pauseMs: 0 },
      portals: [{ id: 'pmc', url: 'https://pmc.example' }],
      now: () => now,
    });
  const publish = (title: string, body: object, department: Id) =>
    t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData(title, { department, body, portals: ['pmc'], _status: 'published' }),
      overrideAccess: true,
    });
  const rows = async (document: string): Promise<Record<string, Partial<LinkRow>>> => {
    const { docs } = await t.cms.db.find<LinkRow>({
      collection: 'links',
      where: { document: { equals: document } },
      limit: 0,
      pagination: false,
    });
    return Object.fromEntries(
      docs.map(({ address, failures, state }) => [address, { failures, state }]),
    );
  };

  beforeAll(async () => {
    t = await openTestCms();
    water = (await t.department('Water supply')).id;
    roads = (await t.department('Roads')).id;
    author = await signIn(t, 'author', [water]);
    administrator = await signIn(t, 'administrator');
    stranger = await signIn(t, 'author', [roads]);
    authorUser = await t.account('author', [water]);
    other = (await publish('Another page', text(), roads)).id;
    const links = [
      web('https://good.example/'),
      web('https://dead.example/page'),
      web('/somewhere/'),
      inside('pages', other),
    ];
    page = (await publish('With links', text(...links), water)).id;
    there.add('https://good.example/').add('https://pmc.example/en/somewhere/');
  });
  afterAll(() => t.close());

  it('keep what became of each link, with its owner', async () => {
    expect(await check()).toEqual({ kind: 'Checked', links: 4, broken: 0 });
    expect(await rows(`pages/${page}`)).toEqual({
      'https://good.example/': { state: 'answers', failures: 0 },
      'https://dead.example/page': { state: 'failed', failures: 1 },
      '/somewhere/': { state: 'answers', failures: 0 },
      [`pages/${other}`]: { state: 'answers', failures: 0 },
    });
    expect(asked).not.toContain('https://words.example');
  });

  it('call a link broken after two failed ones, and bring it to those who may mend it', async () => {
    const links = async () => (await workOf(t.cms, authorUser as never, now)).links;
    expect(await links()).toEqual([]);
    later(24);
    expect(await check()).toEqual({ kind: 'Checked', links: 4, broken: 1 });
    expect(await links()).toMatchObject([
      {
        collection: 'pages',
        id: String(page),
        title: 'With links',
        note: 'https://dead.example/page',
        field: 'body',
        languages: ['en'],
        at: '2026-11-29T06:00:00.000Z',
      },
    ]);
    const strangers = await t.account('author', [roads]);
    expect((await workOf(t.cms, strangers as never, now)).links).toEqual([]);
  });

  it('see a document that was taken down, and a link that answers again', async () => {
    await t.cms.update({
      collection: 'pages',
      id: other,
      data: { _status: 'draft' },
      overrideAccess: true,
    });
    there.add('https://dead.example/page');
    later(24);
    await check();
    expect(await rows(`pages/${page}`)).toMatchObject({
      'https://dead.example/page': { state: 'answers', failures: 0 },
      [`pages/${other}`]: { state: 'failed', failures: 1 },
    });
  });

  it('forget links that are in no published document any more', async () => {
    await t.cms.update({
      collection: 'pages',
      id: page,
      locale: 'en',
      data: { body: text(web('https://good.example/')), _status: 'published' } as never,
      overrideAccess: true,
    });
    asked = [];
    await check(`pages/${page}`);
    expect(Object.keys(await rows(`pages/${page}`))).toEqual(['https://good.example/']);
    expect(asked).toEqual(['https://good.example/']);
  });

  it('store nothing if no server at all answers: the trouble is our own', async () => {
    await publish(
      'Many servers',
      text(...['a', 'b', 'c'].map((host) => web(`https://${host}.example/`))),
      water,
    );
    const before = await rows(`pages/${page}`);
    const result = await checkLinks(t.cms, {
      ask: async () => ({ kind: 'Failed', failure: 'connection', status: null }),
      only: null,
      politeness: { hosts: 3, pauseMs: 0 },
      portals: [],
      now: () => now,
    });
    expect(result).toEqual({ kind: 'NoNetwork' });
    expect(await rows(`pages/${page}`)).toEqual(before);
  });

  it('run each night once, and when they are asked for', async () => {
    const run = (openedAt: Date) => runChecks(t.cms, check, () => now, openedAt);
    now = new Date('2026-12-05T20:00:00Z');
    expect(await run(now)).toBe(0);
    const opened = now;
    later(2);
    expect(await run(opened)).toBe(1);
    expect(await run(opened)).toBe(0);
    later(24);
    expect(await run(opened)).toBe(1);
  });

  it('are asked for by those who may change the document, and all of them by administrators', async () => {
    const at = `/api/publishing/pages/${page}/links`;
    const request = (person: Person, path: string, method = 'POST') =>
      send(t, path, method, {}, { json: true, cookie: person.cookie });
    expect((await request(stranger, at)).status).toBe(403);
    expect((await request(author, '/api/publishing/links')).status).toBe(403);
    expect((await request({ name: '', cookie: '' }, at)).status).toBe(401);
    expect((await request(author, at)).status).toBe(200);
    await request(author, at);
    expect((await request(administrator, '/api/publishing/links')).status).toBe(200);
    const checks = async () =>
      (
        await t.cms.db.find<LinkCheck>({
          collection: 'link-checks',
          where: { state: { equals: 'waiting' } },
          pagination: false,
        })
      ).docs.length;
    expect(await checks()).toBe(2);
    there.delete('https://good.example/');
    expect(await runChecks(t.cms, check, () => now, now)).toBe(2);
    expect(await checks()).toBe(0);
    const view = (await (await request(author, at, 'GET')).json()) as LinksView;
    expect(view).toMatchObject({
      mayCheck: true,
      last: { state: 'done' },
      // Two checks of the same moment are one.
      links: [
        {
          address: 'https://good.example/',
          field: 'Text of the page',
          failures: 1,
          language: 'en',
        },
      ],
    });
  });

  it('are read by the accounts of the department, and written by no person', async () => {
    const seen = async (person: Person) => {
      const answer = await send(
        t,
        '/api/links?limit=0&depth=0',
        'GET',
        {},
        { json: true, cookie: person.cookie },
      );
      return ((await answer.json()) as { docs: LinkRow[] }).docs.map(
        ({ department }) => department,
      );
    };
    expect(new Set(await seen(author))).toEqual(new Set([String(water)]));
    expect(await seen(stranger)).toEqual([]);
    expect((await seen(administrator)).length).toBeGreaterThan(0);
    const { docs } = await t.cms.find({ collection: 'links', limit: 1, overrideAccess: true });
    for (const method of ['PATCH', 'DELETE'])
      expect(
        (
          await send(
            t,
            `/api/links/${docs[0]!.id}`,
            method,
            {},
            { json: true, cookie: administrator.cookie },
          )
        ).status,
      ).toBe(403);
  });
});
