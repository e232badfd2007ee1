import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Published } from '@pune/content-models/content-model';
import { ARCHIVE_PAGE_SIZE } from '@pune/snapshot/queries';
import { digestOf } from '@pune/snapshot/digest';
import { createMayDiffer, isWithin } from '@pune/snapshot/facets';
import type { Dependency, Reader } from './content.ts';
import { model } from './model.ts';
import { openSnapshot } from './snapshot.ts';

const SIZE = process.env.TEST_ALL ? 10 : 1;
const mayDiffer = createMayDiffer(model.queries);
const IDS = Array.from({ length: 9 }, (_, n) => String(n + 1));

const news = (id: string, more: Partial<Published> = {}): Published => ({
  collection: 'news',
  id,
  locale: 'en',
  slug: `news-${id}`,
  title: `News ${id}`,
  summary: 'First',
  date: `2026-11-${String(Math.ceil(Number(id) / (Number(id) > 9 ? 4 : 1))).padStart(2, '0')}`,
  category: 'water',
  portals: ['one'],
  updatedAt: '2026-11-20T08:00:00.000Z',
  data: { title: `News ${id}` },
  card: { department: '7' },
  text: '',
  ...more,
});

/** Runs lists of every form, in windows of three, and whole ones. */
function askAll(content: Reader): void {
  for (const fields of [['slug', 'title'], ['summary'], ['slug', 'date', 'card']])
    for (const order of ['newest', 'oldest', 'title'])
      for (const filter of [
        {},
        { year: 2026 },
        { category: 'water' },
        { where: ['department', '7'] },
        { month: '2026-11' },
        { month: '2026-11', before: '2026-11-07' },
        { from: '2026-11-05' },
        { category: 'water', where: ['department', '7'], year: 2026 },
      ])
        for (const window of [{}, { limit: 3 }, { limit: 3, offset: 3 }, { limit: 3, offset: 6 }])
          content.list('news', {
            locale: 'en',
            order,
            fields,
            ...window,
            ...filter,
          } as never);
}

/** Two documents may have the same date and, in different states, the same slug. */
const STATES: { [Field in keyof Published]?: readonly Published[Field][] } = {
  updatedAt: ['2026-11-21T08:00:00.000Z', '2026-11-22T08:00:00.000Z'],
  title: ['News', 'Another'],
  summary: ['First', 'Second'],
  date: ['2026-11-02', '2026-11-05', '2026-11-08', '2026-12-01', '2025-11-05'],
  slug: ['a', 'news-5x', 'z'],
  category: ['water', 'roads'],
  card: [{ department: '7' }, { department: '8' }],
  data: [{ title: 'News' }, { title: 'News', withdrawn: { on: '2026-11-20' } }],
  portals: [['one'], [], ['one', 'two']],
};
const more = fc
  .constantFrom(...(Object.keys(STATES) as (keyof typeof STATES)[]))
  .chain((field) =>
    fc.constantFrom(...(STATES[field] as readonly unknown[])).map((value) => ({ [field]: value })),
  );
/** Applies batches of changes to documents and compares the results of all queries with the rule. */
function compare(
  ids: readonly string[],
  batches: readonly (readonly { id: string; more: Partial<Published> | null }[])[],
  askAll: (content: Reader) => void,
  seen: Record<'skipped' | 'reached' | 'differing', number>,
): void {
  const snapshot = openSnapshot(':memory:', { now: () => Date.parse('2026-11-25T06:30:00Z') });
  const states = new Map(ids.map((id) => [id, news(id)]));
  for (const [id, state] of states) snapshot.apply('news', id, 'en', state);
  const reads: Dependency[] = [];
  askAll(snapshot.reader('one', (read) => reads.push(read)));
  const resultOf = (key: string) => digestOf(snapshot.runQuery(key));
  const digests = new Map(reads.map(({ key }) => [key, resultOf(key)]));
  for (const batch of batches) {
    const places = batch.flatMap(({ id, more: fields }) => {
      const state = fields && { ...(states.get(id) ?? news(id)), ...fields };
      if (state) states.set(id, state);
      else states.delete(id);
      return snapshot.apply('news', id, 'en', state);
    });
    const mayReach = snapshot.createMayReach();
    for (const { key, scope } of reads) {
      const named = places
        .filter((place) => isWithin(place, scope))
        .filter(({ facets }) => !facets || mayDiffer(key, facets));
      const isReached = named.some((place) => mayReach(key, place));
      const after = resultOf(key);
      if (after !== digests.get(key)) {
        seen.differing += 1;
        if (!isReached) throw new Error(`${key} differs, and no change reaches it`);
      }
      if (named.length > 0) seen[isReached ? 'reached' : 'skipped'] += 1;
      digests.set(key, after);
    }
  }
  snapshot.close();
}

const batchesOf = (ids: readonly string[]) =>
  fc.array(
    fc.array(
      fc.record({ id: fc.constantFrom(...ids), more: fc.option(more, { nil: null, freq: 6 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 2, maxLength: 6 },
  );

it('finds every list by date whose window a batch of changes reaches', () => {
  const seen = { skipped: 0, reached: 0, differing: 0 };
  fc.assert(
    fc.property(batchesOf(IDS), (batches) => compare(IDS, batches, askAll, seen)),
    { numRuns: 25 * SIZE },
  );
  // A rule that skips nothing gains nothing.
  expect(seen.skipped).toBeGreaterThan(1000);
  expect(seen.differing).toBeGreaterThan(1000);
});

it('finds the window of a document that shares its date and slug with another one', () => {
  const twin = { date: '2026-11-03', slug: 'twin' };
  const askTwo = (content: Reader) => {
    for (const offset of [0, 3])
      content.list('news', {
        locale: 'en',
        order: 'oldest',
        limit: 3,
        offset,
        fields: ['summary'],
      });
  };
  const twins = [
    { id: '3', more: twin },
    { id: '4', more: twin },
  ]; // The last of a window, the first of the next one.
  for (const id of ['3', '4']) {
    const seen = { skipped: 0, reached: 0, differing: 0 };
    compare(IDS, [twins, [{ id, more: { summary: 'Second' } }]], askTwo, seen);
    expect(seen.differing).toBeGreaterThan(0);
  }
});

it('finds every page of an archive whose last change a batch of changes reaches', () => {
  const ids = Array.from({ length: 2 * ARCHIVE_PAGE_SIZE + 1 }, (_, n) => String(n + 1));
  const askPages = (content: Reader) => {
    for (const year of [2025, 2026])
      for (const archivePage of [1, 2, 3, 4])
        content.lastChange('news', { locale: 'en', year, archivePage });
  };
  const seen = { skipped: 0, reached: 0, differing: 0 };
  fc.assert(
    fc.property(batchesOf(['1', '49', '50', '51', '52', '100', '101']), (batches) =>
      compare(ids, batches, askPages, seen),
    ),
    { numRuns: 40 * SIZE },
  );
  expect(seen.skipped).toBeGreaterThan(30);
  expect(seen.differing).toBeGreaterThan(20);
});
