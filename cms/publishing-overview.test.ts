import fs from 'node:fs';
import path from 'node:path';
import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from './access/rules.ts';
import { overviewOf } from './publishing-overview.ts';
import { readHeartbeat, writePublisherStatus, type PublisherStatus } from './publishing-status.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let statusFile: string;
beforeAll(async () => {
  t = await openTestCms();
  statusFile = path.join(t.folder, 'publisher-status.json');
});
afterAll(() => t.close());

const NOW = Date.parse('2026-11-26T06:00:00Z');
const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString();
const status = (more: Partial<PublisherStatus> = {}): PublisherStatus => ({
  at: ago(1),
  pid: 7,
  state: 'idle',
  trouble: null,
  releases: [],
  work: { total: 0, failing: [] },
  held: [],
  slowest: [],
  progress: null,
  ...more,
});
const overview = async (role: Role = 'publisher', departments: number[] | null = null) =>
  overviewOf(t.cms, (await t.account(role, departments)) as never, {
    environment: { publisherStatusFile: statusFile, sharesPublishing: false, dataDir: t.folder },
    now: NOW,
  });

describe('the heartbeat', () => {
  it('is written whole and read back', () => {
    writePublisherStatus(statusFile, status({ state: 'publishing' }));
    expect(readHeartbeat(statusFile, NOW)).toEqual({
      kind: 'Answers',
      status: status({ state: 'publishing' }),
    });
    expect(fs.readdirSync(t.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is lost after ten seconds', () => {
    writePublisherStatus(statusFile, status({ at: ago(10) }));
    expect(readHeartbeat(statusFile, NOW).kind).toBe('Answers');
    writePublisherStatus(statusFile, status({ at: ago(11) }));
    expect(readHeartbeat(statusFile, NOW)).toMatchObject({ kind: 'Silent', since: ago(11) });
  });

  it.each(['', '{', 'null', '[]', '{"at":"yesterday"}', '42'])(
    'that reads %j was never there',
    (text) => {
      fs.writeFileSync(statusFile, text);
      expect(readHeartbeat(statusFile, NOW)).toEqual({ kind: 'NeverSeen' });
    },
  );

  it('of a publisher that says less than all of it is read all the same', () => {
    fs.writeFileSync(statusFile, JSON.stringify({ at: ago(1) }));
    expect(readHeartbeat(statusFile, NOW)).toMatchObject({
      kind: 'Answers',
      status: { held: [], work: { total: 0, failing: [] } },
    });
  });
});

describe('the overview', () => {
  it('raises no alarm while all is well', async () => {
    writePublisherStatus(
      statusFile,
      status({ releases: [{ portal: 'pmc', name: 'r1', since: ago(60), pages: 12 }] }),
    );
    expect(await overview()).toMatchObject({
      alarms: [],
      publisher: { kind: 'Answers', releases: [{ pages: 12 }] },
      queue: { total: 0, rows: [] },
      portals: { pmc: { url: expect.stringContaining('http') } },
    });
  });

  it('raises one when the publisher does not answer, never did, or is in trouble', async () => {
    writePublisherStatus(statusFile, status({ at: '2026-11-26T05:42:00Z' }));
    expect((await overview()).alarms).toEqual([
      expect.stringMatching(
        /^The publisher does not answer since 26 November 2026, 11:12\. What is saved/,
      ),
    ]);
    fs.rmSync(statusFile);
    expect((await overview()).alarms).toEqual([expect.stringContaining('has not been seen yet')]);
    writePublisherStatus(statusFile, status({ state: 'trouble', trouble: 'the disk is full' }));
    expect((await overview()).alarms).toEqual(['Nothing is published: the disk is full']);
  });

  it('raises one for pages that cannot be made', async () => {
    const page = (name: string) => ({
      portal: 'pmc',
      page: name,
      error: 'The file plan.pdf is missing.',
      tries: 3,
      since: ago(60),
      retryAt: ago(-60),
    });
    writePublisherStatus(
      statusFile,
      status({ work: { total: 2, failing: [page('/en/a/'), page('/en/b/')] } }),
    );
    expect((await overview()).alarms).toEqual([
      '/en/a/ (Municipal Corporation) cannot be made, its readers see the page as it was before: The file plan.pdf is missing. So it is with 1 more.',
    ]);
  });

  it('lists waiting and held changes with reasons, and raises an alarm after a minute', async () => {
    const row = (documentId: string, title: string, seconds: number) =>
      t.cms.db.create({
        collection: 'outbox',
        data: {
          contentType: 'pages',
          documentId,
          title,
          operation: 'publish',
          versions: {},
          at: ago(seconds),
        },
      });
    await row('7', 'Held', 120);
    await row('8', 'Fresh', 2);
    writePublisherStatus(
      statusFile,
      status({
        held: [
          {
            collection: 'pages',
            documentId: '7',
            error: 'The file plan.pdf is missing.',
            tries: 4,
            retryAt: ago(-30),
          },
        ],
      }),
    );
    const { queue, alarms } = await overview();
    expect(queue).toMatchObject({
      total: 2,
      rows: [
        { title: 'Held', held: { tries: 4 } },
        { title: 'Fresh', held: null },
      ],
    });
    expect(alarms).toEqual([
      '“Held” has been waiting for 2 minutes: The file plan.pdf is missing.',
    ]);
    await t.cms.db.deleteMany({ collection: 'outbox', where: {} });
  });

  it('lists scheduled and late changes of the account’s own documents only', async () => {
    const water = (await t.department('Water')).id as number;
    const roads = (await t.department('Roads')).id as number;
    await t.cms.db.deleteMany({ collection: 'outbox', where: {} });
    writePublisherStatus(statusFile, status());
    for (const [title, seconds] of [
      ['Late', 300],
      ['To come', -300],
    ] as const)
      await t.cms.db.create({
        collection: 'schedules',
        data: {
          contentType: 'pages',
          documentId: '1',
          title,
          department: String(water),
          action: 'publish',
          at: ago(seconds),
          byName: 'Asha',
          state: 'waiting',
          tries: 0,
        },
      });
    expect(await overview('publisher', [water])).toMatchObject({
      schedules: [
        { title: 'Late', alarm: expect.stringContaining('5 minutes ago'), mayCancel: true },
        { title: 'To come', alarm: null },
      ],
      alarms: [expect.stringContaining('“Late”')],
    });
    expect(await overview('publisher', [roads])).toMatchObject({ schedules: [], alarms: [] });
    expect((await overview('administrator')).schedules).toHaveLength(2);
    expect((await overview('author', [water])).schedules).toMatchObject([
      { mayCancel: false },
      { mayCancel: false },
    ]);
  });
});

describe('over the network', () => {
  const ask = async (address: string, cookie?: string) => {
    const answer = await handleEndpoints({
      config: t.cms.config,
      request: new Request(`${t.cms.config.serverURL}${address}`, {
        headers: {
          origin: t.cms.config.serverURL,
          'sec-fetch-site': 'same-origin',
          ...(cookie && { cookie }),
        },
      }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const signIn = async (role: Role) => t.signIn(await t.account(role));

  it('is available to the staff only', async () => {
    expect((await ask('/api/publishing')).status).toBe(401);
    const { status: code, body } = await ask('/api/publishing', await signIn('checker'));
    expect(code).toBe(200);
    expect(body).toMatchObject({ publisher: {}, queue: {}, last: [] });
  });

  it('a document’s data contain its old addresses, its receipts, and the right to schedule', async () => {
    const { id } = await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData('Moved', { _status: 'published' }),
      overrideAccess: true,
    });
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'en',
      data: { slug: 'moved-on', _status: 'published' } as never,
      overrideAccess: true,
    });
    for (let n = 0; n < 3; n++)
      await t.cms.db.create({
        collection: 'receipts',
        data: {
          title: 'Moved',
          contentType: 'pages',
          documentId: String(id),
          operation: 'publish',
          status: 'live',
          pages: [{ path: '/en/pages/moved/' }],
          pageCount: 1,
          ms: { queue: 1 },
          note: `n${n}`,
          at: ago(-n),
        },
      });
    const { body } = await ask(`/api/publishing/pages/${id}`, await signIn('publisher'));
    expect(body).toMatchObject({
      oldAddresses: [{ from: '/pages/moved/' }],
      receipt: { note: 'n2', pages: [{}] },
      receiptCount: 3,
      maySchedule: true,
      trouble: null,
    });
    expect(body.earlier).toHaveLength(2);
    expect(JSON.stringify(body.earlier)).not.toContain('"pages"');
    expect((await ask(`/api/publishing/pages/${id}`, await signIn('author'))).body).toMatchObject({
      maySchedule: false,
    });
  });

  it('a redirect that editors made a circle of in the same moment says so', async () => {
    const make = (from: string, href: string) =>
      t.cms.db.create({
        collection: 'redirects',
        data: { from, href, status: '301', portals: ['pmc'], _status: 'published' },
      });
    const { id } = await make('/x', '/y');
    await make('/y', '/x');
    const { body } = await ask(`/api/publishing/redirects/${id}`, await signIn('administrator'));
    expect(body).toMatchObject({
      trouble:
        'This leads back to where it was already: /x → /y → /x. Let one of these addresses lead to a page.',
    });
  });
});
