import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NodeType, parse, type HTMLElement, type Node } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapshot } from '@pune/content/snapshot';
import { fillSnapshot } from '@pune/content/testing/sample-snapshot.ts';
import { portalsIn } from './portals.ts';
import { ROOT, buildFolder, buildOnRuntime } from './testing/build.ts';

/** A portal with every island. */
const portal = (await portalsIn(pathToFileURL(path.join(ROOT, 'sites/')))).find(
  ({ capabilities }) => capabilities.includes('grievances') && capabilities.includes('audiences'),
)!;
const PAGES = portal.locales.flatMap((locale) => [
  `/${locale}/`,
  `/${locale}/grievances/new/`,
  `/${locale}/embed/grievances/`,
]);

const out = buildFolder('runtimes');
const folders: Record<'compatible' | 'full', string> = { compatible: '', full: '' };

const bodyOf = (folder: string, page: string): HTMLElement =>
  parse(fs.readFileSync(path.join(folder, page, 'index.html'), 'utf8')).querySelector('body')!;

/**
 * Compares elements, attributes and texts, ignoring a runtime's marks on islands and in file names,
 * and the order of attributes.
 */
function* contentOf(element: HTMLElement): Generator<string> {
  const attributes =
    element.rawTagName === 'astro-island' || element.rawTagName === 'script'
      ? []
      : Object.entries(element.attributes).map(([name, value]) => `${name.toLowerCase()}=${value}`);
  yield `<${element.rawTagName} ${attributes.sort().join(' ')}>`;
  for (const child of element.childNodes as Node[]) {
    if (child.nodeType === NodeType.ELEMENT_NODE) yield* contentOf(child as HTMLElement);
    else if (child.nodeType === NodeType.TEXT_NODE && child.text.trim()) yield child.text.trim();
  }
}

const scriptsOf = (folder: string): string =>
  fs
    .readdirSync(path.join(folder, '_astro'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => fs.readFileSync(path.join(folder, '_astro', file), 'utf8'))
    .join('\n');

beforeAll(async () => {
  if (!process.env.TEST_ALL) return;
  const file = path.join(out, 'content.db');
  const snapshot = openSnapshot(file);
  await fillSnapshot(snapshot);
  snapshot.close();
  for (const runtime of ['compatible', 'full'] as const)
    folders[runtime] = await buildOnRuntime(runtime, { site: portal.id, out, snapshot: file });
});
afterAll(() => fs.rmSync(out, { recursive: true, force: true }));

/** Two builds: of the full runtime, the site of the officers is built by the end-to-end tests. */
describe.runIf(process.env.TEST_ALL)('a portal that chose the full runtime', () => {
  it.each(PAGES)('shows the same on %s as one with the compatible runtime', (page) => {
    const [full, compatible] = [folders.full, folders.compatible].map((folder) => [
      ...contentOf(bodyOf(folder, page)),
    ]);
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
