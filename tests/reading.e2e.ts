import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, describe } from 'vitest';
import type { Page as Tab } from 'playwright-core';
import { LOCALES } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { describeInBrowser } from './support/browser.ts';
import { questionsShown } from './support/grievance-form.ts';
import { latinDevice } from './support/latin-device.ts';
import { fewPages, nameOf, pagesOf } from './support/pages.ts';
import { citizensPortals, portalWith, system, visit } from './support/visit.ts';

const portals = citizensPortals.map((site) => [new URL(site.url).hostname, site] as const);

interface Shift {
  value: number;
  /** The elements that moved. */
  moved: string[];
}
/** Records each shift of the layout of the pages that a tab opens from now on. */
const recordShifts = (tab: Tab): Promise<unknown> =>
  tab.addInitScript(() => {
    const shifts: Shift[] = ((globalThis as unknown as { shifts: Shift[] }).shifts = []);
    interface Entry extends PerformanceEntry {
      value: number;
      sources: { node: Node | null }[];
    }
    const nameOf = (node: Node | null) =>
      (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 80) ??
      'something that is gone';
    new PerformanceObserver((list) =>
      shifts.push(
        ...(list.getEntries() as Entry[]).map(({ value, sources }) => ({
          value,
          moved: sources.map(({ node }) => nameOf(node)),
        })),
      ),
    ).observe({ type: 'layout-shift', buffered: true });
  });
const shiftsOf = (tab: Tab): Promise<Shift[]> =>
  tab.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);

/** Describes the focused element: its text, its visibility, and any element that covers it. */
const focused = (tab: Tab) =>
  tab.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { left, top, width, height, bottom } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const above = document.elementFromPoint(
      Math.min(Math.max(left + width / 2, 1), innerWidth - 1),
      Math.min(Math.max(top + height / 2, 1), innerHeight - 1),
    );
    return {
      name: `${element.tagName.toLowerCase()} ${element.getAttribute('href') ?? element.getAttribute('name') ?? ''} ${element.textContent?.trim().slice(0, 30) ?? ''}`,
      isBody: element === document.body,
      isMarked: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
      isInView: bottom > 0 && top < innerHeight,
      isCovered:
        Boolean(above) &&
        !element.contains(above) &&
        !above!.contains(element) &&
        !(
          element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`)
        )?.contains(above),
    };
  });

/** Islands fill and enable their lists on hydration, which may come after the page has loaded. */
const awake = (tab: Tab): Promise<void> =>
  tab.locator('[data-ready="false"]').first().waitFor({ state: 'detached' });

describeInBrowser('with the keyboard alone', ({ open }) => {
  it.each(portals)(
    'one gets past the menus and through the home page of %s, seeing where one is',
    async (_, site) => {
      const tab = await open();
      await tab.goto(`${site.url}/${site.locales[0]}/`);
      await tab.keyboard.press('Tab');
      const skip = tab.locator('a.skip');
      expect(
        await skip.evaluate((element) => element === document.activeElement),
        'the first stop is the skip link',
      ).toBe(true);
      await tab.keyboard.press('Enter');
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe('main');
      await tab.goto(`${site.url}/${site.locales[0]}/`);
      await awake(tab);
      const problems: string[] = [];
      const stops = await tab
        .locator(
          'a[href]:visible, button:visible, input:not([type=hidden]):visible, select:visible, textarea:visible, summary:visible',
        )
        .count();
      let reached = 0;
      for (; reached <= stops + 5; reached += 1) {
        await tab.keyboard.press('Tab');
        const at = await focused(tab);
        if (at.isBody) break;
        if (!at.isMarked) problems.push(`${at.name}: no mark of the focus`);
        if (!at.isInView) problems.push(`${at.name}: out of view`);
        if (at.isCovered) problems.push(`${at.name}: covered`);
      }
      expect(problems).toEqual([]);
      expect(reached, 'everything is reached').toBeGreaterThanOrEqual(stops - 1);
    },
  );

  it('one files a grievance', async () => {
    const site = portalWith(({ capabilities }) => capabilities.includes('grievances'));
    const T = t('en');
    const tab = await open();
    await tab.goto(`${site.url}/en/grievances/new/`);
    await tab.locator('form[data-ready="true"]').waitFor();
    const tabTo = async (met: string) => {
      for (let i = 0; i < 80; i += 1) {
        await tab.keyboard.press('Tab');
        if (await tab.evaluate((selector) => document.activeElement?.matches(selector), met))
          return;
      }
      throw new Error(`The keyboard does not reach ${met}`);
    };
    await tabTo('[name="category"]');
    await tab.keyboard.press('Space');
    await questionsShown(tab);
    await tabTo('[name="landmark"]');
    await tab.keyboard.type('Paud Road');
    await tabTo('[name="description"]');
    await tab.keyboard.type('The lamp opposite the school is dark.');
    await tabTo('form[data-form] button[type="submit"]');
    await tab.keyboard.press('Enter');
    await tab.getByRole('heading', { name: T('grievances:receipt_title'), level: 1 }).waitFor();
  });
});

describeInBrowser('a reader', ({ open }) => {
  it.each(portals)('of %s changes the language and stays on the page', async (_, site) => {
    const tab = await open({ javaScriptEnabled: false });
    const page = pagesOf(site).find(
      ({ template, locale }) =>
        locale === site.locales[0] && template === '/[locale]/pages/[slug]/',
    )!;
    await tab.goto(site.url + page.path);
    for (const locale of LOCALES.filter((language) => language !== page.locale)) {
      await tab.locator(`header a[hreflang="${locale}"]`).click();
      expect(new URL(tab.url()).pathname).toBe(page.path.replace(/^\/../, `/${locale}`));
      expect(await tab.locator('html').getAttribute('lang')).toBe(locale);
    }
  });

  it.each(portals)(
    'of %s finds Marathi with Latin letters, without JavaScript',
    async (_, site) => {
      const tab = await open({ javaScriptEnabled: false });
      await tab.goto(`${site.url}/mr/search/`);
      await tab.locator('main input[type="search"]').fill('takrar');
      await tab.locator('main input[type="search"]').press('Enter');
      await tab.locator('main .result').first().waitFor();
      expect(new URL(tab.url()).pathname).toBe('/api/search');
      expect(await tab.locator('main').innerText()).toMatch(/तक्रार/);
      expect(await tab.locator('main input[type="search"]').inputValue()).toBe('takrar');
    },
  );

  it.each(portals)(
    'of %s gets a page in the language of the address for a dead link, with links onwards',
    async (_, site) => {
      for (const locale of site.locales) {
        const tab = await open();
        const answer = await tab.goto(`${site.url}/${locale}/services/no-such-service/`);
        expect(answer!.status()).toBe(404);
        expect(await tab.locator('html').getAttribute('lang')).toBe(locale);
        expect(await tab.locator(`a[href="/${locale}/"]`).count()).toBeGreaterThan(0);
        expect(await tab.getByRole('heading', { level: 1 }).count()).toBe(1);
      }
    },
  );

  it.each(portals)(
    'of %s sees a dark page when the system is dark, a light one on paper, the same text in forced colours',
    async (_, site) => {
      const address = `${site.url}/${site.locales[0]}/`;
      const lightness = (tab: Tab) =>
        tab.evaluate(() => {
          const context = document.createElement('canvas').getContext('2d')!;
          context.fillStyle = getComputedStyle(document.body).backgroundColor;
          context.fillRect(0, 0, 1, 1);
          const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
          return a === 0 ? 255 : (r! + g! + b!) / 3;
        });
      const tab = await open({ colorScheme: 'dark' });
      await tab.goto(address, { waitUntil: 'networkidle' });
      await awake(tab);
      expect(await lightness(tab)).toBeLessThan(80);
      const text = await tab.locator('main').innerText();
      await tab.emulateMedia({ forcedColors: 'active' });
      expect(await tab.locator('main').innerText()).toBe(text);
      await tab.emulateMedia({ media: 'print', forcedColors: 'none' });
      expect(await lightness(tab)).toBeGreaterThan(200);
      expect(await tab.locator('.find:visible').count(), 'a printed search box').toBe(0);
      expect((await tab.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
      expect(tab.errors).toEqual([]);
    },
  );

  it.each(portals)('of %s sees nothing move while the page loads', async (_, site) => {
    /** @returns the elements that shifted, with the distance */
    const moves = async (page: string): Promise<string[]> => {
      const tab = await open();
      await recordShifts(tab);
      await tab.goto(`${site.url}/${site.locales[0]}${page}`, { waitUntil: 'networkidle' });
      return (await shiftsOf(tab)).map(({ value, moved }) => `${value}: ${moved.join(', ')}`);
    };
    // Measures a second time if something moved: a busy machine may paint a page that is half
    // loaded. A shift caused by the page itself happens each time.
    for (const page of ['/', '/grievances/new/'])
      if ((await moves(page)).length > 0) expect(await moves(page)).toEqual([]);
  });
});

describe('the address of a portal', () => {
  it.each(portals)('%s leads to the reader’s language', async (_, site) => {
    const languageFor = async (headers: Record<string, string>) =>
      (await visit(site, '/', { headers })).headers.location;
    expect(await languageFor({ 'accept-language': 'hi-IN,hi;q=0.9,en;q=0.8' })).toMatch(/\/hi\/$/);
    expect(await languageFor({ 'accept-language': 'ta,ml;q=0.5' })).toMatch(
      new RegExp(`/${site.locales[0]}/$`),
    );
    expect(await languageFor({ 'accept-language': 'hi', cookie: 'lang=en' })).toMatch(/\/en\/$/);
  });
});

const PHONE = { width: 390, height: 780 };
/** The letters come when the page has been read for a moment. */
const LATE_MS = 300;
/** The limit of a good page by the Web Vitals. */
const SHIFT_MAX = 0.1;

/** The fonts that a page requests, and those in which its first heading is drawn. */
async function fontsOf(tab: Tab, address: string) {
  const requested: string[] = [];
  tab.on('request', (request) => {
    if (request.resourceType() === 'font') requested.push(new URL(request.url()).pathname);
  });
  await tab.goto(address);
  await tab.evaluate(() => document.fonts.ready);
  const session = await tab.context().newCDPSession(tab);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'h1',
  });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return { requested, own: fonts.filter(({ isCustomFont }) => isCustomFont) };
}

describeInBrowser(
  'on a device without Devanagari',
  ({ open }) => {
    it.each(['mr', 'hi'] as const)('pages in %s bring their letters', async (locale) => {
      const tab = await open();
      const { requested, own } = await fontsOf(tab, `${portals[0]![1].url}/${locale}/`);
      expect(requested).toEqual([expect.stringMatching(/^\/_astro\/devanagari\.[\w-]+\.woff2$/)]);
      expect(own.map(({ familyName }) => familyName)).toEqual(['Noto Sans Devanagari']);
      const { headers } = await visit(portals[0]![1], requested[0]!);
      expect(headers['content-type']).toBe('font/woff2');
      expect(headers['cache-control']).toContain('immutable');
    });

    it(
      'little moves when they arrive, on a page of every second template',
      { timeout: 300_000 },
      async () => {
        const left = fewPages(1, ({ locale }) => locale !== 'en').filter(
          (_, place) => system.all || place % 2 === 0,
        );
        const moved: string[] = [];
        const each = async () => {
          const tab = await open({ viewport: PHONE });
          await recordShifts(tab);
          await tab.route('**/*.woff2', async (route) => {
            await wait(LATE_MS);
            await route.continue();
          });
          for (let page = left.shift(); page; page = left.shift()) {
            await tab.goto(page.site.url + page.path);
            await tab.evaluate(() => document.fonts.ready);
            // The frame with the letters has been drawn, and the one after it.
            await tab.evaluate(
              () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))),
            );
            const shifts = await shiftsOf(tab);
            const sum = shifts.reduce((all, { value }) => all + value, 0);
            if (sum > SHIFT_MAX)
              moved.push(
                `${nameOf(page)} ${sum.toFixed(3)} ${shifts.flatMap((shift) => shift.moved).join(', ')}`,
              );
          }
        };
        await Promise.all([each(), each()]);
        expect(moved).toEqual([]);
      },
    );

    it('pages in English request no font', async () => {
      const tab = await open();
      const { requested } = await fontsOf(tab, `${portals[0]![1].url}/en/`);
      expect(requested).toEqual([]);
    });

    it('the answers of functions bring them too', async () => {
      const portal = portalWith(({ capabilities }) => capabilities.includes('grievances'));
      const tab = await open();
      const { requested, own } = await fontsOf(
        tab,
        `${portal.url}/api/search?lang=mr&q=%E0%A4%95%E0%A4%B0`,
      );
      expect(requested).toHaveLength(1);
      expect(own).toHaveLength(1);
    });
  },
  latinDevice,
);
