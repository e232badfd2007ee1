import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSnapshot } from '@pune/content/snapshot';
import { createPublisher } from './publisher.ts';
import {
  createRenderThreads,
  type RenderedPages,
  type RenderThreadsOptions,
} from './render-threads.ts';
import { loadRenderer } from './renderers.ts';
import { writeRenderer } from './testing/marked-pages.ts';
import { memoryTarget } from './testing/memory-target.ts';
import { createTown, town } from './testing/small-town.ts';
import { watchThreads } from './testing/watched-threads.ts';

const closed: (() => void)[] = [];
afterEach(() => closed.splice(0).forEach((close) => close()));

/** Writes a renderer that first runs `trouble` where it renders a page in a thread. */
function writeTroubled(folder: string, trouble: string): void {
  writeRenderer(folder, 'plain');
  const entry = path.join(folder, 'server/entry.mjs');
  fs.writeFileSync(
    entry,
    `import { isMainThread } from 'node:worker_threads';
${fs.readFileSync(entry, 'utf8').replace('export const render', 'const renderPage')}
let count = 0;
export async function render(url, content) {
  if (!isMainThread) { count++; ${trouble} }
  return renderPage(url, content);
}\n`,
  );
}

/** Opens a released town whose publisher has render threads, by default one, that are ready. */
async function townWithThreads({
  count = 1,
  trouble = '',
  change = (made: RenderedPages) => made,
  ...options
}: Partial<RenderThreadsOptions> & {
  trouble?: string;
  change?: (made: RenderedPages) => RenderedPages;
} = {}) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'threads-'));
  closed.push(() => fs.rmSync(root, { recursive: true, force: true }));
  writeTroubled(root, trouble);
  const snapshotFile = path.join(root, 'content.db');
  const snapshot = openSnapshot(snapshotFile);
  closed.push(() => snapshot.close());
  const memory = memoryTarget();
  const render = await loadRenderer(root, town.url);
  const troubles: string[] = [];
  const threads = createRenderThreads({
    snapshot,
    snapshotFile,
    urlOf: () => town.url,
    rendererFolder: () => root,
    count,
    onTrouble: ({ message }) => void troubles.push(message),
    ...options,
  });
  const { seen, watched } = watchThreads(threads, change);
  const portal = { config: town, target: memory.target, rendererId: 'plain', assets: '' };
  const publisher = createPublisher({
    snapshot,
    portals: [{ ...portal, load: async () => render }],
    mediaFolder: root,
    threads: watched,
  });
  const edits = createTown(5);
  await publisher.absorb(edits.everything());
  await publisher.makeRelease(town.id);
  await vi.waitFor(() => expect(threads.ready()).toHaveLength(count), 120_000);

  /** Publishes the same content anew, and returns its pages. */
  async function fullPublish(): Promise<Map<string, Buffer>> {
    const full = memoryTarget();
    const fresh = openSnapshot(':memory:');
    const other = createPublisher({
      snapshot: fresh,
      portals: [{ ...portal, target: full.target, load: async () => render }],
      mediaFolder: root,
    });
    await other.absorb(edits.everything());
    await other.makeRelease(town.id);
    fresh.close();
    return full.pages;
  }
  /** Publishes edits up to the next change of the settings, which every page shows. */
  async function publishWide() {
    for (;;) {
      const change = edits.next();
      memory.log.length = 0;
      const receipt = await publisher.publish(change);
      if (change.collection === 'settings') return receipt;
    }
  }
  return { publisher, edits, memory, seen, threads, troubles, fullPublish, publishWide };
}

const AT_ONE_PAGE = "if (url.pathname === '/mr/pages/')";

describe('render threads', () => {
  it('render a part of a wide change, which is written in the same order as without them', async () => {
    const [t, alone] = [await townWithThreads(), await townWithThreads({ count: 0 })];
    const { pages } = await t.publishWide();
    expect(pages.length).toBeGreaterThan(60);
    expect(t.seen.pages.length).toBeGreaterThan(16);
    await alone.publishWide();
    expect(t.memory.log).toEqual(alone.memory.log);
    expect(alone.seen.pages).toEqual([]);
  });

  it('report dependencies, which later edits follow', async () => {
    const t = await townWithThreads();
    await t.publishWide();
    for (let n = 0; n < 40; n++) await t.publisher.publish(t.edits.next());
    expect(t.memory.pages).toEqual(await t.fullPublish());
    expect(t.troubles).toEqual([]);
  });

  it('report a page that fails, which is retried when what it showed has changed', async () => {
    const t = await townWithThreads({ trouble: `${AT_ONE_PAGE} throw new Error("too large")` });
    for (;;) {
      const { pages } = await t.publishWide();
      const failed = pages.filter(({ error }) => error !== null);
      if (failed.length === 0) continue;
      expect(failed.map(({ path: page, error }) => [page, error])).toEqual([
        ['/mr/pages/', 'too large'],
      ]);
      break;
    }
    t.publisher.work.retryFailures();
    while ((await t.publisher.processBatch()).length > 0);
    expect(t.memory.pages).toEqual(await t.fullPublish());
  });

  it.each([
    ['ends', `${AT_ONE_PAGE} process.exit(3)`, {}, /ended/],
    ['hangs', `${AT_ONE_PAGE} for (;;);`, { responseMsMax: 300 }, /rendered nothing for 0.3 s/],
    [
      'fails as a whole',
      `if (count === 5) throw Object.assign(new Error("disk"), { code: "EIO" })`,
      {},
      null,
    ],
  ])('that %s, lose no page', async (_, trouble, options, told) => {
    const t = await townWithThreads({ trouble, ...options });
    while (t.seen.failed === 0) {
      const { pages } = await t.publishWide();
      expect(pages.filter(({ error }) => error !== null)).toEqual([]);
    }
    for (let n = 0; n < 40; n++) await t.publisher.publish(t.edits.next());
    expect(t.memory.pages).toEqual(await t.fullPublish());
    if (told) expect(t.troubles).toEqual([expect.stringMatching(told)]);
  });

  it('that read another revision are not believed', async () => {
    const t = await townWithThreads({
      change: ({ pages }) => ({
        version: 'an earlier one',
        pages: pages.map((page) => ({ ...page, result: { error: 'rendered from old content' } })),
      }),
    });
    const { pages } = await t.publishWide();
    expect(t.seen.pages.length).toBeGreaterThan(0);
    expect(pages.filter(({ error }) => error !== null)).toEqual([]);
    expect(t.memory.pages).toEqual(await t.fullPublish());
  });

  it('are warmed up while nothing else is due, and wait for nothing', async () => {
    const t = await townWithThreads();
    while (await t.publisher.warm());
    expect(t.seen.warmed).toBeGreaterThan(5);
    const { pages } = await t.publishWide();
    expect(pages.filter(({ error }) => error !== null)).toEqual([]);
  });
});
