import type { Migrations } from '@pune/database';

/** The sandbox gateway's own tables: like a real gateway, it does not use ours. */
export interface SandboxTables {
  sandbox_orders: {
    id: string;
    gateway: string;
    merchant_id: string;
    reference: string;
    amount_paise: number;
    currency: string;
    description: string;
    return_url: string;
    language: string;
    expires_at: string;
    outcome: string | null;
    cancelled: number;
    questions: number;
    upi_uri: string | null;
  };
  /** Past and future events: the state of an order is the fold of its past events. */
  sandbox_events: {
    id: string;
    order_id: string;
    kind: string;
    payment_id: string | null;
    refund_id: string | null;
    refund_reference: string | null;
    amount_paise: number;
    fee_paise: number;
    at: string;
    place: number;
  };
  sandbox_refunds: { id: string; order_id: string; reference: string; amount_paise: number };
  sandbox_webhooks: {
    id: string;
    event_id: string;
    gateway: string;
    forged: number;
    due_at: string;
    attempts: number;
    delivered_at: string | null;
  };
}

export const sandboxMigrations: Migrations = {
  '2026-11-25-orders-events-webhooks': {
    up: async (db) => {
      let orders = db.schema
        .createTable('sandbox_orders')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('reference', 'text', (column) => column.notNull().unique())
        .addColumn('amount_paise', 'bigint', (column) => column.notNull());
      for (const name of [
        'gateway',
        'merchant_id',
        'currency',
        'description',
        'return_url',
        'language',
        'expires_at',
      ])
        orders = orders.addColumn(name, 'text', (column) => column.notNull());
      await orders
        .addColumn('outcome', 'text')
        .addColumn('upi_uri', 'text')
        .addColumn('cancelled', 'integer', (column) => column.notNull())
        .addColumn('questions', 'integer', (column) => column.notNull())
        .execute();
      let events = db.schema
        .createTable('sandbox_events')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('order_id', 'text', (column) =>
          column.notNull().references('sandbox_orders.id'),
        );
      for (const name of ['kind', 'at'])
        events = events.addColumn(name, 'text', (column) => column.notNull());
      for (const name of ['payment_id', 'refund_id', 'refund_reference'])
        events = events.addColumn(name, 'text');
      for (const name of ['amount_paise', 'fee_paise'])
        events = events.addColumn(name, 'bigint', (column) => column.notNull());
      await events.addColumn('place', 'integer', (column) => column.notNull()).execute();
      await db.schema
        .createIndex('sandbox_events_by_order')
        .on('sandbox_events')
        .column('order_id')
        .execute();
      await db.schema
        .createTable('sandbox_refunds')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('order_id', 'text', (column) => column.notNull().references('sandbox_orders.id'))
        .addColumn('reference', 'text', (column) => column.notNull().unique())
        .addColumn('amount_paise', 'bigint', (column) => column.notNull())
        .execute();
      let webhooks = db.schema
        .createTable('sandbox_webhooks')
        .addColumn('id', 'text', (column) => column.primaryKey());
      for (const name of ['event_id', 'gateway', 'due_at'])
        webhooks = webhooks.addColumn(name, 'text', (column) => column.notNull());
      for (const name of ['forged', 'attempts'])
        webhooks = webhooks.addColumn(name, 'integer', (column) => column.notNull());
      await webhooks.addColumn('delivered_at', 'text').execute();
      await db.schema
        .createIndex('sandbox_webhooks_due')
        .on('sandbox_webhooks')
        .columns(['delivered_at', 'due_at'])
        .execute();
    },
  },
};
