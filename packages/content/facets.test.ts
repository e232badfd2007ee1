import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { Published } from '@pune/content-models/content-model';
import type { Dependency, Reader } from './content.ts';
import { createMayDiffer, facetsBetween, type Shown } from '@pune/snapshot/facets';
import { digestOf } from '@pune/snapshot/digest';
import { model } from './model.ts';
import { openForReading, type ReadableSnapshot } from './reading.ts';
import { openSnapshot } from './snapshot.ts';

const mayDiffer = createMayDiffer(model.queries);

const SIZE = process.env.TEST_ALL ? 4 : 1;

const card = {
  startsAt: '2026-12-01T05:00:00Z',
  endsAt: null,
  repeats: null,
  department: '7',
  place: 'Hall',
};
const event = (id: string, more: Partial<Published> = {}): Published => ({
  collection: 'events',
  id,
  locale: 'en',
  slug: `event-${id}`,
  title: `Event ${id}`,
  summary: 'First',
  date: `2026-12-0${id}`,
  category: 'culture',
  portals: ['one'],
  updatedAt: '2026-11-20T08:00:00.000Z',
  data: { title: `Event ${id}` },
  card: { ...card, startsAt: `2026-12-0${id}T05:00:00Z` },
  text: '',
  ...more,
});

/** Runs every kind of query about events, in several forms. */
function askAll(content: Reader): void {
  const query = { locale: 'en', order: 'newest' } as const;
  for (const fields of [
    ['slug'],
    ['title'],
    ['summary', 'date'],
    ['updatedOn'],
    ['card'],
    ['place'],
    ['category', 'startsAt'],
  ]) {
    for (const order of ['newest', 'oldest', 'title'])
      content.list('events', { locale: 'en', order, fields } as never);
    content.list('events', { ...query, where: ['department', '7'], fields } as never);
    content.upcoming({ locale: 'en', fields: fields as never, limit: 2 });
  }
  content.get('events', '1', 'en', ['title'] as never);
  content.bySlug('events', 'event-1', 'en');
  content.title('events', '1', 'mr');
  content.address('events', '1', ['one']);
  content.link('events', '1', 'mr', ['one']);
  content.count('events', query);
  content.archivePages('events', 'en', 2026);
  content.years('events', 'en');
  content.slugYears('events');
  content.parts('events');
  content.slugs('events');
  content.addresses('events', 'en', [0, 1]);
  content.lastChange('events', { locale: 'en', year: 2026 });
  content.lastChange('events', { locale: 'en', year: 2026, archivePage: 1 });
  content.versions('events', 'event-1');
}

const STATES = {
  title: ['Event 1', 'Another', 'Z'],
  summary: ['First', 'Second'],
  updatedAt: ['2026-11-20T08:00:00.000Z', '2026-11-20T09:00:00.000Z', '2026-11-21T08:00:00.000Z'],
  data: [
    { title: 'Event 1' },
    { title: 'Event 1', body: 'text' },
    { title: 'Event 1', audience: ['student'] },
  ],
  card: [
    card,
    { ...card, place: 'Square' },
    { ...card, startsAt: '2026-11-02T05:00:00Z' },
    { ...card, department: '8' },
    { ...card, place: undefined },
  ],
  category: ['culture', 'sport', ''],
  date: ['2026-12-01', '2026-12-09', '2027-01-01'],
  slug: ['event-1', 'renamed'],
  portals: [['one'], ['one', 'two'], []],
};
/** Most changes alter one field, as edits do. */
const change = fc
  .constantFrom(...(Object.keys(STATES) as (keyof typeof STATES)[]))
  .chain((field) =>
    fc
      .constantFrom(...(STATES[field] as unknown[]))
      .map((value) => ({ [field]: value }) as Partial<Published>),
  );

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'facets-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

it('evicts every result that an edit changed and keeps most others, also in another thread', () => {
  let files = 0;
  const seen = { kept: 0, fresh: 0, followed: 0, cleared: 0 };
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          more: change,
          isTakenBack: fc.boolean(),
          isAsked: fc.boolean(),
          isTold: fc.boolean(),
        }),
        { minLength: 3, maxLength: 6 },
      ),
      (changes) => {
        const file = path.join(folder, `content-${(files += 1)}.db`);
        const snapshot = openSnapshot(file, { now: () => Date.parse('2026-11-25T06:30:00Z') });
        for (const id of ['1', '2', '3']) snapshot.apply('events', id, 'en', event(id));
        const ask = (one: ReadableSnapshot) => {
          const reads = new Map<string, Dependency>();
          askAll(one.reader('one', (read) => reads.set(read.key, read)));
          one
            .reader('one', (read) => reads.set(read.key, read))
            .shared('next', (content) =>
              content.list('events', { locale: 'en', order: 'oldest', fields: ['title'] }),
            );
          return reads;
        };
        let now = event('1');
        let before = ask(snapshot);
        const thread = openForReading(file, { isStanding: true });
        let inThread = ask(thread);
        for (const { more, isTakenBack, isAsked, isTold } of changes) {
          snapshot.db.exec('savepoint one_change');
          snapshot.apply('events', '1', 'en', { ...now, ...more });
          if (isTakenBack) {
            ask(snapshot);
            snapshot.db.exec('rollback to one_change');
          } else now = { ...now, ...more };
          snapshot.db.exec('release one_change');
          if (!isAsked) continue;
          const [kept, looked] = [
            ask(snapshot),
            openForReading(file, { isStanding: true, readsAll: true }),
          ];
          const digests = (reads: Map<string, Dependency>) =>
            new Map([...reads].map(([key, { digest }]) => [key, digest]));
          expect(digests(kept)).toEqual(digests(ask(looked)));
          for (const [key, read] of kept) seen[before.get(key) === read ? 'kept' : 'fresh'] += 1;
          before = kept;
          // A reader in another thread, which gets the changes or not.
          if (isTold) thread.follow(structuredClone(snapshot.changes));
          const asked = ask(thread);
          expect(digests(asked)).toEqual(digests(kept));
          for (const [key, read] of asked)
            seen[inThread.get(key) === read ? 'followed' : 'cleared'] += 1;
          inThread = asked;
          looked.close();
        }
        thread.close();
        snapshot.close();
      },
    ),
    { numRuns: 40 * SIZE },
  );
  // The counts are random: a bound is four standard deviations below the mean.
  expect(seen.kept).toBeGreaterThan(500);
  expect(seen.fresh).toBeGreaterThan(1000);
  expect(seen.followed).toBeGreaterThan(1000);
  expect(seen.cleared).toBeGreaterThan(500);
});

it('keeps no result of a change that was rolled back', () => {
  const snapshot = openSnapshot(':memory:');
  const titles = () =>
    snapshot
      .reader('one')
      .list('events', { locale: 'en', order: 'newest', fields: ['title'] })
      .map(({ title }) => title);
  snapshot.apply('events', '1', 'en', event('1'));
  expect(titles()).toEqual(['Event 1']);
  snapshot.db.exec('savepoint one_change');
  snapshot.apply('events', '1', 'en', event('1', { title: 'Taken back' }));
  expect(titles()).toEqual(['Taken back']);
  snapshot.db.exec('rollback to one_change; release one_change');
  snapshot.apply('events', '1', 'en', event('1', { summary: 'Another' }));
  expect(titles()).toEqual(['Event 1']);
  snapshot.close();
});

it('finds every query whose result an edit changed', () => {
  const seen = { skipped: 0, differing: 0 };
  fc.assert(
    fc.property(fc.array(change, { minLength: 3, maxLength: 6 }), (changes) => {
      const snapshot = openSnapshot(':memory:', { now: () => Date.parse('2026-11-25T06:30:00Z') });
      for (const id of ['1', '2', '3']) snapshot.apply('events', id, 'en', event(id));
      const reads: Dependency[] = [];
      askAll(snapshot.reader('one', (read) => reads.push(read)));
      const digests = new Map(
        reads
          .filter(({ scope }) => scope.collection === 'events')
          .map(({ key }) => [key, digestOf(snapshot.runQuery(key))]),
      );
      let now = event('1');
      for (const more of changes) {
        const places = snapshot.apply('events', '1', 'en', (now = { ...now, ...more }));
        for (const [key, before] of digests) {
          // Bypasses the cache.
          const after = digestOf(snapshot.runQuery(key));
          const isNamed = places.some(({ facets }) => !facets || mayDiffer(key, facets));
          if (after !== before && !isNamed)
            throw new Error(`${key} was not named for ${JSON.stringify(more)}`);
          seen[isNamed ? 'differing' : 'skipped'] += 1;
          digests.set(key, after);
        }
      }
      snapshot.close();
    }),
    { numRuns: 60 * SIZE },
  );
  // An edit in place must leave most queries alone, else the optimisation gains nothing.
  expect(seen.skipped).toBeGreaterThan(1000);
  expect(seen.differing).toBeGreaterThan(1000);
});

const version: Shown = {
  slug: 'a',
  title: 'A',
  summary: '',
  date: '2026-11-25',
  updatedOn: '2026-11-25',
  portals: '["one"]',
  card: { number: '1' },
  values: ['department:7'],
};

it('assumes that a version that moves may change any result', () => {
  for (const more of [{ slug: 'b' }, { date: '2026-11-26' }, { portals: '[]' }, { values: [] }])
    expect(facetsBetween(version, { ...version, ...more })).toBeNull();
  expect(facetsBetween(version, { ...version, title: 'B', card: null })).toEqual(
    new Set(['title', 'card.number']),
  );
});

it('assumes that a query of an unknown kind may be affected', () => {
  expect(mayDiffer(JSON.stringify(['settings', 'one', 'en', ['tagline']]), new Set())).toBe(true);
  expect(
    mayDiffer(
      JSON.stringify(['list', 'one', 'events', { locale: 'en', fields: ['slug'] }]),
      new Set(['title']),
    ),
  ).toBe(false);
});
