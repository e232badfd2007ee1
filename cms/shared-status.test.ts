import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { leaseStore, takeLease } from './publisher-lease.ts';
import { overviewOf, publisherAlarm } from './publishing-overview.ts';
import { reportStatus, writePublisherStatus, type PublisherStatus } from './publishing-status.ts';
import { lastStatus, readPublisher, tellStandBy, tellStatus } from './shared-status.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

/** The machine whose CMS reads; another one holds the lease. */
const place = () => ({
  publisherStatusFile: path.join(t.folder, 'publisher-status.json'),
  dataDir: t.folder,
  sharesPublishing: true,
});
const read = (now = Date.now()) => readPublisher(t.cms.kv, place(), now);
const status = (more: Partial<PublisherStatus> = {}): PublisherStatus => ({
  at: new Date().toISOString(),
  pid: 7,
  state: 'idle',
  trouble: null,
  releases: [{ portal: 'pmc', name: 'r1', since: '2026-11-30T00:00:00.000Z', pages: 3 }],
  work: { total: 0, failing: [] },
  held: [],
  slowest: [],
  progress: null,
  ...more,
});
const take = (machine: string) =>
  takeLease(leaseStore(t.cms), {
    folder: `${machine}:/srv/data`,
    machine,
    beatMs: 100,
    expireMs: 1500,
    onLost: () => {},
  });
const minuteAgo = new Date(Date.now() - 60_000).toISOString();

describe('where publishers of several machines succeed each other, the CMS', () => {
  it('has seen none before the first', async () =>
    expect(await read()).toEqual({
      heartbeat: { kind: 'NeverSeen' },
      machine: null,
      standBy: null,
    }));

  it('shows the publisher that holds the lease, whatever the file of its own machine says', async () => {
    writePublisherStatus(
      place().publisherStatusFile,
      status({ at: minuteAgo, trouble: 'no room' }),
    );
    const lease = await take('east');
    const own = tellStatus(t.cms.kv, { epoch: lease.epoch });
    own.tell(status({ state: 'publishing' }));
    await own.settled();
    await tellStandBy(t.cms.kv, 'west');
    expect(await read()).toMatchObject({
      heartbeat: { kind: 'Answers', status: { state: 'publishing', trouble: null } },
      machine: 'east',
      standBy: 'west',
    });
    const account = (await t.account('administrator')) as never;
    expect(await overviewOf(t.cms, account, { environment: place() })).toMatchObject({
      alarms: [],
      publisher: { kind: 'Answers', machine: 'east', standBy: 'west', releases: [{ pages: 3 }] },
    });
    await lease.release();
  });

  it('is not misled by a former holder that writes late', async () => {
    const former = await take('east');
    const late = tellStatus(t.cms.kv, { epoch: former.epoch });
    await former.release();
    const next = await take('west');
    const own = tellStatus(t.cms.kv, { epoch: next.epoch });
    own.tell(status({ state: 'publishing' }));
    await own.settled();
    late.tell(status({ state: 'trouble', trouble: 'Superseded' }));
    await late.settled();
    expect(await read()).toMatchObject({
      heartbeat: { status: { state: 'publishing', trouble: null } },
      machine: 'west',
    });
    await next.release();
    // The row of the late one goes with the next holder.
    const third = await take('east');
    const last = tellStatus(t.cms.kv, { epoch: third.epoch });
    last.tell(status());
    await last.settled();
    const rows = (await t.cms.kv.keys()).filter((key) => key.startsWith('publisher-status'));
    expect(rows).toEqual([`publisher-status ${third.epoch}`]);
    await third.release();
  });

  it('says that a publisher takes over, with what was public before', async () => {
    const lease = await take('west');
    const own = tellStatus(t.cms.kv, { epoch: lease.epoch });
    const { report, stop } = reportStatus(own.tell, await lastStatus(t.cms.kv));
    await own.settled();
    expect(await read()).toMatchObject({
      heartbeat: { kind: 'Answers', status: { state: 'starting', releases: [{ name: 'r1' }] } },
      machine: 'west',
      // The one that takes over stands by no more.
      standBy: null,
    });
    expect(publisherAlarm(await read())).toBeNull();
    const { pid: _, ...service } = status();
    report(service);
    await own.settled();
    expect(await read()).toMatchObject({ heartbeat: { status: { state: 'idle' } } });
    stop();
    await lease.release();
  });

  it('names the machine that is silent, and the one that takes over or that there is none', async () => {
    const lease = await take('east');
    const own = tellStatus(t.cms.kv, { epoch: lease.epoch });
    own.tell(status());
    await own.settled();
    await tellStandBy(t.cms.kv, 'west');
    const soon = Date.now() + 12_000;
    expect(publisherAlarm(await read(soon))).toMatch(
      /^The publisher on “east” does not answer since .* The one on “west” takes over in a moment\./,
    );
    expect(publisherAlarm(await read(Date.now() + 60_000))).toMatch(
      /^The publisher on “east” does not answer since .*, and none stands by\. What is saved/,
    );
    await lease.release();
  });
});

it('a status that stays the same is written every three seconds, a change at once, and one at a time', async () => {
  const set = vi.spyOn(t.cms.kv, 'set');
  const written = () => set.mock.calls.filter(([key]) => key === 'publisher-status 999').length;
  const own = tellStatus(t.cms.kv, { epoch: 999 });
  const startedAt = performance.now();
  const clock = vi.spyOn(performance, 'now').mockReturnValue(startedAt);
  own.tell(status());
  own.tell(status({ state: 'publishing' }));
  await own.settled();
  expect(written()).toBe(1);
  own.tell(status());
  await own.settled();
  expect(written()).toBe(1);
  own.tell(status({ state: 'publishing' }));
  await own.settled();
  expect(written()).toBe(2);
  clock.mockReturnValue(startedAt + 3_001);
  own.tell(status({ state: 'publishing' }));
  await own.settled();
  clock.mockRestore();
  expect(written()).toBe(3);
  set.mockRestore();
});

it('a template that fails for every page makes no large row', async () => {
  const epoch = 1000;
  const page = { portal: 'pmc', error: 'e', tries: 1, since: minuteAgo, retryAt: minuteAgo };
  const failing = Array.from({ length: 5000 }, (_, n) => ({ ...page, page: `/en/${n}/` }));
  const own = tellStatus(t.cms.kv, { epoch });
  own.tell(status({ work: { total: 5000, failing } }));
  await own.settled();
  await t.cms.kv.set(`publisher-lease ${epoch}`, { machine: 'east', holder: 'h', epoch, beat: 1 });
  const { heartbeat } = await read();
  expect(heartbeat).toMatchObject({ status: { work: { total: 5000, unlisted: 4900 } } });
  const account = (await t.account('administrator')) as never;
  const { alarms } = await overviewOf(t.cms, account, { environment: place() });
  expect(alarms[0]).toContain('So it is with 4999 more.');
});

it('a single machine reads its file, and asks the database nothing', async () => {
  const get = vi.spyOn(t.cms.kv, 'get');
  writePublisherStatus(place().publisherStatusFile, status());
  expect(await readPublisher(t.cms.kv, { ...place(), sharesPublishing: false })).toMatchObject({
    heartbeat: { kind: 'Answers' },
    machine: null,
  });
  expect(get).not.toHaveBeenCalled();
});
