import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import { openSnapshot } from '@pune/content/snapshot';
import { plainSites } from './testing/plain-pages.ts';
import { createTracking } from './tracking.ts';

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

/** Returns a value and the memory that it holds, in bytes. */
async function held<T>(make: () => T | Promise<T>): Promise<{ value: T; bytes: number }> {
  const used = () => (collectGarbage(), collectGarbage(), process.memoryUsage().heapUsed);
  const before = used();
  const value = await make();
  return { value, bytes: used() - before };
}

const SMALL = 10_000;
const LARGE = 3 * SMALL;
/** A count of settings, whose recorded digest is not its current one. */
const KEY = JSON.stringify(['count', 'pmc', 'settings', { locale: 'en' }]);

/** A release with so many pages, all of which depend on one query. */
function releaseOf(pages: number) {
  const snapshot = openSnapshot(':memory:');
  const tracking = createTracking(snapshot, new Map(plainSites.map((site) => [site.id, site])));
  const { release } = tracking.addRelease('pmc', '2026-11-30T06:30:00.000Z', 'renderer');
  const addresses = Array.from({ length: pages }, (_, n) => `/en/circulars/a-circular-${n}/`);
  snapshot
    .sql(
      "insert into pages (release, page, parent, hash) select ?, value, '~circulars', 'a digest' from json_each(?)",
    )
    .run(release.id, JSON.stringify(addresses));
  snapshot
    .sql(
      "insert into questions (key, collection, locale, site, year, document, digest) values (?, 'settings', 'en', 'pmc', 0, '', 'old')",
    )
    .run(KEY);
  snapshot.db.exec("insert into reads select 1, id from pages where page like '/%'");
  return { snapshot, tracking, release: release.id };
}

/** Returns the bytes a page by which a value for three times as many pages is larger. */
async function bytesAPage(
  of: (release: ReturnType<typeof releaseOf>) => { length: number },
): Promise<number> {
  const sizes: number[] = [];
  for (const pages of [SMALL, LARGE]) {
    const release = releaseOf(pages);
    of(release); // Statements and compiled code stay.
    const { value, bytes } = await held(() => of(release));
    expect(value.length).toBe(pages);
    sizes.push(bytes);
    release.snapshot.close();
  }
  return (sizes[1]! - sizes[0]!) / (LARGE - SMALL);
}

// The bytes a page are those of "Memory" in docs/publishing.md.
it('takes 110 bytes a page to list the pages of a new release', async () => {
  expect(await bytesAPage(({ tracking, release }) => tracking.addressesOf(release))).toBeLessThan(
    110,
  );
});

it('takes 500 bytes a page to plan a change that affects all pages', async () => {
  const place = {
    collection: 'settings',
    id: '1',
    locale: 'en',
    slug: 'settings',
    year: 2026,
    sites: ['pmc'],
    values: [],
    change: '1',
  };
  expect(
    await bytesAPage(({ snapshot, tracking }) => {
      snapshot.db.exec("update questions set digest = 'old'");
      return tracking.affectedBy([place as never]).pages;
    }),
  ).toBeLessThan(500);
});

it('reads the pages of a release in chunks of one size', () => {
  const { tracking, release } = releaseOf(2100);
  const chunks = [...tracking.pagesInChunks(release)].map(({ length }) => length);
  expect(chunks).toEqual([500, 500, 500, 500, 100]);
});
