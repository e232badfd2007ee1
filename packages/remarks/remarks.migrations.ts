import { migrateFeature, type Migrations } from '@pune/database';
import type { SharedTables } from '@pune/database/shared';
import type { Kysely } from 'kysely';

export interface RemarkTables extends SharedTables {
  /** The views of a page by day, without its readers. */
  page_views: {
    /** The day in India: `2026-11-28`. */
    day: string;
    site: string;
    /** The address of the page: `/mr/services/property-tax/`. */
    path: string;
    times: number;
  };
  /** Answers to “was this page useful?”, without a time of the day and without a sender. */
  remarks: {
    id: string;
    day: string;
    site: string;
    path: string;
    /** 1 for yes, 0 for no. */
    useful: number;
    words: string | null;
  };
}

export const remarkMigrations: Migrations = {
  '2026-11-29-views-and-remarks': {
    up: async (db) => {
      await db.schema
        .createTable('page_views')
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('site', 'text', (column) => column.notNull())
        .addColumn('path', 'text', (column) => column.notNull())
        .addColumn('times', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('page_views_of_day', ['day', 'site', 'path'])
        .execute();
      await db.schema
        .createTable('remarks')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('site', 'text', (column) => column.notNull())
        .addColumn('path', 'text', (column) => column.notNull())
        .addColumn('useful', 'integer', (column) => column.notNull())
        .addColumn('words', 'text')
        .execute();
      await db.schema.createIndex('remarks_by_day').on('remarks').column('day').execute();
    },
  },
};

export const migrateRemarks = (db: Kysely<any>): Promise<void> =>
  migrateFeature(db, 'remarks', remarkMigrations);
