import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readSites } from '@pune/content/sites';
import { servedPortals } from './served-portals.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'served-'));
const file = path.join(root, 'portals.json');
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(
  id: string,
  config: string | null,
  files: Record<string, string> = { 'package.json': '{"type":"module"}', 'brand.css': '' },
): void {
  fs.mkdirSync(path.join(root, 'sites', id), { recursive: true });
  if (config !== null) fs.writeFileSync(path.join(root, 'sites', id, 'site.config.ts'), config);
  for (const [name, text] of Object.entries(files))
    fs.writeFileSync(path.join(root, 'sites', id, name), text);
}
const config = (url: string) =>
  `export default { name: { en: 'X' }, shortName: { en: 'X' }, url: '${url}', locales: ['en'], collections: ['pages'], capabilities: ['search'] };`;

test('a portal with an unreadable configuration is served as before, and does not affect others', async () => {
  write('north', config('http://north.localhost'));
  write('south', config('http://south.localhost'));
  write('notes', null);
  expect(servedPortals(await readSites(root), file).map(({ id }) => id)).toEqual([
    'north',
    'south',
  ]);

  write(
    'north',
    `throw new Error('[template] [site.config.ts] colections: there is no such key');`,
  );
  const version = new Date(Date.now() + 5000);
  fs.utimesSync(path.join(root, 'sites/north/site.config.ts'), version, version);
  write('BIG name', config('http://big.localhost'));
  write('bare', config('http://bare.localhost'), { 'package.json': '{}' });
  // A newly started process reads the configuration from another folder.
  const other = fs.mkdtempSync(path.join(os.tmpdir(), 'served-'));
  fs.cpSync(root, other, { recursive: true });
  const read = await readSites(other);
  expect(read.problems).toEqual([
    {
      id: 'BIG name',
      message: expect.stringMatching(/lower-case letters, digits and single hyphens/),
    },
    { id: 'bare', message: expect.stringMatching(/^sites\/bare\/brand\.css is missing: copy/) },
    { id: 'north', message: 'sites/north/site.config.ts: colections: there is no such key' },
  ]);
  expect(
    servedPortals(read, path.join(other, 'portals.json'))
      .map(({ id, url }) => [id, url])
      .sort(),
  ).toEqual([
    ['north', 'http://north.localhost'],
    ['south', 'http://south.localhost'],
  ]);

  // After the correction, the same process reads the new configuration.
  fs.writeFileSync(
    path.join(other, 'sites/north/site.config.ts'),
    config('http://corrected.localhost'),
  );
  expect((await readSites(other)).sites.find(({ id }) => id === 'north')?.url).toBe(
    'http://corrected.localhost',
  );
  fs.rmSync(other, { recursive: true });
});
