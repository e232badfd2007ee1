import { migrateFeature, type Migrations } from '@pune/database';
import type { Kysely } from 'kysely';

export interface SearchTables {
  /** Searches without an answer: how often, never who. */
  search_misses: {
    /** The day in India: `2026-11-28`. */
    day: string;
    site: string;
    locale: string;
    /** The folded words of the query. */
    words: string;
    /** The words as they were typed first on that day, for people to read. */
    typed: string | null;
    times: number;
  };
}

export const searchMigrations: Migrations = {
  '2026-11-28-searches-without-an-answer': {
    up: async (db) => {
      await db.schema
        .createTable('search_misses')
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('site', 'text', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addColumn('times', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('search_misses_of_day', ['day', 'site', 'locale', 'words'])
        .execute();
    },
  },
  '2026-11-29-searches-as-typed': {
    up: async (db) => {
      await db.schema.alterTable('search_misses').addColumn('typed', 'text').execute();
    },
  },
};

export const migrateSearch = (db: Kysely<any>): Promise<void> =>
  migrateFeature(db, 'search', searchMigrations);
