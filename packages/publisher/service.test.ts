import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import type { Change } from './outbox.ts';
import type { CheckLive } from './live.ts';
import { createPublisher, type Render } from './publisher.ts';
import { createPublisherService } from './service.ts';
import { deliverConcurrently } from './service/deliver-receipts.ts';
import { openService } from './service/state.ts';
import { filesystemTarget } from './targets/filesystem.ts';
import type { SiteConfig } from '@pune/content/sites';
import { memoryOutbox } from './testing/memory-outbox.ts';

const site: SiteConfig = {
  id: 'pmc',
  name: { en: 'P', mr: 'P', hi: 'P' },
  shortName: { en: 'P', mr: 'P', hi: 'P' },
  url: 'http://pmc.localhost',
  locales: ['en'],
  collections: ['pages'],
  capabilities: [],
};

const render: Render = async (page, content) => {
  const slug = /^\/en\/pages\/([^/]+)\/$/.exec(page)?.[1];
  const body = slug
    ? content.bySlug('pages', slug, 'en')
    : page === '/en/pages/'
      ? content.list('pages', { locale: 'en', order: 'title', fields: ['slug', 'title'] })
      : page;
  return Buffer.from(JSON.stringify([content.settings('en', ['heroHeading']), body]));
};

let serial = 0;
const edit = (slug: string, title: string | null): Change => ({
  id: `c${++serial}`,
  collection: 'pages',
  documentId: slug,
  title: title ?? slug,
  at: new Date().toISOString(),
  versions: {
    en:
      title === null
        ? null
        : {
            collection: 'pages',
            id: slug,
            locale: 'en',
            slug,
            updatedAt: `2026-11-25T00:00:${serial}Z`,
            title,
            summary: '',
            date: '2026-11-25',
            category: '',
            portals: ['pmc'],
            data: { title },
            card: {},
            text: title,
          },
  },
});
const settings = (heading: string): Change => ({
  ...edit('pmc', heading),
  collection: 'settings',
  documentId: 's',
  versions: {
    en: {
      collection: 'settings',
      id: 's',
      locale: 'en',
      slug: 'pmc',
      updatedAt: 'x',
      title: 'pmc',
      summary: '',
      date: '2026-11-25',
      category: '',
      portals: ['pmc'],
      data: { heroHeading: heading },
      card: null,
      text: '',
    },
  },
});

const opened: Snapshot[] = [];
afterEach(() => opened.splice(0).forEach((snapshot) => snapshot.close()));

/** Starts a publisher process on a folder: a second call with the same folder is a restart. */
function start(
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'service-')),
  {
    rendererId = 'renderer-1',
    changes = [] as Change[],
    sweep = undefined as (() => Promise<void>) | undefined,
    sweepMs = undefined as number | undefined,
    checkLive = undefined as CheckLive | undefined,
    renderer = render,
    renderers = {} as Record<string, Render>,
    now = () => Date.parse('2026-11-25T06:30:00Z'),
    serviceNow = undefined as (() => number) | undefined,
    hasRoom = undefined as (() => boolean) | undefined,
    pollMs = 5,
  } = {},
) {
  const snapshot = openSnapshot(path.join(root, 'content.db'), { now });
  opened.push(snapshot);
  const assets = path.join(root, 'assets');
  fs.mkdirSync(assets, { recursive: true });
  fs.writeFileSync(path.join(assets, 'style.css'), 'body{}');
  const current = path.join(root, 'releases/current');
  const target = filesystemTarget(path.join(root, 'releases'));
  const memory = memoryOutbox(changes);
  const portals = [
    {
      config: site,
      target,
      rendererId,
      assets,
      load: async (id: string) => renderers[id] ?? renderer,
    },
  ];
  const publisher = createPublisher({
    snapshot,
    portals,
    mediaFolder: root,
    now,
    checkLive,
    log: (event) => void events.push(event),
  });
  const events: string[] = [];
  const service = createPublisherService({
    outbox: memory.outbox,
    publisher,
    snapshot,
    portals,
    sweep,
    sweepMs,
    hasRoom,
    now: serviceNow,
    pollMs,
    log: (event) => void events.push(event),
  });
  const page = (name: string) => {
    const file = path.join(current, name);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
  };
  const liveName = () => fs.readlinkSync(current);
  return {
    root,
    snapshot,
    publisher,
    portals,
    service,
    current,
    liveName,
    events,
    page,
    ...memory,
    async publishFully() {
      await publisher.recall();
      await service.publishFully();
    },
  };
}

describe('publisher service', () => {
  it('makes the first release from all waiting changes and acknowledges them', async () => {
    const s = start(undefined, { changes: [edit('a', 'Alpha'), edit('b', 'Beta')] });
    await s.publishFully();
    expect(s.page('en/pages/a/index.html')).toContain('Alpha');
    expect(s.page('style.css')).toBe('body{}');
    expect(s.waiting).toEqual([]);
    expect(s.receipts.map(({ status, pages }) => [status, pages.map(({ path }) => path)])).toEqual([
      ['live', ['/en/pages/a/']],
      ['live', ['/en/pages/b/']],
    ]);
  });

  it('patches the live release with later edits', async () => {
    const s = start();
    await s.publishFully();
    s.push(edit('a', 'Alpha'));
    expect(await s.service.drain()).toBe(true);
    const name = s.liveName();
    expect(s.page('en/pages/a/index.html')).toContain('Alpha');
    s.push(edit('a', null));
    await s.service.drain();
    expect(s.page('en/pages/a/index.html')).toBeNull();
    expect(s.liveName()).toBe(name);
  });

  it('shows an edit before its precompressed files are written, and writes them after a crash', async () => {
    const s = start();
    await s.publishFully();
    const filesOf = (slug: string) => fs.readdirSync(path.join(s.current, 'en/pages', slug)).sort();
    const long = (word: string) => `${word} `.repeat(1000);
    s.push(edit('a', long('alpha')), edit('b', long('beta')), edit('c', long('gamma')));
    await s.publisher.intake(s.waiting.splice(0));
    while ((await s.publisher.processBatch()).length > 0);
    expect(
      (await s.publisher.settle())
        .flatMap(({ pages }) => pages.map(({ error }) => error))
        .filter(Boolean),
    ).toEqual([]);
    expect([filesOf('a'), filesOf('b')]).toEqual([['index.html'], ['index.html']]);
    // One page is deleted and another changed before the next publisher compresses them.
    const again = start(s.root);
    await again.publisher.recall();
    again.push(edit('b', null), edit('c', long('changed')));
    await again.service.drain();
    expect([filesOf('a'), filesOf('c')]).toEqual([
      ['index.html', 'index.html.br', 'index.html.gz'],
      ['index.html', 'index.html.br', 'index.html.gz'],
    ]);
    expect(
      gunzipSync(fs.readFileSync(path.join(s.current, 'en/pages/c/index.html.gz'))).toString(),
    ).toBe(again.page('en/pages/c/index.html'));
    expect([again.page('en/pages/b/index.html'), again.publisher.work.uncompressed(10)]).toEqual([
      null,
      [],
    ]);
  });

  it('writes no precompressed files for a dropped release', async () => {
    const s = start();
    await s.publishFully();
    s.push(edit('a', 'alpha '.repeat(1000)));
    await s.publisher.intake(s.waiting.splice(0));
    while ((await s.publisher.processBatch()).length > 0);
    expect(s.publisher.work.uncompressed(10)).not.toEqual([]);
    s.publisher.tracking.forgetRelease(s.publisher.liveOf('pmc')!.id);
    expect(await s.publisher.compress()).toBe(false);
    while (await s.publisher.tidy());
    expect(s.snapshot.sql('select count(*) as n from uncompressed').get()!.n).toBe(0);
  });

  it('compresses all other pages if one page cannot be compressed', async () => {
    const s = start();
    await s.publishFully();
    s.push(edit('a', 'alpha '.repeat(1000)), edit('b', 'beta '.repeat(1000)));
    await s.publisher.intake(s.waiting.splice(0));
    while ((await s.publisher.processBatch()).length > 0);
    const file = path.join(s.current, 'en/pages/a/index.html');
    fs.rmSync(file);
    fs.mkdirSync(file);
    await s.service.drain();
    expect(fs.existsSync(path.join(s.current, 'en/pages/b/index.html.br'))).toBe(true);
    expect([s.events.includes('trouble'), s.publisher.work.uncompressed(10)]).toEqual([true, []]);
  });

  it('writes precompressed files between edits that never pause', async () => {
    const s = start();
    await s.publishFully();
    const long = () => `word${serial} `.repeat(1000);
    s.push(edit('steady', long()));
    const { next } = s.outbox;
    // Every read of the outbox finds a new change.
    s.outbox.next = async (limit, page) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      s.push(edit(`other-${serial % 3}`, long()));
      return next(limit, page);
    };
    const running = s.service.run();
    const compressed = path.join(s.current, 'en/pages/steady/index.html.br');
    await until(() => fs.existsSync(compressed));
    s.service.stop();
    await running;
  });

  it('lets the edit of a document overtake a change of settings, and keeps the order of one document’s edits', async () => {
    const s = start(undefined, {
      changes: Array.from({ length: 120 }, (_, n) => edit(`page-${n}`, `Page ${n}`)),
    });
    await s.publishFully();
    s.receipts.length = 0;
    s.push(settings('Welcome'), edit('a', 'first'), edit('a', 'second'));
    await s.service.drain();
    expect(s.receipts.map(({ change }) => change.collection)).toEqual([
      'pages',
      'pages',
      'settings',
    ]);
    expect(s.page('en/pages/a/index.html')).toContain('second');
    expect(s.page('en/pages/a/index.html')).toContain('Welcome');
  });

  it('reads the outbox when it is notified, not before each batch', async () => {
    const s = start(undefined, {
      changes: Array.from({ length: 500 }, (_, n) => edit(`page-${n}`, `Page ${n}`)),
      pollMs: 60_000,
    });
    await s.publishFully();
    s.receipts.length = 0;
    let reads = 0;
    const { next } = s.outbox;
    s.outbox.next = (limit, page) => {
      reads += 1;
      return next(limit, page);
    };
    const running = s.service.run();
    const publishing = async (change: Change) => {
      s.push(change);
      s.service.notify();
      const count = s.receipts.length + 1;
      await until(() => s.receipts.length === count);
    };
    await publishing(edit('a', 'first'));
    reads = 0;
    await publishing(settings('Welcome'));
    expect([s.receipts.at(-1)!.pages.length > 500, reads]).toEqual([true, 1]);
    await publishing(edit('a', 'second'));
    expect(s.page('en/pages/a/index.html')).toContain('second');
    s.service.stop();
    await running;
  });

  it('checks the pages of later batches as soon as those of the first were seen', async () => {
    const s = start(undefined, {
      changes: Array.from({ length: 500 }, (_, n) => edit(`page-${n}`, `Page ${n}`)),
      checkLive: async (page) => ({ ...page, liveAt: 'now' }),
    });
    await s.publishFully();
    s.receipts.length = 0;
    s.push(settings('Welcome'));
    await s.publisher.intake(await s.outbox.next(1));
    const { outbox, publisher, snapshot, portals } = s;
    const service = openService({ outbox, publisher, snapshot, portals });
    await publisher.processBatch();
    const delivered = deliverConcurrently(service);
    while ((await publisher.processBatch()).length > 0);
    expect(await delivered).toBe(1);
    expect(s.receipts[0]!.pages.length).toBeGreaterThan(500);
  });

  it('makes no new release on a restart, except with another renderer', async () => {
    const first = start(undefined, { changes: [edit('a', 'Alpha')] });
    await first.publishFully();
    const name = first.liveName();
    const again = start(first.root);
    await again.publishFully();
    expect(again.liveName()).toBe(name);
    const upgraded = start(first.root, { rendererId: 'renderer-2' });
    await upgraded.publishFully();
    expect(upgraded.liveName()).not.toBe(name);
    expect(upgraded.page('en/pages/a/index.html')).toContain('Alpha');
  });

  it('keeps the live release when a new template fails to render a live page, and loses no edit', async () => {
    const first = start(undefined, { changes: [edit('a', 'Alpha')] });
    await first.publishFully();
    const name = first.liveName();
    const broken: Render = async (page, content) => {
      if (page === '/en/') throw new Error('the template is broken');
      return render(page, content);
    };
    const upgraded = start(first.root, {
      rendererId: 'renderer-2',
      renderers: { 'renderer-2': broken },
      changes: [edit('b', 'Beta')],
    });
    await expect(upgraded.publishFully()).rejects.toThrow('the live release stays');
    expect(upgraded.liveName()).toBe(name);
    await upgraded.service.drain();
    expect(upgraded.page('en/pages/b/index.html')).toContain('Beta');
    expect(upgraded.waiting).toEqual([]);
    const mended = start(first.root, { rendererId: 'renderer-3' });
    await mended.publishFully();
    expect(mended.liveName()).not.toBe(name);
    expect(mended.page('en/index.html')).not.toBeNull();
    expect(mended.page('en/pages/b/index.html')).toContain('Beta');
  });

  it('goes on sweeping and retrying after the clock was set back', async () => {
    let [clock, sweeps] = [Date.parse('2026-11-25T06:30:00Z'), 0];
    const s = start(undefined, {
      serviceNow: () => clock,
      sweep: async () => void (sweeps += 1),
      sweepMs: 60_000,
    });
    await s.publishFully();
    const poisoned = edit('a', 'first');
    const { en } = poisoned.versions;
    poisoned.versions = { en: { ...en!, portals: undefined as never } };
    s.push(poisoned);
    const running = s.service.run();
    const held = () => s.events.filter((event) => event === 'held').length;
    // Two retries are immediate, the next ones wait.
    await until(() => sweeps === 1 && held() === 3);
    clock -= 2 * 3_600_000;
    s.service.notify();
    await until(() => sweeps === 2 && held() === 4);
    s.service.stop();
    await running;
  });

  it('makes no new release while the disk is almost full, and goes on publishing edits', async () => {
    const first = start();
    await first.publishFully();
    const name = first.liveName();
    let hasRoom = false;
    const s = start(first.root, { rendererId: 'renderer-2', hasRoom: () => hasRoom });
    const running = s.service.run();
    s.push(edit('a', 'Alpha'));
    await until(() => s.page('en/pages/a/index.html') !== null);
    expect(s.events.filter((event) => event === 'not-released')).toHaveLength(1);
    expect(s.liveName()).toBe(name);
    hasRoom = true;
    await until(() => s.liveName() !== name);
    expect(s.page('en/pages/a/index.html')).toContain('Alpha');
    s.service.stop();
    await running;
  });

  it('publishes fully again when the recorded release is not the live one', async () => {
    const first = start(undefined, { changes: [edit('a', 'Alpha')] });
    await first.publishFully();
    fs.rmSync(path.join(first.root, 'releases'), { recursive: true });
    const again = start(first.root);
    await again.publishFully();
    expect(again.page('en/pages/a/index.html')).toContain('Alpha');
  });

  it('runs: reconciles first, publishes the changes found, then new ones, and stops on request', async () => {
    const s = start(undefined, {
      sweep: async () => {
        if (serial > 0 && s.waiting.length === 0 && s.receipts.length === 0)
          s.push(edit('swept', 'Found by the sweep'));
      },
    });
    const running = s.service.run();
    await until(() => s.page('en/pages/swept/index.html') !== null);
    s.push(edit('later', 'Later'));
    s.service.notify();
    await until(() => s.page('en/pages/later/index.html') !== null);
    s.service.stop();
    await running;
  });

  it('updates pages that show the date after being down over midnight', async () => {
    const dated: Render = async (page, content) =>
      Buffer.from(page === '/en/' ? content.today() : page);
    const first = start(undefined, { renderer: dated });
    await first.publishFully();
    expect(first.page('en/index.html')).toBe('2026-11-25');
    const next = start(first.root, {
      renderer: dated,
      now: () => Date.parse('2026-11-26T06:30:00Z'),
    });
    const running = next.service.run();
    await until(() => next.page('en/index.html') === '2026-11-26');
    next.service.stop();
    await running;
  });

  it('updates pages at the instant they asked about, even after being down', async () => {
    const dated: Render = async (page, content) =>
      Buffer.from(
        page === '/en/' ? String(content.isPastInstant('2026-11-25T07:00:00+00:00')) : page,
      );
    let now = Date.parse('2026-11-25T06:59:59Z');
    const first = start(undefined, { renderer: dated, now: () => now });
    const running = first.service.run();
    await until(() => first.page('en/index.html') === 'false');
    now += 1000;
    await until(() => first.page('en/index.html') === 'true');
    first.service.stop();
    await running;

    now = Date.parse('2026-11-25T06:59:59Z');
    const away = start(undefined, { renderer: dated, now: () => now });
    await away.publishFully();
    expect(away.page('en/index.html')).toBe('false');
    now += 3_600_000;
    const next = start(away.root, { renderer: dated, now: () => now });
    const again = next.service.run();
    await until(() => next.page('en/index.html') === 'true');
    next.service.stop();
    await again;
  });

  it('lets other documents overtake a failing change, but no later change of the same document', async () => {
    const s = start();
    await s.publishFully();
    const poisoned = {
      ...edit('a', 'first'),
      versions: { en: { ...edit('a', 'first').versions.en!, portals: undefined as never } },
    };
    s.push(poisoned, edit('a', 'second'), edit('b', 'Beta'));
    expect(await s.service.drain()).toBe(true);
    expect(s.page('en/pages/b/index.html')).toContain('Beta');
    expect(s.page('en/pages/a/index.html')).toBeNull();
    expect(s.waiting.map(({ documentId }) => documentId)).toEqual(['a', 'a']);
    expect(s.events).toContain('held');
    s.waiting.shift();
    await s.service.drain();
    expect(s.page('en/pages/a/index.html')).toContain('second');
  });

  it('keeps a change in the outbox while the disk is full, and publishes it when there is space', async () => {
    const s = start();
    await s.publishFully();
    const folder = fs.realpathSync(s.current);
    const aside = `${folder}.aside`;
    fs.renameSync(folder, aside);
    fs.writeFileSync(folder, 'not a folder');
    s.push(edit('a', 'Alpha'));
    await expect(s.service.drain()).rejects.toThrow();
    expect(s.waiting.length).toBe(1);
    fs.rmSync(folder);
    fs.renameSync(aside, folder);
    await s.service.drain();
    expect(s.page('en/pages/a/index.html')).toContain('Alpha');
    expect(s.waiting).toEqual([]);
  });

  it('includes all waiting changes in the first release, however many', async () => {
    const s = start(undefined, {
      changes: Array.from({ length: 450 }, (_, n) => edit(`page-${n}`, `Page ${n}`)),
    });
    await s.publishFully();
    expect(s.waiting).toEqual([]);
    expect(s.receipts.length).toBe(450);
    expect(s.page('en/pages/page-449/index.html')).toContain('Page 449');
  });

  it('applies no change before an earlier one of its document, however many lie between', async () => {
    const poisoned = {
      ...edit('a', 'first'),
      versions: { en: { ...edit('a', 'first').versions.en!, portals: undefined as never } },
    };
    const between = Array.from({ length: 250 }, (_, n) => edit(`page-${n}`, `Page ${n}`));
    const s = start(undefined, { changes: [poisoned, ...between, edit('a', 'second')] });
    await s.publishFully();
    expect(s.page('en/pages/a/index.html')).toBeNull();
    expect(s.waiting.map(({ documentId }) => documentId)).toEqual(['a', 'a']);
  });

  it('brings kept releases up to date when no release is live', async () => {
    const first = start();
    await first.publishFully();
    fs.rmSync(first.current);
    const s = start(first.root, { changes: [edit('a', 'Alpha')] });
    await s.publishFully();
    await s.service.drain();
    expect([s.page('en/pages/a/index.html'), s.waiting]).toEqual([
      expect.stringContaining('Alpha'),
      [],
    ]);
    await s.publisher.rollBack(site.id);
    expect(s.page('en/pages/a/index.html')).toContain('Alpha');
  });

  it('gives up a release when it stops, and makes it after the next start', async () => {
    const first = start(undefined, {
      changes: Array.from({ length: 450 }, (_, n) => edit(`page-${n}`, `Page ${n}`)),
    });
    await first.publishFully();
    const before = first.liveName();
    let rendered = 0;
    let begin = (): void => {};
    const hasBegun = new Promise<void>((resolve) => (begin = resolve));
    const renderer: Render = async (page, content) => {
      if (++rendered === 50) begin();
      return render(page, content);
    };
    const stopped = start(first.root, { rendererId: 'renderer-2', renderer });
    const running = stopped.service.run();
    await hasBegun;
    stopped.service.stop();
    await running;
    expect(rendered).toBeLessThan(450);
    expect([stopped.liveName(), stopped.events.includes('not-released')]).toEqual([before, false]);
    const again = start(first.root, { rendererId: 'renderer-2' });
    await again.publishFully();
    expect(again.liveName()).not.toBe(before);
    expect(
      fs.readdirSync(path.join(first.root, 'releases')).filter((name) => /^\d/.test(name)),
    ).toHaveLength(2);
  });

  it('reconciles before the first release, and later concurrently with other work', async () => {
    let sweeps = 0;
    let releasesAtFirst: number | undefined;
    const second = Promise.withResolvers<void>();
    const s = start(undefined, {
      sweepMs: 20,
      async sweep() {
        if (++sweeps > 1) return second.promise;
        await new Promise((resolve) => setTimeout(resolve, 50));
        releasesAtFirst = s.publisher.tracking.releases().length;
      },
    });
    const running = s.service.run();
    await until(() => sweeps > 1);
    expect(releasesAtFirst).toBe(0);
    s.push(edit('a', 'Alpha'));
    await until(() => s.page('en/pages/a/index.html') !== null);
    s.service.stop();
    second.resolve();
    await running;
  });

  it('publishes the next change while a page of the previous one is not yet seen live', async () => {
    const isSeen = Promise.withResolvers<void>();
    const s = start(undefined, {
      checkLive: async (page) => (
        page.path === '/en/pages/a/' && (await isSeen.promise),
        { ...page, liveAt: 'now' }
      ),
    });
    const running = s.service.run();
    await until(() => s.publisher.liveOf('pmc') !== null);
    s.push(edit('a', 'Alpha'));
    await until(() => s.page('en/pages/a/index.html') !== null);
    s.push(edit('b', 'Beta'));
    await until(() => s.page('en/pages/b/index.html') !== null);
    expect(s.waiting.map(({ documentId }) => documentId)).toEqual(['a', 'b']);
    s.service.stop();
    isSeen.resolve();
    await running;
  });

  it('reports that the outbox rejects receipts, and retries', async () => {
    const s = start();
    await s.publishFully();
    const { acknowledge } = s.outbox;
    s.outbox.acknowledge = () => Promise.reject(new Error('the database is away'));
    s.push(edit('a', 'Alpha'));
    await expect(s.service.drain()).rejects.toThrow('the database is away');
    expect(s.waiting.length).toBe(1);
    s.outbox.acknowledge = acknowledge;
    await s.service.drain();
    expect(s.waiting).toEqual([]);
    expect(s.receipts.flatMap(({ pages }) => pages.map(({ path }) => path))).toContain(
      '/en/pages/a/',
    );
  });

  it('reaches a change behind hundreds of changes to a held document', async () => {
    const s = start();
    const poisoned = {
      ...edit('a', 'first'),
      versions: { en: { ...edit('a', 'first').versions.en!, portals: undefined as never } },
    };
    const running = s.service.run();
    await until(() => s.publisher.liveOf('pmc') !== null);
    s.push(
      poisoned,
      ...Array.from({ length: 250 }, (_, n) => edit('a', `later ${n}`)),
      edit('b', 'Beta'),
    );
    await until(() => s.page('en/pages/b/index.html') !== null);
    expect(s.page('en/pages/a/index.html')).toBeNull();
    await until(() => s.waiting.length === 251);
    s.service.stop();
    await running;
  });

  it('warms up renderers when idle, and publishes an edit in between', async () => {
    const first = start();
    await first.publishFully();
    const rendered: string[] = [];
    const slow: Render = async (page, content) => {
      rendered.push(page);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return render(page, content);
    };
    const s = start(first.root, { renderer: slow });
    const running = s.service.run();
    await until(() => rendered.length > 2);
    const before = rendered.length;
    expect(s.service.status().state).toBe('idle');
    s.push(edit('a', 'Alpha'));
    await until(() => rendered.includes('/en/pages/a/'));
    // One page was being rendered, and the edit itself renders a few.
    expect(rendered.indexOf('/en/pages/a/') - before).toBeLessThan(4);
    await until(() => s.waiting.length === 0);
    let seen = -1;
    await until(() => seen === (seen = rendered.length));
    s.service.stop();
    await running;
    expect(s.page('en/pages/a/index.html')).toContain('Alpha');
  });

  it('keeps the event loop running while it compresses many pages', async () => {
    const s = start();
    const long = 'word '.repeat(300);
    await s.publishFully();
    s.push(...Array.from({ length: 120 }, (_, n) => edit(`page-${n}`, `${n} ${long}`)));
    await s.publisher.intake(s.waiting.splice(0));
    while ((await s.publisher.processBatch()).length > 0);
    const left = () => Number(s.snapshot.sql('select count(*) as n from uncompressed').get()!.n);
    expect(left()).toBeGreaterThan(100);
    const running = s.service.run();
    let turns = 0;
    const timer = setInterval(() => left() > 0 && turns++, 1);
    await until(() => left() === 0);
    clearInterval(timer);
    s.service.stop();
    await running;
    // One for each batch of ten pages; a process that blocks the event loop runs one at its start.
    expect(turns).toBeGreaterThan(5);
  });

  it('retries a failing release at growing intervals', async () => {
    const first = start();
    await first.publishFully();
    const broken: Render = () => Promise.reject(new Error('the template is broken'));
    const s = start(first.root, {
      rendererId: 'renderer-2',
      renderers: { 'renderer-2': broken },
      // The clock stands still: no retry is due, however long the next edit takes.
      serviceNow: () => Date.parse('2026-11-25T06:30:00Z'),
    });
    const running = s.service.run();
    await until(() => s.events.includes('not-released'));
    s.push(edit('a', 'Alpha'));
    await until(() => s.page('en/pages/a/index.html') !== null);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(s.events.filter((event) => event === 'not-released')).toHaveLength(1);
    s.service.stop();
    await running;
  });
});

async function until(condition: () => boolean, patienceMs = 120_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
