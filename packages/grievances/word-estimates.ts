import { sql } from 'kysely';
import type { Db } from './grievances.tables.ts';
import { keptFor } from './kept-for.ts';

/** Estimates how many grievances have a word. */
export interface WordEstimates {
  /** The number of grievances. */
  rows: number;
  /** The share of them with a word or a beginning, as stored; 0 for a rare one. */
  shareOf: (word: string) => number;
}

interface Statistics {
  rows: number;
  /** Null before the first `analyze`, which PostgreSQL runs by itself. */
  words: string[] | null;
  shares: number[] | null;
}

/**
 * Reads the frequent words that PostgreSQL counted in a sample, for its own plans. A word that is
 * not among them is in no more than a few grievances in a thousand.
 */
async function readEstimates(db: Db): Promise<WordEstimates> {
  const { rows } = await sql<Statistics>`
    select pg_class.reltuples as rows, most_common_elems::text::text[] as words,
      most_common_elem_freqs::float8[] as shares
    from pg_class
    join pg_namespace on pg_namespace.oid = pg_class.relnamespace
    left join pg_stats on schemaname = nspname and tablename = relname and attname = 'vector'
    where pg_class.oid = 'grievance_words'::regclass`.execute(db);
  const { rows: count, words, shares } = rows[0]!;
  const known = new Map((words ?? []).map((word, place) => [word, shares![place]!]));
  return { rows: count, shareOf: (word) => known.get(word) ?? 0 };
}

const kept = new WeakMap<Db, () => Promise<WordEstimates>>();

/** The estimates of PostgreSQL, which a process keeps for a minute. */
export function wordEstimates(db: Db): Promise<WordEstimates> {
  if (!kept.has(db))
    kept.set(
      db,
      keptFor(
        () => new Date(),
        () => readEstimates(db),
      ),
    );
  return kept.get(db)!();
}
