import type { Migrations } from '@pune/database';
import { sql, type Kysely } from 'kysely';

async function createIncentives(db: Kysely<any>): Promise<void> {
  let incentives = db.schema
    .createTable('payment_incentives')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('ended_at', 'text');
  for (const name of [
    'names',
    'order_number',
    'head',
    'gateways',
    'from_day',
    'until_day',
    'created_at',
  ])
    incentives = incentives.addColumn(name, 'text', (column) => column.notNull());
  incentives = incentives.addColumn('basis_points', 'integer', (column) => column.notNull());
  for (const name of ['max_paise', 'cap_paise'])
    incentives = incentives.addColumn(name, 'bigint', (column) => column.notNull());
  for (const name of ['reserved_paise', 'granted_paise'])
    incentives = incentives.addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0));
  await incentives
    .addCheckConstraint(
      'payment_incentives_cap',
      sql`reserved_paise >= 0 and granted_paise >= 0 and reserved_paise + granted_paise <= cap_paise`,
    )
    .execute();
  let claims = db.schema
    .createTable('payment_incentive_claims')
    .addColumn('intent_id', 'text', (column) => column.notNull().references('payment_intents.id'))
    .addColumn('bill_id', 'text', (column) => column.notNull().references('payment_bills.id'))
    .addColumn('incentive_id', 'text', (column) =>
      column.notNull().references('payment_incentives.id'),
    )
    .addColumn('paise', 'bigint', (column) => column.notNull())
    .addColumn('returned_paise', 'bigint', (column) => column.notNull().defaultTo(0));
  for (const name of ['state', 'reserved_at', 'changed_at'])
    claims = claims.addColumn(name, 'text', (column) => column.notNull());
  await claims
    .addPrimaryKeyConstraint('payment_incentive_claims_pk', ['intent_id', 'bill_id'])
    .execute();
  // A bill gets an incentive once, by whatever payment arrives first.
  await sql`create unique index payment_incentive_claims_once on payment_incentive_claims (incentive_id, bill_id) where state in ('granted', 'settled')`.execute(
    db,
  );
  await sql`create index payment_incentive_claims_open on payment_incentive_claims (reserved_at) where state = 'reserved'`.execute(
    db,
  );
}

export const incentiveMigrations: Migrations = {
  '2026-11-29-incentives': { up: createIncentives },
  '2026-11-30-incentives-hold-out': {
    up: async (db) => {
      await db.schema
        .alterTable('payment_incentives')
        .addColumn('hold_out', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  },
  '2026-11-30-y-measures-of-incentives': {
    up: async (db) => {
      let measures = db.schema
        .createTable('payment_incentive_measures')
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('measured_at', 'text', (column) => column.notNull());
      for (const name of ['treated_bills', 'treated_paid', 'held_bills', 'held_paid'])
        measures = measures.addColumn(name, 'integer', (column) => column.notNull());
      await measures
        .addPrimaryKeyConstraint('payment_incentive_measures_pk', ['kind', 'name'])
        .execute();
    },
  },
  '2026-11-30-y-reservations-yield': {
    up: async (db) => {
      await db.schema
        .alterTable('payment_incentive_claims')
        .addColumn('held_until', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
      await db.schema
        .createIndex('payment_incentive_claims_by_bill')
        .on('payment_incentive_claims')
        .columns(['incentive_id', 'bill_id'])
        .execute();
    },
  },
};
