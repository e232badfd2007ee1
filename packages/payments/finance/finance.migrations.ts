import type { Migrations } from '@pune/database';
import { sql, type Kysely } from 'kysely';
import { keepAppendOnly } from '../append-only.ts';

/** Each statement once, by the digest of its file and place in it; each line of an account once. */
async function createStatements(db: Kysely<any>): Promise<void> {
  let statements = db.schema
    .createTable('bank_statements')
    .addColumn('id', 'text', (column) => column.primaryKey());
  for (const name of ['account', 'number', 'format', 'from_day', 'to_day', 'currency'])
    statements = statements.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['opening_paise', 'closing_paise'])
    statements = statements.addColumn(name, 'bigint', (column) => column.notNull());
  statements = statements
    .addColumn('lines', 'integer', (column) => column.notNull())
    .addColumn('imported_at', 'text', (column) => column.notNull())
    .addColumn('imported_by', 'text')
    .addColumn('sample', 'integer', (column) => column.notNull().defaultTo(0));
  await statements.execute();
  let lines = db.schema
    .createTable('bank_lines')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('statement_id', 'text', (column) =>
      column.notNull().references('bank_statements.id'),
    );
  for (const name of ['account', 'booked_on', 'reference', 'text'])
    lines = lines.addColumn(name, 'text', (column) => column.notNull());
  await lines
    .addColumn('paise', 'bigint', (column) => column.notNull())
    .addColumn('charge', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('bank_lines_by_day')
    .on('bank_lines')
    .columns(['booked_on', 'id'])
    .execute();
}

/** The facts of gateways' reports, and the class of each item of a reconciliation. */
async function createReconciliation(db: Kysely<any>): Promise<void> {
  let reported = db.schema
    .createTable('payment_report_facts')
    .addColumn('gateway', 'text', (column) => column.notNull())
    .addColumn('event_id', 'text', (column) => column.notNull());
  for (const name of ['kind', 'order_id', 'occurred_at', 'day', 'settlement'])
    reported = reported.addColumn(name, 'text', (column) => column.notNull());
  await reported
    .addColumn('payment_id', 'text')
    .addColumn('amount_paise', 'bigint', (column) => column.notNull())
    .addColumn('fee_paise', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('payment_report_facts_pk', ['gateway', 'event_id'])
    .execute();
  await db.schema
    .createIndex('payment_report_facts_by_day')
    .on('payment_report_facts')
    .columns(['gateway', 'day'])
    .execute();
  await db.schema
    .createIndex('payment_report_facts_by_settlement')
    .on('payment_report_facts')
    .columns(['gateway', 'settlement'])
    .execute();
  await db.schema
    .createIndex('payment_events_by_payment')
    .on('payment_events')
    .columns(['gateway', 'payment_id'])
    .execute();
  await db.schema
    .createIndex('payment_events_by_occurrence')
    .on('payment_events')
    .columns(['gateway', 'occurred_at'])
    .execute();
  await db.schema
    .createIndex('payment_report_facts_by_payment')
    .on('payment_report_facts')
    .columns(['gateway', 'payment_id'])
    .execute();
  let items = db.schema
    .createTable('payment_reconciliation_items')
    .addColumn('key', 'text', (column) => column.primaryKey());
  for (const name of ['gateway', 'class', 'day', 'first_seen_at', 'changed_at'])
    items = items.addColumn(name, 'text', (column) => column.notNull());
  await items
    .addColumn('paise', 'bigint', (column) => column.notNull())
    .addColumn('off_paise', 'bigint', (column) => column.notNull())
    .addColumn('netted_paise', 'bigint', (column) => column.notNull())
    .addColumn('line_id', 'text')
    .addColumn('intent_id', 'text')
    .execute();
  await db.schema
    .createIndex('payment_reconciliation_items_by_day')
    .on('payment_reconciliation_items')
    .columns(['day', 'class'])
    .execute();
  let runs = db.schema
    .createTable('payment_reconciliation_runs')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('gateway', 'text', (column) => column.notNull());
  for (const name of ['state', 'finished_at'])
    runs = runs.addColumn(name, 'text', (column) => column.notNull());
  await runs
    .addColumn('error', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('payment_reconciliation_runs_pk', ['day', 'gateway'])
    .execute();
  await db.schema
    .createIndex('payment_receipts_by_issued')
    .on('payment_receipts')
    .columns(['issued_at', 'number'])
    .execute();
  await db.schema.createIndex('ledger_entries_by_at').on('ledger_entries').column('at').execute();
}

/** The revisions of the daily proof, linked by their digests. */
async function createProofs(db: Kysely<any>): Promise<void> {
  let proofs = db.schema
    .createTable('payment_proofs')
    .addColumn('seq', 'integer', (column) => column.primaryKey());
  for (const name of ['day', 'content', 'previous', 'digest', 'made_at'])
    proofs = proofs.addColumn(name, 'text', (column) => column.notNull());
  await proofs.execute();
  await db.schema
    .createIndex('payment_proofs_by_day')
    .on('payment_proofs')
    .columns(['day', 'seq'])
    .execute();
}

/**
 * The cases of money, with the rule of staff that maker, checker and releaser are three persons as a
 * constraint.
 */
async function createCases(db: Kysely<any>): Promise<void> {
  let cases = db.schema
    .createTable('payment_cases')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('subject', 'text', (column) => column.notNull().unique())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('paise', 'bigint', (column) => column.notNull());
  for (const name of [
    'type',
    'reason',
    'department',
    'language',
    'status',
    'stage',
    'opened_at',
    'due_at',
    'sorted_at',
    'changed_at',
  ])
    cases = cases.addColumn(name, 'text', (column) => column.notNull());
  for (const name of [
    'gateway',
    'suspense_id',
    'intent_id',
    'refund_id',
    'proposal',
    'maker',
    'checker',
    'releaser',
    'owner_post',
    'escalate_at',
    'undo',
  ])
    cases = cases.addColumn(name, 'text');
  await cases
    .addCheckConstraint(
      'payment_cases_three_persons',
      sql`(maker is null or checker is null or maker <> checker) and (maker is null or releaser is null or maker <> releaser) and (checker is null or releaser is null or checker <> releaser)`,
    )
    .execute();
  for (const [name, columns] of Object.entries({
    payment_cases_by_due: ['type', 'stage', 'sorted_at', 'id'],
    payment_cases_by_opened: ['type', 'stage', 'opened_at', 'id'],
    payment_cases_by_changed: ['type', 'stage', 'changed_at', 'id'],
    payment_cases_by_escalation: ['escalate_at'],
    payment_cases_by_refund: ['refund_id'],
  }))
    await db.schema.createIndex(name).on('payment_cases').columns(columns).execute();
  await db.schema
    .createTable('payment_case_events')
    .addColumn('case_id', 'text', (column) => column.notNull().references('payment_cases.id'))
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('post', 'text')
    .addColumn('person', 'text')
    .addColumn('words', 'text')
    .addColumn('detail', 'text')
    .addPrimaryKeyConstraint('payment_case_events_pk', ['case_id', 'step'])
    .execute();
}

/** Tables whose rows are never changed. */
const APPEND_ONLY = [
  'bank_statements',
  'bank_lines',
  'payment_report_facts',
  'payment_proofs',
  'payment_case_events',
] as const;

/** The migrations of statements, reconciliation, cases of money and the daily proof. */
export const financeMigrations: Migrations = {
  '2026-11-29-finance-statements-and-cases': {
    up: async (db) => {
      await createStatements(db);
      await createReconciliation(db);
      await createProofs(db);
      await createCases(db);
      await keepAppendOnly(db, APPEND_ONLY);
    },
  },
  '2026-11-30-y-settlement-lumps': {
    up: async (db) => {
      await db.schema
        .createTable('payment_settlement_lumps')
        .addColumn('gateway', 'text', (column) => column.notNull())
        .addColumn('settlement', 'text', (column) => column.notNull())
        .addColumn('lump', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('payment_settlement_lumps_pk', ['gateway', 'settlement'])
        .execute();
      await db.schema
        .createIndex('payment_settlement_lumps_by_lump')
        .on('payment_settlement_lumps')
        .columns(['gateway', 'lump'])
        .execute();
      await keepAppendOnly(db, ['payment_settlement_lumps']);
    },
  },
};
