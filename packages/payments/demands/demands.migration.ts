import type { Migrations } from '@pune/database';

/** The table of imports of demands: how far each file came, with its control totals. */
export const demandMigrations: Migrations = {
  '2026-11-29-demand-imports': {
    up: async (db) => {
      let imports = db.schema
        .createTable('payment_demand_imports')
        .addColumn('id', 'text', (column) => column.primaryKey());
      for (const name of ['rows', 'opening_paise', 'assessed_paise', 'rows_done'])
        imports = imports.addColumn(name, 'bigint', (column) => column.notNull());
      await imports
        .addColumn('started_at', 'text', (column) => column.notNull())
        .addColumn('finished_at', 'text')
        .execute();
    },
  },
};
