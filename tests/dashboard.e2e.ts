import type { Page } from 'playwright-core';
import { parse, type HTMLElement } from 'node-html-parser';
import { expect, it } from 'vitest';
import {
  KPIS,
  rowsAnswerSchema,
  tilesAnswerSchema,
} from '../packages/dashboard/dashboard.schema.ts';
import { LOCALES, type Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { describeInBrowser } from './support/browser.ts';
import { until } from './support/cms.ts';
import { portalWith, system, visit } from './support/visit.ts';

const site = portalWith(({ capabilities }) => capabilities.includes('dashboard'));
const SENSORS = KPIS.filter(({ feed }) => feed !== 'grievances' && feed !== 'payments');
const FILLED_MS_MAX = 180_000;

/** Waits for the first roll-up, which runs within a minute after the start. */
const filled = () =>
  until(async () => {
    const { tiles } = tilesAnswerSchema.parse(
      JSON.parse((await visit(site, '/api/dashboard/tiles?lang=en&period=month')).text),
    );
    return SENSORS.every(({ id }) => tiles.find((tile) => tile.id === id)!.value !== null);
  }, FILLED_MS_MAX);

const tileOf = (tab: Page, locale: Locale, id: (typeof KPIS)[number]['id']) =>
  tab.getByRole('article').filter({
    has: tab.getByRole('heading', { name: t(locale)(`dashboard:kpi_${id}`), exact: true }),
  });

/** Counts the tiles, and the indicators that are named in one line because they have no figure. */
const indicators = async (tab: Page): Promise<number> =>
  (await tab.getByRole('article').count()) + (await tab.locator('.without a').count());

/**
 * Reads a tile: its target, owner, age and the mark of simulated data; then refreshes the figures.
 */
async function gauge(tab: Page, locale: Locale): Promise<void> {
  const T = t(locale);
  const tile = tileOf(tab, locale, 'lights_working');
  await tile.locator('.v small').first().waitFor();
  const text = await tile.innerText();
  expect(text).toMatch(/[\d०-९]/);
  for (const words of [
    T('dashboard:simulated'),
    T('dashboard:owner', { owner: T('dashboard:owner_electrical') }),
    T('dashboard:unit_percent'),
  ])
    expect(text).toContain(words);
  expect(
    [T('dashboard:judgement_met'), T('dashboard:judgement_missed_higher')].some((words) =>
      text.includes(words),
    ),
    text,
  ).toBe(true);
  await tile
    .getByRole('link', {
      name: `${T('dashboard:rows')} ${T('dashboard:rows_of', { name: T('dashboard:kpi_lights_working') })}`,
    })
    .click();
  await tab.getByRole('heading', { name: T('dashboard:kpi_lights_working'), level: 1 }).waitFor();
  await tab.waitForLoadState();
  expect(await tab.locator('html').getAttribute('lang')).toBe(locale);
  expect(await tab.locator('main').innerText()).toContain('lampsWorking');
  expect(await tab.getByRole('table').count()).toBe(2);
  const csv = await tab
    .getByRole('link', { name: T('dashboard:take_csv'), exact: true })
    .getAttribute('href');
  const answer = await visit(site, csv!);
  expect([answer.status, answer.text.split('\r\n')[0]]).toEqual([
    200,
    'bucket_start,entity,part,whole',
  ]);
  const json = await tab
    .getByRole('link', { name: T('dashboard:take_json'), exact: true })
    .getAttribute('href');
  const rows = rowsAnswerSchema.parse(JSON.parse((await visit(site, json!)).text));
  expect(rows.rows).toHaveLength(answer.text.trim().split('\r\n').length - 1);
  expect(rows.simulated).toBe(true);
}

/**
 * Lists the elements, attributes and texts of a tile, so that the function's and the island's can
 * be compared.
 */
const shapeOf = (element: HTMLElement): string[] => [
  `${element.rawTagName.toLowerCase()} ${Object.entries(element.attributes)
    // The script of the page makes charts focusable.
    .filter(
      ([name]) => !(element.classNames === 'trend' && !name.startsWith('data') && name !== 'class'),
    )
    .map(([name, value]) => `${name.toLowerCase()}=${value}`)
    .sort()
    .join(' ')}`,
  ...element.childNodes.flatMap((node) =>
    'rawTagName' in node && (node as HTMLElement).rawTagName
      ? shapeOf(node as HTMLElement)
      : node.text.trim()
        ? [node.text.trim()]
        : [],
  ),
];

describeInBrowser('a citizen who gauges the city on the dashboard', ({ open }) => {
  it.each(LOCALES)(
    'sees figures, targets and owners, and counts again, in %s',
    async (locale) => {
      await filled();
      const tab = await open({ viewport: { width: 390, height: 844 } });
      await tab.goto(`${site.url}/${locale}/`);
      await tab.locator('nav.nav summary').click();
      await tab
        .getByRole('navigation')
        .getByRole('link', { name: t(locale)('dashboard:title').split(' ').at(-1)! })
        .first()
        .click();
      await tab.getByRole('heading', { name: t(locale)('dashboard:title'), level: 1 }).waitFor();
      await tab.locator('[data-figures="shown"]').waitFor();
      expect(await indicators(tab)).toBe(KPIS.length);
      expect(await tab.locator('.sim').count()).toBeGreaterThanOrEqual(SENSORS.length);
      await gauge(tab, locale);
      expect(tab.errors).toEqual([]);
    },
    FILLED_MS_MAX + 60_000,
  );

  it.each(LOCALES)(
    'does the same without JavaScript, in %s',
    async (locale) => {
      await filled();
      const tab = await open({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
      await tab.goto(`${site.url}/${locale}/dashboard/`);
      expect(await tileOf(tab, locale, 'lights_working').innerText()).toContain(
        t(locale)('dashboard:owner', { owner: t(locale)('dashboard:owner_electrical') }),
      );
      await tab.getByRole('link', { name: t(locale)('dashboard:show_now') }).click();
      await tab.waitForURL((url) => url.pathname === '/api/dashboard');
      expect(await indicators(tab)).toBe(KPIS.length);
      await tab.getByRole('link', { name: t(locale)('dashboard:period_day') }).click();
      expect(await tab.locator('.seg [aria-current]').innerText()).toBe(
        t(locale)('dashboard:period_day'),
      );
      await gauge(tab, locale);
    },
    FILLED_MS_MAX + 60_000,
  );

  it(
    'sees the same tiles with and without scripts, element by element',
    async () => {
      await filled();
      const page = '/api/dashboard?lang=en&period=month';
      const tab = await open();
      const compare = async () => {
        await tab.goto(`${site.url}/en/dashboard/`);
        await tab.locator('[data-figures="shown"]').waitFor();
        const island = parse(await tab.locator('main').innerHTML())
          .querySelectorAll('article.kpi')
          .map(shapeOf);
        const plain = parse((await visit(site, page, { headers: { accept: 'text/html' } })).text)
          .querySelectorAll('article.kpi')
          .map(shapeOf);
        return { island, plain };
      };
      // A roll-up may run between the two.
      await until(async () => {
        const { island, plain } = await compare();
        return plain.length > 0 && JSON.stringify(island) === JSON.stringify(plain);
      }, 60_000).catch(async () => {
        const { island, plain } = await compare();
        expect(island).toEqual(plain);
      });
    },
    FILLED_MS_MAX + 90_000,
  );

  it(
    'changes the period in place, and nothing jumps while figures come',
    async () => {
      await filled();
      const tab = await open({ viewport: { width: 320, height: 800 } });
      await tab.addInitScript(() => {
        const counted = globalThis as unknown as { shifted: number };
        counted.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as {
            value: number;
            hadRecentInput: boolean;
          }[])
            if (!entry.hadRecentInput) counted.shifted += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await tab.goto(`${site.url}/mr/dashboard/`);
      await tab.locator('[data-figures="shown"]').waitFor();
      await tab.waitForTimeout(300);
      expect(
        await tab.evaluate(() => (globalThis as unknown as { shifted: number }).shifted),
      ).toBeLessThan(0.01);
      const chart = tab.locator('#tile-lights_working .trend');
      await chart.focus();
      await tab.keyboard.press('End');
      expect(await chart.locator('output').innerText()).toMatch(/^[०-९]+ \S+: [०-९.]+%$/);
      await tab.keyboard.press('Escape');
      expect(await chart.locator('output').innerText()).toBe('');
      await tab.getByRole('link', { name: t('mr')('dashboard:period_day') }).click();
      await tab
        .locator('.seg [aria-current]', { hasText: t('mr')('dashboard:period_day') })
        .waitFor();
      expect(new URL(tab.url()).pathname).toBe('/mr/dashboard/');
      expect(
        await tab.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
      expect(tab.errors).toEqual([]);
    },
    FILLED_MS_MAX + 60_000,
  );

  it.each(LOCALES)(
    'keeps targets and owners when the function is away, and hears so in %s',
    async (locale) => {
      const tab = await open();
      await tab.route('**/api/dashboard/**', (route) => route.abort());
      await tab.goto(`${site.url}/${locale}/dashboard/`);
      await tab
        .getByRole('status')
        .filter({ hasText: t(locale)('dashboard:offline_first') })
        .waitFor();
      expect(await tab.getByRole('article').count()).toBe(KPIS.length);
      expect(await tileOf(tab, locale, 'air_quality').innerText()).toContain(
        t(locale)('dashboard:owner', { owner: t(locale)('dashboard:owner_environment') }),
      );
    },
  );

  it('sees the tiles on a page elsewhere that may show them', async () => {
    const answer = await visit(site, '/en/embed/dashboard/');
    expect(answer.headers['content-security-policy']).toContain(
      `http://neighbour.localhost:${system.neighbourPort}`,
    );
    expect((await visit(site, '/embed.js')).text).toContain('"dashboard"');
  });
});

it('takes no reading without a key', async () => {
  const answer = await visit(site, '/api/telemetry/observations', {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'accept-language': 'en' },
    body: 'id,type\n',
  });
  expect(answer.status).toBe(401);
});
