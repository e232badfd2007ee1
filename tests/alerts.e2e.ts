import { parse } from 'node-html-parser';
import type { Page as Tab } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readCap } from '../cms/cap/cap.ts';
import { readFeed } from '../cms/cap/feed.ts';
import type { Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import type { SiteConfig } from '../packages/content/sites.ts';
import { describeInBrowser } from './support/browser.ts';
import { loginAs, uniqueWord, until, type Doc, type Staff } from './support/cms.ts';
import { portalWith, system, visit } from './support/visit.ts';

const sites = system.sites.filter(({ collections }) => collections.includes('alerts'));
const site = portalWith(
  ({ collections, capabilities }) =>
    collections.includes('alerts') &&
    collections.includes('services') &&
    capabilities.includes('grievances'),
);
const HOUR_MS = 3_600_000;
const at = (ms: number) => new Date(Date.now() + ms).toISOString();

let staff: Staff;
const made: Doc[] = [];
afterEach(async () => {
  for (const { id } of made.splice(0)) await staff.delete('alerts', id);
});

/** Publishes an alert in English alone, on every portal. */
async function warn(word: string, fields: Record<string, unknown> = {}): Promise<Doc> {
  // Alerts are records: only administrators may delete them.
  staff ??= await loginAs('administrator');
  const texts = {
    title: `Trial ${word}`,
    summary: `Trial ${word}: nothing has happened.`,
    event: 'Trial',
    area: 'A room',
  };
  const doc = await staff.create('alerts', 'en', {
    ...texts,
    slug: `test-${word}`,
    portals: sites.map(({ id }) => id),
    status: 'Actual',
    severity: 'Moderate',
    urgency: 'Immediate',
    certainty: 'Observed',
    category: 'Safety',
    effective: at(-HOUR_MS),
    expires: at(HOUR_MS),
    ...fields,
    _status: 'published',
  });
  made.push(doc);
  return doc;
}
const says = async (page: string, word: string, of: SiteConfig = site) =>
  (await visit(of, page)).text.includes(word);
/** The strip of an alert in the page for readers without scripts. */
const stripOn = async (page: string, word: string, of: SiteConfig = site) =>
  parse((await visit(of, page)).text)
    .querySelectorAll('.siren')
    .find(({ text }) => text.includes(word));
/** The page of a service, one of the numerous pages below a hub. */
async function innerPage(locale: Locale): Promise<string> {
  const { text } = await visit(site, `/${locale}/services/`);
  return new RegExp(`href="(/${locale}/services/[\\w-]+/)"`).exec(text)![1]!;
}

describe('an alert without JavaScript', () => {
  /** An alert that ends while the other tests run: the last one would wait 40 s for it. */
  let brief: { word: string; alert: Doc; pages: string[] };
  beforeAll(async () => {
    const word = uniqueWord();
    const pages = ['/en/_alerts/', '/mr/', await innerPage('hi')];
    const alert = await warn(word, { severity: 'Extreme' });
    for (const page of pages) await until(() => says(page, word));
    await staff.update('alerts', alert.id, 'en', { expires: at(40_000), _status: 'published' });
    brief = { word, alert, pages };
    made.splice(made.indexOf(alert), 1);
    return () => staff.delete('alerts', alert.id);
  });

  it('is on home, hubs, forms and in the list, in every language; untranslated ones are marked', async () => {
    const word = uniqueWord();
    const alert = await warn(word);
    for (const locale of site.locales)
      for (const page of [
        '',
        'services/',
        'grievances/',
        'grievances/new/',
        '_shell/',
        '_alerts/',
        'alerts/',
      ])
        await until(() => says(`/${locale}/${page}`, word));
    const strip = (await stripOn('/mr/grievances/new/', word))!;
    const link = strip.querySelector('a')!;
    expect([
      link.getAttribute('href'),
      link.querySelector('b')!.getAttribute('lang'),
      link.getAttribute('hreflang'),
    ]).toEqual([`/en/alerts/${alert.slug}/`, 'en', 'en']);
    expect([
      strip.text.includes(t('mr')('alerts:in_en')),
      strip.text.includes(t('mr')('alerts:severity_Moderate')),
      strip.text.includes('in English'),
    ]).toEqual([true, true, false]);
    expect((await stripOn('/en/', word))!.querySelector('b')!.getAttribute('lang')).toBeUndefined();
    const board = parse((await visit(site, '/hi/alerts/')).text).querySelector(
      `#alert-${alert.id}`,
    )!;
    expect([
      board.querySelector('h3')!.getAttribute('lang'),
      board.text.includes(t('hi')('alerts:in_en')),
    ]).toEqual(['en', true]);
    await until(() => says('/en/alerts/feed.xml', word));
    await until(() => says('/alerts/cap.xml', word));
    expect((await visit(site, `/alerts/cap/${alert.slug}.xml`)).text).toContain(
      '<language>en-IN</language>',
    );
  });

  it('that is severe is on every other page too, until it is called off', async () => {
    const word = uniqueWord();
    const alert = await warn(word, { severity: 'Severe' });
    const pages = await Promise.all(site.locales.map(innerPage));
    for (const page of pages) await until(async () => (await stripOn(page, word)) !== undefined);
    expect(await stripOn(`/en/alerts/${alert.slug}/`, word)).toBeUndefined();
    await staff.update('alerts', alert.id, 'en', { allClearAt: at(-1000), _status: 'published' });
    for (const page of pages) await until(async () => (await stripOn(page, word)) === undefined);
    await until(async () => (await stripOn('/en/', word)) === undefined);
  });

  it.each(['Exercise', 'Test'])(
    'of status %s makes no strip, and stands in the list as what it is',
    async (status) => {
      const word = uniqueWord();
      await warn(word, { severity: 'Extreme', status });
      await until(() => says('/mr/alerts/', word));
      await until(() => says('/alerts/cap.xml', word));
      const tag = t('mr')(status === 'Exercise' ? 'alerts:drill_tag' : 'alerts:test_tag');
      expect(
        parse((await visit(site, '/mr/alerts/')).text)
          .querySelectorAll('.paati')
          .find(({ text }) => text.includes(word))!.text,
      ).toContain(tag);
      for (const page of ['/en/', '/en/services/', '/en/_alerts/', await innerPage('en')])
        expect([page, await says(page, word)]).toEqual([page, false]);
    },
  );

  it('is over in its minute, by itself, everywhere', async () => {
    const { word, alert, pages } = brief;
    for (const page of pages) await until(async () => !(await says(page, word)), 60_000);
    await until(() => says(`/en/alerts/${alert.slug}/`, t('en')('alerts:ended_text')));
  });
});

describe('CAP messages', () => {
  it('are read by our reader of feeds, which checks the schema of CAP 1.2, in every language', async () => {
    const word = uniqueWord();
    const alert = await warn(word);
    for (const [locale, title, summary, event, area] of [
      ['mr', 'चाचणी', 'काहीही घडलेले नाही.', 'चाचणी', 'एक खोली'],
      ['hi', 'परीक्षण', 'कुछ भी नहीं हुआ है।', 'परीक्षण', 'एक कमरा'],
    ] as const)
      await staff.update('alerts', alert.id, locale, {
        title: `${title} ${word}`,
        summary: `${title} ${word}: ${summary}`,
        event,
        area,
        _status: 'published',
      });
    for (const one of sites) {
      const languages = one.locales.map((locale) => `${locale}-IN`);
      await until(async () => {
        const { text } = await visit(one, `/alerts/cap/${alert.slug}.xml`);
        return languages.every((language) => text.includes(`<language>${language}</language>`));
      });
      await until(() => says('/alerts/cap.xml', word, one));
      const feed = await visit(one, '/alerts/cap.xml');
      const read = readFeed(feed.text, `${one.url}/alerts/cap.xml`);
      if (read.kind !== 'Feed') throw new Error(`${one.id}: ${read.reason}`);
      expect(read.entries.map(({ address }) => address)).toContainEqual(
        expect.stringContaining(`/${alert.slug}.`),
      );
      for (const { address } of read.entries) {
        const { text } = await visit(one, new URL(address).pathname);
        const found = readCap(text);
        expect([address, found]).toMatchObject([address, { kind: 'Message' }]);
        if (found.kind === 'Message' && address.includes(`/${alert.slug}.`))
          expect(found.message.info.map(({ language }) => language)).toEqual(languages);
      }
    }
  });
});

describeInBrowser('an alert in a browser', ({ open }) => {
  const moved = (tab: Tab) => tab.evaluate(() => (window as unknown as { shifts: number }).shifts);
  async function watched(options = {}): Promise<Tab & { errors: string[] }> {
    const tab = await open(options);
    await tab.addInitScript(() => {
      const noted = Object.assign(window as unknown as { shifts: number }, { shifts: 0 });
      new PerformanceObserver((list) =>
        list
          .getEntries()
          .forEach((entry) => (noted.shifts += (entry as unknown as { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    return tab;
  }

  it('is laid over a page that was published long before, in any language, without moving it, and stays away once it was put aside', async () => {
    const word = uniqueWord();
    const alert = await warn(word);
    await until(() => says('/hi/_alerts/', word));
    const tab = await watched();
    await tab.goto(`${site.url}${await innerPage('hi')}`);
    const strip = tab.getByRole('status').filter({ hasText: word });
    await strip.waitFor();
    const link = strip.getByRole('link').first();
    expect([
      await link.getAttribute('href'),
      await link.getAttribute('hreflang'),
      await link.locator('b').getAttribute('lang'),
    ]).toEqual([`/en/alerts/${alert.slug}/`, 'en', 'en']);
    expect(await strip.textContent()).toContain(t('hi')('alerts:in_en'));
    expect(await moved(tab)).toBe(0);
    await strip.getByRole('button').click();
    await tab.reload();
    await tab.waitForLoadState('networkidle');
    expect(await strip.count()).toBe(0);
    expect(tab.errors).toEqual([]);
  });

  it('is shown once where the page has it already, and hidden where the page is behind', async () => {
    const word = uniqueWord();
    const alert = await warn(word, { severity: 'Extreme' });
    const page = await innerPage('en');
    await until(async () => (await stripOn(page, word)) !== undefined);
    const behind = (await visit(site, page)).text;
    // The page is replaced on its way, where a service worker would have asked for it.
    const tab = await watched({ serviceWorkers: 'block' });
    await tab.goto(`${site.url}${page}`, { waitUntil: 'networkidle' });
    const shown = tab.locator('.siren', { hasText: word }).filter({ visible: true });
    expect(await shown.count()).toBe(1);
    await staff.update('alerts', alert.id, 'en', { allClearAt: at(-1000), _status: 'published' });
    await until(async () => !(await says('/en/_alerts/', word)));
    await tab.route(`**${page}`, (route) =>
      route.fulfill({ body: behind, contentType: 'text/html' }),
    );
    await tab.goto(`${site.url}${page}`, { waitUntil: 'networkidle' });
    // The script hides the strip after it has read the alerts in force.
    await until(async () => (await shown.count()) === 0);
    expect(await moved(tab)).toBe(0);
  });

  it('has the colour of its severity, the same on each portal, and a frame in print and in forced colours', async () => {
    const word = uniqueWord();
    await warn(word, { severity: 'Minor' });
    for (const each of sites) await until(() => says('/en/', word, each));
    const look = (tab: Tab) =>
      tab.locator('main .siren', { hasText: word }).evaluate((strip) => {
        const { backgroundColor, borderTopColor, borderTopStyle, borderLeftWidth } =
          getComputedStyle(strip);
        return {
          colours: [backgroundColor, borderTopColor],
          frame: [borderTopStyle, borderLeftWidth],
        };
      });
    const phone = await open({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
    await phone.goto(`${site.url}/en/`);
    const line = (await phone.locator('main .siren', { hasText: word }).boundingBox())!;
    expect(line.height, 'one line on a phone').toBeLessThan(64);
    for (const colorScheme of ['light', 'dark'] as const) {
      const colours = new Set<string>();
      for (const each of sites) {
        const tab = await open({ colorScheme });
        await tab.goto(`${each.url}/en/`);
        colours.add((await look(tab)).colours.join());
      }
      expect([...colours]).toHaveLength(1);
    }
    const tab = await open();
    await tab.goto(`${site.url}/en/`);
    await tab.emulateMedia({ media: 'print' });
    expect((await look(tab)).frame).toEqual(['solid', '2px']);
    await tab.emulateMedia({ media: 'screen', forcedColors: 'active' });
    expect((await look(tab)).frame).toEqual(['solid', '2px']);
  });
});
