import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { describeTarget } from '../target.contract.ts';
import { startWithTarget } from '../testing/netlify-fixture.ts';
import { buildPageFunctions } from '../testing/page-functions.ts';
import type { NetlifyServerOptions } from '../testing/netlify-server.ts';
import { systemTimer } from './netlify.api.ts';
import type { NetlifyTargetOptions } from './netlify.ts';

const functions = await buildPageFunctions();
afterAll(functions.remove);

const MANY = { count: 10_000, windowMs: 60_000 };
const UNLIMITED = { deploysInMinute: MANY, deploysInDay: MANY };

// Reads through the simulated network with its cache.
describeTarget('netlify', async () => {
  const opened = await startWithTarget(functions.folder, { limits: UNLIMITED });
  return { target: opened.target, read: opened.read, close: opened.close };
});

type Opened = Awaited<ReturnType<typeof startWithTarget>>;
let opened: Opened;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Opens a site with a live release of these pages. */
async function portal(
  pages: Record<string, string>,
  options: NetlifyServerOptions & { target?: Partial<NetlifyTargetOptions>; api?: object } = {},
) {
  opened = await startWithTarget(functions.folder, {
    limits: UNLIMITED,
    ...options,
    target: { foldEveryMs: 3_600_000, ...options.target },
  });
  closing.push(opened.close);
  const { target, server } = opened;
  const made = await target.create('r1', path.join(opened.folder, 'none'));
  for (const [page, body] of Object.entries(pages)) await made.put(page, Buffer.from(body));
  await target.activate('r1');
  const release = target.open('r1');
  // The first response of a function is slow and therefore not cached.
  await server.get('/warm.txt');
  return {
    ...opened,
    release,
    put: async (page: string, body: string) => {
      await release.put(page, Buffer.from(body));
      await release.flush();
    },
    text: async (page: string, headers: Record<string, string> = {}) =>
      (await server.get(page, headers)).text(),
    sent: (pattern: RegExp) => server.requests.filter((request) => pattern.test(request)).length,
    async fold(which = target) {
      await which.tick!();
      await which.idle();
    },
  };
}

const CREATE = /^POST \/sites\/[^/]+\/deploys$/;
const UPLOAD = /^PUT \/deploys\/[^/]+\/files/;

describe('a portal at Netlify', () => {
  it('publishes an edit without a deploy, and later deploys only the changed files', async () => {
    const { put, text, sent, fold, server } = await portal(
      { '/en/a/': 'a1', '/en/b/': 'b1' },
      { target: { foldEveryMs: 0 } },
    );
    const uploads = sent(UPLOAD);
    await put('/en/a/', 'a2');
    expect([await text('/en/a/'), sent(CREATE), sent(UPLOAD)]).toEqual(['a2', 1, uploads]);
    await fold();
    expect([await text('/en/a/'), sent(CREATE), sent(UPLOAD), sent(/functions/)]).toEqual([
      'a2',
      2,
      uploads + 1,
      2,
    ]);
    await wait(450);
    await fold();
    expect(server.requests.filter((request) => request.startsWith('DELETE'))).toHaveLength(1);
    server.faults.functions = () => ({ status: 500 });
    expect(await text('/en/a/?again')).toBe('a2');
  });

  it('lets Netlify compare many files in the background', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 130 }, (_, index) => [`/en/p${index}/`, `page ${index}`]),
    );
    const { text, server } = await portal(pages);
    expect(server.api.deploys[0]!.files.size).toBe(132);
    expect(await text('/en/p129/')).toBe('page 129');
  });

  it('delays deploys when there were too many, and goes on with edits', async () => {
    let later = 0;
    const now = () => Date.now() + later;
    const { put, text, sent, fold, server } = await portal(
      { '/en/a/': 'a1' },
      {
        target: { foldEveryMs: 0 },
        now,
        limits: { ...UNLIMITED, deploysInMinute: { count: 1, windowMs: 60_000 } },
        api: { waitMsMax: 100, timer: { now, sleep: systemTimer.sleep } },
      },
    );
    await put('/en/a/', 'a2');
    await fold();
    await put('/en/a/', 'a3');
    expect([await text('/en/a/'), sent(CREATE), server.api.deploys.length]).toEqual(['a3', 2, 1]);
    later = 61_000;
    await fold();
    expect([await text('/en/a/'), server.api.deploys.length, server.api.published()?.id]).toEqual([
      'a3',
      2,
      server.api.deploys[1]!.id,
    ]);
  });

  it('keeps the old deploy when a new one fails, and deploys again later', async () => {
    const { put, text, fold, server } = await portal(
      { '/en/a/': 'a1' },
      { target: { foldEveryMs: 0 } },
    );
    await put('/en/a/', 'a2');
    server.faults.isDeployBroken = () => true;
    await fold();
    expect([await text('/en/a/'), server.api.published()?.id]).toEqual([
      'a2',
      server.api.deploys[0]!.id,
    ]);
    server.faults.isDeployBroken = () => false;
    await fold();
    expect([await text('/en/a/'), server.api.published()?.id]).toEqual([
      'a2',
      server.api.deploys.at(-1)!.id,
    ]);
  });

  it('does not activate a release that Netlify cannot deploy', async () => {
    const { target, server, text } = await portal({ '/en/a/': 'a1' });
    server.faults.isDeployBroken = () => true;
    const made = await target.create('r2', path.join(opened.folder, 'none'));
    await made.put('/en/a/', Buffer.from('a2'));
    await expect(target.activate('r2')).rejects.toThrow(/ended with an error: Failed during stage/);
    expect([await text('/en/a/'), await target.liveRelease()]).toEqual(['a1', 'r1']);
  });

  it('prepares a release concurrently with edits, and shows both when it is activated', async () => {
    const { target, server, text } = await portal({ '/en/a/': 'a1' });
    const made = await target.create('r2', path.join(opened.folder, 'none'));
    await made.put('/en/a/', Buffer.from('a2'));
    await target.prepare!('r2');
    const release = target.open('r2');
    await release.put('/en/b/', Buffer.from('b2'));
    await release.flush();
    expect([await text('/en/a/'), (await server.get('/en/b/')).status]).toEqual(['a1', 404]);
    await target.activate('r2');
    expect([await text('/en/a/'), await text('/en/b/'), server.api.deploys.length]).toEqual([
      'a2',
      'b2',
      2,
    ]);
  });

  it('rolls back to a release with many edits by one deploy instead of many writes', async () => {
    const { target, text, sent, server } = await portal({ '/en/a/': 'a1' });
    await (
      await target.create('r2', path.join(opened.folder, 'none'))
    ).put('/en/a/', Buffer.from('a2'));
    await target.activate('r2');
    const kept = target.open('r1');
    for (let page = 0; page < 150; page++) await kept.put(`/en/p${page}/`, Buffer.from(`p${page}`));
    await kept.flush();
    expect(await text('/en/a/')).toBe('a2');
    await target.activate('r1');
    expect([
      await text('/en/a/'),
      await text('/en/p149/'),
      server.api.deploys.length,
      sent(/^PUT \/blobs/),
    ]).toEqual(['a1', 'p149', 3, 0]);
  });

  it.each(['lost', 'lost-answer'] as const)(
    'repeats the request for a deploy when it is %s, and finds the one that was created',
    async (fault) => {
      opened = await startWithTarget(functions.folder, { limits: UNLIMITED });
      closing.push(opened.close);
      const { target, server } = opened;
      let faults = 1;
      server.faults.api = (method, address) =>
        CREATE.test(`${method} ${address}`) && faults-- > 0 ? fault : null;
      await (
        await target.create('r1', path.join(opened.folder, 'none'))
      ).put('/en/', Buffer.from('home'));
      await target.activate('r1');
      expect([server.api.deploys.length, (await opened.read('/en/'))?.toString()]).toEqual([
        1,
        'home',
      ]);
    },
  );

  it('finds out after a crash that a release became live', async () => {
    const { target, server, reopen } = await portal({ '/en/a/': 'a1' });
    await (
      await target.create('r2', path.join(opened.folder, 'none'))
    ).put('/en/a/', Buffer.from('a2'));
    server.faults.api = (_method, address) => (address.endsWith('/restore') ? 'lost-answer' : null);
    await expect(target.activate('r2')).rejects.toThrow(/no answer/);
    server.faults.api = () => null;
    const again = reopen();
    expect([
      await again.liveRelease(),
      fs.readlinkSync(path.join(opened.folder, 'current')),
    ]).toEqual(['r2', 'r2']);
    await expect(again.remove('r2')).rejects.toThrow(/live release/);
  });

  it('continues a deploy that was interrupted by a crash', async () => {
    const { put, text, server, reopen, sent, target, fold } = await portal(
      { '/en/a/': 'a1', '/en/b/': 'b1' },
      { target: { foldEveryMs: 0 } },
    );
    await put('/en/a/', 'a2');
    const isUploading = new Promise<void>((resolve) => {
      server.faults.api = (method, address) => {
        if (!UPLOAD.test(`${method} ${address}`)) return null;
        resolve();
        return { delayMs: 200 };
      };
    });
    await target.tick!();
    await isUploading;
    server.faults.api = () => null;
    const again = reopen();
    await fold(again);
    expect([
      server.api.deploys.length,
      server.api.published()?.id,
      await text('/en/a/'),
      sent(CREATE),
    ]).toEqual([2, server.api.deploys[1]!.id, 'a2', 2]);
    expect(fs.readdirSync(path.join(opened.folder, '.deploys'))).toEqual([]);
  });

  it('writes an edit interrupted by a crash with the next tick', async () => {
    const { release, text, server, reopen, fold } = await portal({ '/en/a/': 'a1' });
    await release.put('/en/a/', Buffer.from('a2'));
    server.faults.api = () => 'lost';
    await expect(release.flush()).rejects.toThrow(/page store did not take an edit/);
    server.faults.api = () => null;
    expect(await text('/en/a/')).toBe('a1');
    await fold(reopen());
    expect(await text('/en/a/')).toBe('a2');
  });

  it('deploys everything again when its state database was lost', async () => {
    const { put, text, server, reopen, fold } = await portal({ '/en/a/': 'a1', '/en/b/': 'b1' });
    await put('/en/a/', 'a2');
    for (const file of fs.readdirSync(opened.folder))
      if (file.startsWith('.netlify.db')) fs.rmSync(path.join(opened.folder, file));
    const again = reopen();
    const release = again.open((await again.liveRelease())!);
    await release.put('/en/b/', Buffer.from('b2'));
    await release.flush();
    expect([await text('/en/a/'), await text('/en/b/'), server.api.deploys.length]).toEqual([
      'a2',
      'b2',
      1,
    ]);
    await fold(again);
    expect([await text('/en/a/'), await text('/en/b/'), server.api.published()?.id]).toEqual([
      'a2',
      'b2',
      server.api.deploys[1]!.id,
    ]);
  });

  it('names the setting to correct when the token is rejected', async () => {
    opened = await startWithTarget(functions.folder, { api: { token: 'wrong' } });
    closing.push(opened.close);
    await opened.target.create('r1', path.join(opened.folder, 'none'));
    await expect(opened.target.activate('r1')).rejects.toThrow(
      /NETLIFY_AUTH_TOKEN must be a personal access token/,
    );
  });

  it('deploys at once when a file is too large for the page store', async () => {
    const { release, fold, server, text } = await portal({ '/en/a/': 'a1' });
    const file = path.join(opened.folder, 'large.pdf');
    fs.writeFileSync(file, Buffer.alloc(16 * 1024 * 1024, 'x'));
    await release.asset('large.pdf', file);
    await release.flush();
    expect((await server.get('/media/large.pdf')).status).toBe(404);
    await fold();
    expect((await text('/media/large.pdf')).length).toBe(16 * 1024 * 1024);
  });

  it('purges many pages by the tag of their release, and writes them all', async () => {
    const names = Array.from({ length: 210 }, (_, index) => `/en/p${index}/`);
    const { release, text, sent } = await portal({
      '/en/': 'home',
      ...Object.fromEntries(names.map((page) => [page, 'old'])),
    });
    expect(await text(names[209]!)).toBe('old');
    for (const page of names) await release.put(page, Buffer.from('new'));
    await release.flush();
    expect([await text(names[0]!), await text(names[209]!), sent(/^POST \/purge/)]).toEqual([
      'new',
      'new',
      1,
    ]);
  });
});

describe('caches in front of a portal', () => {
  it('keep a page until it is edited, and again some time later', async () => {
    const { put, text, server, fold } = await portal({ '/en/a/': 'a1' });
    const isKept = async () =>
      (await server.get('/en/a/')).headers.get('cache-status')!.endsWith('hit');
    await expect.poll(isKept).toBe(true);
    await put('/en/a/', 'a2');
    expect([await text('/en/a/'), await isKept(), await isKept()]).toEqual(['a2', false, false]);
    await wait(450);
    await fold();
    await expect.poll(isKept).toBe(true);
    expect(await text('/en/a/')).toBe('a2');
  });

  it('keep no response that was in transit while its page was edited', async () => {
    let whenInTransit = (): void => {};
    const { put, text } = await portal(
      { '/en/a/': 'a1' },
      {
        transitMs: () => {
          whenInTransit();
          return 250;
        },
        target: { fenceMs: 450 },
      },
    );
    const isInTransit = new Promise<void>((resolve) => {
      whenInTransit = resolve;
    });
    const before = text('/en/a/');
    await isInTransit;
    await put('/en/a/', 'a2');
    expect([await before, await text('/en/a/')]).toEqual(['a1', 'a2']);
    expect(await text('/en/a/')).toBe('a2');
  });

  it('keep no response slower than the fence allows', async () => {
    const { put, text, server } = await portal({ '/en/a/': 'a1' }, { transitMs: () => 300 });
    const isRead = new Promise<void>((onRead) => {
      server.faults.functions = (method, key) =>
        method === 'GET' && key.includes('index.html') ? { lateMs: 400, onRead } : null;
    });
    const before = text('/en/a/');
    await isRead;
    server.faults.functions = () => null;
    await put('/en/a/', 'a2');
    expect([await before, await text('/en/a/')]).toEqual(['a1', 'a2']);
    await wait(400);
    expect(await text('/en/a/')).toBe('a2');
  });

  it('evict a missing page when it appears, and a page when it is deleted', async () => {
    const { put, text, server, release } = await portal({
      '/en/404.html': 'missing',
      '/en/a/': 'a1',
    });
    expect([await text('/en/b/'), await text('/en/b/'), await text('/en/a/')]).toEqual([
      'missing',
      'missing',
      'a1',
    ]);
    await expect
      .poll(async () => (await server.get('/en/b/')).headers.get('cache-status'))
      .toMatch(/hit$/);
    await put('/en/b/', 'b1');
    await release.delete('/en/a/');
    await release.flush();
    expect([await text('/en/b/'), await text('/en/a/')]).toEqual(['b1', 'missing']);
  });

  it('purge a tag no more often than Netlify allows', async () => {
    const { put, text, sent } = await portal({ '/en/a/': 'a1' });
    for (let turn = 0; turn < 6; turn++) await put('/en/a/', `turn ${turn}`);
    expect([await text('/en/a/'), sent(/^POST \/purge/)]).toEqual(['turn 5', 1]);
  });
});
