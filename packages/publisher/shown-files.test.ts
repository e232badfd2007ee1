import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Published } from '@pune/content-models/content-model';
import type { PublishedMedia } from '@pune/content-models/media/published';
import { openSnapshot } from '@pune/content/snapshot';
import type { Change } from './outbox.ts';
import { createPublisher, type Render } from './publisher.ts';
import { filesystemTarget } from './targets/filesystem.ts';
import { plainSites } from './testing/plain-pages.ts';

let root: string;
beforeEach(() => (root = fs.mkdtempSync(path.join(os.tmpdir(), 'shown-'))));
afterEach(() => fs.rmSync(root, { recursive: true }));

const STAMP = '2026-11-25T00:00:00Z';
const version = (
  collection: string,
  id: string,
  slug: string,
  data: object,
  portals: string[],
): Published => ({
  collection,
  id,
  locale: 'en',
  slug,
  updatedAt: STAMP,
  title: slug,
  summary: '',
  date: '2026-11-25',
  category: '',
  portals,
  data,
  card: null,
  text: '',
});
const picture = (focus = { x: 50, y: 50 }): PublishedMedia => ({
  alt: 'A hall',
  credit: null,
  src: '/media/hall-3f9a1c2e.png',
  mimeType: 'image/png',
  bytes: 1,
  width: 2000,
  height: 1000,
  focus,
  pages: null,
  languages: [],
});
const change = (collection: string, id: string, published: Published | null): Change => ({
  id: `${collection}${id}`,
  collection,
  documentId: id,
  title: id,
  at: STAMP,
  versions: { en: published },
});

/** Opens a portal whose pages show the file by `markup`. */
function setUp(
  markup: (file: PublishedMedia | undefined) => string,
  variantFile?: Parameters<typeof createPublisher>[0]['variantFile'],
  pages = ['/en/pages/about/'],
) {
  for (const folder of ['media', 'made', 'site']) fs.mkdirSync(path.join(root, folder));
  fs.writeFileSync(path.join(root, 'media/hall-3f9a1c2e.png'), 'original');
  const problems: string[] = [];
  const render: Render = async (page, content) =>
    Buffer.from(
      pages.includes(page) && content.bySlug('pages', page.split('/')[3]!, 'en')
        ? markup(
            content.get('media', '7', 'en', [
              'alt',
              'credit',
              'src',
              'mimeType',
              'bytes',
              'width',
              'height',
              'focus',
              'pages',
              'languages',
            ]) ?? undefined,
          )
        : page,
    );
  const snapshot = openSnapshot(':memory:');
  const target = filesystemTarget(path.join(root, 'site'), { compressed: false });
  const portal = {
    config: plainSites[0]!,
    target,
    rendererId: 'plain',
    assets: path.join(root, 'none'),
    load: async () => render,
  };
  const publisher = createPublisher({
    snapshot,
    portals: [portal],
    mediaFolder: path.join(root, 'media'),
    variantFile,
    onProblem: (problem) => problems.push(problem),
  });
  return {
    publisher,
    target,
    problems,
    show: async () => {
      await publisher.makeRelease('pmc');
      await publisher.publish(change('media', '7', version('media', '7', 'hall', picture(), [])));
      return publisher.publish(change('pages', '9', version('pages', '9', 'about', {}, ['pmc'])));
    },
    public: () =>
      fs.existsSync(path.join(root, 'site/current/media'))
        ? fs.readdirSync(path.join(root, 'site/current/media')).sort()
        : [],
    page: () => fs.readFileSync(path.join(root, 'site/current/en/pages/about/index.html'), 'utf8'),
  };
}

const made = async ({ name }: { name: string }) => {
  const file = path.join(root, 'made', name);
  fs.writeFileSync(file, name);
  return file;
};

describe('files that a page shows', () => {
  it('become public with the page, without other files of the same document', async () => {
    const t = setUp(
      (file) => `<img src="/media/hall-3f9a1c2e.1-960.webp" alt="${file?.alt}">`,
      made,
    );
    await t.show();
    expect(t.public()).toEqual(['hall-3f9a1c2e.1-960.webp']);
  });

  it('include the original if the page links to it', async () => {
    const t = setUp((file) => `<a href="${file?.src}">${file?.alt}</a>`, made);
    await t.show();
    expect(t.public()).toEqual(['hall-3f9a1c2e.png']);
  });

  it('do not include an address in a text: the page must query the file', async () => {
    const t = setUp(() => '/media/other-00000000.png', made);
    fs.writeFileSync(path.join(root, 'media/other-00000000.png'), 'a draft');
    await t.show();
    expect(t.public()).toEqual([]);
  });

  it('are written before the page that shows them', async () => {
    let pageWasThere: boolean | null = null;
    const t = setUp(
      (file) => (file ? '<img src="/media/hall-3f9a1c2e.1-480.avif">' : 'nothing'),
      async (variant) => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        pageWasThere = fs.existsSync(path.join(root, 'site/current/en/pages/about/index.html'));
        return made(variant);
      },
    );
    await t.show();
    expect(pageWasThere).toBe(false);
    expect(t.public()).toEqual(['hall-3f9a1c2e.1-480.avif']);
  });

  it('that cannot be made do not delay the page, and are reported', async () => {
    const t = setUp(
      () => '<img src="/media/hall-3f9a1c2e.1-480.avif" alt="A hall">',
      () => Promise.reject(new Error('the picture ends too early')),
    );
    const receipt = await t.show();
    expect(receipt.status).toBe('live');
    expect(t.page()).toContain('alt="A hall"');
    expect(t.problems).toEqual([
      'hall-3f9a1c2e.1-480.avif cannot be made: the picture ends too early',
    ]);
  });

  it('that do not fit on the disk delay the change until a retry', async () => {
    const t = setUp(
      (file) => (file ? '<img src="/media/hall-3f9a1c2e.1-480.avif">' : 'nothing'),
      () => Promise.reject(Object.assign(new Error('disk full'), { code: 'ENOSPC' })),
    );
    await expect(t.show()).rejects.toThrow('disk full');
    expect(t.publisher.work.count()).toBeGreaterThan(0);
  });

  it('are removed from the page when they are deleted in the CMS', async () => {
    const t = setUp(
      (file) =>
        file ? `<img src="/media/hall-3f9a1c2e.1-480.avif" alt="${file.alt}">` : 'no picture',
      made,
    );
    await t.show();
    const receipt = await t.publisher.publish(change('media', '7', null));
    expect(receipt.pages.map(({ path: page }) => page)).toEqual(['/en/pages/about/']);
    expect(t.page()).toBe('no picture');
    expect(t.public()).toEqual([]);
  });

  const link = (file: PublishedMedia | undefined) =>
    file ? `<a href="${file.src}">${file.alt}</a>` : 'no file';

  it('are taken down with the page', async () => {
    const t = setUp(link);
    await t.show();
    expect(t.public()).toEqual(['hall-3f9a1c2e.png']);
    await t.publisher.publish(change('pages', '9', null));
    expect(t.public()).toEqual([]);
  });

  it('are taken down when others replace them', async () => {
    const t = setUp(link);
    await t.show();
    fs.writeFileSync(path.join(root, 'media/hall-00000001.png'), 'replacement');
    const replaced = { ...picture(), src: '/media/hall-00000001.png' };
    await t.publisher.publish({
      ...change('media', '7', version('media', '7', 'hall', replaced, [])),
      id: 'replaced',
    });
    expect(t.public()).toEqual(['hall-00000001.png']);
  });

  it('stay while another page shows them', async () => {
    const t = setUp(link, undefined, ['/en/pages/about/', '/en/pages/contact/']);
    await t.show();
    await t.publisher.publish(
      change('pages', '10', version('pages', '10', 'contact', {}, ['pmc'])),
    );
    await t.publisher.publish({ ...change('pages', '9', null), id: 'gone 9' });
    expect(t.public()).toEqual(['hall-3f9a1c2e.png']);
    await t.publisher.publish({ ...change('pages', '10', null), id: 'gone 10' });
    expect(t.public()).toEqual([]);
  });

  it('are taken down from a release that was made while they were public, before a rollback to it', async () => {
    const t = setUp(link);
    await t.show();
    await t.publisher.makeRelease('pmc');
    await t.publisher.publish(change('pages', '9', null));
    expect(t.public()).toEqual([]);
    await t.publisher.rollBack('pmc');
    expect(t.public()).toEqual([]);
  });

  it('are deleted at the next start if a killed publisher never wrote their page', async () => {
    const t = setUp(link);
    await t.show();
    fs.writeFileSync(path.join(root, 'site/current/media/order-11111111.pdf'), 'nobody shows it');
    await t.publisher.recall();
    expect(t.public()).toEqual(['hall-3f9a1c2e.png']);
  });

  it('become public again with the page', async () => {
    const t = setUp(link);
    await t.show();
    await t.publisher.publish({ ...change('pages', '9', null), id: 'down' });
    await t.publisher.publish({
      ...change('pages', '9', version('pages', '9', 'about', {}, ['pmc'])),
      id: 'up',
    });
    expect(t.public()).toEqual(['hall-3f9a1c2e.png']);
  });

  it('are complete when a release is activated', async () => {
    const t = setUp(
      () => '<img src="/media/hall-3f9a1c2e.1-480.avif">',
      async (variant) => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return made(variant);
      },
    );
    await t.show();
    let atActivation: string[] = [];
    const activate = t.target.activate.bind(t.target);
    t.target.activate = async (name) => {
      atActivation = fs.readdirSync(path.join(root, 'site', name, 'media'));
      await activate(name);
    };
    await t.publisher.makeRelease('pmc');
    expect(atActivation).toEqual(['hall-3f9a1c2e.1-480.avif']);
  });
});
