import { describeOnEachDatabase } from '@pune/database/testing/suites';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countedWords, createMisses, SHOWN_FROM } from './misses.ts';
import { migrateSearch, type SearchTables } from './search.migrations.ts';

const DAY_MS = 86_400_000;

describe('the words of a search that are counted', () => {
  it.each([
    ['Metro  Timings!', 'metro timings'],
    ['मेट्रो वेळ', 'मेट्रो वेळ'],
    ['bus no 5', 'bus no 5'],
    ['9876543210', null],
    ['call 98765 43210', null],
    ['९८७६५४३२१०', null],
    ['asha@example.org', null],
    ['XXXX-XXXX-7058', null],
    ['x'.repeat(100), null],
    ['?!', null],
  ])('%s: %s', (q, words) => expect(countedWords(q)).toBe(words));

  it('never have ten digits', () =>
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1_000_000_000, max: 999_999_999_999 }),
        fc.string(),
        (before, number, after) => {
          expect(countedWords(`${before} ${number} ${after}`)).toBeNull();
        },
      ),
    ));
});

describeOnEachDatabase('searches without an answer', (open) => {
  const start = async () => {
    const { db } = await open<SearchTables>(migrateSearch);
    let time = Date.UTC(2026, 10, 28, 12);
    const misses = createMisses({ db, now: () => time });
    const note = async (q: string, times = 1) => {
      for (let i = 0; i < times; i++) await misses.note({ q, site: 'north', locale: 'en' });
    };
    return { misses, note, later: (days: number) => void (time += days * DAY_MS) };
  };

  test('are counted over days and shown from three times on', async () => {
    const { misses, note, later } = await start();
    await note('metro', SHOWN_FROM - 1);
    await note('zoo', SHOWN_FROM + 1);
    expect((await misses.list()).map(({ words, times }) => [words, times])).toEqual([['zoo', 4]]);
    later(1);
    await note('Metro');
    expect(await misses.list()).toEqual([
      { words: 'zoo', site: 'north', locale: 'en', times: 4, last: '2026-11-28' },
      { words: 'metro', site: 'north', locale: 'en', times: 3, last: '2026-11-29' },
    ]);
  });

  test('are counted by their folded words and shown as they were typed', async () => {
    const { misses, note } = await start();
    await note('झाँकी महल');
    await note('झांकि महल', SHOWN_FROM - 1);
    expect((await misses.list()).map(({ words, times }) => [words, times])).toEqual([
      ['झाँकी महल', SHOWN_FROM],
    ]);
  });

  test('are forgotten: few after a week, all after 90 days', async () => {
    const { misses, note, later } = await start();
    await note('once');
    await note('zoo', SHOWN_FROM);
    later(8);
    await misses.sweep();
    await note('once', SHOWN_FROM - 1);
    expect((await misses.list()).map(({ words }) => words)).toEqual(['zoo']);
    later(90);
    await misses.sweep();
    expect(await misses.list()).toEqual([]);
  });
});
