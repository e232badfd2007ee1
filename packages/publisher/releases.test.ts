import { describe, expect, it } from 'vitest';
import type { Change } from './outbox.ts';
import type { Rendering } from './rendering.ts';
import { createPublisher, type Render } from './publisher.ts';
import type { PublishedPortal } from './published-portal.ts';
import { openEngine } from './testing/engine.ts';
import { plainRender, plainSites } from './testing/plain-pages.ts';

const site = plainSites[0]!;
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
            portals: [site.id],
            data: { title },
            card: {},
            text: title,
          },
  },
});

/** Returns a renderer whose pages contain its name. */
const renderer =
  (name: string): Render =>
  async (page, content) =>
    Buffer.from(`${name}\n${Buffer.from(await plainRender(page, content)).toString()}`);

/** Opens one portal whose renderer can be replaced, as by a template build. */
async function portal({ rendering, keep }: { rendering?: Rendering; keep?: number } = {}) {
  const { snapshot, targets, portals } = openEngine({
    sites: [site],
    renderers: new Map([[site.id, renderer('one')]]),
  });
  const renderers = new Map([
    ['one', renderer('one')],
    ['two', renderer('two')],
    ['three', renderer('three')],
  ]);
  const one: PublishedPortal = {
    ...portals[0]!,
    rendererId: 'one',
    load: async (id) =>
      renderers.get(id) ?? Promise.reject(new Error(`The renderer ${id} is not kept`)),
  };
  const publisher = createPublisher({
    snapshot,
    portals: [one],
    mediaFolder: '/nonexistent',
    rendering,
    keep,
  });
  const { target } = targets.get(site.id)!;
  const text = (page: string) => targets.get(site.id)!.pages.get(page)?.toString();
  /** Returns the pages that a full publish by this renderer would write now. */
  async function expected(name: string) {
    const pages = new Map<string, string>();
    for (const page of t.publisher.tracking.addressesOf(t.publisher.liveOf(site.id)!.id))
      pages.set(
        page,
        Buffer.from(await renderers.get(name)!(page, snapshot.reader(site.id))).toString(),
      );
    return pages;
  }
  const live = () =>
    new Map([...targets.get(site.id)!.pages].map(([page, body]) => [page, body.toString()]));
  /** Restarts the publisher of the portal with another renderer built. */
  function reopen(rendererId: string, otherRendering = rendering): typeof publisher {
    t.portal = { ...one, rendererId };
    return createPublisher({
      snapshot,
      portals: [t.portal],
      mediaFolder: '/nonexistent',
      rendering: otherRendering,
      keep,
    });
  }
  const t = {
    reopen,
    snapshot,
    publisher,
    portal: one,
    renderers,
    target,
    text,
    expected,
    live,
    release: () => t.publisher.makeRelease(site.id),
  };
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

  it('are made concurrently with edits and lose none of them', async () => {
    let edited = 0;
    const t = await portal();
    for (let n = 0; n < 30; n++) await t.publisher.publish(edit(`p${n}`, `Page ${n}`));
    await t.release();
    // While the pages of another template are rendered, chunk by chunk, editors go on.
    const slow: Rendering = {
      async renderAll({ pages, onChunk }) {
        const { makePages } = await import('./make-pages.ts');
        const id = t.publisher.tracking.releases().at(-1)!;
        const release = t.target.open(id.name);
        const all = await pages();
        const chunks = Array.from({ length: Math.ceil(all.length / 20) }, (_, n) =>
          all.slice(n * 20, n * 20 + 20),
        );
        for (const chunk of chunks) {
          const made = await makePages(t.snapshot, site.id, renderer('two'), release, chunk);
          // The results of this chunk are outdated when it is recorded.
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

  it('that fail to render a live page do not become live', async () => {
    const t = await portal();
    await t.publisher.publish(edit('a', 'Alpha')).catch(() => {});
    await t.release();
    t.renderers.set('two', async (page, content) =>
      page === '/en/'
        ? Promise.reject(new Error('the template is broken'))
        : renderer('two')(page, content),
    );
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    await expect(t.release()).rejects.toThrow('/en/ first (the template is broken)');
    expect(t.live()).toEqual(await t.expected('one'));
    expect(await t.target.releases()).toHaveLength(1);
  });

  it('that fail to render a live page do not become live after a restart either, if that page fails already', async () => {
    const t = await portal();
    for (const name of ['one', 'two'])
      t.renderers.set(name, async (page, content) => {
        const body = await renderer(name)(page, content);
        if (page === '/en/pages/a/' && Buffer.from(body).includes('broken'))
          throw new Error('The text cannot be rendered');
        return body;
      });
    await t.publisher.publish(edit('a', 'Alpha')).catch(() => {});
    await t.release();
    expect((await t.publisher.publish(edit('a', 'broken'))).status).toBe('failed');
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    await expect(t.release()).rejects.toThrow('/en/pages/a/ first (The text cannot be rendered)');
    expect(t.text('/en/pages/a/')).toContain('Alpha');
  });

  it('can be rolled back to, with every edit since', async () => {
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
    // Edits go on, and the renderer rolled back from is not released again automatically.
    await t.publisher.publish(edit('c', 'Gamma, edited'));
    expect(t.live()).toEqual(await t.expected('one'));
    expect(t.publisher.needsRelease(t.portal)).toBe(false);
    expect(t.publisher.needsRelease({ ...t.portal, rendererId: 'three' })).toBe(true);
    // A second rollback returns to the newer release.
    await t.publisher.rollBack(site.id);
    expect(t.live()).toEqual(await t.expected('two'));
  });

  /** Makes three releases by three renderers; the last one is live. */
  async function three() {
    const t = await portal();
    for (const name of ['one', 'two', 'three']) {
      t.publisher = t.reopen(name);
      await t.publisher.recall();
      await t.release();
    }
    const nameOf = (renderer: string) =>
      t.publisher.tracking.releases().find((release) => release.renderer === renderer)!.name;
    return { t, nameOf };
  }

  it('can be rolled back several times, and none returns automatically', async () => {
    const { t, nameOf } = await three();
    await t.publisher.rollBack(site.id, { to: nameOf('two') });
    await t.publisher.rollBack(site.id, { to: nameOf('one') });
    expect(t.live()).toEqual(await t.expected('one'));
    expect(t.publisher.needsRelease(t.portal)).toBe(false);
  });

  it('stay rolled back when the publisher is killed during the rollback', async () => {
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
    // The next publisher answers the request.
    expect((await t.publisher.rollBack(site.id, { to: nameOf('two') })).renderer).toBe('two');
    expect(t.live()).toEqual(await t.expected('two'));
  });

  it('may use a renderer that was rolled back from, after another one was built', async () => {
    const { t } = await three();
    await t.publisher.rollBack(site.id);
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    t.publisher = t.reopen('three');
    await t.publisher.recall();
    expect(t.publisher.needsRelease(t.portal)).toBe(true);
  });

  /**
   * Makes a release whose publisher is killed during its activation: before the target is changed,
   * or after.
   */
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

  it('activated just before their publisher was killed are live', async () => {
    const t = await portal();
    await killAsItGoesLive(t, 'after');
    t.publisher = t.reopen('one');
    await t.publisher.recall();
    expect(t.publisher.needsRelease(t.portal)).toBe(false);
    expect(t.publisher.liveOf(site.id)!.madeAt).not.toBeNull();
    expect(t.live()).toEqual(await t.expected('one'));
  });

  it('that crashed before activation are not offered for rollback', async () => {
    const { t } = await three();
    t.renderers.set('four', renderer('four'));
    t.publisher = t.reopen('four');
    await t.publisher.recall();
    await killAsItGoesLive(t, 'before');
    t.publisher = t.reopen('four');
    await t.publisher.recall();
    expect(t.publisher.keptOf(site.id).map((release) => release.renderer)).toEqual(['two', 'one']);
    await t.release();
    expect(t.publisher.keptOf(site.id).map((release) => release.renderer)).toEqual([
      'three',
      'two',
    ]);
  });

  it('that are not kept cannot be rolled back to, and the error says why', async () => {
    const t = await portal();
    await t.release();
    await expect(t.publisher.rollBack(site.id)).rejects.toThrow('has no earlier release');
    await expect(t.publisher.rollBack('moon')).rejects.toThrow(
      `Unknown portal "moon": choose one of ${site.id}`,
    );
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    await t.release();
    await expect(t.publisher.rollBack(site.id, { to: 'last-year' })).rejects.toThrow(
      'has no kept release "last-year"',
    );
    t.renderers.delete('one');
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    await expect(t.publisher.rollBack(site.id)).rejects.toThrow('The renderer one is not kept');
    expect(t.live()).toEqual(await t.expected('two'));
    t.renderers.set('one', renderer('one'));
    await t.publisher.rollBack(site.id);
    expect(t.live()).toEqual(await t.expected('one'));
  });

  it('left unfinished by a crash are removed', async () => {
    const t = await portal();
    await t.release();
    t.publisher = t.reopen('two', {
      async renderAll() {
        throw new Error('the power failed');
      },
    });
    await t.publisher.recall();
    const { remove } = t.target;
    t.target.remove = () => Promise.reject(new Error('nor can it be removed'));
    await expect(t.release()).rejects.toThrow('the power failed');
    t.target.remove = remove;
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    expect(t.publisher.tracking.releases().map(({ renderer }) => renderer)).toEqual(['one']);
    await t.release();
    while (await t.publisher.tidy());
    expect(t.live()).toEqual(await t.expected('two'));
  });

  it('are not activated when a live page fails to render at the last moment', async () => {
    const t = await portal();
    await t.publisher.publish(edit('a', 'Alpha')).catch(() => {});
    await t.release();
    const two: Render = async (page, content) => {
      const body = await renderer('two')(page, content);
      if (page === '/en/pages/a/' && Buffer.from(body).includes('broken'))
        throw new Error('The text cannot be rendered');
      return body;
    };
    t.renderers.set('two', two);
    t.target.prepare = async () => void (await t.publisher.intake([edit('a', 'broken')]));
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    await expect(t.release()).rejects.toThrow('/en/pages/a/ first (The text cannot be rendered)');
    while ((await t.publisher.processBatch()).length > 0);
    expect(t.live()).toEqual(await t.expected('one'));
  });

  it('include an edit that arrives after the queue was empty', async () => {
    const t = await portal();
    let editing: Promise<unknown> | undefined;
    const { next } = t.publisher.work;
    t.target.prepare = async () => {
      t.publisher.work.next = (...which) => {
        const tasks = next(...which);
        if (tasks.length === 0) editing ??= t.publisher.intake([edit('a', 'At the last moment')]);
        return tasks;
      };
    };
    await t.release();
    await editing;
    expect(t.text('/en/pages/a/')).toContain('At the last moment');
    expect(t.live()).toEqual(await t.expected('one'));
  });

  it('complete changes whose pages the previous release had not written', async () => {
    const t = await portal();
    await t.release();
    const change = edit('a', 'Alpha');
    await t.publisher.intake([change]);
    await t.release();
    expect((await t.publisher.settle()).map(({ change: { id }, status }) => [id, status])).toEqual([
      [change.id, 'live'],
    ]);
  });

  it('replace the expected bytes of pages not yet seen live', async () => {
    const t = await portal();
    await t.release();
    await t.publisher.intake([edit('a', 'Alpha')]);
    while ((await t.publisher.processBatch()).length > 0);
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    await t.release();
    const { id } = t.publisher.liveOf(site.id)!;
    expect(t.publisher.work.wanted(site.id, '/en/pages/a/')).toEqual({
      action: 'put',
      hash: t.publisher.tracking.pageOf(id, '/en/pages/a/')!.hash,
    });
  });

  it('of which no page renders do not become live, not even the first', async () => {
    const t = await portal();
    t.renderers.set('one', () => Promise.reject(new Error('the template is broken')));
    await expect(t.release()).rejects.toThrow('no page of the new release could be rendered');
    expect(t.publisher.liveOf(site.id)).toBeNull();
  });

  describe('while the live releases are read again', () => {
    it('continue to be made', async () => {
      const t = await portal();
      await t.release();
      const { makePages } = await import('./make-pages.ts');
      t.publisher = t.reopen('two', {
        async renderAll({ release, pages, onChunk }) {
          const made = await makePages(
            t.snapshot,
            site.id,
            renderer('two'),
            release,
            await pages(),
          );
          await t.publisher.recall();
          await onChunk(made);
        },
      });
      await t.publisher.recall();
      await t.release();
      expect(t.live()).toEqual(await t.expected('two'));
    });

    it('stay live', async () => {
      const t = await portal();
      await t.release();
      const learning = t.publisher.recall();
      expect(t.publisher.liveOf(site.id)).not.toBeNull();
      await learning;
      expect(t.publisher.liveOf(site.id)).not.toBeNull();
    });
  });

  it('restored by hand are treated as live', async () => {
    const { t, nameOf } = await three();
    await t.target.activate(nameOf('two'));
    await t.publisher.checkTargets();
    await t.publisher.publish(edit('a', 'Alpha'));
    expect(t.publisher.liveOf(site.id)!.renderer).toBe('two');
    expect(t.live()).toEqual(await t.expected('two'));
  });

  it('can be rolled back to when a failing page renders again', async () => {
    const t = await portal();
    let isBroken = false;
    t.renderers.set('one', async (page, content) =>
      isBroken && page === '/en/pages/a/'
        ? Promise.reject(new Error('The disk of pictures is away'))
        : renderer('one')(page, content),
    );
    await t.release();
    isBroken = true;
    expect((await t.publisher.publish(edit('a', 'Alpha'))).status).toBe('failed');
    isBroken = false;
    t.publisher = t.reopen('two');
    await t.publisher.recall();
    await t.release();
    await t.publisher.rollBack(site.id);
    expect(t.live()).toEqual(await t.expected('one'));
  });

  it('contain the old content after an edit is reverted, even if writing the edit failed or was interrupted', async () => {
    const t = await portal();
    const { open } = t.target;
    let trouble: (() => Promise<void>) | null = null;
    t.target.open = (name) => ({ ...open(name), flush: () => trouble?.() });
    await t.release();
    const alpha = edit('a', 'Alpha');
    await t.publisher.publish(alpha);
    const isBack = async () => {
      trouble = null;
      await t.publisher.publish({ ...alpha, id: `c${++serial}` });
      expect(t.text('/en/pages/a/')).toContain('Alpha');
    };
    trouble = () => Promise.reject(Object.assign(new Error('The disk failed'), { code: 'EIO' }));
    await expect(t.publisher.publish(edit('a', 'Beta'))).rejects.toThrow('The disk failed');
    expect(t.text('/en/pages/a/')).toContain('Beta');
    await isBack();

    await new Promise<void>((resolve) => {
      trouble = () => (resolve(), new Promise(() => {}));
      void t.publisher.publish(edit('a', 'Gamma'));
    });
    expect(t.text('/en/pages/a/')).toContain('Gamma');
    t.snapshot.db.exec('rollback');
    t.publisher = t.reopen('one');
    await t.publisher.recall();
    await isBack();
  });

  describe('whose pages were rendered before an edit', () => {
    /**
     * Makes a release by a renderer, with an edit after its pages were rendered and before they are
     * recorded.
     */
    async function releaseAround(two: Render, before: Change, after: Change) {
      const t = await portal();
      const { makePages } = await import('./make-pages.ts');
      await t.release();
      await t.publisher.publish(before);
      t.renderers.set('two', two);
      t.publisher = t.reopen('two', {
        async renderAll({ release, pages, onChunk }) {
          const made = await makePages(t.snapshot, site.id, two, release, await pages());
          await t.publisher.publish(after);
          await onChunk(made);
        },
      });
      await t.publisher.recall();
      await t.release();
      expect(t.live()).toEqual(await t.expected('two'));
    }

    it('include it, even if they run a query that no page ran before', async () => {
      const asksMore: Render = async (page, content) =>
        Buffer.from(
          page === '/en/'
            ? JSON.stringify(
                content.list('pages', {
                  locale: 'en',
                  order: 'oldest',
                  limit: 7,
                  fields: ['title'],
                }),
              )
            : Buffer.from(await renderer('two')(page, content)),
        );
      await releaseAround(asksMore, edit('a', 'Alpha'), edit('a', 'Alpha, edited'));
    });

    it('are rendered again at once if it fixes them', async () => {
      const fragile: Render = async (page, content) => {
        const body = await renderer('two')(page, content);
        if (page === '/en/pages/a/' && Buffer.from(body).includes('broken'))
          throw new Error('The text cannot be rendered');
        return body;
      };
      await releaseAround(fragile, edit('a', 'broken'), edit('a', 'mended'));
    });
  });
});
