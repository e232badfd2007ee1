import type { Migrations } from '@pune/database';

export interface DashboardTables {
  /**
   * Hourly and daily aggregates by entity; `day` is their day in India. Times are ISO 8601 texts in
   * UTC.
   */
  dashboard_rollups: {
    feed: string;
    day: string;
    period: 'hour' | 'day';
    bucket_start: string;
    entity: string;
    property: string;
    readings: number;
    total: number;
    lowest: number;
    highest: number;
    latest: number;
    latest_at: string;
    simulated: number;
  };
  /** The digest of the source from which a feed's day was rolled up. */
  dashboard_partitions: { feed: string; day: string; digest: string; rolled_at: string };
}

export const dashboardMigrations: Migrations = {
  '2026-11-25-roll-ups': {
    up: async (db) => {
      let rollups = db.schema
        .createTable('dashboard_rollups')
        .addColumn('feed', 'text', (column) => column.notNull())
        .addColumn('property', 'text', (column) => column.notNull())
        .addColumn('period', 'text', (column) => column.notNull())
        .addColumn('bucket_start', 'text', (column) => column.notNull())
        .addColumn('entity', 'text', (column) => column.notNull());
      for (const name of ['day', 'latest_at'])
        rollups = rollups.addColumn(name, 'text', (column) => column.notNull());
      for (const name of ['total', 'lowest', 'highest', 'latest'])
        rollups = rollups.addColumn(name, 'double precision', (column) => column.notNull());
      for (const name of ['readings', 'simulated'])
        rollups = rollups.addColumn(name, 'integer', (column) => column.notNull());
      await rollups
        .addPrimaryKeyConstraint('dashboard_rollups_pk', [
          'feed',
          'property',
          'period',
          'bucket_start',
          'entity',
        ])
        .execute();
      await db.schema
        .createIndex('dashboard_rollups_by_day')
        .on('dashboard_rollups')
        .columns(['feed', 'day'])
        .execute();

      await db.schema
        .createTable('dashboard_partitions')
        .addColumn('feed', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('digest', 'text', (column) => column.notNull())
        .addColumn('rolled_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('dashboard_partitions_pk', ['feed', 'day'])
        .execute();
    },
  },
};
