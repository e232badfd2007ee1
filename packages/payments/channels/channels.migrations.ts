import { PostgresAdapter, sql, type Kysely } from 'kysely';
import type { Migrations } from '@pune/database';

const WITH_CHANNEL = ['payment_events', 'payment_receipts', 'ledger_entries'] as const;

const isPostgres = (db: Kysely<any>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;

/**
 * Runs a change of an append-only table without its triggers, and puts them back. A migration is
 * one transaction: no other client writes while they are away.
 */
async function withoutTriggers(
  db: Kysely<any>,
  table: string,
  change: () => Promise<unknown>,
): Promise<void> {
  if (isPostgres(db)) {
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(db);
    await change();
    await sql`alter table ${sql.table(table)} enable trigger user`.execute(db);
    return;
  }
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger' and tbl_name = ${table}`.execute(db);
  for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(db);
  await change();
  for (const trigger of rows) await sql.raw(trigger.sql).execute(db);
}

/**
 * Adds the channel to events, receipts and ledger entries. A row of before has the website's, unless
 * its payment says another one: those few rows alone are written again.
 */
async function addChannel(db: Kysely<any>): Promise<void> {
  for (const table of WITH_CHANNEL) {
    await db.schema
      .alterTable(table)
      .addColumn('channel', 'text', (column) => column.notNull().defaultTo('web'))
      .execute();
    await withoutTriggers(db, table, () =>
      sql`update ${sql.table(table)} set channel = (
        select channel from payment_intents where payment_intents.id = intent_id
      ) where intent_id in (select id from payment_intents where channel <> 'web')`.execute(db),
    );
  }
}

async function createComplaints(db: Kysely<any>): Promise<void> {
  let complaints = db.schema
    .createTable('payment_complaints')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('intent_id', 'text', (column) => column.references('payment_intents.id'));
  for (const name of [
    'source',
    'reference',
    'payment_id',
    'type',
    'disposition',
    'description',
    'state',
    'opened_at',
  ])
    complaints = complaints.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['answer', 'closed_at']) complaints = complaints.addColumn(name, 'text');
  await complaints.execute();
  await db.schema
    .createIndex('payment_complaints_once')
    .unique()
    .on('payment_complaints')
    .columns(['source', 'reference'])
    .execute();
}

/** Refuses changes of tables that are only added to. */
async function keepAppendOnly(db: Kysely<any>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    if (isPostgres(db)) {
      await sql`create trigger ${sql.raw(`${table}_append_only`)} before update or delete on ${sql.table(table)} for each row execute function payments_append_only()`.execute(
        db,
      );
      await sql`create trigger ${sql.raw(`${table}_no_truncate`)} before truncate on ${sql.table(table)} for each statement execute function payments_append_only()`.execute(
        db,
      );
      continue;
    }
    for (const change of ['update', 'delete'])
      await sql`create trigger ${sql.raw(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)} begin select raise(abort, ${sql.raw(`'append-only: ${table}'`)}); end`.execute(
        db,
      );
  }
}

async function createVirtualAccounts(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('payment_virtual_accounts')
    .addColumn('serial', 'text', (column) => column.primaryKey())
    .addColumn('head', 'text', (column) => column.notNull())
    .addColumn('account_number', 'text', (column) => column.notNull())
    .addColumn('allotted_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('payment_virtual_accounts_once', ['head', 'account_number'])
    .execute();
}

async function createAgents(db: Kysely<any>): Promise<void> {
  let devices = db.schema
    .createTable('payment_agent_devices')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('float_limit_paise', 'bigint', (column) => column.notNull())
    .addColumn('last_serial', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('blocked_at', 'text');
  for (const name of ['post', 'public_key', 'last_digest', 'registered_at'])
    devices = devices.addColumn(name, 'text', (column) => column.notNull());
  await devices.execute();
  let receipts = db.schema
    .createTable('payment_agent_receipts')
    .addColumn('device_id', 'text', (column) =>
      column.notNull().references('payment_agent_devices.id'),
    )
    .addColumn('serial', 'integer', (column) => column.notNull())
    .addColumn('amount_paise', 'bigint', (column) => column.notNull())
    .addColumn('intent_id', 'text', (column) => column.references('payment_intents.id'));
  for (const name of ['digest', 'taken_at', 'synced_at'])
    receipts = receipts.addColumn(name, 'text', (column) => column.notNull());
  await receipts
    .addPrimaryKeyConstraint('payment_agent_receipts_pk', ['device_id', 'serial'])
    .execute();
  let remittances = db.schema
    .createTable('payment_agent_remittances')
    .addColumn('device_id', 'text', (column) =>
      column.notNull().references('payment_agent_devices.id'),
    )
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('amount_paise', 'bigint', (column) => column.notNull());
  for (const name of ['remitted_on', 'at'])
    remittances = remittances.addColumn(name, 'text', (column) => column.notNull());
  await remittances
    .addPrimaryKeyConstraint('payment_agent_remittances_pk', ['device_id', 'reference'])
    .execute();
}

async function createCounters(db: Kysely<any>): Promise<void> {
  let sessions = db.schema
    .createTable('payment_counter_sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('opening_paise', 'bigint', (column) => column.notNull())
    .addColumn('last_serial', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('counted_paise', 'bigint')
    .addColumn('expected_paise', 'bigint');
  for (const name of ['outlet', 'post', 'opened_at'])
    sessions = sessions.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['closed_at', 'deposit_reference'])
    sessions = sessions.addColumn(name, 'text');
  await sessions.execute();
  let payments = db.schema
    .createTable('payment_counter_payments')
    .addColumn('session_id', 'text', (column) =>
      column.notNull().references('payment_counter_sessions.id'),
    )
    .addColumn('serial', 'integer', (column) => column.notNull())
    .addColumn('amount_paise', 'bigint', (column) => column.notNull())
    .addColumn('idempotency_key', 'text', (column) => column.notNull())
    .addColumn('terminal_reference', 'text')
    .addColumn('intent_id', 'text', (column) => column.notNull().references('payment_intents.id'));
  for (const name of ['means', 'head', 'account_number', 'at'])
    payments = payments.addColumn(name, 'text', (column) => column.notNull());
  await payments
    .addPrimaryKeyConstraint('payment_counter_payments_pk', ['session_id', 'serial'])
    .addUniqueConstraint('payment_counter_payments_once', ['session_id', 'idempotency_key'])
    // A slip is the proof of one payment. Other means have none.
    .addUniqueConstraint('payment_counter_payments_slip', ['terminal_reference'])
    .execute();
  await db.schema
    .createIndex('payment_counter_payments_by_account')
    .on('payment_counter_payments')
    .columns(['head', 'account_number', 'at'])
    .execute();
}

/** Adds persons, places and cheques to counters, and their deposits as rows of their own. */
async function extendCounters(db: Kysely<any>): Promise<void> {
  for (const [name, initial] of [
    ['place', 'counter'],
    ['desk', 'counter'],
  ] as const)
    await db.schema
      .alterTable('payment_counter_sessions')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(initial))
      .execute();
  for (const name of ['opened_by', 'notes', 'confirmed_by', 'confirmed_at'])
    await db.schema.alterTable('payment_counter_sessions').addColumn(name, 'text').execute();
  await db.schema
    .createTable('payment_counter_drawers')
    .addColumn('post', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) =>
      column.notNull().references('payment_counter_sessions.id'),
    )
    .addPrimaryKeyConstraint('payment_counter_drawers_pk', ['post', 'person'])
    .execute();
  await db.schema.alterTable('payment_counter_payments').addColumn('instrument', 'text').execute();
  for (const name of ['blocked_by', 'blocked_words'])
    await db.schema.alterTable('payment_agent_devices').addColumn(name, 'text').execute();
  let deposits = db.schema
    .createTable('payment_counter_deposits')
    .addColumn('session_id', 'text', (column) =>
      column.notNull().references('payment_counter_sessions.id'),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('paise', 'bigint', (column) => column.notNull());
  for (const name of ['reference', 'deposited_on', 'deposited_by', 'at'])
    deposits = deposits.addColumn(name, 'text', (column) => column.notNull());
  await deposits
    .addPrimaryKeyConstraint('payment_counter_deposits_pk', ['session_id', 'kind'])
    .execute();
  await keepAppendOnly(db, ['payment_counter_deposits']);
}

export const channelMigrations: Migrations = {
  '2026-11-29-channels': {
    up: async (db) => {
      await addChannel(db);
      await createComplaints(db);
    },
  },
  '2026-11-29-transfers-agents-counters': {
    up: async (db) => {
      await createVirtualAccounts(db);
      await createAgents(db);
      await createCounters(db);
      await keepAppendOnly(db, [
        'payment_agent_receipts',
        'payment_agent_remittances',
        'payment_counter_payments',
      ]);
    },
  },
  '2026-11-30-x-clerks-of-counters': { up: extendCounters },
};
