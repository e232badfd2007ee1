import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { previewName, type Preview } from '@pune/snapshot/previews';
import { openSnapshot } from '@pune/content/snapshot';
import { createPreviews } from './previews.ts';
import { createTracking, type Picture, type TrackedRelease } from './tracking.ts';
import { releaseFiles } from './release-files.ts';
import { plainSites } from './testing/plain-pages.ts';

const preview = (title: string): Preview => ({
  locale: 'mr',
  title,
  kind: '',
  fact: '',
  art: 'skyline',
  isHome: false,
  portal: 'पुणे',
  mark: '',
  hues: { h900: '#460f2c' },
});

let root: string;
beforeEach(() => (root = fs.mkdtempSync(path.join(os.tmpdir(), 'previews-'))));
afterEach(() => fs.rmSync(root, { recursive: true }));

/**
 * Opens the tracking of one portal with a live release, and a store that counts the pictures it
 * draws.
 */
function setUp({ draw = async (one: Preview) => Buffer.from(one.title) } = {}) {
  const snapshot = openSnapshot(path.join(root, 'content.db'));
  const tracking = createTracking(snapshot, new Map(plainSites.map((site) => [site.id, site])));
  const drawn: string[] = [];
  const cached = new Set<string>();
  const swept: string[] = [];
  const logged: Record<string, unknown>[] = [];
  const store = {
    async fileOf(one: Preview) {
      const file = path.join(root, 'store', previewName(one));
      if (fs.existsSync(file)) return file;
      drawn.push(one.title);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, await draw(one));
      return file;
    },
    sweep: async (isWanted: (name: string) => boolean) =>
      swept.push(...[...cached].filter((name) => !isWanted(name))),
  };
  let release = 'one';
  const tracked = new Map<string, TrackedRelease>();
  for (const name of ['one', 'two']) {
    fs.mkdirSync(path.join(root, name));
    tracked.set(name, tracking.addRelease('pmc', '2026-11-25T06:30:00.000Z', name).release);
  }
  const begin = () =>
    createPreviews({
      tracking,
      portals: [
        {
          id: 'pmc',
          release: () => ({
            ...releaseFiles(path.join(root, release)),
            name: tracked.get(release)!.name,
          }),
        },
      ],
      store,
      log: (event, details) => logged.push({ event, ...details }),
    });
  const previews = begin();
  const asked = new Map<string, string>();
  const ask = async (page: string) => {
    const { id } = tracked.get(release)!;
    const row =
      tracking.pageOf(id, page) ??
      (snapshot.sql("insert into pages (release, page, parent) values (?, ?, '~')").run(id, page),
      tracking.pageOf(id, page)!);
    let picture: Picture | undefined;
    const content = snapshot.reader(
      'pmc',
      () => {},
      (wanted, brand) => void (picture = { asked: wanted, brand }),
    );
    const result = content.preview(preview(asked.get(page)!));
    tracking.noteBrand(picture!.brand);
    tracking.made(row.id, page, picture!.asked);
    previews.note('pmc', picture!);
    return { result, picture: picture! };
  };
  return {
    snapshot,
    drawn,
    cached,
    swept,
    logged,
    previews,
    begin,
    /** Renders a page that requests a picture. */
    page(page: string, title: string) {
      asked.set(page, title);
      return ask(page);
    },
    forget: (page: string) => tracking.forget(tracking.pageOf(tracked.get(release)!.id, page)!),
    /** Makes another release whose pages make the same requests. */
    async releaseNext() {
      release = 'two';
      for (const page of asked.keys()) await ask(page);
    },
    async run(worker = previews) {
      worker.tick();
      await worker.settled();
    },
    shown: (name = release) =>
      fs.existsSync(path.join(root, name, 'media'))
        ? fs.readdirSync(path.join(root, name, 'media')).sort()
        : [],
  };
}

describe('previews', () => {
  it('are drawn for the pages that request them, at the address on the page', async () => {
    const t = setUp();
    const { result } = await t.page('/mr/a/', 'मिळकत कर');
    await t.run();
    expect(t.shown()).toEqual([path.basename(result)]);
  });

  it('are drawn once, however many pages and releases show them', async () => {
    const t = setUp();
    await t.page('/mr/a/', 'एक');
    await t.page('/mr/b/', 'एक');
    await t.run();
    await t.releaseNext();
    await t.page('/mr/c/', 'दोन');
    await t.run();
    expect(t.drawn).toEqual(['एक', 'दोन']);
    expect(t.shown('two')).toHaveLength(2);
    const name = previewName(preview('एक'));
    expect(fs.statSync(path.join(root, 'two/media', name)).ino).toBe(
      fs.statSync(path.join(root, 'one/media', name)).ino,
    );
  });

  it('do not query the snapshot while nothing changes', async () => {
    const t = setUp();
    await t.page('/mr/a/', 'एक');
    await t.run();
    fs.rmSync(path.join(root, 'one/media'), { recursive: true });
    await t.run();
    expect(t.shown()).toEqual([]);
  });

  it('are drawn by the next publisher if one was killed before drawing them', async () => {
    const t = setUp();
    await t.page('/mr/a/', 'एक');
    await t.run(t.begin());
    expect(t.drawn).toEqual(['एक']);
  });

  it('are not drawn for deleted pages, and are swept when a publisher starts', async () => {
    const t = setUp();
    await t.page('/mr/a/', 'एक');
    await t.page('/mr/b/', 'दोन');
    t.forget('/mr/a/');
    for (const title of ['एक', 'दोन']) t.cached.add(previewName(preview(title)));
    await t.run();
    expect(t.drawn).toEqual(['दोन']);
    expect(t.swept).toEqual([previewName(preview('एक'))]);
  });

  it('are restored when a page requests one again that left the release', async () => {
    const t = setUp();
    await t.page('/mr/a/', 'एक');
    await t.run();
    const name = previewName(preview('एक'));
    fs.rmSync(path.join(root, 'one/media', name));
    t.previews.forget('pmc', name);
    await t.page('/mr/a/', 'एक');
    await t.run();
    expect(t.shown()).toEqual([name]);
  });

  it('are not published if the page no longer requests them when they are drawn', async () => {
    const t = setUp({
      draw: async (one) => {
        t.forget('/mr/a/');
        return Buffer.from(one.title);
      },
    });
    await t.page('/mr/a/', 'एक');
    await t.run();
    expect([t.drawn, t.shown()]).toEqual([['एक'], []]);
  });

  it('continue after one that cannot be drawn, and log which', async () => {
    const t = setUp({
      draw: (one) =>
        one.title === 'एक' ? Promise.reject(new Error('no ink')) : Promise.resolve(Buffer.from('')),
    });
    await t.page('/mr/a/', 'एक');
    await t.page('/mr/b/', 'दोन');
    await t.run();
    expect(t.shown()).toEqual([previewName(preview('दोन'))]);
    expect(t.logged).toContainEqual({
      event: 'trouble',
      part: 'previews',
      title: 'एक',
      error: 'no ink',
    });
  });

  it('are drawn for every page of a release that is larger than what is read at once', async () => {
    const t = setUp();
    for (let n = 0; n < 1100; n++) await t.page(`/mr/${n}/`, `पान ${n % 30}`);
    await t.page('/mr/last/', 'शेवटचे');
    await t.run();
    expect(t.shown()).toHaveLength(31);
  });

  it('are drawn for all pages if more are rendered between two ticks than are kept', async () => {
    const t = setUp();
    await t.page('/mr/a/', 'एक');
    await t.run();
    await t.page('/mr/b/', 'दोन');
    const { asked, brand } = (await t.page('/mr/c/', 'तीन')).picture;
    for (let n = 0; n < 10_000; n++)
      t.previews.note('pmc', { asked: { ...asked, title: `${n}` }, brand });
    await t.run();
    expect(t.drawn).toEqual(expect.arrayContaining(['एक', 'दोन', 'तीन']));
    expect(t.drawn.length).toBeLessThan(10);
    expect(t.shown()).toHaveLength(3);
  });

  it('stop after the current picture', async () => {
    const t = setUp({
      draw: (one) =>
        new Promise((resolve) => setTimeout(() => resolve(Buffer.from(one.title)), 20)),
    });
    for (let n = 0; n < 20; n++) await t.page(`/mr/${n}/`, `पान ${n}`);
    t.previews.tick();
    await t.previews.stop();
    expect(t.drawn.length).toBeLessThan(3);
  });

  it('of a replaced release are left to the next one', async () => {
    const t = setUp({
      draw: async (one) => {
        await t.releaseNext();
        return Buffer.from(one.title);
      },
    });
    for (const title of ['एक', 'दोन', 'तीन']) await t.page(`/mr/${title}/`, title);
    await t.run();
    expect(t.drawn).toHaveLength(1);
    await t.page('/mr/d/', 'चार');
    await t.run();
    expect(t.shown('two')).toHaveLength(4);
  });
});
