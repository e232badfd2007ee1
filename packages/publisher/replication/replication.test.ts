import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeTarget } from '../target.contract.ts';
import { fileOf } from '../target.ts';
import { memoryBucket } from '../testing/memory-bucket.ts';
import { findS3Server, startS3Server } from '../testing/s3-server.ts';
import type { Bucket, Expected } from './bucket.ts';
import { HEAD, readCommits, type Head } from './log.ts';
import { createReplica, type Replica } from './replica.ts';
import { replicatedTarget } from './replicated-target.ts';
import { s3Bucket } from './s3-bucket.ts';
import { leaseOf, openWriter, Superseded } from './writer.ts';

const folder = (name: string) => fs.mkdtempSync(path.join(os.tmpdir(), `${name}-`));
const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Starts a host that follows a bucket. */
function startHost(bucket: Bucket, host: string, root = folder(host)) {
  const replica: Replica = createReplica({ bucket, host, root, pollMs: 2, beatMs: 50 });
  const running = replica.run();
  const stop = async () => {
    replica.stop();
    await running;
  };
  const read = (page: string): Buffer | null => {
    try {
      return fs.readFileSync(path.join(root, 'city/current', fileOf(page)));
    } catch {
      return null;
    }
  };
  return { root, stop, read, text: (page: string) => read(page)?.toString('utf8') ?? null };
}

/** Far longer than a busy machine keeps a host from its acknowledgement. */
const HOST_EXPIRES_MS = 60_000;

async function openTarget(
  bucket: Bucket,
  own = folder('publisher'),
  editsMax = 500,
  monotonic = () => performance.now(),
) {
  const writer = await openWriter({
    bucket,
    hostExpiresMs: HOST_EXPIRES_MS,
    pollMs: 2,
    monotonic,
  });
  const target = replicatedTarget({
    portal: 'city',
    folder: own,
    writer,
    togetherMs: 5,
    editsMax,
  });
  closing.push(() => target.close());
  return { target, writer, own };
}

/** A publisher whose clock can be set on, to the moment at which hosts are no longer waited for. */
async function openImpatient(bucket: Bucket) {
  let passed = 0;
  const opened = await openTarget(bucket, undefined, undefined, () => performance.now() + passed);
  const bodyOf = async (key: string) => String(((await bucket.get(key)) as { body: Buffer }).body);
  return {
    ...opened,
    /** Lets the time pass in which these hosts, and no others, show that they live. */
    async expire(...living: string[]) {
      for (let half = 0; half < 2; half++) {
        passed += HOST_EXPIRES_MS / 2 + 1;
        // The writer, which looks far more often, has seen the first of two new acknowledgements.
        for (let beats = 0; half === 0 && beats < 2; beats++)
          for (const key of living.map((host) => `hosts/${host}.json`)) {
            const before = await bodyOf(key);
            await expect.poll(() => bodyOf(key)).not.toBe(before);
          }
      }
    },
  };
}

/** A publisher with two hosts. */
async function openAll(bucket: Bucket) {
  const hosts = [startHost(bucket, 'one'), startHost(bucket, 'two')];
  // A publisher waits for the hosts that are listed.
  await expect.poll(() => bucket.list('hosts/')).toHaveLength(hosts.length);
  const opened = await openTarget(bucket);
  return {
    ...opened,
    hosts,
    target: opened.target,
    async read(page: string) {
      const [one, two] = hosts.map((host) => host.read(page));
      expect(two ?? null).toEqual(one ?? null);
      return one ?? null;
    },
    async close() {
      for (const host of hosts) await host.stop();
    },
  };
}

describeTarget('replicated over two hosts', () => openAll(memoryBucket().bucket));

const program = await findS3Server();
describe.skipIf(program === null)("with a server of S3's protocol", () => {
  let server: Awaited<ReturnType<typeof startS3Server>>;
  beforeAll(async () => {
    server = await startS3Server(program!);
  });
  afterAll(() => server?.stop());
  describeTarget('replicated over two hosts', async () => openAll(s3Bucket(await server.create())));
});

/** Makes a release with these pages live. */
async function live(
  { target, own }: Awaited<ReturnType<typeof openTarget>>,
  name: string,
  pages: Record<string, string>,
) {
  const made = await target.create(name, path.join(own, 'none'));
  for (const [page, body] of Object.entries(pages)) await made.put(page, Buffer.from(body));
  await target.activate(name);
  return target.open(name);
}
const edit = async (release: Awaited<ReturnType<typeof live>>, page: string, body: string) => {
  await release.put(page, Buffer.from(body));
  await release.flush();
};

describe('several publishers', () => {
  it('refuses the writes of one whose successor has begun', async () => {
    const { bucket } = memoryBucket();
    const host = startHost(bucket, 'one');
    closing.push(host.stop);
    const first = await openTarget(bucket);
    const release = await live(first, 'r1', { '/en/': 'one' });
    const second = await openTarget(bucket);
    await expect(edit(release, '/en/', 'late')).rejects.toThrow(Superseded);
    expect(host.text('/en/')).toBe('one');
    // The successor has another copy, so it makes a release anew.
    expect(await second.target.liveRelease()).toBeNull();
    await live(second, 'r2', { '/en/': 'two' });
    expect(host.text('/en/')).toBe('two');
    await expect(edit(release, '/en/', 'later')).rejects.toThrow(Superseded);
    expect(host.text('/en/')).toBe('two');
  });

  it('does not begin under an earlier lease than that of the last one', async () => {
    const { bucket, objects } = memoryBucket();
    expect(await leaseOf(bucket)).toBe(0);
    // A head of a version that knew no lease.
    await openWriter({ bucket });
    objects.set(HEAD, { body: Buffer.from('{"epoch":1,"writer":"w","portals":{}}'), tag: '"0"' });
    expect(await leaseOf(bucket)).toBe(0);

    const holder = await openWriter({ bucket, lease: 5 });
    const head = objects.get(HEAD);
    await expect(openWriter({ bucket, lease: 4 })).rejects.toThrow(Superseded);
    await expect(openWriter({ bucket })).rejects.toThrow(Superseded);
    expect(objects.get(HEAD)).toBe(head);
    // A change of the head keeps the number.
    await holder.change('city', { release: 'r1', tip: 'c1', at: 0, next: null });
    expect(await leaseOf(bucket)).toBe(5);
    expect((await openWriter({ bucket, lease: 6 })).epoch).toBe(holder.epoch + 1);
  });

  it.each([
    ['If-Match', (expected?: Expected) => (expected === 'absent' ? expected : undefined)],
    ['If-None-Match', (expected?: Expected) => (expected === 'absent' ? undefined : expected)],
  ])('does not begin on a storage that ignores %s', async (_, heeded) => {
    const { bucket } = memoryBucket();
    const lax: Bucket = {
      ...bucket,
      put: (key, body, expected) => bucket.put(key, body, heeded(expected)),
    };
    await expect(openWriter({ bucket: lax })).rejects.toThrow('in spite of a condition');
    // The head stays valid: once the storage checks conditions, a publisher begins.
    expect((await openWriter({ bucket })).epoch).toBe(2);
  });

  it('is told that it was superseded, whichever part of the engine had the error', async () => {
    const { bucket } = memoryBucket();
    const told: string[] = [];
    const former = await openWriter({ bucket, onSuperseded: (reason) => told.push(reason) });
    const head = { release: 'r1', tip: 'c1', at: 0, next: null };
    await former.change('city', head);
    await openWriter({ bucket });
    expect(told).toEqual([]);
    await expect(former.change('city', head)).rejects.toThrow(Superseded);
    expect(told).toEqual([expect.stringContaining('Another publisher has taken over (epoch 2)')]);
  });

  it.each(['before a sweep', 'between its reads and its deletes'])(
    'deletes nothing of its successor that begins %s',
    async (moment) => {
      const { bucket, objects, faults } = memoryBucket();
      const first = await openTarget(bucket);
      const release = await live(first, 'r1', { '/en/': 'one' });
      const succeed = async () => {
        const second = await openTarget(bucket);
        await edit(await live(second, 'r2', { '/en/': 'two' }), '/en/', 'edited');
      };
      // Of two sweeps the first one finds what is without a reference.
      await edit(release, '/en/', 'one, edited');
      await live(first, 'r1b', { '/en/': 'three' });
      if (moment === 'before a sweep') await succeed();
      await first.target.tick!().catch(() => {});
      if (moment !== 'before a sweep')
        faults.before = async (call) => {
          if (call !== 'list') return;
          faults.before = () => {};
          await succeed();
        };
      const deletes: string[] = [];
      faults.after = (call, key) => void (call === 'delete' && deletes.push(key));
      await expect(first.target.tick!()).rejects.toThrow(Superseded);
      expect(deletes).toEqual([]);
      const { portals } = JSON.parse(objects.get(HEAD)!.body.toString()) as Head;
      for (const { commit } of await readCommits(bucket, portals.city!.tip, null))
        for (const file of commit.files)
          if ('object' in file) expect(objects.has(file.object)).toBe(true);
    },
  );

  it('goes on with its own copy after a restart, also one between commit and note', async () => {
    const { bucket } = memoryBucket();
    const host = startHost(bucket, 'one');
    closing.push(host.stop);
    const first = await openTarget(bucket);
    await edit(await live(first, 'r1', { '/en/': 'one' }), '/en/', 'edited');
    const again = await openTarget(bucket, first.own);
    expect(await again.target.liveRelease()).toBe('r1');
    await edit(again.target.open('r1'), '/en/', 'again');
    expect(host.text('/en/')).toBe('again');
  });
});

describe('hosts', () => {
  it('joins late, and gets the edits since the release was listed', async () => {
    const { bucket } = memoryBucket();
    const opened = await openTarget(bucket);
    const release = await live(opened, 'r1', { '/en/': 'x'.repeat(1000), '/en/gone/': 'gone' });
    await edit(release, '/en/', 'y'.repeat(1000));
    await release.delete('/en/gone/');
    await release.flush();
    const host = startHost(bucket, 'late');
    closing.push(host.stop);
    await expect.poll(() => host.text('/en/')).toBe('y'.repeat(1000));
    expect(host.text('/en/gone/')).toBeNull();
    // The precompressed file of the release held other bytes; the host makes its own.
    await expect.poll(() => host.read('/en/index.html.br')?.length).toBeLessThan(100);
  });

  it('leaves the folder alone that it shows, after a crash before that was noted', async () => {
    const { bucket, faults } = memoryBucket();
    const host = startHost(bucket, 'one');
    const opened = await openTarget(bucket);
    await live(opened, 'r1', { '/en/': 'one' });
    await live(opened, 'r2', { '/en/': 'two' });
    await host.stop();
    fs.rmSync(path.join(host.root, 'city/.replica.json'));
    const inode = fs.statSync(path.join(host.root, 'city/current/en/index.html')).ino;
    const packs: string[] = [];
    faults.before = (call, key) => {
      if (key.includes('/packs/')) packs.push(`${call} ${key}`);
    };
    const again = startHost(bucket, 'one', host.root);
    closing.push(again.stop);
    await expect.poll(() => fs.existsSync(path.join(host.root, 'city/.replica.json'))).toBe(true);
    expect([packs, fs.statSync(path.join(host.root, 'city/current/en/index.html')).ino]).toEqual([
      [],
      inode,
    ]);
  });

  it('is listed anew after many edits, without a change on the hosts', async () => {
    const { bucket } = memoryBucket();
    const host = startHost(bucket, 'one');
    closing.push(host.stop);
    const opened = await openTarget(bucket, undefined, 3);
    const release = await live(opened, 'r1', { '/en/': '0' });
    const before = fs.realpathSync(path.join(host.root, 'city/current'));
    for (const body of ['1', '2', '3']) await edit(release, '/en/', body);
    await opened.target.tick!();
    await edit(release, '/en/', '4');
    expect([host.text('/en/'), fs.realpathSync(path.join(host.root, 'city/current'))]).toEqual([
      '4',
      before,
    ]);
    const late = startHost(bucket, 'late');
    closing.push(late.stop);
    await expect.poll(() => late.text('/en/')).toBe('4');
  });

  it('gets a file that no page waits for with the next tick, and never a page before its flush', async () => {
    const { bucket } = memoryBucket();
    const host = startHost(bucket, 'one');
    closing.push(host.stop);
    const opened = await openTarget(bucket);
    const release = await live(opened, 'r1', { '/en/': 'one' });
    const source = path.join(opened.own, 'picture');
    fs.writeFileSync(source, 'a picture');
    await release.asset('og.png', source);
    await release.put('/en/', Buffer.from('two'));
    await opened.target.tick!();
    expect([host.text('/media/og.png'), host.text('/en/')]).toEqual(['a picture', 'one']);
    await release.flush();
    expect(host.text('/en/')).toBe('two');
  });

  it('is waited for while it lives, and no longer once it is dead', async () => {
    const { bucket, faults } = memoryBucket();
    const opened = await openImpatient(bucket);
    const release = await live(opened, 'r1', { '/en/': 'one' });
    const [one, two] = [startHost(bucket, 'one'), startHost(bucket, 'two')];
    closing.push(one.stop, two.stop);
    for (const host of [one, two]) await expect.poll(() => host.text('/en/')).toBe('one');
    await edit(release, '/en/', 'two');
    expect([one.text('/en/'), two.text('/en/')]).toEqual(['two', 'two']);
    // The acknowledgements of the second host do not arrive any more.
    faults.before = (call, key) => {
      if (call === 'put' && key === 'hosts/two.json') throw new Error('No route to the bucket');
    };
    let isDone = false;
    const edited = edit(release, '/en/', 'three').then(() => (isDone = true));
    await wait(100);
    expect(isDone).toBe(false);
    await opened.expire('one');
    await edited;
    expect(one.text('/en/')).toBe('three');
    faults.before = () => {};
  });

  it('is waited for by a clock that is never set', async () => {
    const { bucket } = memoryBucket();
    let [wall, passed] = [Date.now(), 0];
    const clocks = { now: () => wall, monotonic: () => passed };
    const writer = await openWriter({ bucket, pollMs: 1, hostExpiresMs: 500, ...clocks });
    const show = (tip: string) =>
      bucket.put(
        'hosts/one.json',
        Buffer.from(JSON.stringify({ beat: 1, portals: { city: { tip, next: null } } })),
      );
    await show('c1');
    await writer.acknowledged('city', 'c1', 'tip');
    // The host lives, and shows the commit before.
    wall += 60_000;
    let isDone = false;
    const shown = writer.acknowledged('city', 'c2', 'tip').then(() => (isDone = true));
    await wait(50);
    expect(isDone).toBe(false);
    await show('c2');
    await shown;
    // The host has died.
    const given = writer.acknowledged('city', 'c3', 'tip').then(() => 'given up');
    await wait(20);
    wall -= 3_600_000;
    passed += 501;
    expect(await Promise.race([given, wait(60_000, 'still waiting', { ref: false })])).toBe(
      'given up',
    );
  });

  it('acknowledges also after its clock was set back', async () => {
    const { bucket, objects } = memoryBucket();
    let wall = Date.now();
    const options = { bucket, host: 'one', root: folder('one'), pollMs: 1, beatMs: 5 };
    const replica = createReplica({ ...options, now: () => wall });
    const running = replica.run();
    const beat = (): string => objects.get('hosts/one.json')?.body.toString() ?? '';
    await expect.poll(beat).not.toBe('');
    wall -= 3_600_000;
    // One acknowledgement may have been on its way.
    await wait(20);
    const before = beat();
    await expect.poll(beat).not.toBe(before);
    replica.stop();
    await running;
  });

  it('shows an edit only when each living host has fetched it', async () => {
    const { bucket } = memoryBucket();
    const opened = await openImpatient(bucket);
    const release = await live(opened, 'r1', { '/en/': 'one' });
    let isCut = false;
    const [one, two] = [
      startHost(bucket, 'one'),
      startHost(
        {
          ...bucket,
          async get(key, unless) {
            if (isCut && key.includes('/commits/')) throw new Error('No route to the commit');
            return bucket.get(key, unless);
          },
        },
        'two',
      ),
    ];
    closing.push(one.stop, two.stop);
    for (const host of [one, two]) await expect.poll(() => host.text('/en/')).toBe('one');
    await edit(release, '/en/', 'two');

    isCut = true;
    const edited = edit(release, '/en/', 'three');
    await wait(150);
    expect([one.text('/en/'), two.text('/en/')]).toEqual(['two', 'two']);
    isCut = false;
    await edited;
    expect([one.text('/en/'), two.text('/en/')]).toEqual(['three', 'three']);

    // A host that lives and does not get on is waited for once: it has made itself unready.
    isCut = true;
    let isDone = false;
    const fourth = edit(release, '/en/', 'four').then(() => (isDone = true));
    await wait(100);
    expect(isDone).toBe(false);
    await opened.expire('one', 'two');
    await fourth;
    const first = performance.now();
    expect(one.text('/en/')).toBe('four');
    await edit(release, '/en/', 'five');
    expect(one.text('/en/')).toBe('five');
    expect(performance.now() - first).toBeLessThan(HOST_EXPIRES_MS);
    isCut = false;
    await expect.poll(() => two.text('/en/')).toBe('five');
    await edit(release, '/en/', 'six');
    expect([one.text('/en/'), two.text('/en/')]).toEqual(['six', 'six']);
  });

  it('fetches a release before it becomes live, and links the files that it has', async () => {
    const { bucket, faults } = memoryBucket();
    const host = startHost(bucket, 'one');
    closing.push(host.stop);
    const opened = await openTarget(bucket, undefined, 1);
    const release = await live(opened, 'r1', { '/en/': 'one', '/en/same/': 'the same' });
    const made = await opened.target.create('r2', path.join(opened.own, 'none'));
    await made.put('/en/', Buffer.from('two'));
    await made.put('/en/same/', Buffer.from('the same'));
    await opened.target.prepare!('r2');
    expect(host.text('/en/')).toBe('one');
    // Edits of the live release go on.
    await edit(release, '/en/', 'one, edited');
    expect(host.text('/en/')).toBe('one, edited');
    // A new list of the live release keeps the next one.
    const next = () => opened.writer.portal('city')!.next;
    const prepared = next();
    await opened.target.tick!();
    expect([prepared, next()]).toEqual([expect.any(String), prepared]);
    const inode = fs.statSync(path.join(host.root, 'city/current', fileOf('/en/same/'))).ino;
    const packs: string[] = [];
    faults.before = (call, key) => {
      if (key.includes('/packs/')) packs.push(`${call} ${key}`);
    };
    await opened.target.activate('r2');
    expect(host.text('/en/')).toBe('two');
    expect(packs).toEqual([]);
    expect(fs.statSync(path.join(host.root, 'city/current', fileOf('/en/same/'))).ino).toBe(inode);
  });

  it('is waited for with a release that becomes live no longer than with an edit', async () => {
    const { bucket } = memoryBucket();
    let isFull = false;
    const full: Bucket = {
      ...bucket,
      get: (key, unless) =>
        isFull && key.includes('/packs/')
          ? Promise.reject(new Error('No space left on the device'))
          : bucket.get(key, unless),
    };
    const [one, two] = [startHost(bucket, 'one'), startHost(full, 'two')];
    closing.push(one.stop, two.stop);
    const opened = await openImpatient(bucket);
    await live(opened, 'r1', { '/en/': 'one' });
    isFull = true;
    let isLive = false;
    const made = live(opened, 'r2', { '/en/': 'two' }).then(() => (isLive = true));
    await expect.poll(() => opened.expire('one', 'two').then(() => isLive)).toBe(true);
    await made;
    expect(one.text('/en/')).toBe('two');
    isFull = false;
    await expect.poll(() => two.text('/en/')).toBe('two');
  });

  it('shows a release while it fetches the next one, and loses no file of either', async () => {
    const { bucket } = memoryBucket();
    const pages = { '/en/': 'one', '/en/a/': 'the same', '/en/b/': 'the same too' };
    const opened = await openTarget(bucket);
    const first = startHost(bucket, 'one');
    await live(opened, 'r1', pages);
    await expect.poll(() => first.text('/en/')).toBe('one');
    await first.stop();
    await live(opened, 'r2', { ...pages, '/en/': 'two' });
    const made = await opened.target.create('r3', path.join(opened.own, 'none'));
    for (const [page, body] of Object.entries({ ...pages, '/en/': 'three' }))
      await made.put(page, Buffer.from(body));
    // No host is known, so none is waited for.
    await opened.target.prepare!('r3');
    const next = `r-${path.basename(opened.writer.portal('city')!.next!)}`;
    // The host has linked some files of the third release when it switches to the second one.
    const { link } = fs.promises;
    vi.spyOn(fs.promises, 'link').mockImplementation(async (source, file) => {
      await link(source, file);
      if (String(file).endsWith(`${next}/${fileOf('/en/a/')}`))
        await expect.poll(() => host.text('/en/')).toBe('two');
    });
    const host = startHost(bucket, 'one', first.root);
    closing.push(host.stop);
    await expect.poll(() => host.text('/en/')).toBe('two');
    await opened.target.activate('r3');
    await expect.poll(() => host.text('/en/')).toBe('three');
    expect([host.text('/en/a/'), host.text('/en/b/')]).toEqual(['the same', 'the same too']);
    vi.restoreAllMocks();
  });

  it('stops in the middle of a download, and takes it up again later', async () => {
    const { bucket, faults } = memoryBucket();
    const opened = await openTarget(bucket);
    await live(opened, 'r1', { '/en/': 'one' });
    const logged: string[] = [];
    const options = { bucket, host: 'stand-by', root: folder('stand-by'), pollMs: 2 };
    const follow = () => {
      const log = (event: string) => void logged.push(event);
      const replica = createReplica({ ...options, isHost: false, log });
      return { replica, running: replica.run() };
    };
    const text = () => {
      const file = path.join(options.root, 'city/current/en/index.html');
      return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
    };
    const { replica, running } = follow();
    await expect.poll(text).toBe('one');
    let hang = (): void => {};
    const isHanging = new Promise<void>((resolve) => (hang = resolve));
    faults.before = async (call, key) => {
      if (call !== 'get' || !key.includes('/packs/')) return;
      hang();
      await new Promise(() => {});
    };
    const made = await opened.target.create('r2', path.join(opened.own, 'none'));
    await made.put('/en/', Buffer.from('two'));
    await opened.target.prepare!('r2');
    await isHanging;
    replica.stop();
    expect(
      await Promise.race([running.then(() => 'ended'), wait(60_000, 'waits', { ref: false })]),
    ).toBe('ended');
    expect(logged).toEqual([]);

    faults.before = () => {};
    await opened.target.activate('r2');
    const again = follow();
    await expect.poll(text).toBe('two');
    again.replica.stop();
    await again.running;
  });

  it('finds in the bucket what it needs and little more, however often the release changed', async () => {
    const { bucket, objects } = memoryBucket();
    const host = startHost(bucket, 'one');
    closing.push(host.stop);
    const opened = await openTarget(bucket, undefined, 3);
    for (let number = 1; number <= 9; number++) {
      const release = await live(opened, `r${number}`, { '/en/': `${number}`, '/en/same/': 'x' });
      for (const body of ['a', 'b', 'c', 'd']) await edit(release, '/en/', `${number}${body}`);
      await opened.target.tick!();
    }
    for (let turn = 0; turn < 3; turn++) await opened.target.tick!();
    expect([...objects.keys()].filter((key) => key.startsWith('city/')).length).toBeLessThan(8);
    const late = startHost(bucket, 'late');
    closing.push(late.stop);
    await expect.poll(() => [late.text('/en/'), late.text('/en/same/')]).toEqual(['9d', 'x']);
  });

  it('shows whole commits alone while requests fail or lose their responses', async () => {
    const { bucket, faults } = memoryBucket();
    const host = startHost(bucket, 'one');
    closing.push(host.stop);
    const opened = await openTarget(bucket);
    const release = await live(opened, 'r1', { '/en/a/': '0', '/en/b/': '0' });
    let calls = 0;
    faults.before = () => {
      if (++calls % 7 === 0) throw new Error('No route to the bucket');
    };
    faults.after = () => {
      if (calls % 11 === 0) throw new Error('The response was lost');
    };
    for (let number = 1; number <= 20; number++) {
      const body = Buffer.from(String(number));
      for (;;)
        try {
          // The engine renders and writes a page again whose batch failed.
          await release.put('/en/a/', body);
          await release.put('/en/b/', body);
          await release.flush();
          break;
        } catch {
          expect(host.text('/en/a/')).toBe(host.text('/en/b/'));
        }
    }
    faults.before = faults.after = () => {};
    await expect.poll(() => [host.text('/en/a/'), host.text('/en/b/')]).toEqual(['20', '20']);
  });
});
