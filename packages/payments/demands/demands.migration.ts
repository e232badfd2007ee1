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
  '2026-11-30-imports-undone': {
    up: async (db) => {
      await db.schema.alterTable('payment_demand_imports').addColumn('serial', 'integer').execute();
      for (const name of ['undo', 'undo_after', 'undone_at'])
        await db.schema.alterTable('payment_demand_imports').addColumn(name, 'text').execute();
      await db.schema
        .createIndex('payment_demand_imports_by_serial')
        .on('payment_demand_imports')
        .column('serial')
        .unique()
        .execute();
      await db.schema
        .alterTable('payment_bill_versions')
        .addColumn('import_serial', 'integer')
        .execute();
      await db.schema
        .createIndex('payment_bill_versions_by_import')
        .on('payment_bill_versions')
        .columns(['import_serial', 'bill_id'])
        .execute();
    },
  },
};
