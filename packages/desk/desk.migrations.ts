import { migrateFeature, type Migrations } from '@pune/database';
import type { Kysely } from 'kysely';

/** Times are ISO 8601 texts in UTC. */
export interface DeskTables {
  /** Views of lists that officers keep under a name. `query` is the query of the address. */
  desk_views: {
    id: string;
    person: string;
    type: string;
    name: string;
    query: string;
    created_at: string;
  };
  /** Persons who have a case open until `ends_at`, with the designation that colleagues read. */
  desk_presence: {
    type: string;
    case_id: string;
    person: string;
    designation_en: string;
    designation_mr: string;
    designation_hi: string;
    ends_at: string;
  };
}

export const deskMigrations: Migrations = {
  '2026-11-28-keep-views': {
    up: async (db) => {
      await db.schema
        .createTable('desk_views')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('query', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('desk_views_of_person')
        .on('desk_views')
        .columns(['person', 'type', 'name'])
        .unique()
        .execute();
    },
  },
  '2026-11-28-note-presence': {
    up: async (db) => {
      await db.schema
        .createTable('desk_presence')
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('case_id', 'text', (column) => column.notNull())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('designation_en', 'text', (column) => column.notNull())
        .addColumn('designation_mr', 'text', (column) => column.notNull())
        .addColumn('designation_hi', 'text', (column) => column.notNull())
        .addColumn('ends_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('desk_presence_pk', ['case_id', 'type', 'person'])
        .execute();
      await db.schema
        .createIndex('desk_presence_by_end')
        .on('desk_presence')
        .column('ends_at')
        .execute();
    },
  },
};

export const migrateDesk = (db: Kysely<any>): Promise<void> =>
  migrateFeature(db, 'desk', deskMigrations);
