import fs from 'node:fs';
import { openSnapshot } from '@pune/content/snapshot';
import { expect, test } from 'vitest';
import { fts5Engine } from './fts5.ts';
import { contractSnapshot } from './fts5.testing.ts';
import { CONTRACT_PAGES, searchEngineContract } from './search-engine.contract.ts';

searchEngineContract('fts5', async (pages) => {
  const { file, close } = contractSnapshot(pages);
  const engine = fts5Engine(file);
  return {
    engine,
    close: () => {
      engine.close();
      close();
    },
  };
});

test('an open search finds newly published pages, and no unpublished ones', async () => {
  const { file, snapshot, close } = contractSnapshot([]);
  const engine = fts5Engine(file);
  const search = async () =>
    (await engine.search({ q: 'property', site: 'north', locale: 'en', page: 1 })).total;
  expect(await search()).toBe(0);
  const published = CONTRACT_PAGES[1]!;
  snapshot.apply('services', published.id, 'en', published);
  expect(await search()).toBe(1);
  snapshot.apply('services', published.id, 'en', null);
  expect(await search()).toBe(0);
  engine.close();
  close();
});

test('a term of editors works with the next search after it is published', async () => {
  const { file, snapshot, close } = contractSnapshot();
  const engine = fts5Engine(file);
  const search = async () =>
    (await engine.search({ q: 'greenery', site: 'north', locale: 'en', page: 1 })).hits.map(
      ({ slug }) => slug,
    );
  expect(await search()).toEqual([]);
  const term = CONTRACT_PAGES.find(({ collection }) => collection === 'search-terms')!;
  snapshot.apply('search-terms', 'new', 'en', {
    ...term,
    id: 'new',
    data: { typed: ['greenery'], means: ['garden'] },
  });
  expect(await search()).toContain('garden-booking');
  snapshot.apply('search-terms', 'new', 'en', null);
  expect(await search()).toEqual([]);
  engine.close();
  close();
});

test('a word of a withdrawn page is not named as the nearest one', async () => {
  const { file, snapshot, close } = contractSnapshot();
  const engine = fts5Engine(file);
  const nearest = async () =>
    (await engine.search({ q: 'lightning', site: 'north', locale: 'en', page: 1 })).hits.map(
      ({ slug }) => slug,
    );
  expect(await nearest()).toEqual(['lighting']);
  snapshot.apply('policies', '24', 'en', null);
  expect(await nearest()).toEqual([]);
  engine.close();
  close();
});

test('a missing snapshot fails, and is used as soon as it is there', async () => {
  const { file, close } = contractSnapshot([]);
  const later = `${file}.later`;
  const engine = fts5Engine(later);
  const ask = () => engine.search({ q: 'tax', site: 'north', locale: 'en', page: 1 });
  await expect(ask()).rejects.toThrow();
  expect(fs.existsSync(later)).toBe(false);
  openSnapshot(later).close();
  await expect(ask()).resolves.toMatchObject({ total: 0 });
  engine.close();
  close();
});

test('a word on more pages than are counted still finds the older page that is about it', async () => {
  const { file, snapshot, close } = contractSnapshot([]);
  const page = CONTRACT_PAGES[1]!;
  const publish = (id: string, title: string) =>
    snapshot.apply('services', id, 'en', { ...page, id, slug: id, title, text: 'street lamps' });
  publish('about-lamps', 'Lamps');
  for (let n = 0; n < 170; n++) publish(`page-${n}`, `Notice ${n}`);
  const engine = fts5Engine(file, { matchesMax: 160 });
  const { hits } = await engine.search({ q: 'lamps', site: 'north', locale: 'en', page: 1 });
  expect(hits[0]!.slug).toBe('about-lamps');
  engine.close();
  close();
});
