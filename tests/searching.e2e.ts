import type { Page as Tab } from 'playwright-core';
import { expect, it } from 'vitest';
import { LOCALES } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { describeInBrowser } from './support/browser.ts';
import { loginAs, uniqueWord, until } from './support/cms.ts';
import { indexNow } from './support/static-search.ts';
import { portalWith, system, visit } from './support/visit.ts';

const site = portalWith(({ capabilities }) => capabilities.includes('search'));

/**
 * Writes into the field with the focus, all at once: letters that come slowly are several queries, and
 * a later answer has other entries.
 */
const write = (tab: Tab, text: string): Promise<void> => tab.keyboard.insertText(text);

async function searchFor(tab: Tab, query: string, locale = 'en') {
  await tab.goto(`${site.url}/${locale}/search/`);
  await tab.fill('#q', query);
  await tab.press('#q', 'Enter');
  await tab.locator('#found :is(h2, [role=alert])').waitFor();
  return tab
    .locator('#found .result a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
}

describeInBrowser('searching', ({ open }) => {
  it('is done by the function while it answers', async () => {
    const tab = await open();
    await tab.goto(`${site.url}/mr/search/`);
    await tab.fill('#q', 'malmatta kar');
    await tab.press('#q', 'Enter');
    await tab.waitForURL(/\/api\/search\?lang=mr&q=malmatta\+kar$/);
    expect(await tab.locator('.result').count()).toBeGreaterThan(0);
    expect(tab.errors).toEqual([]);
  });

  it.each([
    ['en', 'property'],
    ['mr', 'पाणी'],
    ['hi', 'पानी'],
  ] as const)(
    'in %s suggests pages by keyboard, with files that the first focus fetches',
    async (locale, query) => {
      const tab = await open();
      const fetched: string[] = [];
      tab.on('request', (request) => void fetched.push(new URL(request.url()).pathname));
      await tab.goto(`${site.url}/${locale}/search/`);
      await tab.waitForLoadState('networkidle');
      expect(fetched.filter((file) => file.includes('search.suggestions'))).toEqual([]);
      const field = tab.getByRole('main').getByRole('combobox');
      await field.focus();
      await write(tab, query);
      const list = tab.getByRole('listbox', { name: t(locale)('search_languages') });
      await list.waitFor();
      expect(await field.getAttribute('aria-expanded')).toBe('true');
      await tab.keyboard.press('Escape');
      expect([await list.isVisible(), await field.inputValue()]).toEqual([false, query]);
      await tab.keyboard.type(' ');
      await list.waitFor();
      await tab.keyboard.press('ArrowDown');
      const option = list.getByRole('option', { selected: true });
      const title = await option.locator('span').first().innerText();
      await tab.keyboard.press('Enter');
      await tab.waitForURL((url) => url.pathname !== `/${locale}/search/`);
      expect(await tab.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      expect(tab.errors).toEqual([]);
    },
  );

  it.each([
    ['en', 'events', 'water'],
    ['mr', 'grievances/new', 'पाणी'],
    ['hi', 'services', 'पानी'],
  ] as const)(
    'in %s suggests pages from the field in the head of %s, and nothing moves',
    async (locale, path, query) => {
      const tab = await open();
      const fetched: string[] = [];
      tab.on('request', (request) => void fetched.push(new URL(request.url()).pathname));
      await tab.goto(`${site.url}/${locale}/${path}/`);
      await tab.waitForLoadState('networkidle');
      const ofSuggestions = () => fetched.filter((file) => file.includes('search.suggestions'));
      expect(ofSuggestions()).toEqual([]);
      const main = tab.getByRole('main');
      const before = await main.boundingBox();
      await tab.getByRole('banner').getByRole('combobox').filter({ visible: true }).focus();
      await write(tab, query);
      const list = tab.getByRole('listbox', { name: t(locale)('search_portal') });
      const first = list.getByRole('option').first();
      await first.waitFor();
      // A style sheet and a script.
      expect(ofSuggestions()).toHaveLength(2);
      expect(await main.boundingBox()).toEqual(before);
      // Nothing of the page lies over the list: a press opens the page.
      const title = await first.locator('span').first().innerText();
      await first.click();
      await tab.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      expect(tab.errors).toEqual([]);
    },
  );

  it.each(LOCALES)(
    'in %s is within the window with text of twice the size on a phone of 320 pixels',
    async (locale) => {
      const tab = await open({ viewport: { width: 320, height: 640 } });
      const session = await tab.context().newCDPSession(tab);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      await tab.goto(`${site.url}/${locale}/services/`);
      const header = tab.getByRole('banner');
      for (const part of [header.locator('.seek'), header.locator('summary')]) {
        const { x, width } = (await part.boundingBox())!;
        expect([x >= 0, x + width <= 320]).toEqual([true, true]);
      }
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );

  it.each([
    ['en', 'water'],
    ['mr', 'पाणी'],
    ['hi', 'पानी'],
  ] as const)(
    'in %s goes on in the browser when the function is away, and leads to pages',
    async (locale, query) => {
      const tab = await open();
      await until(
        async () => (await visit(site, '/pagefind/pagefind-entry.json')).status === 200,
        90_000,
      );
      await tab.route('**/api/search*', (route) => route.abort());
      const found = await searchFor(tab, query, locale);
      expect(found.length).toBeGreaterThan(2);
      for (const address of found)
        expect([(await visit(site, address)).status, address.startsWith(`/${locale}/`)]).toEqual([
          200,
          true,
        ]);
      expect(await tab.locator('#found').innerText()).toContain(t(locale)('search:offline_note'));
      expect(tab.errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([]);
    },
  );

  it('in the browser never shows withdrawn pages, even if the index still has them', async () => {
    const staff = await loginAs('publisher');
    const word = uniqueWord();
    const page = await staff.create('pages', 'en', {
      title: `Notice ${word}`,
      summary: `Notice ${word}`,
      slug: `test-${word}`,
      group: 'help',
      portals: [site.id],
      _status: 'published',
    });
    const tab = await open();
    await tab.route('**/api/search*', (route) => route.fulfill({ status: 503 }));
    const address = `/en/pages/${page.slug}/`;
    if (!system.all) {
      await until(async () => (await visit(site, address)).status === 200);
      await indexNow(site);
    }
    await until(async () => (await searchFor(tab, word)).includes(address), 90_000);
    await staff.delete('pages', page.id);
    await until(async () => (await visit(site, address)).status === 410);
    // If no page contains the word, Pagefind may return words with the same beginning.
    expect(await searchFor(tab, word)).not.toContain(address);
    expect(await tab.locator('#found').innerText()).not.toContain(`Notice ${word}`);
  });

  it('in the browser finds pages of each part of an index of several', async () => {
    const staff = await loginAs('publisher');
    const word = uniqueWord();
    const page = await staff.create('pages', 'mr', {
      title: `सूचना ${word}`,
      summary: `सूचना ${word}`,
      slug: `test-${word}`,
      group: 'help',
      portals: [site.id],
      _status: 'published',
    });
    const tab = await open();
    await tab.route('**/api/search*', (route) => route.fulfill({ status: 503 }));
    const address = `/mr/pages/${page.slug}/`;
    await until(async () => (await visit(site, address)).status === 200);
    // The page is the newest, so it is in the last part.
    await indexNow(site, 25);
    const parts = JSON.parse((await visit(site, '/pagefind/parts.json')).text) as { mr: number };
    expect(parts.mr).toBeGreaterThan(3);
    expect(await searchFor(tab, word, 'mr')).toContain(address);
    expect((await searchFor(tab, 'पाणी', 'mr')).length).toBeGreaterThan(2);
    expect(tab.errors.filter((error) => !error.includes('503'))).toEqual([]);
    await staff.delete('pages', page.id);
    // The next files look at all pages.
    await until(async () => (await visit(site, address)).status === 410);
  });

  it('reports when nothing can be searched, and keeps the query', async () => {
    const tab = await open();
    await tab.route(/\/(api\/search|pagefind\/)/, (route) => route.abort());
    expect(await searchFor(tab, 'water')).toEqual([]);
    expect(await tab.locator('#found [role=alert]').innerText()).toBe(
      t('en')('search:offline_failed'),
    );
    expect(await tab.inputValue('#q')).toBe('water');
  });
});
