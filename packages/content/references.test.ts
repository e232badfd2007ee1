import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Published } from '@pune/content-models/content-model';
import { isWithin } from '@pune/snapshot/facets';
import type { Collection, Dependency } from './content.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';

const LOCALES = ['en', 'mr'] as const;
type OneLocale = (typeof LOCALES)[number];

const version = (
  collection: Collection,
  id: string,
  locale: OneLocale,
  card: object = {},
  more: Partial<Published> = {},
): Published => ({
  collection,
  id,
  locale,
  slug: `${collection}-${id}`,
  title: `Title ${id}`,
  summary: '',
  date: `2026-01-0${id}`,
  category: '',
  portals: ['one'],
  updatedAt: '2026-01-01T20:00:00.000Z',
  data: {},
  card,
  text: '',
  ...more,
});

let snapshot: Snapshot;
const put = (published: Published) =>
  snapshot.apply(published.collection, published.id, published.locale, published);
beforeEach(() => {
  snapshot = openSnapshot(':memory:');
});
afterEach(() => snapshot.close());

/** The lists of documents that refer to a circular, as its page shows them. */
function referring(id: string, locale: OneLocale, isAfterDocument: boolean) {
  const reads: Dependency[] = [];
  const content = snapshot.reader('one', (read) => void reads.push(read));
  const document = isAfterDocument ? content.bySlug('circulars', `circulars-${id}`, locale) : null;
  const changes = content.list('changes', {
    locale,
    where: ['of', `circulars/${id}`],
    order: 'newest',
    fields: ['id', 'kind'],
  });
  const successors = content.list('circulars', {
    locale,
    where: ['supersedes', id],
    order: 'newest',
    fields: ['slug'],
  });
  return { document, shown: JSON.stringify([changes, successors]), reads };
}

describe('a document that no other refers to', () => {
  it('needs no query for each of its empty lists of referrers', () => {
    put(version('circulars', '1', 'en', { supersedes: null }));
    const { document, shown, reads } = referring('1', 'en', true);
    expect(document!.referrers).toEqual([]);
    expect(shown).toBe('[[],[]]');
    expect(reads).toHaveLength(1);
  });

  it('may have referrers in another language', () => {
    for (const locale of LOCALES) put(version('circulars', '1', locale));
    put(version('circulars', '2', 'mr', { supersedes: '1' }));
    const content = snapshot.reader('one');
    expect(content.bySlug('circulars', 'circulars-1', 'en')!.referrers).toEqual([]);
    const successors = content.list('circulars', {
      locale: 'mr',
      where: ['supersedes', '1'],
      fields: ['slug'],
    });
    expect(successors).toHaveLength(1);
  });

  it('has another result when the first one refers to it, and when the last one no longer does', () => {
    put(version('circulars', '1', 'en', { supersedes: null }));
    const before = referring('1', 'en', true);
    const places = put(version('circulars', '2', 'en', { supersedes: '1' }));
    expect(places.find(({ id }) => id === '1')).toMatchObject({
      collection: 'circulars',
      slug: 'circulars-1',
      facets: new Set(['referrers']),
    });
    const after = referring('1', 'en', true);
    expect(after.document!.referrers).toEqual(['circulars.supersedes']);
    expect(after.shown).toBe('[[],[{"slug":"circulars-2"}]]');
    expect(after.reads[0]!.digest).not.toBe(before.reads[0]!.digest);
    const withdrawn = version('circulars', '2', 'en', { supersedes: '1' });
    put({ ...withdrawn, data: { withdrawn: { on: '2026-11-29', reason: null } } });
    expect(referring('1', 'en', true).document!.referrers).toEqual([]);
  });

  it('is reached by a change of a type that refers to documents of every type', () => {
    put(version('circulars', '1', 'en'));
    const places = put(version('changes', '5', 'en', { of: 'circulars/1', kind: 'told' }));
    expect(places.map(({ collection, id }) => `${collection} ${id}`)).toEqual([
      'changes 5',
      'circulars 1',
    ]);
    expect(referring('1', 'en', true).document!.referrers).toEqual(['changes.of']);
    // A version with another kind refers to the same document.
    expect(
      put(version('changes', '5', 'en', { of: 'circulars/1', kind: 'correction' })),
    ).toHaveLength(1);
  });
});

const reference = fc.constantFrom('1', '2', '3', null);
const step = fc.record({
  collection: fc.constantFrom<Collection>('circulars', 'changes'),
  id: fc.constantFrom('1', '2', '3'),
  locale: fc.constantFrom(...LOCALES),
  to: reference,
  isGone: fc.boolean(),
  isWithdrawn: fc.boolean(),
  portals: fc.constantFrom<string[]>(['one'], ['two'], ['one', 'two']),
});

it('a page shows the same referrers with and without the document, and is reached when they differ', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const own = openSnapshot(':memory:');
      const outer = snapshot;
      snapshot = own;
      try {
        const seen = new Map<string, ReturnType<typeof referring>>();
        for (const { collection, id, locale, to, isGone, isWithdrawn, portals } of steps) {
          const card =
            collection === 'changes' ? { of: to && `circulars/${to}` } : { supersedes: to };
          const data = isWithdrawn ? { withdrawn: { on: '2026-11-29', reason: null } } : {};
          const places = own.apply(
            collection,
            id,
            locale,
            isGone ? null : version(collection, id, locale, card, { portals, data }),
          );
          for (const target of ['1', '2', '3'])
            for (const language of LOCALES) {
              const page = referring(target, language, true);
              expect(page.shown).toBe(referring(target, language, false).shown);
              const name = `${target} ${language}`;
              const before = seen.get(name);
              seen.set(name, page);
              // An edit re-executes the queries that its places reach.
              const digestOf = own.currentDigests();
              for (const { key, scope, digest } of before?.reads ?? [])
                if (digestOf(key, scope.collection) !== digest)
                  expect(
                    places.some(
                      (place) =>
                        isWithin(place, scope) &&
                        (!place.facets || own.mayDiffer(key, place.facets)),
                    ),
                  ).toBe(true);
            }
        }
      } finally {
        own.close();
        snapshot = outer;
      }
    }),
    { numRuns: 150 },
  );
});
