import { describe, expect, it } from 'vitest';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { buildStaticIndex, createStaticSearch, searchRecords } from './static-search.ts';
import type { Release } from './target.ts';
import { memoryTarget } from './testing/memory-target.ts';

function publish(snapshot: Snapshot, slug: string, title: string | null, locale: 'en' | 'mr' = 'mr') {
  snapshot.apply('pages', slug, locale, title === null ? null : { collection: 'pages', id: slug, locale, slug, updatedAt: '2026-11-25T00:00:00Z', title, summary: 'सारांश', date: '2026-11-25', category: '', portals: ['north'], data: { title }, card: {}, text: 'मजकूर' });
}

async function start({ build }: { build?: typeof buildStaticIndex } = {}) {
  const snapshot = openSnapshot(':memory:');
  const memory = memoryTarget();
  let time = 0;
  let release: Release | null = null;
  const begin = async (name: string | null) => void (release = name === null ? null : await memory.target.create(name, ''));
  await begin('first');
  const events: [string, Record<string, unknown>][] = [];
  const search = createStaticSearch({
    snapshot, portals: [{ id: 'north', release: () => release }], everyMs: 1000, now: () => time,
    log: (event, details) => void events.push([event, details]), ...(build && { build }),
  });
  const tick = async (passing = 0) => {
    time += passing;
    search.tick();
    await search.settled();
  };
  return { snapshot, tick, events, paths: () => [...memory.pagesOf('first').keys()].sort(), release: begin };
}

describe('the index for searching without functions', () => {
  it('holds what the portal publishes, under the addresses of the pages', async () => {
    const { snapshot } = await start();
    publish(snapshot, 'water', 'पाणीपुरवठा');
    expect(await searchRecords(snapshot, 'north')).toEqual([{ url: '/mr/pages/water/', language: 'mr', title: 'पाणीपुरवठा', content: 'पाणीपुरवठा\nसारांश\nमजकूर' }]);
    expect(await searchRecords(snapshot, 'south')).toEqual([]);
  });

  it('brings the search itself, an index a language, and nothing of Pagefind’s own interface', async () => {
    const files = await buildStaticIndex([{ url: '/mr/a/', language: 'mr', title: 'कर', content: 'मालमत्ता कर' }, { url: '/en/a/', language: 'en', title: 'Tax', content: 'Property tax' }]);
    const names = files.map(({ path }) => path);
    expect(names).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-worker.js']));
    expect(names.filter((name) => /-ui\.|highlight/.test(name))).toEqual([]);
    expect(names.at(-1)).toBe('pagefind-entry.json');
    expect(Object.keys(JSON.parse(new TextDecoder().decode(files.at(-1)!.content)).languages)).toEqual(expect.arrayContaining(['en', 'mr']));
  });

  it('is made for each release, and then on a schedule when something changed', async () => {
    const s = await start();
    publish(s.snapshot, 'a', 'अ');
    await s.tick();
    publish(s.snapshot, 'b', 'ब');
    await s.tick(500);
    expect(s.events).toHaveLength(1);
    await s.tick(600);
    expect(s.events.map(([event, { pages }]) => [event, pages])).toEqual([['indexed', 1], ['indexed', 2]]);
    await s.tick(2000);
    expect(s.events).toHaveLength(2);
    await s.release('second');
    await s.tick();
    expect(s.events).toHaveLength(3);
  });

  it('waits for the first release', async () => {
    const s = await start();
    await s.release(null);
    await s.tick();
    expect(s.events).toEqual([]);
  });

  it('forgets files that nobody may be reading any more', async () => {
    const s = await start();
    for (let n = 0; n < 4; n++) {
      publish(s.snapshot, 'a', `शब्द${n}`);
      await s.tick(2000);
    }
    expect(s.paths().filter((path) => path.endsWith('.pf_meta'))).toHaveLength(2);
  });

  it('does not stop publishing when it cannot be made, and is tried again on schedule', async () => {
    let fails = true;
    const s = await start({ build: async (records) => (fails ? Promise.reject(new Error('no memory')) : buildStaticIndex(records)) });
    publish(s.snapshot, 'a', 'अ');
    await s.tick();
    expect(s.events[0]).toEqual(['trouble', { part: 'static search', portal: 'north', error: 'no memory' }]);
    fails = false;
    await s.tick(2000);
    expect(s.events.at(-1)![0]).toBe('indexed');
  });
});
