import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Published } from '@pune/content-models/content-model';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import {
  createDraftPages,
  type DraftPageResult,
  type DraftPages,
  type DraftPagesOptions,
} from './draft-pages.ts';
import { loadRenderer } from './renderers.ts';
import { createSnapshotCopies, createSnapshotFollower } from './replication/snapshot-copies.ts';
import { memoryBucket } from './testing/memory-bucket.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'draft-pages-'));
const snapshotFile = path.join(folder, 'content.db');
const renderersFolder = path.join(folder, 'renderers');
const url = 'http://pmc.localhost';
/** The file that an endless page writes as it begins. */
const endless = path.join(os.tmpdir(), `${path.basename(folder)}-endless`);

/** A renderer that prints its queries; some slugs make it slow, endless, greedy or fail. */
const renderer = (name: string) => `
import fs from 'node:fs';
export async function render(url, content) {
  const [locale, , slug] = url.pathname.split('/').filter(Boolean);
  if (slug === 'slow') await new Promise((done) => setTimeout(done, 300));
  if (slug === 'endless') for (fs.writeFileSync(${JSON.stringify(endless)}, ''); ;);
  if (slug === 'greedy') for (const all = [];;) all.push('x'.repeat(1000) + all.length);
  if (slug === 'failing') throw new Error('No heading');
  const shown = content.bySlug('circulars', slug, locale);
  const body = Buffer.from(JSON.stringify([
    ${JSON.stringify(name)}, url.href, shown, Object.keys(process.env).sort(),
    content.list('circulars', { locale, order: 'newest', fields: ['slug', 'title'] }),
    content.today(),
  ]));
  return { status: shown ? 200 : 404, body };
}`;

const circular = (id: string, more: Partial<Published> = {}): Published => ({
  collection: 'circulars',
  id,
  locale: 'en',
  slug: `circular-${id}`,
  title: `Circular ${id}`,
  summary: '',
  date: `2026-01-0${id}`,
  category: 'circular',
  portals: ['pmc'],
  updatedAt: '2026-01-01T20:00:00.000Z',
  data: {},
  card: {},
  text: '',
  ...more,
});

let snapshot: Snapshot;
beforeAll(() => {
  snapshot = openSnapshot(snapshotFile);
  for (const id of ['1', '2', '3']) snapshot.apply('circulars', id, 'en', circular(id));
  snapshot.db.exec('create table releases (site text, name text, renderer text)');
  snapshot.db.exec(
    "insert into releases values ('pmc', 'live', 'former'), ('pmc', 'new', 'newest-one')",
  );
  for (const name of ['former', 'newest-one']) {
    fs.mkdirSync(path.join(renderersFolder, 'pmc', name, 'server'), { recursive: true });
    fs.writeFileSync(path.join(renderersFolder, 'pmc', name, 'server/entry.mjs'), renderer(name));
  }
  fs.writeFileSync(path.join(renderersFolder, 'pmc/newest'), 'newest-one');
});
let pages: DraftPages | undefined;
afterEach(() => pages?.end());
afterAll(() => {
  snapshot.close();
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(endless, { force: true });
});

const open = (more: Partial<DraftPagesOptions> = {}): DraftPages =>
  (pages = createDraftPages({
    snapshotFile,
    model: snapshot.model.module!,
    renderersFolder,
    workerFile: path.join(import.meta.dirname, 'draft-page-worker.ts'),
    ...more,
  }));
const ask = (
  of: DraftPages,
  version: Published,
  { session = 'one', release = 'live' }: { session?: string; release?: string | null } = {},
) =>
  of.render(session, {
    site: 'pmc',
    url,
    release,
    locale: 'en',
    slug: version.slug,
    draft: { collection: 'circulars', id: version.id, versions: [version] },
  });
const printed = (result: DraftPageResult): unknown[] => {
  if (result.kind !== 'Rendered') throw new Error(JSON.stringify(result));
  return JSON.parse(Buffer.from(result.page.body).toString('utf8')) as unknown[];
};
const filesIn = (place: string): string[] =>
  fs
    .readdirSync(place, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith('compiled'))
    .sort();

describe('the page of a draft', () => {
  it('has the bytes that publishing it would write, and writes nothing', async () => {
    const changed = circular('2', { title: 'Changed', date: '2026-02-01' });
    const [before, files] = [snapshot.version(), filesIn(folder)];
    const result = await ask(open(), changed);
    expect([snapshot.version(), filesIn(folder)]).toEqual([before, files]);
    expect(result).toMatchObject({
      page: { page: '/en/circulars/circular-2/', renderer: 'former' },
    });
    snapshot.db.exec('begin');
    snapshot.apply('circulars', '2', 'en', changed);
    const render = await loadRenderer(path.join(renderersFolder, 'pmc/former'), url);
    const published = JSON.parse(
      Buffer.from(await render('/en/circulars/circular-2/', snapshot.reader('pmc'))).toString(),
    ) as unknown[];
    snapshot.db.exec('rollback');
    // The environment of the worker is its own.
    const withoutEnvironment = (all: unknown[]) => all.toSpliced(3, 1);
    expect(withoutEnvironment(printed(result))).toEqual(withoutEnvironment(published));
  });

  it('comes from the renderer of the live release, or the newest one where none is known', async () => {
    const of = open();
    expect(printed(await ask(of, circular('1')))[0]).toBe('former');
    expect(printed(await ask(of, circular('1'), { release: 'new' }))[0]).toBe('newest-one');
    expect(printed(await ask(of, circular('1'), { release: null }))[0]).toBe('newest-one');
  });

  it('is rendered without the secrets of the CMS', async () => {
    process.env.PAYLOAD_SECRET ??= 'only-for-this-test';
    const [, , , names] = printed(await ask(open(), circular('1')));
    expect(names).not.toContain('PAYLOAD_SECRET');
  });

  it('has an address of its own while another document has its slug', async () => {
    const result = await ask(open(), circular('9', { slug: 'circular-1', title: 'New' }));
    expect(printed(result)[2]).toMatchObject({ id: '9', title: 'New', slug: 'circular-1-9' });
  });

  it('that fails says why, and the next one is rendered', async () => {
    const of = open();
    expect(await ask(of, circular('2', { slug: 'failing' }))).toEqual({
      kind: 'Failed',
      error: 'No heading',
    });
    expect((await ask(of, circular('2'))).kind).toBe('Rendered');
  });
});

describe('many requests', () => {
  it('of one session: the newest takes the place of those that wait', async () => {
    const of = open();
    const slow = ask(of, circular('1', { slug: 'slow' }), { session: 'other' });
    const first = ask(of, circular('2', { title: 'first' }));
    const second = ask(of, circular('2', { title: 'second' }));
    expect((await first).kind).toBe('Superseded');
    expect(printed(await second)[2]).toMatchObject({ title: 'second' });
    expect((await slow).kind).toBe('Rendered');
  });

  it('of many sessions are refused beyond a limit', async () => {
    const of = open({ waitingMax: 1 });
    const slow = ask(of, circular('1', { slug: 'slow' }), { session: 'a' });
    const next = ask(of, circular('2'), { session: 'b' });
    expect((await ask(of, circular('2'), { session: 'c' })).kind).toBe('Busy');
    expect([(await slow).kind, (await next).kind]).toEqual(['Rendered', 'Rendered']);
  });
});

describe('a page without an end', () => {
  it('is given up, and the next one is rendered by a new process', async () => {
    // Time passes for the endless page alone: the others are drawn by a process of low priority.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const of = open({ pageMsMax: 1500 });
      expect((await ask(of, circular('1'))).kind).toBe('Rendered');
      const result = ask(of, circular('2', { slug: 'endless' }));
      await expect.poll(() => fs.existsSync(endless)).toBe(true);
      vi.advanceTimersByTime(1500);
      expect((await result).kind).toBe('TimedOut');
      expect((await ask(of, circular('2'))).kind).toBe('Rendered');
    } finally {
      vi.useRealTimers();
    }
  });

  it('that takes all memory ends its process alone', async () => {
    const of = open({ heapMbMax: 64 });
    expect(await ask(of, circular('2', { slug: 'greedy' }))).toMatchObject({ kind: 'Failed' });
    expect((await ask(of, circular('2'))).kind).toBe('Rendered');
  });
});

it('the process ends when nothing is asked', async () => {
  const of = open({ idleMsMax: 50 });
  await ask(of, circular('1'));
  await expect.poll(() => of.isRunning()).toBe(false);
  expect((await ask(of, circular('1'))).kind).toBe('Rendered');
});

it('on a machine whose publisher stands by is drawn over what the holder published', async () => {
  const { bucket } = memoryBucket();
  const holder = createSnapshotCopies(bucket, 1);
  const machine = path.join(folder, 'stand-by');
  const file = path.join(machine, 'content.db');
  const follow = createSnapshotFollower(bucket, file);
  const titles = async (release: string) => {
    const result = await ask(standBy, circular('2', { title: 'Draft' }), { release });
    const [renderedBy, , , , listed] = printed(result);
    return [renderedBy, (listed as { title: string }[]).map(({ title }) => title).sort()];
  };
  await holder.save(snapshotFile);
  await follow();
  const standBy = open({ snapshotFile: file });
  expect(await titles('live')).toEqual(['former', ['Circular 1', 'Circular 3', 'Draft']]);
  // The process that draws drafts has the file open.
  snapshot.apply('circulars', '3', 'en', circular('3', { title: 'Published meanwhile' }));
  await holder.save(snapshotFile);
  expect(await follow()).toBe(true);
  expect(await titles('live')).toEqual(['former', ['Circular 1', 'Draft', 'Published meanwhile']]);
  // The holder has been updated, this machine not yet.
  snapshot.db.exec("insert into releases values ('pmc', 'updated', 'of-an-update')");
  await holder.save(snapshotFile);
  await follow();
  expect((await titles('updated'))[0]).toBe('newest-one');
});
