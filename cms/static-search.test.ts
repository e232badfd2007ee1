import type { ChildProcess } from 'node:child_process';
import diagnostics from 'node:diagnostics_channel';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { buildStaticIndex } from './static-index.ts';
import { createStaticSearch, searchRecords } from './static-search.ts';
import { memoryTarget } from '@pune/publisher/testing/memory-target.ts';
import type { Release } from '@pune/publisher/target';

function publish(
  snapshot: Snapshot,
  slug: string,
  title: string | null,
  locale: 'en' | 'mr' = 'mr',
) {
  snapshot.apply(
    'pages',
    slug,
    locale,
    title === null
      ? null
      : {
          collection: 'pages',
          id: slug,
          locale,
          slug,
          updatedAt: '2026-11-25T00:00:00Z',
          title,
          summary: 'सारांश',
          date: '2026-11-25',
          category: '',
          portals: ['north'],
          data: { title },
          card: {},
          text: 'मजकूर',
        },
  );
}

async function start({ build }: { build?: typeof buildStaticIndex } = {}) {
  const snapshot = openSnapshot(':memory:');
  const memory = memoryTarget();
  let time = 0;
  let release: Release | null = null;
  const compressed: string[] = [];
  const begin = async (name: string | null) =>
    void (release =
      name === null
        ? null
        : {
            ...(await memory.target.create(name, '')),
            compress: (page) => void compressed.push(page),
          });
  await begin('first');
  const events: [string, Record<string, unknown>][] = [];
  const begun = () =>
    createStaticSearch({
      snapshot,
      portals: [{ id: 'north', release: () => release }],
      everyMs: 1000,
      now: () => time,
      log: (event, details) => void events.push([event, details]),
      ...(build && { build }),
    });
  let search = begun();
  const tick = async (passing = 0) => {
    time += passing;
    search.tick();
    await search.settled();
  };
  /** Replaces the publisher's job by a new one. */
  const restart = () => void (search = begun());
  return {
    snapshot,
    tick,
    search: () => search,
    restart,
    events,
    compressed,
    paths: () => [...memory.pagesOf('first').keys()].sort(),
    release: begin,
  };
}

const allOf = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const one of all) list.push(one);
  return list;
};

let folder: string;
/** The languages in the entry file of a part. */
const languagesIn = (part: string): string[] =>
  Object.keys(
    JSON.parse(fs.readFileSync(path.join(folder, part, 'pagefind-entry.json'), 'utf8'))
      .languages as object,
  ).sort();
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'static-search-test-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('the static search index', () => {
  it('contains what the portal publishes, by the addresses of the pages', async () => {
    const { snapshot } = await start();
    publish(snapshot, 'water', 'पाणीपुरवठा');
    expect(await allOf(searchRecords(snapshot, 'north'))).toEqual([
      {
        url: '/mr/pages/water/',
        language: 'mr',
        title: 'पाणीपुरवठा',
        content: 'पाणीपुरवठा\nसारांश\nमजकूर',
      },
    ]);
    expect(await allOf(searchRecords(snapshot, 'south'))).toEqual([]);
  });

  it('contains the search code and an index per language, without Pagefind’s user interface', async () => {
    const names = await buildStaticIndex(
      [
        { url: '/mr/a/', language: 'mr', title: 'कर', content: 'मालमत्ता कर' },
        { url: '/en/a/', language: 'en', title: 'Tax', content: 'Property tax' },
      ],
      folder,
    );
    expect(names).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-worker.js']));
    expect(names.filter((name) => /-ui\.|highlight/.test(name))).toEqual([]);
    expect(names.slice(-2)).toEqual(['pagefind-entry.json', 'parts.json']);
    expect(languagesIn('')).toEqual(['en', 'mr']);
  });

  it('has parts of a bounded number of pages, each built by a process that ends before the next', async () => {
    const alive = new Set<ChildProcess>();
    const aliveAtOnce: number[] = [];
    const note = (message: unknown) => {
      const child = (message as { process: ChildProcess }).process;
      aliveAtOnce.push(alive.add(child).size);
      child.once('exit', () => void alive.delete(child));
    };
    diagnostics.subscribe('child_process', note);
    const page = (language: string, n: number) => ({
      url: `/${language}/${n}/`,
      language,
      title: `${n}`,
      content: `मालमत्ता ${n}`,
    });
    const names = await buildStaticIndex(
      [
        ...[1, 2, 3, 4].map((n) => page('mr', n)),
        page('en', 1),
        ...[1, 2, 3].map((n) => page('hi', n)),
      ],
      folder,
      2,
    );
    diagnostics.unsubscribe('child_process', note);
    expect([aliveAtOnce, alive.size]).toEqual([[1, 1, 1, 1, 1], 0]);
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'parts.json'), 'utf8'))).toEqual({
      mr: 2,
      en: 1,
      hi: 2,
    });
    expect([languagesIn(''), languagesIn('2')]).toEqual([
      ['en', 'hi', 'mr'],
      ['hi', 'mr'],
    ]);
    // Files that refer to others are written after them.
    expect(names.slice(-3)).toEqual(['2/pagefind-entry.json', 'pagefind-entry.json', 'parts.json']);
    expect(names.filter((name) => /^2\/.*\.(js|pagefind)$/.test(name))).toEqual([]);
    expect(names.filter((name) => name.endsWith('.pf_meta'))).toHaveLength(5);
  });

  it('of a portal without pages finds nothing, and is there', async () => {
    expect(await buildStaticIndex([], folder)).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'parts.json']),
    );
  });

  it('is built for each release, and then on a schedule if something changed', async () => {
    const s = await start();
    publish(s.snapshot, 'a', 'अ');
    await s.tick();
    publish(s.snapshot, 'b', 'ब');
    await s.tick(500);
    expect(s.events).toHaveLength(1);
    await s.tick(600);
    expect(s.events.map(([event, { pages }]) => [event, pages])).toEqual([
      ['indexed', 1],
      ['indexed', 2],
    ]);
    await s.tick(2000);
    expect(s.events).toHaveLength(2);
    await s.release('second');
    await s.tick();
    expect(s.events).toHaveLength(3);
  });

  it('is not rebuilt or checked on a restart while the content is unchanged', async () => {
    const s = await start();
    publish(s.snapshot, 'a', 'अ');
    await s.tick();
    expect(s.events).toHaveLength(1);
    const { sql } = s.snapshot;
    const asked: string[] = [];
    s.snapshot.sql = (text) => (asked.push(text), sql(text));
    s.restart();
    await s.tick(500);
    await s.tick(600);
    await s.tick(5000);
    expect([s.events.length, asked.filter((text) => text.includes('from searchable'))]).toEqual([
      1,
      [],
    ]);
    publish(s.snapshot, 'b', 'ब');
    s.restart();
    await s.tick(500);
    expect(s.events).toHaveLength(2);
    // A change waits for the schedule, even across a restart.
    publish(s.snapshot, 'c', 'क');
    s.restart();
    await s.tick(500);
    expect(s.events).toHaveLength(2);
    await s.tick(600);
    expect(s.events).toHaveLength(3);
  });

  it('is checked once after a change that it does not contain, even across restarts', async () => {
    const s = await start();
    publish(s.snapshot, 'a', 'अ');
    await s.tick();
    s.snapshot.apply('settings', 's', 'en', {
      collection: 'settings',
      id: 's',
      locale: 'en',
      slug: 'north',
      updatedAt: 'x',
      title: 's',
      summary: '',
      date: '2026-11-25',
      category: '',
      portals: ['north'],
      data: {},
      card: null,
      text: '',
    });
    await s.tick(2000);
    const { sql } = s.snapshot;
    let asked = 0;
    s.snapshot.sql = (text) => (text.includes('from searchable') && asked++, sql(text));
    s.restart();
    await s.tick(2000);
    expect([s.events.length, asked]).toEqual([1, 0]);
  });

  it('is built at the lowest process priority', async () => {
    const children: ChildProcess[] = [];
    const note = (message: unknown) =>
      void children.push((message as { process: ChildProcess }).process);
    diagnostics.subscribe('child_process', note);
    const building = buildStaticIndex(
      Array.from({ length: 500 }, (_, n) => ({
        url: `/mr/${n}/`,
        language: 'mr',
        title: 'कर',
        content: 'मालमत्ता कर',
      })),
      folder,
    );
    await expect
      .poll(() => children[0]?.pid && os.getPriority(children[0].pid), {
        timeout: 30_000,
        interval: 1,
      })
      .toBe(os.constants.priority.PRIORITY_LOW);
    await building;
    diagnostics.unsubscribe('child_process', note);
    expect(os.getPriority()).not.toBe(os.constants.priority.PRIORITY_LOW);
  });

  it('is given up when the publisher stops, and built by the next one', async () => {
    const s = await start();
    for (let n = 0; n < 2000; n++) publish(s.snapshot, `p${n}`, `शब्द ${n}`);
    const { sql } = s.snapshot;
    let rows = 0;
    const isReading = Promise.withResolvers<void>();
    s.snapshot.sql = (text) => {
      if (text.includes('from searchable')) {
        rows += 1;
        isReading.resolve();
      }
      return sql(text);
    };
    const done = s.tick();
    await isReading.promise;
    await s.search().stop();
    await done;
    expect(rows).toBeLessThan(3);
    expect([s.events, s.paths()]).toEqual([[], []]);
    await s.tick(2000);
    expect(s.events).toEqual([]);
    s.restart();
    await s.tick();
    expect(s.events).toEqual([['indexed', expect.objectContaining({ pages: 2000 })]]);
  });

  it('does not wait for Pagefind when it is given up', async () => {
    const children: ChildProcess[] = [];
    const note = (message: unknown) =>
      void children.push((message as { process: ChildProcess }).process);
    diagnostics.subscribe('child_process', note);
    const stopping = new AbortController();
    const words = Array.from({ length: 4000 }, (_, n) => `शब्द${n} word${n}`).join(' ');
    const building = buildStaticIndex(
      (async function* () {
        for (let n = 0; n < 40; n++)
          yield { url: `/mr/${n}/`, language: 'mr', title: 'कर', content: `${words} ${n}` };
        // Pagefind writes its files, which takes seconds.
        setTimeout(() => stopping.abort(), 20);
      })(),
      folder,
      undefined,
      stopping.signal,
    );
    await expect(building).rejects.toThrow('Pagefind backend closed');
    diagnostics.unsubscribe('child_process', note);
    expect(children.map(({ exitCode, signalCode }) => exitCode ?? signalCode)).not.toContain(null);
    expect(fs.readdirSync(folder)).not.toContain('pagefind-entry.json');
  });

  it('reads pages while they are indexed, never many at once', async () => {
    const texts: string[] = [];
    const s = await start({
      build: async (records) => {
        for await (const { title } of records) {
          // A page that is published before its turn is read as it is then.
          if (texts.length === 0) publish(s.snapshot, 'p450', 'नवे');
          texts.push(title);
        }
        return [];
      },
    });
    for (let n = 0; n < 500; n++) publish(s.snapshot, `p${n}`, `शब्द ${n}`);
    await s.tick();
    expect(s.events).toEqual([['indexed', expect.objectContaining({ pages: 500 })]]);
    expect(texts).toContain('नवे');
    expect(texts).not.toContain('शब्द 450');
  });

  it('is built again if pages changed while they were read', async () => {
    let builds = 0;
    const s = await start({
      build: async (records) => {
        let read = 0;
        for await (const _ of records)
          if (builds === 0 && ++read === 1) publish(s.snapshot, 'p0', 'नवे');
        builds++;
        return [];
      },
    });
    for (let n = 0; n < 3; n++) publish(s.snapshot, `p${n}`, `शब्द ${n}`);
    await s.tick();
    await s.tick(2000);
    await s.tick(2000);
    expect(builds).toBe(2);
  });

  it('compresses programs and tables of contents alone: the index itself is compressed', async () => {
    const s = await start();
    publish(s.snapshot, 'a', 'अ');
    await s.tick();
    expect(s.compressed.sort()).toEqual(
      ['pagefind-entry.json', 'pagefind-worker.js', 'pagefind.js', 'parts.json'].map(
        (name) => `/pagefind/${name}`,
      ),
    );
  });

  it('waits for the first release', async () => {
    const s = await start();
    await s.release(null);
    await s.tick();
    expect(s.events).toEqual([]);
  });

  it('deletes files of older indexes', async () => {
    const s = await start();
    for (let n = 0; n < 4; n++) {
      publish(s.snapshot, 'a', `शब्द${n}`);
      await s.tick(2000);
    }
    expect(s.paths().filter((path) => path.endsWith('.pf_meta'))).toHaveLength(2);
  });

  it('does not stop publishing when it fails, and is retried on schedule', async () => {
    let fails = true;
    const s = await start({
      build: async (...given) =>
        fails ? Promise.reject(new Error('no memory')) : buildStaticIndex(...given),
    });
    publish(s.snapshot, 'a', 'अ');
    await s.tick();
    expect(s.events[0]).toEqual([
      'trouble',
      { part: 'static search', portal: 'north', error: 'no memory' },
    ]);
    fails = false;
    await s.tick(2000);
    expect(s.events.at(-1)![0]).toBe('indexed');
  });
});
