import { describe, expect, it } from 'vitest';
import type { Change } from './outbox.ts';
import { createPublisher, type Render } from './publisher.ts';
import { openEngine } from './testing/engine.ts';
import { plainRender, plainSites } from './testing/plain-pages.ts';
import { seededRandom } from './testing/random.ts';

const site = plainSites[0]!;
let serial = 0;
const edit = (slug: string, title: string | null): Change => ({
  id: `r${++serial}`,
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

/** The code of a renderer: that of the pages of documents, and that of all other pages. */
interface Code {
  document: string;
  other: string;
}
const routeOf = (page: string): keyof Code =>
  /^\/\w+\/pages\/./.test(page) ? 'document' : 'other';

/** A renderer whose pages contain the code of their route. Counts the pages that it renders. */
function renderer(code: Code, told = code): Render & { rendered: string[] } {
  const rendered: string[] = [];
  const render = async (page: string, content: Parameters<Render>[1]) => {
    rendered.push(page);
    return Buffer.from(
      `${code[routeOf(page)]}\n${Buffer.from(await plainRender(page, content)).toString()}`,
    );
  };
  return Object.assign(render, {
    rendered,
    codeOf: (page: string) => `${routeOf(page)} ${told[routeOf(page)]}`,
  });
}

function open(renderers: Record<string, Render>) {
  const { snapshot, targets, portals } = openEngine({
    sites: [site],
    renderers: new Map([[site.id, renderers.one!]]),
  });
  const { target, log } = targets.get(site.id)!;
  const publisherOf = (rendererId: string) =>
    createPublisher({
      snapshot,
      portals: [{ ...portals[0]!, rendererId, load: async (id) => renderers[id]! }],
      mediaFolder: '/nonexistent',
    });
  const t = {
    publisher: publisherOf('one'),
    log,
    target,
    /** Makes a release by another renderer, as after a build of the template. */
    async release(rendererId: string) {
      t.publisher = publisherOf(rendererId);
      await t.publisher.recall();
      return t.publisher.makeRelease(site.id);
    },
    live: () =>
      new Map([...targets.get(site.id)!.pages].map(([page, body]) => [page, body.toString()])),
    /** The pages of a full publish by this renderer. */
    async expected(rendererId: string) {
      const pages = new Map<string, string>();
      const { tracking, liveOf } = t.publisher;
      for (const page of tracking.addressesOf(liveOf(site.id)!.id))
        pages.set(
          page,
          Buffer.from(await renderers[rendererId]!(page, snapshot.reader(site.id))).toString(),
        );
      return pages;
    },
  };
  return t;
}

describe('a release of another renderer', () => {
  it('renders the pages whose code differs, and takes over the others with their dependencies', async () => {
    const two = renderer({ document: '2', other: '1' });
    const t = open({ one: renderer({ document: '1', other: '1' }), two });
    for (const slug of ['a', 'b', 'c']) await t.publisher.publish(edit(slug, slug));
    await t.release('one');
    const { pages, reused } = await t.release('two');
    const documents = ['a', 'b', 'c'].map((slug) => `/en/pages/${slug}/`);
    expect(pages - reused).toBe(two.rendered.filter((page) => routeOf(page) === 'document').length);
    expect(two.rendered).toEqual(expect.arrayContaining(documents));
    // The other page was rendered to prove that the code is the same.
    expect(two.rendered.filter((page) => routeOf(page) === 'other')).toHaveLength(1);
    expect(t.live()).toEqual(await t.expected('two'));
    // The list of pages was taken over: an edit finds it by its dependencies.
    await t.publisher.publish(edit('d', 'Delta'));
    expect(t.live().get('/en/pages/')).toContain('Delta');
    expect(t.live()).toEqual(await t.expected('two'));
  });

  it('renders a page that waits to be rendered', async () => {
    const t = open({
      one: renderer({ document: '1', other: '1' }),
      two: renderer({ document: '1', other: '1' }),
    });
    await t.publisher.publish(edit('a', 'Alpha'));
    await t.release('one');
    await t.publisher.intake([edit('a', 'Beta')]);
    await t.release('two');
    expect(t.live().get('/en/pages/a/')).toContain('Beta');
    expect(t.live()).toEqual(await t.expected('two'));
  });

  it('renders all pages of a route whose first page differs although its code is said to be the same', async () => {
    const t = open({
      one: renderer({ document: '1', other: '1' }),
      two: renderer({ document: '1', other: '2' }, { document: '1', other: '1' }),
    });
    await t.publisher.publish(edit('a', 'Alpha'));
    await t.release('one');
    const { reused } = await t.release('two');
    expect(t.live()).toEqual(await t.expected('two'));
    expect(reused).toBe([...t.live().keys()].filter((page) => routeOf(page) === 'document').length);
  });

  it('has the bytes of a full publish after random edits and changes of code', async () => {
    const random = seededRandom(20261130);
    const renderers = Object.fromEntries(
      ['one', 'two', 'three', 'four'].map((name, n) => [
        name,
        renderer({ document: String(n >> 1), other: String(n & 1) }),
      ]),
    );
    const t = open(renderers);
    for (let n = 0; n < 12; n++) await t.publisher.publish(edit(`p${n}`, `Page ${n}`));
    let reused = 0;
    for (let turn = 0; turn < 12; turn++) {
      const name = random.pick(Object.keys(renderers));
      reused += (await t.release(name)).reused;
      for (let n = 0; n < 5; n++)
        await t.publisher.publish(
          edit(`p${random.below(15)}`, random.below(5) === 0 ? null : `Edit ${serial}`),
        );
      if (random.below(2) === 0) await t.publisher.intake([edit('p1', `Waits ${serial}`)]);
      else expect(t.live()).toEqual(await t.expected(name));
    }
    expect(reused).toBeGreaterThan(100);
  });
});
