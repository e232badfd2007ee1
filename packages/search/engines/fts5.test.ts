import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSnapshot } from '@pune/content/snapshot';
import { expect, test } from 'vitest';
import { fts5Engine } from './fts5.ts';
import { CONTRACT_PAGES, searchEngineContract } from './search-engine.contract.ts';

const newFile = () => path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'pune-search-')), 'content.db');

searchEngineContract('fts5', async (pages) => {
  const file = newFile();
  const snapshot = openSnapshot(file);
  for (const page of pages) snapshot.apply(page.collection, page.id, page.locale, page);
  const engine = fts5Engine(file);
  return {
    engine,
    close: () => {
      engine.close();
      snapshot.close();
      fs.rmSync(path.dirname(file), { recursive: true });
    },
  };
});

test('what is published is found, and what is unpublished is not, by a search that was open before', async () => {
  const file = newFile();
  const snapshot = openSnapshot(file);
  const engine = fts5Engine(file);
  const search = async () => (await engine.search({ q: 'property', site: 'north', locale: 'en', page: 1 })).total;
  expect(await search()).toBe(0);
  const published = CONTRACT_PAGES[1]!;
  snapshot.apply('services', published.id, 'en', published);
  expect(await search()).toBe(1);
  snapshot.apply('services', published.id, 'en', null);
  expect(await search()).toBe(0);
  engine.close();
  snapshot.close();
});

test('a missing snapshot fails, and is used as soon as it is there', async () => {
  const file = newFile();
  const engine = fts5Engine(file);
  const ask = () => engine.search({ q: 'tax', site: 'north', locale: 'en', page: 1 });
  await expect(ask()).rejects.toThrow();
  openSnapshot(file).close();
  await expect(ask()).resolves.toMatchObject({ total: 0 });
  engine.close();
});
