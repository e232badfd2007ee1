import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Published } from '@pune/content-models/content-model';
import type { Collection, Dependency } from './content.ts';
import { openForReading } from './reading.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';

const document = (
  collection: Collection,
  id: string,
  more: Partial<Published> & { data?: object; card?: object } = {},
): Published => ({
  collection,
  id,
  locale: 'en',
  slug: `${collection}-${id}`,
  title: `Title ${id}`,
  summary: `Summary ${id}`,
  date: `2026-01-${id.padStart(2, '0')}`,
  category: 'notice',
  portals: ['one'],
  updatedAt: '2026-01-01T20:00:00.000Z',
  data: {},
  card: { number: id, department: null },
  text: '',
  ...more,
});

let snapshot: Snapshot;
let time = Date.parse('2026-11-25T06:30:00Z');
const put = (published: Published) =>
  snapshot.apply(published.collection, published.id, published.locale, published);
beforeEach(() => {
  time = Date.parse('2026-11-25T06:30:00Z');
  snapshot = openSnapshot(':memory:', { now: () => time });
  for (const id of ['1', '2', '3']) put(document('circulars', id));
});
afterEach(() => snapshot.close());

describe('a list', () => {
  it('returns the selected fields and throws when a page reads another', () => {
    const [newest] = snapshot
      .reader('one')
      .list('circulars', { locale: 'en', order: 'newest', limit: 1, fields: ['slug', 'number'] });
    expect(JSON.stringify(newest)).toBe('{"slug":"circulars-3","card":{"number":"3"}}');
    expect(() => newest!.title).toThrow('did not ask for "title"');
    expect(() => newest!.card.department).toThrow('did not ask for "department"');
  });

  it('leaves out what was withdrawn; its page, its link and its address stay', () => {
    const content = () => snapshot.reader('one');
    const list = (more: object = {}) =>
      content()
        .list('circulars', { locale: 'en', order: 'newest', fields: ['slug'], ...more })
        .map(({ slug }) => slug);
    const withdrawn = { on: '2026-11-29', reason: null };
    const changed = put(document('circulars', '3', { data: { withdrawn } }));
    expect(list()).toEqual(['circulars-2', 'circulars-1']);
    expect(list({ order: 'title' })).toEqual(['circulars-1', 'circulars-2']);
    expect(list({ category: 'notice' })).toEqual(['circulars-2', 'circulars-1']);
    expect(content().count('circulars', { locale: 'en' })).toBe(2);
    // Its place has no facets: any list may differ.
    expect(changed.every(({ facets }) => facets === undefined)).toBe(true);
    expect(content().bySlug('circulars', 'circulars-3', 'en')).not.toBeNull();
    expect(content().link('circulars', '3', 'en', ['one'])).not.toBeNull();
    expect(content().slugs('circulars')).toContain('circulars-3');
    for (const id of ['1', '2']) put(document('circulars', id, { data: { withdrawn } }));
    expect(content().years('circulars', 'en')).toEqual([]);
    put(document('circulars', '3'));
    expect(list()).toEqual(['circulars-3']);
  });

  it('changes when a document is withdrawn that was not, however that is written', () => {
    put(document('circulars', '3', { data: { withdrawn: null } }));
    const [place] = put(document('circulars', '3', { data: { withdrawn: { on: '2026-11-29' } } }));
    expect([place!.facets, place!.values.includes('withdrawn')]).toEqual([undefined, false]);
  });

  it('has the same result while the fields it selects stay the same', () => {
    const ask = () =>
      snapshot.runQuery(
        JSON.stringify([
          'list',
          'one',
          'circulars',
          { locale: 'en', order: 'newest', fields: ['slug', 'title'] },
        ]),
      );
    const before = ask();
    put(
      document('circulars', '2', {
        summary: 'Another',
        card: { number: 'another', department: '7' },
        data: { body: 'another' },
        updatedAt: '2026-11-25T00:00:00.000Z',
      }),
    );
    expect(ask()).toBe(before);
    put(document('circulars', '2', { title: 'Another' }));
    expect(ask()).not.toBe(before);
  });

  it('filtered by a value contains the documents with that value and depends on no others', () => {
    put(document('guides', '1', { card: { steps: 2, services: ['5', '6'] } }));
    put(document('guides', '2', { card: { steps: 2, services: ['6'] } }));
    const reads: Dependency[] = [];
    const guides = snapshot
      .reader('one', (read) => reads.push(read))
      .list('guides', { locale: 'en', where: ['services', '5'], order: 'title', fields: ['slug'] });
    expect(guides.map(({ slug }) => slug)).toEqual(['guides-1']);
    expect(reads[0]!.scope.document).toBe('services:5');
    expect(snapshot.place('guides', '1', 'en')!.values).toContain('services:5');
    expect(snapshot.place('guides', '2', 'en')!.values).not.toContain('services:5');
  });

  it('of ward offices changes with those that have a code, and with no other office', () => {
    const office = (id: string, code: string | null, category = 'ward-office') =>
      put(document('offices', id, { category, card: { code, zone: 1 } as never }));
    office('1', 'WO-01');
    const reads: Dependency[] = [];
    const listed = () => snapshot.reader('one', (read) => reads.push(read)).wardOffices('en');
    expect(listed()).toEqual([{ id: '1', slug: 'offices-1', title: 'Title 1', code: 'WO-01' }]);
    const { key } = reads[0]!;
    const before = snapshot.runQuery(key);
    office('2', null);
    office('3', 'HQ', 'head-office');
    expect(snapshot.runQuery(key)).toBe(before);
    office('2', 'WO-02');
    expect(snapshot.runQuery(key)).not.toBe(before);
    expect(listed().map(({ code }) => code)).toEqual(['WO-01', 'WO-02']);
  });

  it('can be filtered by two values at once', () => {
    put(document('circulars', '4', { category: 'order', data: { audience: ['student'] } }));
    put(document('circulars', '5', { data: { audience: ['student'] } }));
    const found = snapshot.reader('one').list('circulars', {
      locale: 'en',
      category: 'notice',
      audience: 'student',
      order: 'newest',
      fields: ['id'],
    });
    expect(found.map(({ id }) => id)).toEqual(['5']);
  });

  it('has the same result with and without the caches of months and values', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'months-')), 'content.db');
    const kept = openSnapshot(file);
    const days = ['2026-01-01', '2026-01-15', '2026-01-31', '2026-02-01'];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            slug: fc.stringMatching(/^[a-z]{1,3}$/),
            title: fc.string({ unit: 'binary' }),
            date: fc.constantFrom(...days),
            portals: fc.subarray(['one', 'two']),
          }),
          { maxLength: 12 },
        ),
        fc.array(
          fc.record({
            before: fc.option(fc.constantFrom(...days), { nil: undefined }),
            limit: fc.option(fc.nat(5), { nil: undefined }),
            fields: fc.uniqueArray(fc.constantFrom('id', 'slug', 'title', 'date'), {
              minLength: 1,
            }),
            order: fc.constantFrom('newest', undefined),
            month: fc.constantFrom('2026-01', '2026-02', '2026-03', undefined),
            category: fc.constantFrom(undefined, undefined, 'notice', 'order'),
          }),
          { maxLength: 6 },
        ),
        (documents, queries) => {
          for (let n = 0; n < 12; n++)
            kept.apply(
              'news',
              String(n),
              'en',
              documents[n]
                ? document('news', String(n), {
                    ...documents[n]!,
                    slug: `${documents[n]!.slug}-${n}`,
                  })
                : null,
            );
          const [looked, standing] = [
            openForReading(file),
            openForReading(file, { isStanding: true, readsAll: true }),
          ];
          for (const query of queries) {
            const key = JSON.stringify(['list', 'one', 'news', { locale: 'en', ...query }]);
            for (const one of [kept, standing]) {
              expect(one.runQuery(key)).toBe(looked.runQuery(key));
              // Lists that contain the same document may share its entry.
              const entries = one.reader('one').list('news', { locale: 'en', ...query } as never);
              expect(JSON.stringify(entries)).toBe(looked.runQuery(key));
              for (const entry of entries)
                expect(() => entry.summary).toThrow('did not ask for "summary"');
              for (const entry of entries)
                expect(() => Object.assign(entry, { slug: 'x' })).toThrow(TypeError);
            }
          }
          for (const one of [looked, standing]) one.close();
        },
      ),
      { numRuns: 100 },
    );
    kept.close();
  });

  it('of a month shares its entries with overlapping lists without changing them', () => {
    const of = (limit: number) =>
      snapshot
        .reader('one')
        .list('circulars', { locale: 'en', month: '2026-01', limit, fields: ['slug', 'title'] });
    const [two, three] = [of(2), of(3)];
    expect(three.map(({ slug }) => slug)).toEqual(['circulars-3', 'circulars-2', 'circulars-1']);
    expect(two).toHaveLength(2);
    expect(two[0]).toBe(three[0]);
    expect(() => three[0]!.summary).toThrow('did not ask for "summary"');
    expect(() => Object.assign(three[0]!, { slug: 'x' })).toThrow(TypeError);
  });

  it('by title follows the collation of the language, then the date', () => {
    for (const [id, title] of [
      ['4', 'Z'],
      ['5', 'ä'],
      ['6', 'a'],
      ['7', 'a'],
      ['8', '10'],
      ['9', '9'],
    ] as const)
      put(document('pages', id, { title }));
    const ids = (more: object) =>
      snapshot
        .reader('one')
        .list('pages', { locale: 'en', order: 'title', fields: ['id'], ...more })
        .map(({ id }) => id);
    expect(ids({})).toEqual(['9', '8', '7', '6', '5', '4']);
    expect(ids({ offset: 1, limit: 2 })).toEqual(['8', '7']);
  });
});

describe('results', () => {
  it('are shared and frozen', () => {
    const reader = snapshot.reader('one');
    const list = reader.list('circulars', { locale: 'en', order: 'newest', fields: ['slug'] });
    expect(
      snapshot.reader('one').list('circulars', { locale: 'en', order: 'newest', fields: ['slug'] }),
    ).toBe(list);
    expect(() => list.reverse()).toThrow(TypeError);
    expect(() => Object.assign(list[0]!, { slug: 'x' })).toThrow(TypeError);
  });

  it('are evicted by a change, and by its rollback', () => {
    const title = () => snapshot.reader('one').title('circulars', '1', 'en');
    expect(title()).toBe('Title 1');
    snapshot.db.exec('begin');
    put(document('circulars', '1', { title: 'Never' }));
    expect(title()).toBe('Never');
    snapshot.db.exec('rollback');
    expect(title()).toBe('Title 1');
    snapshot.db.exec('begin');
    put(document('circulars', '1', { title: 'Then' }));
    expect(title()).toBe('Then');
    snapshot.db.exec('commit');
    expect(title()).toBe('Then');
  });

  it('that depend on the date get a second dependency on the clock, under its own key', () => {
    const reads: Dependency[] = [];
    const alerts = () =>
      snapshot
        .reader('one', (read) => reads.push(read))
        .list('alerts', { locale: 'en', daysAgoMax: 3, order: 'newest', fields: ['slug'] });
    put(document('alerts', '1', { date: '2026-11-23' }));
    expect(alerts()).toHaveLength(1);
    expect(reads.map(({ scope }) => scope.collection)).toEqual(['alerts', 'clock']);
    time += 2 * 86_400_000;
    snapshot.clock.move();
    expect(
      reads.map(
        ({ key, scope, digest }) => snapshot.currentDigests()(key, scope.collection) === digest,
      ),
    ).toEqual([false, false]);
    expect(alerts()).toHaveLength(0);
  });

  it('stay cached while the clock moves, except those that depend on it', () => {
    put(document('alerts', '1', { date: '2026-11-23' }));
    const ask = () => {
      const reader = snapshot.reader('one');
      return {
        title: reader.list('circulars', { locale: 'en', order: 'newest', fields: ['slug'] }),
        recent: reader.list('alerts', {
          locale: 'en',
          daysAgoMax: 3,
          order: 'newest',
          fields: ['slug'],
        }),
        today: reader.today(),
        shared: reader.shared('foot', (inner) => [inner.today()]),
        sharedForEver: reader.shared('head', (inner) => [inner.title('circulars', '1', 'en')]),
      };
    };
    const before = ask();
    snapshot.db.exec('begin');
    time += 2 * 86_400_000;
    snapshot.clock.move();
    const after = ask();
    expect([after.title, after.sharedForEver]).toEqual([before.title, before.sharedForEver]);
    expect([after.title === before.title, after.sharedForEver === before.sharedForEver]).toEqual([
      true,
      true,
    ]);
    expect([after.recent, after.shared]).toEqual([[], [after.today]]);
    expect(after.today).not.toBe(before.today);
    // A rollback of the move restores the earlier results.
    snapshot.db.exec('rollback');
    expect(ask()).toEqual(before);
  });

  it('that depend on the date stay cached and keep their scope within a day', () => {
    const reads: Dependency[] = [];
    const ask = () => {
      const reader = snapshot.reader('one', (read) => reads.push(read));
      return [
        reader.upcoming({ locale: 'en', limit: 3, fields: ['slug'] }),
        reader.alertsInForce(['en']),
      ];
    };
    const before = ask();
    expect(reads.map(({ scope }) => [scope.collection, scope.document])).toEqual([
      ['events', ''],
      ['clock', 'day'],
      ['alerts', ''],
      ['clock', ''],
    ]);
    time = Date.parse('2026-11-26T00:00:00+05:30');
    expect(snapshot.clock.move()).toMatchObject({ isNewDay: true });
    const day = ask();
    expect(day[0]).not.toBe(before[0]);
    time += 86_399_000;
    expect(snapshot.clock.move()).toMatchObject({ isNewDay: false });
    const [events, alerts] = ask();
    expect([events === day[0], alerts === day[1]]).toEqual([true, false]);
  });

  it('contain the day of a change, not its hour', () => {
    put(document('circulars', '1', { updatedAt: '2026-01-01T20:00:00.000Z' }));
    expect(snapshot.reader('one').bySlug('circulars', 'circulars-1', 'en')!.updatedOn).toBe(
      '2026-01-02',
    );
    expect(snapshot.reader('two').bySlug('circulars', 'circulars-1', 'en')).toBeNull();
  });

  it('contain the day of the last change on a page of an archive, from its documents alone', () => {
    const news = (number: number, updatedAt: string, data = {}) =>
      put(
        document('news', String(number), {
          date: `2025-01-${String(1 + (number % 28)).padStart(2, '0')}`,
          updatedAt: `${updatedAt}T08:00:00.000Z`,
          data,
        }),
      );
    const numbers = Array.from({ length: 70 }, (_, n) => n + 1);
    for (const n of numbers) news(n, '2025-02-01');
    const inOrder = snapshot
      .reader('one')
      .list('news', { locale: 'en', year: 2025, order: 'oldest', fields: ['id'] })
      .map(({ id }) => Number(id));
    const days = () =>
      [1, 2, 3].map((archivePage) =>
        snapshot.reader('one').lastChange('news', { locale: 'en', year: 2025, archivePage }),
      );
    expect(days()).toEqual(['2025-02-01', '2025-02-01', null]);
    news(inOrder[49]!, '2025-03-01');
    expect(days()).toEqual(['2025-03-01', '2025-02-01', null]);
    news(inOrder[50]!, '2025-04-01');
    expect(days()).toEqual(['2025-03-01', '2025-04-01', null]);
    // A withdrawn document leaves the lists, and those after it move up.
    news(inOrder[0]!, '2025-05-01', { withdrawn: { reason: 'error', on: '2025-05-01' } });
    expect(days()).toEqual(['2025-04-01', '2025-02-01', null]);
  });

  it('name the addresses of a part of a collection, and split it when it has grown', () => {
    const content = () => snapshot.reader('one');
    for (let id = 4; id <= 500; id++) put(document('circulars', String(id)));
    put(document('circulars', '1', { locale: 'hi', updatedAt: '2026-01-02T20:00:00.000Z' }));
    expect(content().parts('circulars')).toBe(2);
    put(document('circulars', '1', { title: 'Another' }));
    const parts = [0, 1].map((number) => content().addresses('circulars', 'hi', [number, 2]));
    expect(parts.flat()).toEqual([
      { slug: 'circulars-1', updatedAt: '2026-01-02T20:00:00.000Z', locales: ['en', 'hi'] },
    ]);
    snapshot.apply('circulars', '2', 'en', null);
    expect(content().parts('circulars')).toBe(1);
    const { length } = content().addresses('circulars', 'en', [0, 1]);
    expect([length, content().parts('events')]).toEqual([499, 1]);
  });

  it('of a document’s page list its live languages and change with them', () => {
    const ask = () => snapshot.reader('one').bySlug('circulars', 'circulars-1', 'en')!.locales;
    expect(ask()).toEqual(['en']);
    const [place] = put(document('circulars', '1', { locale: 'mr' }));
    expect(ask()).toEqual(['en', 'mr']);
    const reads: Dependency[] = [];
    snapshot.reader('one', (read) => reads.push(read)).bySlug('circulars', 'circulars-1', 'en');
    expect(reads[0]!.scope).toMatchObject({
      collection: place!.collection,
      document: `slug:${place!.slug}`,
      locale: '',
    });
  });
});

it('treats documents as equal whatever the order of their properties', () => {
  const one = document('pages', '8', {
    data: { title: 'Eight', group: { b: 1, a: [2, { d: 1, c: 2 }] } },
  });
  put(one);
  const reversed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reversed)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, inner]) => [name, reversed(inner)]),
          )
        : value;
  expect(put(reversed(one) as Published)).toEqual([]);
  expect(
    put({ ...one, data: { title: 'Eight', group: { b: 1, a: [{ d: 1, c: 2 }, 2] } } }),
  ).toHaveLength(1);
});

it('records what a shared part read before it failed, for its section', () => {
  const reads: [string, number][] = [];
  const content = snapshot.reader('pmc', ({ key }, section) => void reads.push([key, section]));
  const broken = () =>
    content.shared(
      'broken',
      (inner) => {
        inner.title('circulars', '1', 'en');
        throw new Error('The part cannot be built');
      },
      3,
    );
  for (let times = 0; times < 2; times++) expect(broken).toThrow('The part cannot be built');
  const read = ['["title","circulars","1","en"]', 3];
  expect(reads).toEqual([read, read]);
});

it('computes a shared part once per revision and records its dependencies for each page', () => {
  let made = 0;
  const page = (site = 'one') => {
    const reads: Dependency[] = [];
    const content = snapshot.reader(site, (read) => reads.push(read));
    const value = content.shared('foot', (inner) => (made++, inner.title('circulars', '1', 'en')));
    return { value, keys: reads.map(({ key }) => key) };
  };
  const first = page();
  expect(page()).toEqual(first);
  expect(first).toMatchObject({ value: 'Title 1', keys: [expect.stringContaining('"title"')] });
  expect(made).toBe(1);
  expect(page('two').keys).toEqual(first.keys);
  expect(made).toBe(2);
  put(document('circulars', '1', { title: 'Another' }));
  expect(page()).toEqual({ value: 'Another', keys: first.keys });
});
