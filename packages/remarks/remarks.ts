import { randomUUID } from 'node:crypto';
import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import { addDays, dayInIndia } from '@pune/std/india-time';
import { SHOWN_FROM, shownCount } from '@pune/std/shown-count';
import type { Kysely } from 'kysely';
import type { RemarkTables } from './remarks.migrations.ts';
import type { PagesAnswer, Remark } from './remarks.schema.ts';

/** The days of which the CMS reads counts; views are deleted after them. */
export const SHOWN_DAYS = 90;
/** The days after which a remark is deleted. */
export const REMARK_DAYS = 180;
const PAGES_MAX = 5000;
const WORDS_MAX = 1000;
/** The limit of remarks of one sender: a program could fill the database. */
const LIMIT: Limit = { scope: 'remarks about pages', perWindow: 20, windowSeconds: 3600 };

export type Noted = { kind: 'Noted' } | { kind: 'TooMany'; waitSeconds: number };

/** The exclusive upper bound of the views of pages that the answer leaves out. */
const viewsUnder = (times: readonly number[], pagesMax: number): number =>
  times.length < pagesMax ? SHOWN_FROM : Math.floor(times.at(-1)! / SHOWN_FROM + 1) * SHOWN_FROM;

/**
 * Keeps what readers say of pages, with the day and without a sender. An answer to the CMS has at
 * most `pagesMax` pages with views, and as many with remarks.
 */
export function createRemarks({
  db: given,
  now,
  pagesMax = PAGES_MAX,
}: {
  db: Kysely<any>;
  now: () => Date;
  pagesMax?: number;
}) {
  const db = given as Kysely<RemarkTables>;
  const daysAgo = (days: number) => addDays(dayInIndia(now()), -days);

  return {
    /** Keeps a remark, unless its sender has sent many within the hour. */
    async note(site: string, remark: Remark, sender: string): Promise<Noted> {
      const waitSeconds = await secondsToWait(db, LIMIT, senderOf(sender), now());
      if (waitSeconds > 0) return { kind: 'TooMany', waitSeconds };
      await db
        .insertInto('remarks')
        .values({
          id: randomUUID(),
          day: dayInIndia(now()),
          site,
          path: remark.page,
          useful: remark.useful === 'yes' ? 1 : 0,
          words: remark.words ?? null,
        })
        .execute();
      return { kind: 'Noted' };
    },

    /**
     * Returns the views and remarks of each page, the most viewed first. Of more pages than an
     * answer has, those with fewer views or fewer remarks are left out.
     */
    async pages(): Promise<PagesAnswer> {
      const since = daysAgo(SHOWN_DAYS);
      const [views, answers, words] = await Promise.all([
        db
          .selectFrom('page_views')
          .select((view) => ['site', 'path', view.fn.sum<number | string>('times').as('times')])
          .where('day', '>=', since)
          .groupBy(['site', 'path'])
          .having((view) => view.fn.sum('times'), '>=', SHOWN_FROM)
          .orderBy('times', 'desc')
          .orderBy('path')
          .orderBy('site')
          .limit(pagesMax)
          .execute(),
        db
          .selectFrom('remarks')
          .select((remark) => [
            'site',
            'path',
            remark.fn.countAll<number | string>().as('times'),
            remark.fn.sum<number | string>('useful').as('yes'),
          ])
          .where('day', '>=', since)
          .groupBy(['site', 'path'])
          .orderBy('times', 'desc')
          .orderBy('path')
          .orderBy('site')
          .limit(pagesMax)
          .execute(),
        db
          .selectFrom('remarks')
          .select(['site', 'path', 'day', 'useful', 'words'])
          .where('day', '>=', since)
          .where('words', 'is not', null)
          .orderBy('day', 'desc')
          .orderBy('id')
          .limit(WORDS_MAX)
          .execute(),
      ]);
      const pages = new Map<string, PagesAnswer['pages'][number]>();
      const pageOf = ({ site, path }: { site: string; path: string }) => {
        const name = `${site}${path}`;
        const known = pages.get(name);
        if (known) return known;
        const page = { site, path, views: null, yes: 0, no: 0, words: [] };
        pages.set(name, page);
        return page;
      };
      for (const row of views) pageOf(row).views = shownCount(Number(row.times));
      for (const row of answers) {
        const yes = Number(row.yes);
        Object.assign(pageOf(row), { yes, no: Number(row.times) - yes });
      }
      for (const row of words)
        pageOf(row).words.push({
          day: row.day,
          useful: row.useful === 1,
          words: row.words!,
        });
      return {
        days: SHOWN_DAYS,
        viewsUnder: viewsUnder(
          views.map(({ times }) => Number(times)),
          pagesMax,
        ),
        pages: [...pages.values()],
      };
    },

    /** Deletes what is older than its term. */
    async sweep(): Promise<void> {
      await db.deleteFrom('page_views').where('day', '<', daysAgo(SHOWN_DAYS)).execute();
      await db.deleteFrom('remarks').where('day', '<', daysAgo(REMARK_DAYS)).execute();
    },
  };
}
export type Remarks = ReturnType<typeof createRemarks>;
