import { migrateFeature, type Migrations } from '@pune/database';
import { migrateShared } from '@pune/database/shared';
import { migrateStaff } from '@pune/staff/migrations';
import { sql, type Kysely } from 'kysely';

export type { ModerationTables } from './moderation.tables.ts';

async function createItems(db: Kysely<any>): Promise<void> {
  let items = db.schema
    .createTable('moderation_items')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('object', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('moderation_items_of_object', ['source', 'object', 'part']);
  for (const name of [
    'number',
    'reference',
    'department',
    'language',
    'status',
    'stage',
    'submitted_at',
    'due_at',
    'sorted_at',
    'changed_at',
  ])
    items = items.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['office', 'text', 'picture_key', 'picture_type', 'approved_text', 'reason'])
    items = items.addColumn(name, 'text');
  await items.execute();
}

/** The indexes of the queues, in each order of the desk, and of the search by number. */
const INDEXES: Record<string, readonly string[]> = {
  moderation_items_by_due: ['stage', 'sorted_at', 'id'],
  moderation_items_by_submitted: ['stage', 'submitted_at', 'id'],
  moderation_items_by_changed: ['stage', 'changed_at', 'id'],
  moderation_items_by_reference: ['reference'],
};

/** The first and the last three signs of the number that an author knows, without its prefix. */
export const NUMBER_PARTS = {
  number_start: 'substr(reference, 3, 3)',
  number_end: 'substr(reference, 8, 3)',
} as const;

export const moderationMigrations: Migrations = {
  '2026-11-28-moderate-items': {
    up: async (db) => {
      await createItems(db);
      await db.schema
        .createTable('moderation_events')
        .addColumn('item_id', 'text', (column) =>
          column.notNull().references('moderation_items.id'),
        )
        .addColumn('step', 'integer', (column) => column.notNull())
        .addColumn('event', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('by', 'text', (column) => column.notNull())
        .addColumn('post', 'text')
        .addColumn('reason', 'text')
        .addColumn('words', 'text')
        .addColumn('language', 'text')
        .addPrimaryKeyConstraint('moderation_events_pk', ['item_id', 'step'])
        .execute();
      for (const [name, columns] of Object.entries(INDEXES))
        await db.schema
          .createIndex(name)
          .on('moderation_items')
          .columns([...columns])
          .execute();
    },
  },
  '2026-11-28-x-appeals-and-escalations': {
    up: async (db) => {
      const items = () => db.schema.alterTable('moderation_items');
      for (const name of ['withheld_by', 'appealed_at', 'owner_post', 'escalate_at'])
        await items().addColumn(name, 'text').execute();
      // The appeal is decided by another person than the one who withheld.
      await items()
        .addColumn('appeal_decided_by', 'text', (column) =>
          column.check(sql`appeal_decided_by <> withheld_by`),
        )
        .execute();
      await sql`update moderation_items set escalate_at = due_at where stage = 'open'`.execute(db);
      await db.schema
        .createIndex('moderation_items_by_escalation')
        .on('moderation_items')
        .column('escalate_at')
        .execute();
      await db.schema
        .createIndex('moderation_items_of_owner')
        .on('moderation_items')
        .columns(['owner_post', 'stage', 'sorted_at', 'id'])
        .execute();
    },
  },
  '2026-11-28-x-z-undo-and-parts-of-numbers': {
    up: async (db) => {
      await db.schema.alterTable('moderation_items').addColumn('undo', 'text').execute();
      for (const [name, column] of Object.entries(NUMBER_PARTS))
        await db.schema
          .createIndex(`moderation_items_by_${name}`)
          .on('moderation_items')
          .expression(sql.raw(column))
          .execute();
    },
  },
};

/** Migrates the tables. */
export async function migrateModeration(db: Kysely<any>): Promise<void> {
  await migrateShared(db);
  await migrateStaff(db);
  await migrateFeature(db, 'moderation', moderationMigrations);
}
