import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { dayInIndia } from '../packages/std/india-time.ts';
import { describeInBrowser } from './support/browser.ts';
import { loginAs, uniqueWord, until, type Doc } from './support/cms.ts';
import { citizensPortals, portalWith, system, visit } from './support/visit.ts';

/** The portals as an app: manifest, pages without a network, and the line that shares a page. */

const site = portalWith(
  ({ collections, capabilities }) =>
    collections.includes('circulars') && capabilities.includes('citizens'),
);
const say = (locale: Locale) => (key: string, values?: Record<string, string | number>) =>
  t(locale)(`copies:${key}` as never, values as never) as unknown as string;
const CHANGES_MS = 30_000;

interface Manifest {
  id: string;
  lang: string;
  name: string;
  start_url: string;
  scope: string;
  display: string;
  theme_color: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
  shortcuts: { name: string; url: string }[];
}

describe.each(system.sites.map((one) => [one.id, one] as const))('the app of %s', (_, portal) => {
  it.each(portal.locales)('has a manifest whose addresses answer (%s)', async (locale) => {
    const home = await visit(portal, `/${locale}/`);
    const [, href] = /<link rel="manifest" href="([^"]+)"/.exec(home.text) ?? [];
    const { status, headers, text } = await visit(portal, href!);
    expect([status, headers['content-type']]).toEqual([200, 'application/manifest+json']);
    const manifest = JSON.parse(text) as Manifest;
    expect(manifest).toMatchObject({
      id: '/',
      lang: locale,
      name: portal.name[locale],
      start_url: `/${locale}/`,
      scope: '/',
      display: 'standalone',
    });
    expect(home.text).toContain(`content="${manifest.theme_color}"`);
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes, type } of manifest.icons) {
      const icon = await visit(portal, src);
      const { format, width, height } = await sharp(icon.bytes).metadata();
      expect([icon.headers['content-type'], format, `${width}x${height}`]).toEqual([
        type,
        'png',
        sizes,
      ]);
    }
    expect(manifest.shortcuts.length).toBeGreaterThan(0);
    // The desk answers 401 with the page to sign in.
    for (const { url } of manifest.shortcuts)
      expect([200, 401], url).toContain((await visit(portal, url)).status);
  });

  it('has the icons that browsers ask for unasked', async () => {
    const touch = await visit(portal, '/apple-touch-icon.png');
    expect((await sharp(touch.bytes).metadata()).width).toBe(180);
    const { status, headers, bytes } = await visit(portal, '/favicon.ico');
    expect([status, headers['content-type']]).toEqual([200, 'image/x-icon']);
    expect([...bytes.subarray(0, 4)]).toEqual([0, 0, 1, 0]);
    expect((await visit(portal, '/favicon.svg')).status).toBe(200);
  });
});

it.each(citizensPortals.map((one) => [one.id, one] as const))(
  'the service worker of %s is asked for again, and may answer for the whole portal',
  async (_, portal) => {
    const { status, headers } = await visit(portal, '/worker.js');
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers['cache-control']).toMatch(/max-age=0/);
  },
);

/** Opens a page and waits until it is stored, and the page for other addresses in its language. */
async function read(tab: Page, path: string): Promise<void> {
  await tab.goto(`${site.url}${path}`);
  await expect.poll(() => isStored(tab, path)).toBe(true);
  await expect.poll(() => stored(tab)).toContain(`${path.slice(0, 3)}/offline/`);
}
/** Returns true if a page is stored, visited or kept. */
const isStored = (tab: Page, path: string): Promise<boolean> =>
  tab.evaluate(async (address) => {
    for (const name of ['pages visited', 'pages kept'])
      if (await (await caches.open(name)).match(address)) return true;
    return false;
  }, path);
const stored = (tab: Page): Promise<string[]> =>
  tab.evaluate(async () => {
    const found = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        found.push(new URL(url).pathname);
    return found;
  });
const said = (tab: Page) => tab.locator('main').getByRole('status');
const mark = (tab: Page) => tab.locator('main > div > .paati.stale');
/** True if the styles of the page apply, which come from the store without a network. */
const isStyled = (tab: Page): Promise<boolean> =>
  tab.evaluate(() => getComputedStyle(document.querySelector('.skip')!).position === 'absolute');

describeInBrowser('a reader without a network', ({ openWithWorkers: open }) => {
  let publisher: Awaited<ReturnType<typeof loginAs>>;
  const made: Doc[] = [];
  const circular = async (title: string): Promise<Doc> => {
    const data = {
      title,
      summary: 'On Monday.',
      number: `E2E/${uniqueWord()}`,
      issuedOn: '2026-11-02',
      kind: 'circular',
      portals: [site.id],
      _status: 'published',
    };
    const doc = await publisher.create('circulars', 'en', data);
    made.push(doc);
    await until(async () => (await visit(site, pageOf(doc))).status === 200, CHANGES_MS);
    return doc;
  };
  const pageOf = ({ slug }: Doc): string => `/en/circulars/${slug}/`;
  beforeAll(async () => void (publisher = await loginAs('publisher')));
  afterAll(async () => {
    const administrator = await loginAs('administrator');
    for (const { id } of made) await administrator.delete('circulars', id).catch(() => {});
    // The next files look at all pages.
    for (const doc of made) await until(async () => (await visit(site, pageOf(doc))).status >= 400);
  });

  it('reads the pages that were visited, with the mark and the day, and any other page leads to emergency numbers, in three languages', async () => {
    const tab = await open({ viewport: { width: 320, height: 640 } });
    for (const locale of LOCALES) {
      await tab.context().setOffline(false);
      const [first, second] = [`/${locale}/`, `/${locale}/services/`];
      await read(tab, first);
      await read(tab, second);
      await tab.context().setOffline(true);
      for (const page of [first, second]) {
        await tab.goto(`${site.url}${page}`);
        const year = new Intl.NumberFormat(locale === 'en' ? 'en' : 'mr-u-nu-deva', {
          useGrouping: false,
        }).format(Number(dayInIndia(new Date()).slice(0, 4)));
        const [before] = say(locale)('stored_mark', { date: '|' }).split('|');
        const said = await mark(tab).innerText();
        expect(said).toContain(before!.trim());
        expect(said).toContain(year);
        expect(await isStyled(tab)).toBe(true);
      }
      await tab.goto(`${site.url}/${locale}/services/this-page-was-never-visited/`);
      await tab.getByText(say(locale)('not_stored')).waitFor();
      for (const number of ['112', '101', '108'])
        expect(await tab.locator(`main a[href="tel:${number}"]`).isVisible()).toBe(true);
      // A stored page is one press away.
      await tab.locator(`[data-list=visited] a[href$="${second}"]`).click();
      await mark(tab).waitFor();
    }
  });

  it('sees no mixture of releases: an edit that was published meanwhile is not shown in part', async () => {
    const [before, after] = [`Water cut ${uniqueWord()}`, `Water is back ${uniqueWord()}`];
    const doc = await circular(before);
    const tab = await open();
    await read(tab, '/en/');
    await read(tab, pageOf(doc));
    const files = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
        ({ href }) => new URL(href).pathname,
      ),
    );
    expect(await stored(tab)).toEqual(expect.arrayContaining(files));

    await publisher.update('circulars', doc.id, 'en', { title: after, _status: 'published' });
    await until(async () => (await visit(site, pageOf(doc))).text.includes(after), CHANGES_MS);
    await tab.context().setOffline(true);
    const session = await tab.context().newCDPSession(tab);
    await session.send('Network.clearBrowserCache');
    await tab.reload();
    expect(await mark(tab).isVisible()).toBe(true);
    expect(await tab.getByRole('heading', { level: 1 }).innerText()).toBe(before);
    expect(await tab.content()).not.toContain(after);
    expect(await isStyled(tab)).toBe(true);

    await tab.context().setOffline(false);
    await tab.getByRole('link', { name: say('en')('try_again') }).click();
    await tab.getByRole('heading', { level: 1, name: after }).waitFor();
    expect(await mark(tab).count()).toBe(0);
  });

  it('no longer finds a page that was taken down, visited or listed', async () => {
    const [visited, listed] = [
      await circular(`Visited ${uniqueWord()}`),
      await circular(`Listed ${uniqueWord()}`),
    ];
    const tab = await open();
    await read(tab, '/en/');
    await read(tab, pageOf(visited));
    await read(tab, pageOf(listed));
    const administrator = await loginAs('administrator');
    for (const doc of [visited, listed]) {
      await administrator.delete('circulars', doc.id);
      await until(async () => (await visit(site, pageOf(doc))).status >= 400, CHANGES_MS);
    }
    await tab.goto(`${site.url}${pageOf(visited)}`);
    await expect.poll(() => isStored(tab, pageOf(visited))).toBe(false);
    await tab.goto(`${site.url}/en/offline/`);
    await expect.poll(() => isStored(tab, pageOf(listed))).toBe(false);
    await expect
      .poll(() => tab.locator(`[data-list] a[href$="${pageOf(listed)}"]`).count())
      .toBe(0);
    await tab.context().setOffline(true);
    await tab.goto(`${site.url}${pageOf(visited)}`);
    await tab.getByText(say('en')('not_stored')).waitFor();
  });

  it('keeps a page with the keyboard, finds it in the list, and removes it', async () => {
    const T = say('en');
    const doc = await circular(`To keep ${uniqueWord()}`);
    const tab = await open();
    await read(tab, '/en/');
    await read(tab, pageOf(doc));
    await tab.getByRole('button', { name: T('keep') }).press('Enter');
    const list = tab.getByRole('link', { name: T('kept') });
    await list.waitFor();
    await list.press('Enter');
    await tab.getByRole('heading', { level: 1, name: T('title') }).waitFor();
    const kept = tab.locator('[data-list=kept] li');
    await kept.filter({ hasText: doc['title'] as string }).waitFor();
    await kept.getByRole('button').press('Enter');
    await said(tab)
      .filter({ hasText: doc['title'] as string })
      .waitFor();
    expect(await kept.count()).toBe(0);
    await expect.poll(() => tab.evaluate(() => document.activeElement?.id)).toBe('kept');

    // The pages visited are listed after those that are kept.
    await tab.locator('[data-list=visited] li').first().waitFor();
    await tab.getByRole('button', { name: T('remove_all') }).press('Enter');
    await said(tab)
      .filter({ hasText: T('all_removed') })
      .waitFor();
    expect(await tab.locator('[data-list] li').count()).toBe(0);
    await tab.context().setOffline(true);
    await tab.goto(`${site.url}${pageOf(doc)}`);
    await tab.getByText(T('not_stored')).waitFor();
  });

  it('has no page of a person on the device, nor an answer of a function', async () => {
    const tab = await open();
    await read(tab, '/en/');
    for (const page of ['/en/account/', '/api/citizens/me?lang=en', '/api/search?q=water&lang=en'])
      await tab.goto(`${site.url}${page}`);
    await read(tab, '/en/services/');
    for (const path of await stored(tab))
      expect(path).toMatch(/^\/(_astro\/.*|en\/|en\/services\/|en\/offline\/)$/);
    await tab.context().setOffline(true);
    expect(await tab.goto(`${site.url}/en/account/`).catch(() => 'refused')).toBe('refused');
  });
});

describeInBrowser('the app in Chromium', ({ openWithWorkers: open }) => {
  it('can be installed, says how, and the browser finds no fault in its manifest', async () => {
    const tab = await open();
    for (const locale of site.locales) {
      await tab.goto(`${site.url}/${locale}/account/`);
      await tab.getByRole('heading', { name: say(locale)('install_title') }).waitFor();
      await tab.evaluate(async () => void (await navigator.serviceWorker.ready));
      const session = await tab.context().newCDPSession(tab);
      const { errors, url } = await session.send('Page.getAppManifest');
      expect([url, errors]).toEqual([`${site.url}/${locale}/app.webmanifest`, []]);
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
      // A context of a test is a private window.
      expect(
        installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
      ).toEqual([]);
    }
  });

  it('offers the button of the browser where there is one', async () => {
    const tab = await open();
    await tab.goto(`${site.url}/en/account/`);
    const section = tab.locator('section[aria-labelledby=install]');
    await section.getByText(say('en')('install_ios')).waitFor();
    const asked = tab.evaluate(
      () =>
        new Promise((resolve) => {
          const event = new Event('beforeinstallprompt', { cancelable: true });
          dispatchEvent(Object.assign(event, { prompt: async () => resolve('asked') }));
        }),
    );
    await section.getByRole('button', { name: say('en')('install'), exact: true }).click();
    expect(await asked).toBe('asked');
  });
});

describeInBrowser('sharing a page', ({ openWithWorkers: open }) => {
  const page = async (): Promise<string> => {
    const { text } = await visit(site, '/mr/services/');
    return /href="(\/mr\/services\/[^"]+\/)"/.exec(text)![1]!;
  };

  it('needs no script: three plain links, to the address of the page alone', async () => {
    const path = await page();
    const tab = await open({ javaScriptEnabled: false });
    await tab.goto(`${site.url}${path}`);
    const hrefs = await tab
      .locator('.own dd:has([href*="wa.me"]) a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual([
      `https://wa.me/?text=${site.url}${path}`,
      `https://www.facebook.com/sharer.php?u=${site.url}${path}`,
      `https://x.com/intent/post?url=${site.url}${path}`,
    ]);
    await tab.goto(`${site.url}/mr/offline/`);
    await tab.getByText(say('mr')('needs_script')).waitFor();
    expect(await tab.getByRole('button', { name: say('mr')('remove_all') }).count()).toBe(0);
    expect(await tab.locator('main a[href="tel:112"]').isVisible()).toBe(true);
  });

  it('copies the address, and gives it to the device where it can share', async () => {
    const path = await page();
    const tab = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await tab.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(globalThis, { shared });
      Object.assign(navigator, { share: async (data: unknown) => void shared.push(data) });
    });
    await tab.goto(`${site.url}${path}`);
    await tab.getByRole('button', { name: say('mr')('copy_link') }).click();
    await tab.getByRole('button', { name: say('mr')('copied') }).waitFor();
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}${path}`);
    await tab.getByRole('button', { name: say('mr')('share'), exact: true }).click();
    expect(
      await tab.evaluate(() => (globalThis as unknown as { shared: object[] }).shared),
    ).toEqual([{ title: await tab.title(), url: `${site.url}${path}` }]);
    expect(tab.errors).toEqual([]);
  });
});
