import type { Migrations } from '@pune/database';

/** The tables of reminders as code sees them. */
export interface ReminderTables {
  /** One row for a bill and a rule, whatever the channel: no bill is reminded of twice by a rule. */
  payment_reminders: { bill_id: string; rule: string; channel: string; at: string };
}

export const reminderMigrations: Migrations = {
  '2026-11-29-reminders-once-a-rule': {
    up: async (db) => {
      await db.schema
        .createTable('payment_reminders')
        .addColumn('bill_id', 'text', (column) => column.notNull().references('payment_bills.id'))
        .addColumn('rule', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('payment_reminders_pk', ['bill_id', 'rule'])
        .execute();
    },
  },
};
