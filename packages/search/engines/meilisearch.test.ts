import { randomUUID } from 'node:crypto';
import { notePortals } from '@pune/content/search-rows';
import { createSearchCopies } from '@pune/content/search-copies';
import type { Snapshot } from '@pune/content/snapshot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractSnapshot } from './fts5.testing.ts';
import { SEARCH_KEY, startMeilisearchServer, WRITE_KEY } from './meilisearch-server.testing.ts';
import { meilisearchEngine } from './meilisearch.ts';
import { CONTRACT_PAGES, searchEngineContract } from './search-engine.contract.ts';

const portals = ['north', 'south'].map((id) => ({
  id,
  name: { en: id, mr: id, hi: id },
  url: `http://${id}.localhost`,
}));
const filled = (snapshot: Snapshot) => notePortals(snapshot.state, portals);

type Server = Awaited<ReturnType<typeof startMeilisearchServer>>;
const write = (server: Pick<Server, 'url'>, snapshot: Snapshot, now?: () => number) =>
  createSearchCopies({ snapshot, url: server.url, key: WRITE_KEY, ...(now && { now }) });
const written = async (copies: ReturnType<typeof write>) => {
  copies.tick();
  await copies.settled();
};

searchEngineContract('meilisearch, by a server that speaks its protocol', async (pages) => {
  const server = await startMeilisearchServer();
  const { snapshot, close } = contractSnapshot(pages);
  filled(snapshot);
  await written(write(server, snapshot));
  return {
    engine: meilisearchEngine({ url: server.url, key: SEARCH_KEY }),
    close: async () => {
      close();
      await server.close();
    },
  };
});

const { MEILISEARCH_URL, MEILISEARCH_KEY = '' } = process.env;
if (MEILISEARCH_URL)
  searchEngineContract('meilisearch, by a real server', async (pages) => {
    const prefix = `test-${randomUUID()}`;
    const { snapshot, close } = contractSnapshot(pages);
    filled(snapshot);
    await written(
      createSearchCopies({ snapshot, url: MEILISEARCH_URL, key: MEILISEARCH_KEY, prefix }),
    );
    return {
      engine: meilisearchEngine({ url: MEILISEARCH_URL, key: MEILISEARCH_KEY, prefix }),
      close,
    };
  });

describe('copies of the index', () => {
  let server: Server;
  beforeAll(async () => void (server = await startMeilisearchServer()));
  afterAll(() => server.close());
  const start = () => {
    server.indexes.clear();
    server.requests.length = 0;
    const { snapshot, close } = contractSnapshot();
    filled(snapshot);
    let time = 0;
    const begun = () => write(server, snapshot, () => time);
    return { snapshot, close, begun, later: (ms: number) => void (time += ms) };
  };
  const held = () => [...(server.indexes.get('pages-north')?.documents.keys() ?? [])].sort();
  const rows = (snapshot: Snapshot) =>
    [
      'settings',
      ...snapshot
        .sql("select rowid from searchable where site = 'north'")
        .all()
        .map(({ rowid }) => String(rowid)),
    ].sort();

  test('follow each publish, and ask nothing without one', async () => {
    const { snapshot, close, begun } = start();
    const copies = begun();
    await written(copies);
    expect(held()).toEqual(rows(snapshot));
    const asked = server.requests.length;
    await written(copies);
    expect(server.requests.length).toBe(asked);
    const page = CONTRACT_PAGES[1]!;
    snapshot.apply('services', page.id, 'en', { ...page, title: 'Paying property tax' });
    snapshot.apply('pages', '6', 'en', null);
    await written(copies);
    expect(held()).toEqual(rows(snapshot));
    close();
  });

  test('go on where they stopped, after a crash or a server that was away', async () => {
    const { snapshot, close, begun, later } = start();
    let sent = 0;
    server.fail((path) => (path.endsWith('/documents') && ++sent > 2 ? 503 : null));
    const copies = begun();
    await written(copies);
    server.fail(() => 503);
    later(60_000);
    await written(copies);
    // Within the pause nothing is asked.
    const asked = server.requests.length;
    await written(copies);
    expect(server.requests.length).toBe(asked);
    server.fail(null);
    later(600_000);
    await written(copies);
    expect(held()).toEqual(rows(snapshot));
    // A new process compares and sends nothing again.
    server.requests.length = 0;
    await written(begun());
    expect(server.requests.filter((one) => one.startsWith('POST'))).toEqual([]);
    close();
  });

  test('stop while a task waits, and go on in the next process', async () => {
    const { snapshot, close, begun } = start();
    const waiting = Promise.withResolvers<void>();
    server.fail((path) => {
      if (!path.startsWith('/tasks/')) return null;
      waiting.resolve();
      return 'hang';
    });
    const copies = begun();
    copies.tick();
    await waiting.promise;
    await copies.stop();
    server.fail(null);
    expect(server.indexes.has('pages-south')).toBe(false);
    await written(begun());
    expect(held()).toEqual(rows(snapshot));
    expect(server.indexes.get('pages-south')!.documents.size).toBe(2);
    close();
  });

  test('fill a server that has lost them', async () => {
    const { snapshot, close, begun } = start();
    await written(begun());
    server.indexes.clear();
    await written(begun());
    expect(held()).toEqual(rows(snapshot));
    close();
  });

  test('keep portals apart, and a search key writes nothing', async () => {
    const { snapshot, close, begun } = start();
    await written(begun());
    expect(server.indexes.get('pages-south')!.documents.size).toBe(2);
    const bold = createSearchCopies({ snapshot, url: server.url, key: SEARCH_KEY });
    const before = held();
    await written(bold);
    expect(held()).toEqual(before);
    close();
  });

  test('a search fails after two tries without an answer, and at once when it is refused', async () => {
    const engine = meilisearchEngine({ url: server.url, key: SEARCH_KEY });
    const ask = () => engine.search({ q: 'tax', site: 'north', locale: 'en', page: 1 });
    server.requests.length = 0;
    server.fail(() => 'hang');
    await expect(ask()).rejects.toThrow();
    expect(server.requests.length).toBe(2);
    server.requests.length = 0;
    server.fail(() => 403);
    await expect(ask()).rejects.toThrow();
    expect(server.requests.length).toBe(1);
    server.fail(null);
  });
});
