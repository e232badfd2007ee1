import { fold } from '@pune/content/search-text';
import type { Locale } from '@pune/i18n';
import { sql, type Kysely } from 'kysely';
import { queryWords, typedWords } from './plan.ts';
import type { SearchTables } from './search.migrations.ts';

/** Fewer searches may be those of one person: they are shown to nobody. */
export const SHOWN_FROM = 3;
/** Days after which searches are forgotten; those of too few after fewer days. */
const [KEPT_DAYS, FEW_KEPT_DAYS] = [90, 7];
const SHOWN_MAX = 50;
/** The number of different searches that are counted on a day: programs make up words without end. */
const WORDS_A_DAY = 1000;
const CHARACTERS_MAX = 80;
const DIGITS_MAX = 9;
const DAY_MS = 86_400_000;

/**
 * Returns the words of a query by which it is counted: `null` for a query that may say who a person
 * is, by a number of ten digits or more, an e-mail address, or a masked number.
 */
export function countedWords(q: string): string | null {
  if (/@/.test(q) || /X{4}/.test(q)) return null;
  const words = queryWords(q).join(' ');
  const digits = fold(q).match(/\d/g)?.length ?? 0;
  return words === '' || words.length > CHARACTERS_MAX || digits > DIGITS_MAX ? null : words;
}

export interface Miss {
  q: string;
  site: string;
  locale: Locale;
}
export interface CountedMiss {
  /** The words in one of the spellings that were typed. */
  words: string;
  site: string;
  locale: string;
  times: number;
  /** The last day, `2026-11-28`. */
  last: string;
}

const indiaDay = (at: number): string => new Date(at + 330 * 60_000).toISOString().slice(0, 10);

/**
 * Counts searches that found nothing, by their words and day, so that editors can write what is
 * missing or say what the words mean. The words stand alone: no address, no time, no person.
 */
export function createMisses({ db: given, now }: { db: Kysely<any>; now: () => number }) {
  const db = given as Kysely<SearchTables>;
  let swept = '';

  async function sweep(): Promise<void> {
    const [old, few] = [KEPT_DAYS, FEW_KEPT_DAYS].map((days) =>
      indiaDay(now() - days * DAY_MS),
    ) as [string, string];
    await db.deleteFrom('search_misses').where('day', '<', old).execute();
    await sql`delete from search_misses where day < ${few} and not exists (
      select 1 from search_misses as same where same.site = search_misses.site
        and same.locale = search_misses.locale and same.words = search_misses.words
      group by same.words having sum(same.times) >= ${SHOWN_FROM})`.execute(db);
  }

  return {
    /** Counts a search, unless its words may say who a person is. */
    async note({ q, site, locale }: Miss): Promise<void> {
      const words = countedWords(q);
      if (words === null) return;
      const day = indiaDay(now());
      if (swept !== day) {
        await sweep();
        swept = day;
      }
      const row = { day, site, locale, words };
      const { numUpdatedRows } = await db
        .updateTable('search_misses')
        .set((miss) => ({ times: miss('times', '+', 1) }))
        .where((miss) => miss.and(row))
        .executeTakeFirst();
      if (numUpdatedRows > 0n) return;
      const { different } = await db
        .selectFrom('search_misses')
        .select((miss) => miss.fn.countAll<number | string>().as('different'))
        .where('day', '=', day)
        .where('site', '=', site)
        .executeTakeFirstOrThrow();
      if (Number(different) >= WORDS_A_DAY) return;
      await db
        .insertInto('search_misses')
        .values({ ...row, typed: typedWords(q).join(' '), times: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'site', 'locale', 'words'])
            .doUpdateSet((miss) => ({ times: miss('search_misses.times', '+', 1) })),
        )
        .execute();
    },

    /** Returns the most frequent searches without an answer, of at least `SHOWN_FROM` times. */
    async list(): Promise<CountedMiss[]> {
      const rows = await db
        .selectFrom('search_misses')
        .select((miss) => [
          miss.fn.coalesce(miss.fn.max('typed'), 'words').as('words'),
          'site',
          'locale',
          miss.fn.sum<number | string>('times').as('times'),
          miss.fn.max('day').as('last'),
        ])
        .where('day', '>=', indiaDay(now() - KEPT_DAYS * DAY_MS))
        .groupBy(['words', 'site', 'locale'])
        .having((miss) => miss.fn.sum('times'), '>=', SHOWN_FROM)
        .orderBy('times', 'desc')
        .orderBy('search_misses.words')
        .limit(SHOWN_MAX)
        .execute();
      return rows.map((row) => ({ ...row, times: Number(row.times) }));
    },
    sweep,
  };
}
export type Misses = ReturnType<typeof createMisses>;
