import { beforeEach, describe, expect, it } from 'vitest';
import type { Reader } from '@pune/content';
import type { Change } from './outbox.ts';
import { createPublisher, type Render } from './publisher.ts';
import { openEngine } from './testing/engine.ts';
import { NOON } from './testing/plain-engine.ts';
import { plainRender, plainSites } from './testing/plain-pages.ts';

const site = plainSites[0]!;
let serial = 0;

/** An edit of a document of one language; without a title it is taken down. */
const edit = (
  collection: 'departments' | 'services' | 'settings',
  id: string,
  title: string | null,
  data: Record<string, unknown> = {},
): Change => ({
  id: `s${++serial}`,
  collection,
  documentId: id,
  title: title ?? id,
  at: new Date(NOON).toISOString(),
  versions: {
    en:
      title === null
        ? null
        : {
            collection,
            id,
            locale: 'en',
            slug: id,
            updatedAt: `2026-11-25T00:00:${String(serial % 60).padStart(2, '0')}Z`,
            title,
            summary: '',
            date: '2026-11-25',
            category: '',
            portals: [site.id],
            data: { title, ...data },
            card: data,
            text: title,
          },
  },
});

/** Plain pages that count what is rendered, and that fail as told. */
function countedRender() {
  const counts = { pages: [] as string[], sections: [] as string[] };
  const faults = {
    page: false,
    section: false,
    unknown: false,
    file: false,
    /** Called once while a batch waits for a page. */
    during: null as (() => void) | null,
  };
  const inSections: Render['inSections'] = async (page, content) => {
    counts.pages.push(page);
    const { during } = faults;
    faults.during = null;
    if (during) await new Promise(setImmediate).then(during);
    const rendered = await plainRender.inSections!(page, content);
    if (faults.page && page === PAGE) throw new Error('The page cannot be rendered');
    return rendered;
  };
  const section = (name: string, content: Reader) => {
    counts.sections.push(name);
    if (faults.section) throw new Error('The section cannot be rendered');
    if (faults.file) content.get('media', 'm', 'en', ['alt']);
    return faults.unknown ? null : plainRender.section!(name, content);
  };
  const render: Render = Object.assign(
    async (page: string, content: Reader) => (await inSections(page, content)).body,
    { inSections, section, codeOf: () => 'same' },
  );
  return { render, counts, faults };
}

const PAGE = '/en/services/dog-licence/';

async function open() {
  const { render, counts, faults } = countedRender();
  const e = openEngine({ sites: [site], renderers: new Map([[site.id, render]]), now: () => NOON });
  await e.release();
  const { log } = e.targets.get(site.id)!;
  const live = () => e.targets.get(site.id)!.pages;
  return {
    ...e,
    log,
    live,
    faults,
    counts,
    /** Publishes an edit, and returns what was rendered for it. */
    async publish(change: Change) {
      counts.pages.length = counts.sections.length = log.length = 0;
      const receipt = await e.publisher.publish(change);
      return { receipt, pages: [...counts.pages], sections: [...counts.sections] };
    },
    text: () => live().get(PAGE)?.toString(),
    /** Compares the page with one that is rendered as a whole. */
    async isWhole() {
      const { body } = await plainRender.inSections!(PAGE, e.snapshot.reader(site.id));
      return Buffer.from(body).equals(live().get(PAGE)!);
    },
  };
}

describe('sections of pages', () => {
  let t: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    t = await open();
    await t.publish(edit('departments', 'health', 'Health'));
    await t.publish(edit('services', 'dog-licence', 'Dog licence', { department: 'health' }));
  });

  it('are rendered alone, when nothing else of the page has changed', async () => {
    const { receipt, pages, sections } = await t.publish(
      edit('departments', 'health', 'Public health'),
    );
    expect(pages).not.toContain(PAGE);
    expect(sections).toEqual(['["department","health","en"]']);
    expect(t.text()).toContain('Public health');
    expect(await t.isWhole()).toBe(true);
    expect(t.log).toContain(`put ${PAGE}`);
    expect(receipt.pages).toContainEqual(
      expect.objectContaining({ path: PAGE, action: 'put', error: null }),
    );
  });

  it('are patched again in the place to which an earlier patch has moved them', async () => {
    await t.publish(edit('settings', 'settings', 'Settings', { tagline: 'A longer tagline' }));
    for (const name of ['Public health of the whole city', 'H', 'आरोग्य']) {
      const { pages } = await t.publish(edit('departments', 'health', name));
      expect(pages).not.toContain(PAGE);
      expect(await t.isWhole()).toBe(true);
    }
    const { pages } = await t.publish(
      edit('settings', 'settings', 'Settings', { tagline: 'Short' }),
    );
    expect(pages).not.toContain(PAGE);
    expect(await t.isWhole()).toBe(true);
  });

  it('are not written if their bytes are equal', async () => {
    await t.publish(edit('departments', 'health', null));
    expect(await t.isWhole()).toBe(true);
    await t.publish(edit('departments', 'health', 'Health'));
    const before = t.text();
    await t.publish(edit('departments', 'health', 'Health', { phone: '1' }));
    expect(t.log).not.toContain(`put ${PAGE}`);
    expect(t.text()).toBe(before);
  });

  it('are rendered with the page, if it has changed too', async () => {
    const { pages } = await t.publish(
      edit('services', 'dog-licence', 'Dog registration', { department: 'health' }),
    );
    expect(pages).toContain(PAGE);
    expect(await t.isWhole()).toBe(true);
  });

  it('are rendered with the page, if both have changed when the page is due', async () => {
    t.counts.pages.length = 0;
    await t.publisher.intake([
      edit('departments', 'health', 'Public health'),
      edit('services', 'dog-licence', 'Dog registration', { department: 'health' }),
    ]);
    while ((await t.publisher.processBatch()).length > 0);
    expect(t.counts.pages).toContain(PAGE);
    expect(await t.isWhole()).toBe(true);
  });

  it('are rendered with the page, if the page on disk has other bytes', async () => {
    t.live().set(PAGE, Buffer.from('damaged'));
    const { pages } = await t.publish(edit('departments', 'health', 'Public health'));
    expect(pages).toContain(PAGE);
    expect(await t.isWhole()).toBe(true);
  });

  it('are rendered with the page, if the page on disk cannot be read', async () => {
    const pages = t.live();
    const { get } = pages;
    pages.get = (page) => {
      if (page === PAGE) throw Object.assign(new Error('read'), { code: 'EACCES' });
      return get.call(pages, page);
    };
    const { receipt } = await t.publish(edit('departments', 'health', 'Public health'));
    pages.get = get;
    expect(receipt.status).toBe('live');
    expect(await t.isWhole()).toBe(true);
  });

  it.each(['section', 'unknown', 'file'] as const)(
    'are rendered with the page, if they cannot be rendered alone (%s)',
    async (fault) => {
      t.faults[fault] = true;
      const { pages, receipt } = await t.publish(edit('departments', 'health', 'Public health'));
      expect(pages).toContain(PAGE);
      expect(receipt.status).toBe('live');
      expect(await t.isWhole()).toBe(true);
    },
  );

  it('are rendered with the page after the page failed, whose bytes are older than its dependencies', async () => {
    const before = edit('services', 'dog-licence', 'Dog licence', { department: 'health' });
    await t.publish(before);
    t.faults.page = true;
    const failed = await t.publish(
      edit('services', 'dog-licence', 'Dog registration', { department: 'health' }),
    );
    expect(failed.receipt.status).toBe('failed');
    t.faults.page = false;
    t.counts.pages.length = 0;
    // Its own queries have the results again with which its bytes were rendered.
    await t.publisher.intake([
      { ...before, id: 'back' },
      edit('departments', 'health', 'Public health'),
    ]);
    while ((await t.publisher.processBatch()).length > 0);
    expect(t.counts.pages).toContain(PAGE);
    expect(await t.isWhole()).toBe(true);
  });

  it('bring their new dependencies to the page', async () => {
    await t.publish(edit('services', 'dog-licence', 'Dog licence', { department: 'pets' }));
    // From now on the section counts the services of the department too.
    const begun = await t.publish(edit('departments', 'pets', 'Pets'));
    expect(begun.pages).not.toContain(PAGE);
    const other = await t.publish(
      edit('services', 'cat-licence', 'Cat licence', { department: 'pets' }),
    );
    expect(other.pages).not.toContain(PAGE);
    expect(t.text()).toContain(',2]');
    expect(await t.isWhole()).toBe(true);
  });

  it('keep their new dependencies when rows of dropped releases are deleted meanwhile', async () => {
    await t.publish(edit('services', 'dog-licence', 'Dog licence', { department: 'pets' }));
    const tidied: Promise<boolean>[] = [];
    t.faults.during = () => {
      t.publisher.tracking.forgetRelease(-1);
      tidied.push(t.publisher.tidy());
    };
    await t.publish(edit('departments', 'pets', 'Pets'));
    expect(await Promise.all(tidied)).toEqual([false]);
    await t.publish(edit('services', 'cat-licence', 'Cat licence', { department: 'pets' }));
    expect(await t.isWhole()).toBe(true);
  });

  it('are known to a release that takes over the page', async () => {
    const render = await t.portals[0]!.load();
    const publisher = createPublisher({
      snapshot: t.snapshot,
      portals: [{ ...t.portals[0]!, rendererId: 'other', load: async () => render }],
      mediaFolder: '/nonexistent',
      now: () => NOON,
    });
    await publisher.recall();
    expect((await publisher.makeRelease(site.id)).reused).toBeGreaterThan(0);
    t.counts.pages.length = 0;
    await publisher.publish(edit('departments', 'health', 'Public health'));
    expect(t.counts.pages).not.toContain(PAGE);
    expect(await t.isWhole()).toBe(true);
  });
});
