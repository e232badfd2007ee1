import type { Migrations } from '@pune/database';
import type { SharedTables } from '@pune/database/shared';

export interface TelemetryTables extends SharedTables {
  /** The senders of readings, with their feeds. Only a hash of the key is stored. */
  telemetry_sources: {
    id: string;
    name: string;
    feeds: string;
    key_hash: string;
    simulated: number;
    active: number;
    created_at: string;
  };
}

export const telemetryMigrations: Migrations = {
  '2026-11-25-sources-of-readings': {
    up: async (db) => {
      let sources = db.schema
        .createTable('telemetry_sources')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('key_hash', 'text', (column) => column.notNull().unique());
      for (const name of ['name', 'feeds', 'created_at'])
        sources = sources.addColumn(name, 'text', (column) => column.notNull());
      for (const name of ['simulated', 'active'])
        sources = sources.addColumn(name, 'integer', (column) => column.notNull());
      await sources.execute();
    },
  },
};
