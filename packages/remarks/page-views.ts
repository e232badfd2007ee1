import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import type { Kysely } from 'kysely';
import type { RemarkTables } from './remarks.migrations.ts';

/** Rows of one statement; SQLite and PostgreSQL limit its parameters. */
const ROWS_AT_ONCE = 200;
/** Different pages whose views wait for a database that is away. */
const WAITING_MAX = 50_000;

interface Viewed {
  day: string;
  site: string;
  path: string;
  times: number;
}

/** Adds views to those of their day. */
export async function addViews(given: Kysely<any>, views: readonly Viewed[]): Promise<void> {
  const db = given as Kysely<RemarkTables>;
  await db.transaction().execute(async (transaction) => {
    for (let at = 0; at < views.length; at += ROWS_AT_ONCE)
      await transaction
        .insertInto('page_views')
        .values(views.slice(at, at + ROWS_AT_ONCE))
        .onConflict((conflict) =>
          conflict.columns(['day', 'site', 'path']).doUpdateSet((view) => ({
            times: view('page_views.times', '+', view.ref('excluded.times')),
          })),
        )
        .execute();
  });
}

/**
 * Counts views of pages in memory, by day, and adds them to the services database when asked. Views
 * that could not be added wait for the next time.
 */
export function createPageViews({
  add,
  now,
}: {
  add: (views: readonly Viewed[]) => Promise<void>;
  now: () => Date;
}) {
  let waiting = new Map<string, Viewed>();
  let writing: Promise<void> = Promise.resolve();

  function note(view: Viewed): void {
    const name = `${view.day} ${view.site}${view.path}`;
    const known = waiting.get(name);
    if (known) known.times += view.times;
    else if (waiting.size < WAITING_MAX) waiting.set(name, { ...view });
  }

  async function write(): Promise<void> {
    if (waiting.size === 0) return;
    const views = [...waiting.values()];
    waiting = new Map();
    try {
      // Processes that add the same pages in the same order do not wait for each other in a circle.
      await add(views.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)));
    } catch (error) {
      views.forEach(note);
      throw error;
    }
  }

  let today = { day: '', until: 0 };
  /** The day in India, which is computed once a day. */
  function dayOf(at: number): string {
    if (at >= today.until) {
      const day = dayInIndia(at);
      today = { day, until: dayStart(addDays(day, 1)).getTime() };
    }
    return today.day;
  }

  return {
    /** Counts one view of a published page. */
    count(site: string, path: string): void {
      note({ day: dayOf(now().getTime()), site, path, times: 1 });
    },
    /** Adds all views so far; one call at a time. It rejects while the database is away. */
    flush(): Promise<void> {
      writing = writing.catch(() => {}).then(write);
      return writing;
    },
  };
}
export type PageViews = ReturnType<typeof createPageViews>;

const keyOf = ({ day, site, path }: Viewed): string => `${day} ${site} ${path}`;
