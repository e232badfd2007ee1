import { sql, type Kysely, type Selectable } from 'kysely';
import type { Migrations } from '@pune/database';
import { keepAppendOnly } from './append-only.ts';
import { ownerIndexMigrations } from './bills/owner-index.migration.ts';
import { recordVersion } from './bills/versions.ts';
import { channelMigrations } from './channels/channels.migrations.ts';
import { financeMigrations } from './finance/finance.migrations.ts';
import { incentiveMigrations } from './incentives/incentives.migrations.ts';
import { demandMigrations } from './demands/demands.migration.ts';
import { ruleMigrations } from './rules/rules.migration.ts';
import type { PaymentTables } from './payments.tables.ts';
import { refundRequestMigrations } from './refund-requests/refund-requests.migration.ts';
import { reminderMigrations } from './reminders/reminders.migration.ts';

const APPEND_ONLY = [
  'ledger_entries',
  'ledger_lines',
  'payment_events',
  'payment_receipts',
] as const;

async function createBills(db: Kysely<any>): Promise<void> {
  let bills = db.schema
    .createTable('payment_bills')
    .addColumn('id', 'text', (column) => column.primaryKey());
  for (const name of ['head', 'account_number', 'period', 'issued_on', 'facts'])
    bills = bills.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['sample', 'version'])
    bills = bills.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0));
  await bills.execute();
  await db.schema
    .createIndex('payment_bills_once')
    .unique()
    .on('payment_bills')
    .columns(['head', 'account_number', 'period'])
    .execute();
}

async function createIntents(db: Kysely<any>): Promise<void> {
  let intents = db.schema
    .createTable('payment_intents')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
    .addColumn('amount_paise', 'bigint', (column) => column.notNull());
  for (const name of [
    'gateway',
    'state',
    'currency',
    'channel',
    'language',
    'value_date',
    'created_at',
    'expires_at',
    'horizon_at',
  ])
    intents = intents.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['order_id', 'payment_id', 'checkout', 'next_poll_at'])
    intents = intents.addColumn(name, 'text');
  for (const name of ['polls', 'version'])
    intents = intents.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0));
  await intents.execute();
  await db.schema
    .createIndex('payment_intents_order')
    .unique()
    .on('payment_intents')
    .columns(['gateway', 'order_id'])
    .execute();
  await db.schema
    .createIndex('payment_intents_due')
    .on('payment_intents')
    .column('next_poll_at')
    .execute();
  await db.schema
    .createTable('payment_intent_bills')
    .addColumn('intent_id', 'text', (column) => column.notNull().references('payment_intents.id'))
    .addColumn('bill_id', 'text', (column) => column.notNull().references('payment_bills.id'))
    .addColumn('amount_paise', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('payment_intent_bills_pk', ['intent_id', 'bill_id'])
    .execute();
  await db.schema
    .createIndex('payment_intent_bills_by_bill')
    .on('payment_intent_bills')
    .column('bill_id')
    .execute();

  let refunds = db.schema
    .createTable('payment_refunds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('intent_id', 'text', (column) => column.notNull().references('payment_intents.id'))
    .addColumn('amount_paise', 'bigint', (column) => column.notNull());
  for (const name of ['currency', 'state', 'reason', 'created_at'])
    refunds = refunds.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['gateway_refund_id', 'next_poll_at'])
    refunds = refunds.addColumn(name, 'text');
  for (const name of ['polls', 'version'])
    refunds = refunds.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0));
  await refunds.execute();
  await db.schema
    .createIndex('payment_refunds_by_intent')
    .on('payment_refunds')
    .column('intent_id')
    .execute();
  await db.schema
    .createIndex('payment_refunds_due')
    .on('payment_refunds')
    .column('next_poll_at')
    .execute();

  let events = db.schema
    .createTable('payment_events')
    .addColumn('gateway', 'text', (column) => column.notNull())
    .addColumn('event_id', 'text', (column) => column.notNull());
  for (const name of ['kind', 'outcome', 'currency', 'occurred_at', 'received_at'])
    events = events.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['intent_id', 'refund_id', 'detail', 'order_id', 'payment_id'])
    events = events.addColumn(name, 'text');
  await events
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('amount_paise', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('payment_events_pk', ['gateway', 'event_id'])
    .execute();
  await db.schema
    .createIndex('payment_events_by_intent')
    .on('payment_events')
    .columns(['intent_id', 'step'])
    .execute();
  await db.schema
    .createIndex('payment_events_by_refund')
    .on('payment_events')
    .columns(['refund_id', 'step'])
    .execute();

  let suspense = db.schema
    .createTable('payment_suspense')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('amount_paise', 'bigint', (column) => column.notNull());
  for (const name of ['gateway', 'subject', 'reason', 'currency', 'opened_at'])
    suspense = suspense.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['intent_id', 'resolved_at']) suspense = suspense.addColumn(name, 'text');
  for (const name of ['posted', 'settled'])
    suspense = suspense.addColumn(name, 'integer', (column) => column.notNull());
  await suspense.execute();
  await db.schema
    .createIndex('payment_suspense_by_intent')
    .on('payment_suspense')
    .column('intent_id')
    .execute();
  await db.schema
    .createIndex('payment_suspense_once')
    .unique()
    .on('payment_suspense')
    .columns(['gateway', 'subject'])
    .execute();
}

async function createReceipts(db: Kysely<any>): Promise<void> {
  let receipts = db.schema
    .createTable('payment_receipts')
    .addColumn('number', 'text', (column) => column.primaryKey())
    .addColumn('intent_id', 'text', (column) =>
      column.notNull().unique().references('payment_intents.id'),
    )
    .addColumn('serial', 'integer', (column) => column.notNull());
  for (const name of ['financial_year', 'verify_code', 'issued_at', 'content'])
    receipts = receipts.addColumn(name, 'text', (column) => column.notNull());
  await receipts.execute();
  await db.schema
    .createIndex('payment_receipts_serial')
    .unique()
    .on('payment_receipts')
    .columns(['financial_year', 'serial'])
    .execute();
  await db.schema
    .createTable('payment_receipt_series')
    .addColumn('financial_year', 'text', (column) => column.primaryKey())
    .addColumn('last_serial', 'integer', (column) => column.notNull())
    .execute();
}

async function createLedger(db: Kysely<any>): Promise<void> {
  let entries = db.schema
    .createTable('ledger_entries')
    .addColumn('id', 'text', (column) => column.primaryKey());
  for (const name of ['reason', 'gateway', 'value_date', 'at'])
    entries = entries.addColumn(name, 'text', (column) => column.notNull());
  await entries
    .addColumn('intent_id', 'text', (column) => column.references('payment_intents.id'))
    .addColumn('refund_id', 'text', (column) => column.references('payment_refunds.id'))
    .execute();
  await db.schema
    .createIndex('ledger_entries_by_intent')
    .on('ledger_entries')
    .column('intent_id')
    .execute();
  await db.schema
    .createTable('ledger_lines')
    .addColumn('entry_id', 'text', (column) => column.notNull().references('ledger_entries.id'))
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('debit_paise', 'bigint', (column) => column.notNull())
    .addColumn('credit_paise', 'bigint', (column) => column.notNull())
    .addCheckConstraint(
      'ledger_lines_one_side',
      sql`debit_paise >= 0 and credit_paise >= 0 and (debit_paise = 0) <> (credit_paise = 0)`,
    )
    .addPrimaryKeyConstraint('ledger_lines_pk', ['entry_id', 'line'])
    .execute();
  await db.schema
    .createIndex('ledger_lines_by_account')
    .on('ledger_lines')
    .column('account')
    .execute();
  await db.schema
    .createTable('ledger_balances')
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('balance_paise', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_balances_pk', ['account', 'currency'])
    .execute();
}

export const paymentMigrations: Migrations = {
  '2026-11-25-bills-intents-ledger': {
    up: async (db) => {
      await createBills(db);
      await createIntents(db);
      await createReceipts(db);
      await createLedger(db);
      await keepAppendOnly(db, APPEND_ONLY);
    },
  },
  '2026-11-27-payers-owners-versions': {
    up: async (db) => {
      await db.schema.alterTable('payment_intents').addColumn('payer_hash', 'text').execute();
      await db.schema.alterTable('payment_bills').addColumn('owner', 'text').execute();
      let versions = db.schema
        .createTable('payment_bill_versions')
        .addColumn('bill_id', 'text', (column) => column.notNull().references('payment_bills.id'))
        .addColumn('revision', 'integer', (column) => column.notNull());
      for (const name of ['reason', 'content', 'digest', 'at'])
        versions = versions.addColumn(name, 'text', (column) => column.notNull());
      await versions
        .addPrimaryKeyConstraint('payment_bill_versions_pk', ['bill_id', 'revision'])
        .execute();
      for (const bill of await db.selectFrom('payment_bills').selectAll().execute())
        await recordVersion(
          db,
          bill as Selectable<PaymentTables['payment_bills']>,
          'first seen',
          new Date(),
        );
      await keepAppendOnly(db, ['payment_bill_versions']);
    },
  },
  ...channelMigrations,
  ...financeMigrations,
  ...demandMigrations,
  ...incentiveMigrations,
  ...reminderMigrations,
  ...ruleMigrations,
  ...refundRequestMigrations,
  ...ownerIndexMigrations,
};
