import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Published } from '@pune/content-models/content-model';
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
  date: `2026-11-0${id}`,
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
const change = fc.record({
  id: fc.constantFrom(...IDS),
  more: fc.option(more, { nil: null, freq: 6 }),
});

it('finds every list by date whose window a batch of changes reaches', () => {
  const seen = { skipped: 0, reached: 0, differing: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
      (batches) => {
        const snapshot = openSnapshot(':memory:', {
          now: () => Date.parse('2026-11-25T06:30:00Z'),
        });
        const states = new Map(IDS.map((id) => [id, news(id)]));
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
          for (const { key, scope } of reads) {
            const named = places
              .filter((place) => isWithin(place, scope))
              .filter(({ facets }) => !facets || mayDiffer(key, facets));
            const isReached = named.some((place) => snapshot.mayReach(key, place));
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
      },
    ),
    { numRuns: 25 * SIZE },
  );
  // A rule that skips nothing gains nothing.
  expect(seen.skipped).toBeGreaterThan(1000);
  expect(seen.differing).toBeGreaterThan(1000);
});
