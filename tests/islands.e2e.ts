import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { t } from '../packages/i18n/server.ts';
import { buildFolder, buildOnRuntime } from '../packages/template/testing/build.ts';
import { describeInBrowser } from './support/browser.ts';
import { portalWith, system, visit } from './support/visit.ts';

const site = portalWith(
  ({ capabilities }) => capabilities.includes('audiences') && capabilities.includes('grievances'),
);
const T = t('en');

/** An entry of the Layout Instability API, which TypeScript's library does not declare. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

const ready = (tab: Tab) => tab.locator('.you[data-ready="true"]').waitFor();
const isReact = (tab: Tab) =>
  tab.evaluate(() =>
    Object.keys(document.querySelector('astro-island')!).some((key) =>
      key.startsWith('__reactContainer'),
    ),
  );

describeInBrowser('the block for the reader', ({ open }) => {
  it('is worked with the keyboard', async () => {
    const tab = await open();
    await tab.goto(`${site.url}/en/`);
    await ready(tab);
    await tab.getByLabel(T('audiences:label_audience')).focus();
    await tab.keyboard.press('ArrowDown');
    await tab.getByText(T('audiences:why_block', { choice: T('audiences:is_resident') })).waitFor();
    for (let i = 0; i < 2; i += 1) await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(
      T('audiences:forget'),
    );
    await tab.keyboard.press('Enter');
    await tab.getByText(T('audiences:forgotten')).waitFor();
  });

  it('moves nothing when a choice comes back, in any language, on a telephone or a desk', async () => {
    const { offices } = JSON.parse((await visit(site, '/en/for/picks.json')).text) as {
      offices: Record<string, unknown>;
    };
    const choice = JSON.stringify({ audience: 'resident', office: Object.keys(offices)[0] });
    const moved: string[] = [];
    for (const locale of site.locales)
      for (const width of [320, 768, 1280]) {
        // Shows the whole page in the viewport: layout shifts below it would not count.
        const tab = await open({ viewport: { width, height: 5000 } });
        await tab.addInitScript((kept) => {
          localStorage.setItem('for-you', kept);
          const shifts: string[] = ((globalThis as unknown as { shifts: string[] }).shifts = []);
          const place = ({ top, height }: DOMRectReadOnly) => `${top}+${height}`;
          new PerformanceObserver((list) => {
            const [load] = performance.getEntriesByType('navigation');
            const { domInteractive } = load as PerformanceNavigationTiming;
            for (const entry of list.getEntries() as unknown as LayoutShift[]) {
              // A slow browser paints the page while it arrives: its columns move until all is read.
              if (domInteractive === 0 || entry.startTime < domInteractive) continue;
              if (entry.sources.length === 0) shifts.push(String(entry.value));
              // The block moves what stands below it down or up; a column that finds its width while
              // the page arrives moves neither.
              for (const { node, previousRect, currentRect } of entry.sources)
                if (place(previousRect) !== place(currentRect))
                  shifts.push(
                    `${node?.nodeName}.${(node as Element)?.className} ${place(previousRect)} → ${place(currentRect)}`,
                  );
            }
          }).observe({ type: 'layout-shift', buffered: true });
        }, choice);
        await tab.goto(`${site.url}/${locale}/`);
        await tab.locator('.picks small').first().waitFor();
        await tab.waitForTimeout(300);
        const shifts = await tab.evaluate(
          () => (globalThis as unknown as { shifts: string[] }).shifts,
        );
        if (shifts.length > 0) moved.push(`${locale} at ${width}: ${shifts.join(', ')}`);
      }
    expect(moved).toEqual([]);
  });

  it.each(['en', 'mr', 'hi'] as const)(
    'in %s shows what is marked for students, says why, remembers it on the device, tells nobody, and forgets',
    async (locale) => {
      const T = t(locale);
      const tab = await open({ viewport: { width: 320, height: 640 } });
      const asked: string[] = [];
      tab.on('request', (request) => asked.push(request.url()));
      await tab.goto(`${site.url}/${locale}/`);
      const block = tab.locator('.you[data-ready=true]');
      await block.waitFor();
      const head = (await tab.locator('body > header').boundingBox())!;
      expect(head.height, 'the head of the page').toBeLessThanOrEqual(112);
      const before = (await block.boundingBox())!.height;
      await tab.selectOption('#for-you-audience', 'student');
      const why = T('audiences:why_block', { choice: T('audiences:is_student') });
      await block.locator('.why').filter({ hasText: why }).waitFor();
      expect(await block.locator('.picks a').count()).toBeGreaterThan(2);
      expect(
        Math.abs((await block.boundingBox())!.height - before),
        'the block keeps its height',
      ).toBeLessThan(2);
      await tab.reload();
      await block.locator('.why').filter({ hasText: why }).waitFor();
      expect(asked.filter((url) => /student/i.test(url))).toEqual([]);
      expect(await tab.context().cookies()).toEqual([]);
      await block.getByRole('button', { name: T('audiences:forget') }).click();
      await block
        .locator('.why')
        .filter({ hasText: T('audiences:block_lead') })
        .waitFor();
      expect(await tab.evaluate(() => JSON.stringify(localStorage))).not.toContain('student');
      expect(tab.errors).toEqual([]);
    },
  );

  it('without JavaScript leads to a page for each audience, with content of the portal', async () => {
    const tab = await open({ javaScriptEnabled: false });
    await tab.goto(`${site.url}/mr/`);
    await tab.locator('.you a[href="/mr/for/student/"]').click();
    await tab.waitForURL((url) => url.pathname === '/mr/for/student/');
    expect(await tab.locator('main a[href^="/mr/"]').count()).toBeGreaterThan(3);
    expect(await tab.locator('html').getAttribute('lang')).toBe('mr');
  });
});

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a folder as static files. */
function serve(folder: string): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    const file = path.join(
      folder,
      path.normalize(request.url!.replace(/\?.*/, '').replace(/\/$/, '/index.html')),
    );
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
      .end(fs.readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describeInBrowser('a portal on the full runtime', ({ open }) => {
  const out = buildFolder('islands');
  let server: http.Server;
  beforeAll(async () => {
    server = await serve(
      await buildOnRuntime('full', {
        site: site.id,
        out,
        snapshot: path.join(system.dataDir, 'content.db'),
      }),
    );
  });
  afterAll(() => {
    server?.close();
    fs.rmSync(out, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });

  it('wakes and works as the others do, with React itself', async () => {
    const tab = await open();
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await tab.goto(`${address}/en/`);
    await ready(tab);
    expect(await isReact(tab)).toBe(true);
    await tab.getByLabel(T('audiences:label_audience')).selectOption('student');
    await tab.getByText(T('audiences:why_block', { choice: T('audiences:is_student') })).waitFor();
    await tab.goto(`${address}/en/grievances/new/`);
    await tab.locator('form[data-ready="true"]').waitFor();
    await tab.locator('form[data-form] button[type="submit"]').click();
    await tab.locator('.errs').waitFor();
    // This server has no functions, so requests to them fail; there are no other errors.
    expect(tab.errors.filter((error) => !/404/.test(error))).toEqual([]);
  });

  it('is not what the others run on', async () => {
    const tab = await open();
    await tab.goto(`${site.url}/en/`);
    await ready(tab);
    expect(await isReact(tab)).toBe(false);
  });
});
