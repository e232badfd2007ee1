import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSnapshot } from '@pune/content/snapshot';
import { createPublisher, type Render } from './publisher.ts';
import type { PublishedPortal } from './published-portal.ts';
import { renderProcesses } from './render-processes.ts';
import { createRendererStore } from './renderers.ts';
import { createPublisherService } from './service.ts';
import { fileOf } from './target.ts';
import { filesystemTarget } from './targets/filesystem.ts';
import { markedPage, readMark, writeRenderer } from './testing/marked-pages.ts';
import { memoryOutbox } from './testing/memory-outbox.ts';
import { memoryTarget } from './testing/memory-target.ts';
import { seededRandom } from './testing/random.ts';
import { createTown, town } from './testing/small-town.ts';

afterEach(() => void vi.restoreAllMocks());

const SEED = Number(process.env.FAULTS_SEED ?? 20261126);
const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'faults-'));
const plain: Render = async (page, content) => Buffer.from(markedPage(page, content, 'plain', []));

/** Opens a town's publisher on the file system. */
function townAt(
  root: string,
  {
    render = plain,
    now = Date.now,
    portal = {} as Partial<PublishedPortal>,
    rendering = undefined as ReturnType<typeof renderProcesses> | undefined,
  } = {},
) {
  const edits = createTown(SEED);
  const snapshot = openSnapshot(path.join(root, 'content.db'), { now });
  const one: PublishedPortal = {
    config: town,
    target: filesystemTarget(path.join(root, 'releases')),
    rendererId: 'plain',
    assets: '',
    load: async () => render,
    ...portal,
  };
  const publisher = createPublisher({
    snapshot,
    portals: [one],
    mediaFolder: root,
    now,
    rendering,
  });
  const memory = memoryOutbox(edits.everything());
  const service = createPublisherService({
    outbox: memory.outbox,
    publisher,
    snapshot,
    portals: [one],
    now,
    pollMs: 1,
  });
  const read = (page: string) =>
    readMark(fs.readFileSync(path.join(root, 'releases/current', fileOf(page))));
  return { edits, snapshot, publisher, service, read, ...memory };
}
type Town = ReturnType<typeof townAt>;

/** Returns the pages of the live release, and those of a full publish of the same content. */
async function pagesOf(
  root: string,
  { edits }: Pick<Town, 'edits'>,
): Promise<[Record<string, string>, Record<string, string>]> {
  const memory = memoryTarget();
  const snapshot = openSnapshot(':memory:');
  const full = createPublisher({
    snapshot,
    mediaFolder: root,
    portals: [
      {
        config: town,
        target: memory.target,
        rendererId: 'plain',
        assets: '',
        load: async () => plain,
      },
    ],
  });
  await full.absorb(edits.everything());
  await full.makeRelease(town.id);
  const current = fs.realpathSync(path.join(root, 'releases/current'));
  const files = fs
    .readdirSync(current, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(current, path.join(entry.parentPath, entry.name)));
  const texts = (names: string[], of: (name: string) => string) =>
    Object.fromEntries(names.sort().map((name) => [name, of(name)]));
  const pages = new Map([...memory.pages].map(([page, body]) => [fileOf(page), body.toString()]));
  return [
    texts(
      files.filter((name) => !/\.(br|gz)$/.test(name)),
      (name) => fs.readFileSync(path.join(current, name), 'utf8'),
    ),
    texts([...pages.keys()], (name) => pages.get(name)!),
  ];
}

describe('a page that fails to render', () => {
  it('keeps its old bytes, is retried at growing intervals, reports the error in the receipt, and recovers', async () => {
    const root = folder();
    const clock = { time: Date.parse('2026-11-25T06:30:00Z') };
    let broken = '';
    let tries = 0;
    const render: Render = async (page, content) => {
      if (page === broken && ++tries > 0) throw new Error('The drawing is too large');
      return plain(page, content);
    };
    const t = townAt(root, { render, now: () => clock.time });
    await t.service.publishFully();
    broken = '/en/pages/';
    const before = t.read(broken);
    while (!t.receipts.some(({ status }) => status === 'failed')) {
      t.push(t.edits.next());
      await t.service.drain();
    }
    const failed = t.receipts.find(({ status }) => status === 'failed')!;
    expect(
      failed.pages.filter(({ error }) => error).map(({ path: page, error }) => [page, error]),
    ).toEqual([[broken, 'The drawing is too large']]);
    expect(failed.pages.filter(({ liveAt }) => liveAt).length).toBeGreaterThan(0);
    expect(t.read(broken)).toEqual(before);
    const waits: number[] = [];
    const since = new Set<number>();
    for (let n = 0; n < 4; n++) {
      const [failing] = t.publisher.work.failures(t.publisher.liveOf(town.id)!.id);
      waits.push(failing!.due - clock.time);
      since.add(failing!.since);
      clock.time = failing!.due;
      const soFar = tries;
      await t.service.drain();
      expect(tries).toBe(soFar + 1);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(waits[0]! * 10);
    expect(since.size).toBe(1);
    broken = '';
    clock.time += 600_000;
    await t.service.drain();
    const [is, should] = await pagesOf(root, t);
    expect(is).toEqual(should);
    t.snapshot.close();
  });
});

describe('a disk that is full or fails', () => {
  it('loses no change and shows no partial page, whichever write fails', async () => {
    const root = folder();
    const t = townAt(root);
    await t.service.publishFully();
    const random = seededRandom(SEED);
    let odds = 0;
    let faults = 0;
    for (const name of [
      'openSync',
      'writeFileSync',
      'renameSync',
      'rmSync',
      'mkdirSync',
    ] as const) {
      const work = fs[name] as (...args: unknown[]) => unknown;
      vi.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
        if (odds > 0 && random.chance(odds) && ++faults)
          throw Object.assign(new Error('The disk failed'), {
            code: random.pick(['ENOSPC', 'EIO']),
          });
        return work(...args);
      }) as never);
    }
    for (let n = 0; n < 60; n++) {
      t.push(t.edits.next());
      odds = 0.05;
      await t.service.drain().catch(() => {});
      odds = 0;
      if (random.chance(0.4)) await t.service.drain();
    }
    await t.service.drain();
    vi.restoreAllMocks();
    expect(faults).toBeGreaterThan(10);
    expect(t.waiting).toEqual([]);
    expect(t.receipts.filter(({ status }) => status !== 'live')).toEqual([]);
    const [is, should] = await pagesOf(root, t);
    expect(is).toEqual(should);
    t.snapshot.close();
  });

  it('under the snapshot itself keeps changes waiting until there is space', async () => {
    const root = folder();
    const t = townAt(root);
    await t.service.publishFully();
    const { page_count: pages } = t.snapshot.sql('pragma page_count').get() as {
      page_count: number;
    };
    t.snapshot.db.exec(`pragma max_page_count = ${pages}`);
    for (let n = 0; n < 120; n++) t.push(t.edits.next());
    await expect(t.service.drain()).rejects.toThrow(/full/);
    expect(t.waiting.length).toBeGreaterThan(0);
    t.snapshot.db.exec('pragma max_page_count = 1000000');
    await t.service.drain();
    expect(t.waiting).toEqual([]);
    const [is, should] = await pagesOf(root, t);
    expect(is).toEqual(should);
    t.snapshot.close();
  });
});

describe('a renderer process', () => {
  /** Makes a release by worker processes whose renderer misbehaves at the page `/mr/pages/`. */
  async function releaseWith(trouble: string, options: { chunkMsMax?: number } = {}) {
    const root = folder();
    const built = path.join(root, 'built');
    writeRenderer(built, 'plain');
    const entry = path.join(built, 'server/entry.mjs');
    const once = JSON.stringify(path.join(root, 'once'));
    fs.writeFileSync(
      entry,
      `import fs from 'node:fs';\n${fs.readFileSync(entry, 'utf8').replace('export const render', 'const renderPage')}
export async function render(url, content) {
  if (url.pathname === '/mr/pages/') { ${trouble.replaceAll('ONCE', once)} }
  return renderPage(url, content);
}\n`,
    );
    const store = createRendererStore(path.join(root, 'renderers'), town.url);
    const id = store.keep(built);
    const rendering = renderProcesses({
      snapshotFile: path.join(root, 'content.db'),
      urlOf: () => town.url,
      rendererFolder: () => store.folderOf(id),
      processes: 2,
      ...options,
    });
    const t = townAt(root, {
      portal: { rendererId: id, assets: store.assetsOf(id), load: store.load },
      rendering,
    });
    return { t, root };
  }
  const first = 'if (!fs.existsSync(ONCE)) { fs.writeFileSync(ONCE, ""); DO }';

  it.each([
    ['is killed in the middle of a chunk', 'process.kill(process.pid, "SIGKILL")', {}],
    ['runs out of memory', 'process.exit(134)', {}],
    // No request is pending when it ends: this is noticed with the next chunk, long before its time
    // limit.
    ['ends between two chunks', 'setTimeout(() => process.exit(3), 1)', {}],
    ['hangs', 'for (;;);', { chunkMsMax: 4000 }],
  ])('that %s is replaced, and the release completes', async (_, trouble, options) => {
    const { t } = await releaseWith(first.replace('DO', trouble), options);
    await t.service.publishFully();
    expect(t.read('/mr/pages/').page).toBe('/mr/pages/');
    expect(t.publisher.work.count()).toBe(0);
    t.snapshot.close();
  });

  it('that dies every time fails the release with an error and leaves nothing behind', async () => {
    const { t, root } = await releaseWith('process.kill(process.pid, "SIGKILL")');
    await expect(t.service.publishFully()).rejects.toThrow(
      /town: rendering .* failed 3 times: the process ended \(SIGKILL\)/,
    );
    expect(
      fs.readdirSync(path.join(root, 'releases')).filter((name) => !name.startsWith('.')),
    ).toEqual([]);
    t.snapshot.close();
  });
});
