import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import type { Render } from './publisher.ts';
import type { Change, PageReceipt } from './outbox.ts';
import type { CheckLive } from './live.ts';
import { createEditor } from './testing/editor.ts';
import { runOracle } from './testing/oracle.ts';
import { engine, page, started } from './testing/plain-engine.ts';
import { plainRender, plainSites as sites } from './testing/plain-pages.ts';

const renderers = new Map(sites.map(({ id }) => [id, plainRender]));
/** Collections that the plain pages show; edits of others would change nothing. */
const SHOWN = new Set<string>([
  ...sites.flatMap(({ collections }) => collections),
  'settings',
  'navigation',
  'redirects',
]);
const documents = (await sampleDocuments()).filter(({ collection }) => SHOWN.has(collection));

describe('publisher', () => {
  it('writes a page on each portal that shows the document, in every language, before the lists that link to it', async () => {
    const { publisher, pmc, city } = await started();
    const receipt = await publisher.publish(page('About', ['pmc']));
    expect(receipt.status).toBe('live');
    expect(pmc.pages.has('/en/pages/about/')).toBe(true);
    expect(pmc.pages.has('/mr/pages/about/')).toBe(true);
    expect(city.log).toEqual([]);
    expect(pmc.log.indexOf('put /en/pages/about/')).toBeLessThan(pmc.log.indexOf('put /en/pages/'));
  });

  it('flushes files that no page shows between batches, so that the pages of an edit appear together', async () => {
    let goOn = (): void => {};
    const isRendering = new Promise<void>((begun) => {
      goOn = begun;
    });
    let release = (): void => {};
    const gate = new Promise<void>((open) => {
      release = open;
    });
    const { publisher, pmc } = await started(async (path, content) => {
      if (path === '/mr/pages/about/') {
        goOn();
        await gate;
      }
      return plainRender(path, content);
    });
    const publishing = publisher.publish(page('About', ['pmc']));
    await isRendering;
    const seen = Promise.resolve(publisher.openLive('pmc')!.flush()).then(() =>
      pmc.pages.has('/mr/pages/about/'),
    );
    release();
    expect(await seen).toBe(true);
    await publishing;
  });

  it('renders no page that an edit does not affect', async () => {
    const { publisher, pmc } = await started();
    await publisher.publish(page('About', ['pmc']));
    pmc.log.length = 0;
    await publisher.publish(page('About', ['pmc'], { data: { title: 'About', body: 'new' } }));
    expect(pmc.log).toEqual(['put /en/pages/about/']);
  });

  it('asks for the preview picture of a page once, until the page shows another one', async () => {
    const asked: string[] = [];
    const drawn = { kind: '', fact: '', art: 'skyline', isHome: false, portal: 'p', mark: '' };
    const { publisher } = await started(
      async (path, content) => {
        const shown = content.bySlug('pages', 'about', 'en');
        if (shown && path === '/en/pages/about/')
          content.preview({
            ...drawn,
            locale: 'en',
            title: shown.title,
            hues: { h900: '#460f2c' },
          });
        return plainRender(path, content);
      },
      { onPicture: (_, picture) => asked.push(picture.asked.title) },
    );
    await publisher.publish(page('About', ['pmc']));
    await publisher.publish(page('About', ['pmc'], { data: { title: 'About', body: 'new' } }));
    expect(asked).toEqual(['About']);
    await publisher.publish(page('About us', ['pmc']));
    await publisher.publish({ ...page('About us', []), versions: { en: null } });
    await publisher.publish(page('About us', ['pmc']));
    expect(asked).toEqual(['About', 'About us', 'About us']);
  });

  it('does nothing for a change that is applied already, as after a crash between publishing and acknowledging', async () => {
    const { publisher, pmc } = await started();
    await publisher.publish(page('About', ['pmc']));
    pmc.log.length = 0;
    expect((await publisher.publish(page('About', ['pmc']))).pages).toEqual([]);
    expect(pmc.log).toEqual([]);
  });

  it('updates the lists before it deletes a page', async () => {
    const { publisher, pmc } = await started();
    await publisher.publish(page('About', ['pmc']));
    pmc.log.length = 0;
    await publisher.publish({ ...page('About', []), versions: { en: null } });
    expect(pmc.log.slice(0, -2).every((line) => line.startsWith('put'))).toBe(true);
    expect(pmc.log.slice(-2).sort()).toEqual([
      'delete /en/pages/about/',
      'delete /mr/pages/about/',
    ]);
  });

  it('moves a page to another portal with the document', async () => {
    const { publisher, pmc, city } = await started();
    await publisher.publish(page('About', ['pmc']));
    await publisher.publish(page('About', ['city']));
    expect(pmc.pages.has('/en/pages/about/')).toBe(false);
    expect(city.pages.has('/en/pages/about/')).toBe(true);
  });

  it('keeps the old page when the new one fails to render, publishes the others, and recovers with the next edit', async () => {
    const fragile: Render = async (path, content) => {
      const body = await plainRender(path, content);
      if (path === '/en/pages/about/' && Buffer.from(body).includes('broken'))
        throw new Error('The text cannot be rendered');
      return body;
    };
    const { publisher, pmc } = await started(fragile);
    await publisher.publish(page('About', ['pmc']));
    const old = pmc.pages.get('/en/pages/about/');
    const receipt = await publisher.publish(page('broken', ['pmc']));
    expect(receipt.status).toBe('failed');
    expect(receipt.pages.find(({ error }) => error)).toMatchObject({
      path: '/en/pages/about/',
      error: 'The text cannot be rendered',
    });
    expect(pmc.pages.get('/en/pages/about/')).toBe(old);
    expect(pmc.pages.get('/en/pages/')!.toString()).toContain('broken');
    expect((await publisher.publish(page('mended', ['pmc']))).status).toBe('live');
    expect(publisher.work.count()).toBe(0);
  });

  it('retries pages that could not be written', async () => {
    const { publisher, pmc } = await started();
    pmc.trouble.error = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    await expect(publisher.publish(page('About', ['pmc']))).rejects.toThrow('no space left');
    expect(publisher.work.count()).toBeGreaterThan(0);
    pmc.trouble.error = null;
    const receipt = await publisher.publish(page('About', ['pmc']));
    expect(receipt.status).toBe('live');
    expect(receipt.pages.map(({ path }) => path)).toContain('/en/pages/about/');
    expect(pmc.pages.has('/en/pages/about/')).toBe(true);
    expect(publisher.work.count()).toBe(0);
  });

  it('deletes a page although its content changes before it is deleted', async () => {
    const { publisher, pmc } = await started();
    await publisher.publish(page('About', ['pmc']));
    await publisher.intake([{ ...page('About', []), id: 'gone', versions: { en: null } }]);
    const settings = {
      collection: 'settings',
      id: 's',
      locale: 'en' as const,
      slug: 'pmc',
      updatedAt: 'x',
      title: 'pmc',
      summary: '',
      date: '2026-11-25',
      category: '',
      portals: ['pmc'],
      data: { tagline: 'Another one' },
      card: null,
      text: '',
    };
    await publisher.intake([
      {
        ...page('Settings', []),
        id: 'settings',
        collection: 'settings',
        documentId: 's',
        versions: { en: settings },
      },
    ]);
    while ((await publisher.processBatch()).length > 0);
    expect(pmc.pages.get('/en/')!.toString()).toContain('Another one');
    expect(pmc.pages.has('/en/pages/about/')).toBe(false);
  });

  it('keeps every page of a collection whose index page is split, and goes on editing it', async () => {
    const one = { ...sites[0]!, locales: ['en' as const], collections: ['pages' as const] };
    const titles: Render = async (path, content) => {
      const slug = /^\/en\/pages\/(page-\d+)\/$/.exec(path)?.[1];
      return Buffer.from((slug && content.bySlug('pages', slug, 'en')?.title) ?? path);
    };
    const { publisher, targets } = engine(titles, { sites: [one] });
    const numbered = (n: number, title = `Page ${n}`): Change => {
      const { versions, ...change } = page(title, ['pmc']);
      return {
        ...change,
        id: title,
        documentId: `d${n}`,
        versions: { en: { ...versions.en!, id: `d${n}`, slug: `page-${n}` } },
      };
    };
    await publisher.absorb(Array.from({ length: 500 }, (_, n) => numbered(n)));
    await publisher.makeRelease('pmc');
    // Pages that move to another index page are not rendered again.
    expect((await publisher.publish(numbered(500))).pages.length).toBeLessThan(15);
    await publisher.publish(numbered(7, 'Edited since'));
    const { pages } = targets.get('pmc')!;
    expect([...pages.keys()]).toContain('/sitemaps/en-pages-2of2.xml');
    expect([...pages.keys()].filter((path) => path.startsWith('/en/pages/page-'))).toHaveLength(
      501,
    );
    expect(pages.get('/en/pages/page-7/')!.toString()).toBe('Edited since');
  });

  describe('a page that is rendered again before it was seen live', () => {
    /** Makes two edits of a page, the second while the first is being checked live. */
    async function edited() {
      const looks: {
        page: PageReceipt;
        wanted: () => { hash: string | null };
        answer: (page: PageReceipt) => void;
      }[] = [];
      const checkLive: CheckLive = (page, wanted) =>
        page.path === '/en/pages/about/'
          ? new Promise((answer) => looks.push({ page, wanted: wanted!, answer }))
          : Promise.resolve({ ...page, liveAt: 'now' });
      const { publisher } = await started(plainRender, { checkLive });
      const make = async (title: string) => {
        await publisher.intake([{ ...page(title, ['pmc']), id: title }]);
        while ((await publisher.processBatch()).length > 0);
      };
      await make('First');
      const settling = publisher.settle();
      await make('Second');
      return {
        publisher,
        looks,
        settling,
        hash: publisher.tracking.pageOf(publisher.liveOf('pmc')!.id, '/en/pages/about/')!.hash,
      };
    }

    it('is checked for its latest bytes, which are in both receipts', async () => {
      const {
        publisher,
        looks: [look],
        settling,
        hash,
      } = await edited();
      expect(look!.page.hash).not.toBe(hash);
      expect(look!.wanted().hash).toBe(hash);
      look!.answer({ ...look!.page, hash, liveAt: 'now' });
      await settling;
      const receipts = await publisher.settle();
      expect(
        receipts.map(({ change, status, pages }) => [
          change.id,
          status,
          pages.find(({ path }) => path === '/en/pages/about/')!.hash,
        ]),
      ).toEqual([
        ['First', 'live', hash],
        ['Second', 'live', hash],
      ]);
    });

    it('does not count as seen when only its earlier bytes were', async () => {
      const {
        publisher,
        looks: [look],
        settling,
        hash,
      } = await edited();
      look!.answer({ ...look!.page, liveAt: 'now' });
      expect(await settling).toEqual([]);
      expect(publisher.work.unseen(9)).toContainEqual({
        site: 'pmc',
        page: '/en/pages/about/',
        action: 'put',
        hash,
      });
    });
  });

  it('indexes a document for search by its text and in Latin letters, until it is withdrawn', async () => {
    const { publisher, snapshot } = await started();
    const found = (query: string) =>
      snapshot
        .sql(
          'select slug from searchable where rowid in (select rowid from search where search match ?)',
        )
        .all(query)
        .map(({ slug }) => slug);
    await publisher.publish(page('मालमत्ता कर', ['pmc'], { text: 'thirty days' }));
    expect(found('"thirty"')).toEqual(['about']);
    expect(found('sound:"mlmt kr"')).toEqual(['about']);
    await publisher.publish({ ...page('', []), versions: { en: null } });
    expect(found('"thirty"')).toEqual([]);
  });
});

describe('oracle over plain pages', () => {
  it('finds incremental and full publish equal after any sequence of edits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e9 }), async (seed) => {
        const { rendered, changed } = await runOracle({
          sites,
          renderers,
          documents: documents as never,
          seed,
          edits: 40,
          checkEvery: 20,
        });
        expect(rendered).toBeGreaterThan(0);
        expect(changed).toBeLessThanOrEqual(rendered);
      }),
      { numRuns: process.env.TEST_ALL ? 10 : 2 },
    );
  });

  it('detects pages with an unrecorded dependency', async () => {
    let calls = 0;
    const secretive: Render = async (page) => Buffer.from(`${page} ${calls++}`);
    const run = runOracle({
      sites,
      renderers: new Map(sites.map(({ id }) => [id, secretive])),
      documents: documents as never,
      seed: 1,
      edits: 5,
      checkEvery: 5,
    });
    await expect(run).rejects.toThrow('is stale');
  });

  it('replays a seed', async () => {
    const run = () =>
      runOracle({
        sites,
        renderers,
        documents: documents as never,
        seed: 7,
        edits: 10,
        checkEvery: 10,
      });
    expect(await run()).toEqual(await run());
  });

  it('returns every document as a change', () => {
    expect(createEditor(documents as never, ['pmc']).everything().length).toBe(documents.length);
  });
});
