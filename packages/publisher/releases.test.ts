import { describe, expect, it } from 'vitest';
import type { Change } from './feed.ts';
import type { Rendering } from './rendering.ts';
import { createPublisher, type Portal, type Render } from './publisher.ts';
import { openEngine } from './testing/engine.ts';
import { plainRender, plainSites } from './testing/plain-pages.ts';

const site = plainSites[0]!;
let serial = 0;
const edit = (slug: string, title: string | null): Change => ({
  id: `c${++serial}`, collection: 'pages', documentId: slug, title: title ?? slug, at: new Date().toISOString(),
  versions: { en: title === null ? null : { collection: 'pages', id: slug, locale: 'en', slug, updatedAt: `2026-11-25T00:00:${serial}Z`, title, summary: '', date: '2026-11-25', category: '', portals: [site.id], data: { title }, card: {}, text: title } },
});

/** Pages that say which renderer made them. */
const renderer = (name: string): Render => async (page, content) => Buffer.from(`${name}\n${Buffer.from(await plainRender(page, content)).toString()}`);

/** One portal whose renderer can be exchanged, as by building another template. */
async function portal({ rendering, keep }: { rendering?: Rendering; keep?: number } = {}) {
  const { snapshot, targets, portals } = openEngine({ sites: [site], renderers: new Map([[site.id, renderer('one')]]) });
  const renderers = new Map([['one', renderer('one')], ['two', renderer('two')], ['three', renderer('three')]]);
  const one: Portal = {
    ...portals[0]!, rendererId: 'one',
    load: async (id) => renderers.get(id) ?? Promise.reject(new Error(`The renderer ${id} is not kept`)),
  };
  const publisher = createPublisher({ snapshot, portals: [one], mediaFolder: '/nonexistent', rendering, keep });
  const { target } = targets.get(site.id)!;
  const text = (page: string) => targets.get(site.id)!.pages.get(page)?.toString();
  /** What a full publish by this renderer would write now. */
  async function expected(name: string) {
    const pages = new Map<string, string>();
    for (const { page } of t.publisher.tracking.pagesOf(t.publisher.liveOf(site.id)!.id)) pages.set(page, Buffer.from(await renderers.get(name)!(page, snapshot.reader(site.id))).toString());
    return pages;
  }
  const live = () => new Map([...targets.get(site.id)!.pages].map(([page, body]) => [page, body.toString()]));
  /** The same portal in a publisher that starts anew, with another template built. */
  function reopen(rendererId: string, otherRendering = rendering): typeof publisher {
    t.portal = { ...one, rendererId };
    return createPublisher({ snapshot, portals: [t.portal], mediaFolder: '/nonexistent', rendering: otherRendering, keep });
  }
  const t = { reopen, snapshot, publisher, portal: one, renderers, target, text, expected, live, release: () => t.publisher.makeRelease(site.id) };
  return t;
}

describe('releases', () => {
  it('become live with every page in place, and the last ones are kept', async () => {
    const t = await portal({ keep: 2 });
    for (let n = 0; n < 4; n++) await t.release();
    expect(await t.target.releases()).toHaveLength(2);
    expect(t.publisher.keptOf(site.id)).toHaveLength(1);
    expect(t.live()).toEqual(await t.expected('one'));
  });

  it('are made beside the edits that go on, and lose none of them', async () => {
    let edited = 0;
    const t = await portal();
    for (let n = 0; n < 30; n++) await t.publisher.publish(edit(`p${n}`, `Page ${n}`));
    await t.release();
    // Another template is built; while its pages are rendered, one by one, editors go on.
    const slow: Rendering = {
      async renderAll({ pages, onChunk }) {
        const { makePages } = await import('./make-pages.ts');
        const id = t.publisher.tracking.releases().at(-1)!;
        const release = t.target.open(id.name);
        const chunks = Array.from({ length: Math.ceil(pages.length / 20) }, (_, n) => pages.slice(n * 20, n * 20 + 20));
        for (const chunk of chunks) {
          const made = await makePages(t.snapshot, site.id, renderer('two'), release, chunk);
          // The answers of this chunk are told when they are no longer right.
          const n = edited++ % 30;
          await t.publisher.publish(edit(`p${n}`, n % 7 === 0 ? null : `Page ${n}, edited`));
          await t.publisher.publish(edit(`new-${edited}`, `New ${edited}`));
          await onChunk(made);
        }
      },
    };
    t.publisher = t.reopen('two', slow);
    await t.publisher.recall();
    await t.release();
    expect(edited).toBeGreaterThan(3);
    expect(t.live()).toEqual(await t.expected('two'));
  });

  it('that cannot make a live page do not become live', async () => {
    const t = await portal();
    await t.publisher.publish(edit('a', 'Alpha')).catch(() => {});
    await t.release();
    t.renderers.set('two', async (page, content) => (page === '/en/' ? Promise.reject(new Error('the template is broken')) : renderer('two')(page, content)));
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    await expect(t.release()).rejects.toThrow('/en/ first (the template is broken)');
    expect(t.live()).toEqual(await t.expected('one'));
    expect(await t.target.releases()).toHaveLength(1);
  });

  it('can be gone back to, with everything that was edited since', async () => {
    const t = await portal();
    await t.release();
    await t.publisher.publish(edit('a', 'Alpha'));
    await t.publisher.publish(edit('b', 'Beta'));
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    await t.release();
    await t.publisher.publish(edit('a', 'Alpha, edited'));
    await t.publisher.publish(edit('b', null));
    await t.publisher.publish(edit('c', 'Gamma'));
    expect(t.text('/en/pages/a/')).toContain('two\n');
    await t.publisher.rollBack(site.id);
    expect(t.live()).toEqual(await t.expected('one'));
    expect(t.text('/en/pages/a/')).toContain('Alpha, edited');
    expect(t.text('/en/pages/b/')).toBeUndefined();
    expect(t.text('/en/pages/c/')).toContain('Gamma');
    // Edits go on, and the renderer that was left is not released again by itself.
    await t.publisher.publish(edit('c', 'Gamma, edited'));
    expect(t.live()).toEqual(await t.expected('one'));
    expect(t.publisher.needsRelease(t.portal)).toBe(false);
    expect(t.publisher.needsRelease({ ...t.portal, rendererId: 'three' })).toBe(true);
    // Going forward again is the same.
    await t.publisher.rollBack(site.id);
    expect(t.live()).toEqual(await t.expected('two'));
  });

  /** Three releases by three renderers, of which the last one is live. */
  async function three() {
    const t = await portal();
    for (const name of ['one', 'two', 'three']) {
      t.publisher = t.reopen(name);
      await t.publisher.recall();
      await t.release();
    }
    const nameOf = (renderer: string) => t.publisher.tracking.releases().find((release) => release.renderer === renderer)!.name;
    return { t, nameOf };
  }

  it('can be gone back to further, and nothing that was left comes back by itself', async () => {
    const { t, nameOf } = await three();
    await t.publisher.rollBack(site.id, { to: nameOf('two') });
    await t.publisher.rollBack(site.id, { to: nameOf('one') });
    expect(t.live()).toEqual(await t.expected('one'));
    expect(t.publisher.needsRelease(t.portal)).toBe(false);
  });

  it('are left for good by a publisher that is killed as it goes back', async () => {
    const { t, nameOf } = await three();
    const { activate } = t.target;
    t.target.activate = async (name) => {
      await activate(name);
      throw new Error('the power failed');
    };
    await expect(t.publisher.rollBack(site.id)).rejects.toThrow('the power failed');
    t.target.activate = activate;
    t.publisher = t.reopen('three');
    await t.publisher.recall();
    expect(t.publisher.needsRelease(t.portal)).toBe(false);
    // Whoever asked for it is answered by the next publisher.
    expect((await t.publisher.rollBack(site.id, { to: nameOf('two') })).renderer).toBe('two');
    expect(t.live()).toEqual(await t.expected('two'));
  });

  it('may be made again by a renderer that was left, once another one was built', async () => {
    const { t } = await three();
    await t.publisher.rollBack(site.id);
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    t.publisher = t.reopen('three');
    await t.publisher.recall();
    expect(t.publisher.needsRelease(t.portal)).toBe(true);
  });

  /** Makes a release whose publisher is killed as the target is told to make it live: before that is done, or after. */
  async function killAsItGoesLive(t: Awaited<ReturnType<typeof portal>>, when: 'before' | 'after') {
    const { activate } = t.target;
    await new Promise<void>((resolve, reject) => {
      t.target.activate = async (name) => {
        if (when === 'after') await activate(name);
        resolve();
        await new Promise(() => {});
      };
      t.release().catch(reject);
    });
    t.snapshot.db.exec('rollback');
    t.target.activate = activate;
  }

  it('that became live as their publisher was killed are live', async () => {
    const t = await portal();
    await killAsItGoesLive(t, 'after');
    t.publisher = t.reopen('one');
    await t.publisher.recall();
    expect(t.publisher.needsRelease(t.portal)).toBe(false);
    expect(t.publisher.liveOf(site.id)!.madeAt).not.toBeNull();
    expect(t.live()).toEqual(await t.expected('one'));
  });

  it('that a crash kept from becoming live are none to go back to', async () => {
    const { t } = await three();
    t.renderers.set('four', renderer('four'));
    t.publisher = t.reopen('four');
    await t.publisher.recall();
    await killAsItGoesLive(t, 'before');
    t.publisher = t.reopen('four');
    await t.publisher.recall();
    expect(t.publisher.keptOf(site.id).map((release) => release.renderer)).toEqual(['two', 'one']);
    await t.release();
    expect(t.publisher.keptOf(site.id).map((release) => release.renderer)).toEqual(['three', 'two']);
  });

  it('that are not held cannot be gone back to, in words', async () => {
    const t = await portal();
    await t.release();
    await expect(t.publisher.rollBack(site.id)).rejects.toThrow('holds no earlier release');
    await expect(t.publisher.rollBack('moon')).rejects.toThrow(`There is no portal "moon": choose one of ${site.id}`);
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    await t.release();
    await expect(t.publisher.rollBack(site.id, { to: 'last-year' })).rejects.toThrow('holds no release "last-year"');
    t.renderers.delete('one');
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    await expect(t.publisher.rollBack(site.id)).rejects.toThrow('The renderer one is not kept');
    expect(t.live()).toEqual(await t.expected('two'));
  });

  it('that a crash left half made are cleared away', async () => {
    const t = await portal();
    await t.release();
    t.publisher = t.reopen('two', { async renderAll() { throw new Error('the power failed'); } });
    await t.publisher.recall();
    const { remove } = t.target;
    t.target.remove = () => Promise.reject(new Error('the power failed'));
    await expect(t.release()).rejects.toThrow('the power failed');
    t.target.remove = remove;
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    expect(t.publisher.tracking.releases().map(({ renderer }) => renderer)).toEqual(['one']);
    await t.release();
    while (t.publisher.tidy());
    expect(t.live()).toEqual(await t.expected('two'));
  });
});
