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

export const channelMigrations: Migrations = {
  '2026-11-29-channels': {
    up: async (db) => {
      await addChannel(db);
      await createComplaints(db);
    },
  },
};
