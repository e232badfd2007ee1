import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { sachetFeed, sachetMessage, AROUND_NAGPUR, type Sample } from './cap.testing.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestCms, type TestCms } from '../testing/test-cms.ts';
import { createCapFeeds } from './cap-feeds.ts';

const NOW = '2026-11-28T05:00:00.000Z';
const SENDER = 'ndma@sample.example';

let t: TestCms;
let server: http.Server;
let origin = '';
let clock = NOW;
/** Answers of the server, by path. */
const answers = new Map<string, { status?: number; body: string | Buffer; location?: string }>();
let asked: string[] = [];
let logged: [string, Record<string, unknown>][] = [];

beforeAll(async () => {
  t = await openTestCms();
  server = http.createServer((request, response) => {
    asked.push(request.url!);
    const { status = 200, body, location } = answers.get(request.url!) ?? { status: 404, body: '' };
    response.writeHead(status, {
      'content-type': 'application/xml',
      ...(location && { location }),
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await t.close();
});
beforeEach(async () => {
  answers.clear();
  [clock, asked, logged] = [NOW, [], []];
  await t.cms.delete({
    collection: 'alerts',
    where: { id: { exists: true } },
    overrideAccess: true,
  });
});

const poller = (trusted: readonly string[] = []) =>
  createCapFeeds({
    cms: t.cms,
    settings: { feeds: [`${origin}/rss`], trusted, geocodes: [], names: ['Pune'] },
    now: () => new Date(clock),
    log: (event, details) => void logged.push([event, details as Record<string, unknown>]),
  });

/** Serves a feed of these messages, newest first. */
function serve(...samples: Sample[]): void {
  const names = samples.map(({ identifier }, at) => identifier ?? `m${at}`);
  answers.set('/rss', { body: sachetFeed(origin, names) });
  samples.forEach((sample, at) =>
    answers.set(`/FetchXMLFile?identifier=${names[at]}`, {
      body: sachetMessage({ identifier: names[at], ...sample }),
    }),
  );
}
type Doc = Record<string, unknown> & {
  id: number | string;
  cap: Record<string, string>;
  _status: string;
};
const alerts = async (locale: 'en' | 'mr' | 'hi' = 'en'): Promise<Doc[]> =>
  (
    await t.cms.find({
      collection: 'alerts',
      draft: true,
      locale,
      fallbackLocale: false as never,
      depth: 0,
      overrideAccess: true,
      pagination: false,
    })
  ).docs as unknown as Doc[];
const outcomes = () =>
  logged.filter(([event]) => event === 'cap-received').map(([, { outcome }]) => outcome);

describe('a message of another authority', () => {
  it('becomes a draft in three languages that says where it comes from, once', async () => {
    serve({ identifier: 'a1' });
    const feeds = poller();
    await feeds.poll();
    await feeds.poll();
    await poller().poll();
    const found = await alerts();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      _status: 'draft',
      title: 'Thunderstorm with heavy rain in Pune',
      severity: 'Moderate',
      category: 'Met',
      topic: 'services',
      status: 'Actual',
      offices: [],
      effective: '2026-11-28T04:30:00.000Z',
      expires: '2026-11-28T10:30:00.000Z',
      sourceNote: 'Issued by Sample authority. Their message a1.',
      cap: { sender: SENDER, identifier: 'a1', feed: `${origin}/rss` },
    });
    expect(found[0]!.cap['note']).toMatch(/no signature/);
    expect((await alerts('mr'))[0]).toMatchObject({
      title: 'पुण्यात मुसळधार पाऊस',
      event: 'गडगडाटी वादळ',
    });
    expect((await alerts('hi'))[0]).toMatchObject({ instruction: 'घर के भीतर रहें।' });
    expect(await t.outbox()).toEqual([]);
    expect(outcomes()).toEqual(['drafted']);
  });

  it('about another place, or one that is over, is left alone', async () => {
    serve(
      { identifier: 'b1', polygon: AROUND_NAGPUR },
      {
        identifier: 'b2',
        effective: '2026-11-27T10:00:00+05:30',
        expires: '2026-11-27T16:00:00+05:30',
      },
      { identifier: 'b3', status: 'System' },
      { identifier: 'b4', msgType: 'Ack' },
    );
    await poller([SENDER]).poll();
    expect(await alerts()).toEqual([]);
    expect(outcomes()).toEqual(['ignored: no_alert', 'ignored: not_public', 'ignored: over']);
  });

  it.each([
    ['severe and of a trusted sender', { severity: 'Severe' }, [SENDER], 'published'],
    ['severe and of another sender', { severity: 'Severe' }, [], 'draft'],
    ['moderate', { severity: 'Moderate' }, [SENDER], 'draft'],
    ['a drill', { severity: 'Extreme', status: 'Exercise' }, [SENDER], 'draft'],
    [
      'sent in the future',
      { severity: 'Extreme', sent: '2026-11-28T12:00:00+05:30' },
      [SENDER],
      'draft',
    ],
    [
      'sent a little ahead of our clock',
      { severity: 'Extreme', sent: '2026-11-28T10:33:00+05:30' },
      [SENDER],
      'published',
    ],
    [
      'known to be here by its name alone',
      { severity: 'Extreme', polygon: null },
      [SENDER],
      'draft',
    ],
    ['without an end', { severity: 'Extreme', expires: null }, [SENDER], 'draft'],
  ] as [string, Sample, string[], string][])(
    'that is %s: %s',
    async (_, sample, trusted, state) => {
      serve({ identifier: 'c1', ...sample });
      await poller(trusted).poll();
      const [found] = await alerts();
      expect([found!._status, logged.filter(([event]) => /failed|not-read/.test(event))]).toEqual([
        state,
        [],
      ]);
    },
  );

  it('that is published has its source and every language', async () => {
    serve({ identifier: 'd1', severity: 'Extreme' });
    await poller([SENDER]).poll();
    const row = (await t.outbox()).at(-1)!;
    expect(row).toMatchObject({ contentType: 'alerts', operation: 'publish' });
    expect(
      Object.entries(row.versions).map(([locale, version]) => [locale, version?.title]),
    ).toEqual([
      ['en', 'Thunderstorm with heavy rain in Pune'],
      ['mr', 'पुण्यात मुसळधार पाऊस'],
      ['hi', 'पुणे में भारी वर्षा'],
    ]);
  });
});

describe('an update or a cancellation', () => {
  const reference = (identifier: string) => `${SENDER},${identifier},2026-11-28T10:00:00+05:30`;

  it('changes the alert that it refers to, and the first message does not come back', async () => {
    const first = { identifier: 'e1', severity: 'Severe' };
    const second = {
      identifier: 'e2',
      severity: 'Severe',
      msgType: 'Update',
      references: reference('e1'),
      expires: '2026-11-28T20:00:00+05:30',
    };
    serve(first);
    await poller([SENDER]).poll();
    serve(second, first);
    await poller([SENDER]).poll();
    await poller([SENDER]).poll();
    const found = await alerts();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      _status: 'published',
      expires: '2026-11-28T14:30:00.000Z',
      correctedAt: NOW,
      cap: { identifier: 'e2', earlier: 'e1' },
    });
    serve({ identifier: 'e3', msgType: 'Cancel', references: reference('e2') }, second, first);
    await poller([SENDER]).poll();
    expect((await alerts())[0]).toMatchObject({ _status: 'published', allClearAt: NOW });
    expect(outcomes()).toEqual(['published', 'updated', 'called_off']);
  });

  it('of a sender who is not trusted waits for an editor', async () => {
    serve({ identifier: 'f1' });
    await poller().poll();
    const [draft] = await alerts();
    await t.cms.update({
      collection: 'alerts',
      id: draft!.id,
      locale: 'en',
      data: { _status: 'published' },
      overrideAccess: true,
    });
    serve({ identifier: 'f2', msgType: 'Cancel', references: reference('f1') });
    await poller().poll();
    expect((await alerts())[0]).toMatchObject({ _status: 'draft', allClearAt: NOW });
    const live = await t.cms.findByID({
      collection: 'alerts',
      id: draft!.id,
      overrideAccess: true,
    });
    expect(live).toMatchObject({ _status: 'published', allClearAt: null });
  });

  it('of another sender changes nothing', async () => {
    serve({ identifier: 'g1' });
    await poller().poll();
    serve({
      identifier: 'g2',
      sender: 'other@sample.example',
      msgType: 'Cancel',
      references: reference('g1'),
    });
    await poller().poll();
    const found = await alerts();
    expect(found).toHaveLength(1);
    expect(found[0]!['allClearAt'] ?? null).toBeNull();
    expect(outcomes()).toEqual(['drafted', 'ignored: cancels_unknown']);
  });
});

describe('a feed', () => {
  it('that fails is asked again after pauses that grow, and then works', async () => {
    answers.set('/rss', { status: 503, body: '' });
    const feeds = poller();
    const minutes = async (count: number) => {
      clock = new Date(Date.parse(clock) + count * 60_000).toISOString();
      await feeds.poll();
      return asked.length;
    };
    await feeds.poll();
    expect([await minutes(0.5), await minutes(0.5), await minutes(1), await minutes(1)]).toEqual([
      1, 2, 2, 3,
    ]);
    serve({ identifier: 'h1', expires: '2026-11-28T20:00:00+05:30' });
    await minutes(4);
    expect(outcomes()).toEqual(['drafted']);
  });

  it('is not followed elsewhere', async () => {
    answers.set('/rss', { status: 302, body: '', location: `${origin}/internal` });
    answers.set('/internal', { body: sachetFeed(origin, ['i1']) });
    await poller().poll();
    expect(asked).toEqual(['/rss']);
    expect(logged.map(([event]) => event)).toEqual(['cap-feed-failed']);
  });

  it('may be a single message', async () => {
    answers.set('/rss', { body: sachetMessage({ identifier: 'j1' }) });
    await poller().poll();
    expect(await alerts()).toHaveLength(1);
  });

  it.each([
    ['malformed XML', '<rss><channel>', 'cap-feed-failed'],
    ['a document type', '<!DOCTYPE rss SYSTEM "http://127.0.0.1/x"><rss/>', 'cap-feed-failed'],
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0xff, 0xfe]), 'cap-feed-failed'],
    ['more bytes than a feed has', Buffer.alloc(6_000_000, 'a'), 'cap-feed-failed'],
  ])('with %s is reported and changes nothing', async (_, body, event) => {
    answers.set('/rss', { body });
    await poller().poll();
    expect(logged.map(([name]) => name)).toEqual([event]);
    expect(await alerts()).toEqual([]);
  });

  it('with one bad message still brings the others', async () => {
    serve({ identifier: 'k1' }, { identifier: 'k2' }, { identifier: 'k3' });
    answers.set('/FetchXMLFile?identifier=k1', { body: '<cap' });
    answers.set('/FetchXMLFile?identifier=k2', { body: Buffer.alloc(2_000_000, 'a') });
    const feeds = poller();
    await feeds.poll();
    expect((await alerts()).map(({ cap }) => cap['identifier'])).toEqual(['k3']);
    expect(logged.map(([event]) => event).sort()).toEqual([
      'cap-given-up',
      'cap-received',
      'cap-refused',
    ]);
    const before = asked.length;
    await feeds.poll();
    expect(asked.slice(before)).toEqual(['/rss']);
  });

  it('gives up a message that cannot be fetched, after some tries', async () => {
    serve({ identifier: 'l1' });
    answers.set('/FetchXMLFile?identifier=l1', { status: 500, body: '' });
    const feeds = poller();
    for (let run = 0; run < 8; run++) await feeds.poll();
    expect(asked.filter((path) => path.includes('l1'))).toHaveLength(5);
    expect(logged.at(-1)![0]).toBe('cap-given-up');
  });
});
