import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createRendererStore } from '../../packages/publisher/renderers.ts';
import { writeWardAreas } from '../../packages/ui/ward-areas.file.ts';
import { buildRenderer } from './builds.ts';
import type { Command } from './processes.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'builds-'));
afterAll(() => fs.rmSync(root, { recursive: true }));
fs.mkdirSync(path.join(root, 'sites/north'), { recursive: true });
fs.writeFileSync(path.join(root, 'sites/north/brand.css'), '');

/**
 * A start with a data folder and ports of its own, whose compiler writes `text`, or fails if that
 * is null.
 */
function startOf(name: string, publicPort: number, text: string | null) {
  let builds = 0;
  const folders: (string | undefined)[] = [];
  const run = async ({ env }: Command) => {
    builds++;
    folders.push(env!.WARD_AREAS_DIR);
    const server = path.join(env!.DIST_DIR!, 'north/renderer/server');
    fs.mkdirSync(server, { recursive: true });
    fs.writeFileSync(path.join(server, 'entry.mjs'), text ?? '');
    if (text === null) throw new Error('ended with code 1');
  };
  const renderersDir = path.join(root, name);
  const store = createRendererStore(path.join(renderersDir, 'north'), '');
  return {
    build: () => buildRenderer({ run }, 'north', { publicPort, renderersDir, dataDir: root, root }),
    chosen: () =>
      fs.readFileSync(path.join(store.folderOf(store.newest()!), 'server/entry.mjs'), 'utf8'),
    builds: () => builds,
    folders,
  };
}

test('a second start from one folder does not touch the first one’s renderers, even if its build fails', async () => {
  const first = startOf('first', 8080, 'of the first');
  expect([await first.build(), first.chosen()]).toEqual(['built', 'of the first']);
  await expect(startOf('failing', 9090, null).build()).rejects.toThrow('ended with code 1');
  expect(first.chosen()).toBe('of the first');
  expect(
    fs.readFileSync(path.join(root, 'sites/north/dist/renderer/server/entry.mjs'), 'utf8'),
  ).toBe('of the first');
  expect(
    fs.readdirSync(path.join(root, 'sites/north/dist')).filter((name) => name.endsWith('.tmp')),
  ).toEqual([]);

  const second = startOf('second', 9090, 'of the second');
  await second.build();
  expect([first.chosen(), second.chosen()]).toEqual(['of the first', 'of the second']);
  // The next start of the first one does not use the output of the second one.
  await first.build();
  expect([first.chosen(), first.builds()]).toEqual(['of the first', 2]);
  expect(await first.build()).toBe('unchanged');
});

test('a change in a package that the templates depend on builds the renderer again', async () => {
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  };
  const dependencies = { '@pune/ui': 'workspace:*', '@pune/models': 'workspace:*', astro: '7.0.0' };
  write('packages/template/package.json', JSON.stringify({ dependencies }));
  const { build } = startOf('third', 8080, 'any');
  expect(await build()).toBe('built');
  for (const file of ['packages/ui/field.css', 'models/model.ts']) {
    write(file, 'changed');
    expect([file, await build(), await build()]).toEqual([file, 'built', 'unchanged']);
  }
  write('packages/database/database.ts', 'changed');
  expect(await build()).toBe('unchanged');
});

test('the areas of ward offices that a city imported build the renderer again, with their folder', async () => {
  const { build, folders } = startOf('fourth', 8080, 'any');
  await build();
  writeWardAreas(root, { 'WO-01': { path: 'M0 0L10 0L10 10Z', middle: [7, 3] } });
  expect([await build(), await build()]).toEqual(['built', 'unchanged']);
  expect(folders.at(-1)).toBe(root);
});
