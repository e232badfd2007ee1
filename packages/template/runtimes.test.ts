import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NodeType, parse, type HTMLElement, type Node } from 'node-html-parser';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapshot } from '@pune/content/snapshot';
import { findChromium } from '../../tools/test/prerequisites.ts';
import { fillSnapshot } from '../content/testing/sample-snapshot.ts';
import { portalsIn } from './portals.ts';
import { ROOT, build, buildFolder } from './testing/build.ts';

/** A portal with every island. */
const portal = (await portalsIn(pathToFileURL(path.join(ROOT, 'sites/')))).find(({ capabilities }) => capabilities.includes('grievances') && capabilities.includes('audiences'))!;
const PAGES = portal.locales.flatMap((locale) => [`/${locale}/`, `/${locale}/grievances/new/`, `/${locale}/embed/grievances/`]);

const out = buildFolder('runtimes');
const folders: Record<'compatible' | 'full', string> = { compatible: '', full: '' };

/** The portal once more, with another runtime. */
async function buildWith(runtime: 'compatible' | 'full', snapshot: string): Promise<string> {
  const sites = path.join(out, runtime, 'sites');
  const folder = path.join(sites, portal.id);
  fs.cpSync(path.join(ROOT, 'sites', portal.id), folder, { recursive: true, filter: (file) => !/\/(dist|node_modules)$/.test(file) });
  const config = path.join(folder, 'site.config.ts');
  fs.writeFileSync(config, fs.readFileSync(config, 'utf8').replace(/defineSite\(\{/, `defineSite({ runtime: '${runtime}',`));
  return build({ site: portal.id, out: path.join(out, runtime), snapshot, sites });
}

const bodyOf = (folder: string, page: string): HTMLElement => parse(fs.readFileSync(path.join(folder, page, 'index.html'), 'utf8')).querySelector('body')!;

/** Elements, attributes and texts; without the marks of a runtime on its islands and in file names, and whatever order it writes attributes in. */
function* contentOf(element: HTMLElement): Generator<string> {
  const attributes = element.rawTagName === 'astro-island' || element.rawTagName === 'script' ? [] : Object.entries(element.attributes).map(([name, value]) => `${name.toLowerCase()}=${value}`);
  yield `<${element.rawTagName} ${attributes.sort().join(' ')}>`;
  for (const child of element.childNodes as Node[]) {
    if (child.nodeType === NodeType.ELEMENT_NODE) yield* contentOf(child as HTMLElement);
    else if (child.nodeType === NodeType.TEXT_NODE && child.text.trim()) yield child.text.trim();
  }
}

const scriptsOf = (folder: string): string => fs.readdirSync(path.join(folder, '_astro')).filter((file) => file.endsWith('.js')).map((file) => fs.readFileSync(path.join(folder, '_astro', file), 'utf8')).join('\n');

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** Serves a folder of pages, as any web server would. */
function serve(folder: string): Promise<{ address: string; close: () => void }> {
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(request.url!.replace(/\?.*/, '').replace(/\/$/, '/index.html'));
    const file = path.join(folder, path.normalize(name));
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(fs.readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() })));
}

beforeAll(async () => {
  const file = path.join(out, 'content.db');
  const snapshot = openSnapshot(file);
  await fillSnapshot(snapshot);
  snapshot.close();
  for (const runtime of ['compatible', 'full'] as const) folders[runtime] = await buildWith(runtime, file);
}, 240_000);
afterAll(() => fs.rmSync(out, { recursive: true, force: true }));

describe('a portal that chose the full runtime', () => {
  it.each(PAGES)('shows the same on %s as one with the compatible runtime', (page) => {
    const [full, compatible] = [folders.full, folders.compatible].map((folder) => [...contentOf(bodyOf(folder, page))]);
    expect(full).toEqual(compatible);
    expect(full!.some((part) => part.startsWith('<astro-island'))).toBe(true);
  });

  it('gets React alone, and the other Preact alone', () => {
    expect(scriptsOf(folders.full)).toMatch(/react\.(transitional\.)?element/);
    expect(scriptsOf(folders.full)).not.toMatch(/preact/i);
    expect(scriptsOf(folders.compatible)).not.toMatch(/__reactContainer/);
  });

  it('keeps scripts and styles out of its pages, as the security policy asks', () => {
    for (const page of PAGES) {
      const html = fs.readFileSync(path.join(folders.full, page, 'index.html'), 'utf8');
      expect(html).toContain("script-src 'self'; style-src 'self'");
      expect(html).not.toMatch(/<script(?![^>]*\b(?:src|type="application)\b)|<style|\sstyle=/);
    }
  });
});

describe.skipIf(!findChromium())('in a browser', () => {
  it.each(['compatible', 'full'] as const)('islands on the %s runtime wake, work and do not complain', async (runtime) => {
    const [server, browser] = await Promise.all([serve(folders[runtime]), chromium.launch({ executablePath: findChromium()!, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] })]);
    try {
      const tab = await browser.newPage();
      const errors: string[] = [];
      tab.on('pageerror', (error) => errors.push(error.message));
      tab.on('console', (message) => void (message.type() === 'error' && !message.text().includes('404') && errors.push(message.text())));
      await tab.goto(`${server.address}/en/`);
      await tab.locator('.you[data-ready="true"]').waitFor();
      await tab.locator('#for-you-audience').selectOption('student');
      await tab.locator('.picks small').first().waitFor();
      expect(await tab.evaluate(() => Object.keys(document.querySelector('astro-island')!).some((key) => key.startsWith('__reactContainer')))).toBe(runtime === 'full');
      await tab.goto(`${server.address}/en/grievances/new/`);
      await tab.locator('form[data-ready="true"]').waitFor();
      await tab.locator('form[data-form] button[type="submit"]').click();
      await tab.locator('.errs').waitFor();
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
      server.close();
    }
  }, 60_000);

  it('nothing moves while a reader’s choice comes back, in any language, on a telephone or a desk', async () => {
    const [server, browser] = await Promise.all([serve(folders.compatible), chromium.launch({ executablePath: findChromium()!, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] })]);
    try {
      const moved: string[] = [];
      for (const locale of portal.locales)
        for (const width of [320, 768, 1280]) {
          const context = await browser.newContext({ viewport: { width, height: 4000 } });
          const tab = await context.newPage();
          await tab.goto(`${server.address}/${locale}/for/`);
          const office = (JSON.parse(fs.readFileSync(path.join(folders.compatible, locale, 'for/picks.json'), 'utf8')) as { offices: Record<string, unknown> }).offices;
          await tab.evaluate((value) => localStorage.setItem('for-you', value), JSON.stringify({ audience: 'resident', office: Object.keys(office)[0] }));
          await tab.addInitScript(() => {
            const shifts: number[] = ((globalThis as unknown as { shifts: number[] }).shifts = []);
            new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
          });
          await tab.goto(`${server.address}/${locale}/`);
          await tab.locator('.picks small').first().waitFor();
          await tab.waitForTimeout(200);
          const shifts = await tab.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
          if (shifts.length > 0) moved.push(`${locale} ${width}: ${shifts.join(', ')}`);
          await context.close();
        }
      expect(moved).toEqual([]);
    } finally {
      await browser.close();
      server.close();
    }
  }, 120_000);
});
