import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getPayload, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { versionOf, type StoredDocument } from '@pune/payload-outbox/plugin';
import { openSnapshot } from '@pune/snapshot';
import { model, publishPost } from './publishing/model.ts';
import { openBlog } from './publishing/engine.ts';

const blog = import.meta.dirname;
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-'));
const site = path.join(data, 'site/current');

/** Runs `astro build` of the example into a folder. */
function build(outDir: string, env: Record<string, string>): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(blog, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', outDir],
    { cwd: blog, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', ...env } },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}

/** Returns the files below a folder with their bytes, without those that are only compressed. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')]),
  );

/** Builds the site as Astro alone does, from what Payload holds: no part of the engine ran over it. */
async function staticBuild(cms: Payload): Promise<Record<string, string>> {
  const folder = fs.mkdtempSync(path.join(data, 'static-'));
  const file = path.join(folder, 'content.db');
  const snapshot = openSnapshot(file, model);
  const { docs } = await cms.find({ collection: 'posts' as never, pagination: false });
  for (const post of docs as unknown as StoredDocument[])
    snapshot.apply('posts', String(post.id), 'en', versionOf('posts', 'en', post, publishPost));
  snapshot.close();
  build(path.join(folder, 'site'), { CONTENT_SNAPSHOT: file });
  return filesIn(path.join(folder, 'site'));
}

let cms: Payload;
let service: ReturnType<typeof openBlog>;

const post = (slug: string, more: object = {}) => ({
  slug,
  title: `On ${slug} & more`,
  publishedOn: '2026-11-30',
  body: `All about ${slug}.`,
  _status: 'published',
  ...more,
});
const create = (values: object) =>
  cms.create({
    collection: 'posts' as never,
    data: values as never,
  }) as unknown as Promise<StoredDocument>;
const update = ({ id }: StoredDocument, values: object, more: object = {}) =>
  cms.update({ collection: 'posts' as never, id, data: values as never, ...more });
const waiting = async () => (await cms.count({ collection: 'outbox' as never })).totalDocs;

beforeAll(async () => {
  process.env.BLOG_DATA = data;
  build(path.join(data, 'renderer'), { RENDERER: '1' });
  const config = import('./payload.config.ts').then((module) => module.default);
  // A key of its own: Payload keeps instances by key for the whole process.
  cms = await getPayload({ config, key: data });
  service = openBlog(cms, data, path.join(data, 'renderer'));
});
afterAll(async () => {
  await cms.destroy();
  delete process.env.BLOG_DATA;
  fs.rmSync(data, { recursive: true, force: true });
});

describe('the example of a blog', () => {
  it('is what `astro build` makes of the same content, after each kind of edit', async () => {
    const [tea, rain] = [await create(post('tea')), await create(post('rain'))];
    await service.publishFully();
    const first = filesIn(site);
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['index.html', 'posts/rain/index.html', 'posts/tea/index.html']),
    );

    // Published, corrected, moved to another address, withdrawn, and a draft that is not public.
    const trains = await create(post('trains', { publishedOn: '2026-12-01' }));
    await update(tea, { title: 'On coffee', body: 'Corrected.' });
    await update(rain, { slug: 'monsoon' });
    await cms.delete({ collection: 'posts' as never, id: trains.id });
    await update(tea, { title: 'Not yet' }, { draft: true });
    await create(post('hidden', { _status: 'draft' }));
    await create(post('night', { publishedOn: '2026-11-29' }));
    await service.drain();
    await expect.poll(async () => (await service.drain(), waiting())).toBe(0);

    const files = filesIn(site);
    expect(Object.keys(files)).not.toContain('posts/trains/index.html');
    expect(files['posts/tea/index.html']).toContain('On coffee');
    expect(files).toEqual(await staticBuild(cms));
  });

  it('renders the pages of an edit alone', async () => {
    const untouched = path.join(site, 'posts/night/index.html');
    const before = fs.statSync(untouched).mtimeMs;
    const written = fs.statSync(path.join(site, 'posts/monsoon/index.html')).ino;
    const { docs } = await cms.find({
      collection: 'posts' as never,
      where: { slug: { equals: 'monsoon' } },
    });
    await update(docs[0] as unknown as StoredDocument, { body: 'It rains.' });
    await expect.poll(async () => (await service.drain(), waiting())).toBe(0);
    expect(fs.readFileSync(path.join(site, 'posts/monsoon/index.html'), 'utf8')).toContain(
      'It rains.',
    );
    expect(fs.statSync(path.join(site, 'posts/monsoon/index.html')).ino).not.toBe(written);
    expect(fs.statSync(untouched).mtimeMs).toBe(before);
  });

  it('keeps neither document nor row when the transaction is rolled back', async () => {
    const transactionID = (await cms.db.beginTransaction())!;
    await cms.create({
      collection: 'posts' as never,
      data: post('undone') as never,
      req: { transactionID } as never,
    });
    await cms.db.rollbackTransaction(transactionID);
    expect(await waiting()).toBe(0);
    const { totalDocs } = await cms.count({
      collection: 'posts' as never,
      where: { slug: { equals: 'undone' } },
    });
    expect(totalDocs).toBe(0);
  });

  it('takes at most 60 lines of its own', () => {
    const glue = [
      'publish.ts',
      'astro.config.mjs',
      'src/middleware.ts',
      ...fs.readdirSync(path.join(blog, 'publishing')).map((name) => `publishing/${name}`),
    ];
    const lines = glue.flatMap((file) =>
      fs
        .readFileSync(path.join(blog, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/?\*)/.test(line)),
    );
    const inPayload = fs
      .readFileSync(path.join(blog, 'payload.config.ts'), 'utf8')
      .split('\n')
      .filter((line) => /publish(ing|Post)\b/.test(line) && !line.trim().startsWith('//'));
    expect(lines.length + inPayload.length).toBeLessThanOrEqual(60);
  });
});
