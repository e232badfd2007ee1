import type { Migrations } from '@pune/database';

/** The table of the numbers of rules that administrators draft and let in force. */
export const ruleMigrations: Migrations = {
  '2026-11-29-rules': {
    up: async (db) => {
      let rules = db.schema
        .createTable('payment_rules')
        .addColumn('id', 'text', (column) => column.primaryKey());
      for (const name of [
        'rule',
        'value',
        'from_day',
        'words',
        'state',
        'drafted_by',
        'drafted_at',
      ])
        rules = rules.addColumn(name, 'text', (column) => column.notNull());
      for (const name of ['until_day', 'decided_by', 'decided_at'])
        rules = rules.addColumn(name, 'text');
      await rules.execute();
    },
  },
};
