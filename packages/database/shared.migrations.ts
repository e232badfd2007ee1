import type { Kysely } from 'kysely';
import { migrateFeature, type Migrations } from './database.ts';

/**
 * Tables that every feature shares. Times are ISO 8601 texts in UTC, which sort chronologically.
 */
export interface SharedTables {
  /**
   * One row for each running or recent request: makes a repeated request harmless. `answer` is
   * sealed (`idempotency.ts`).
   */
  idempotency_keys: {
    scope: string;
    key_hash: string;
    body_hash: string;
    state: 'running' | 'done';
    note: string | null;
    answer: string | null;
    started_at: string;
    expires_at: string;
  };
  /** Messages to deliver after a commit, at least once (`outbox.ts`). */
  outbox_messages: {
    id: string;
    topic: string;
    dedupe_key: string;
    payload: string;
    state: 'waiting' | 'done' | 'failed';
    attempts: number;
    available_at: string;
    leased_until: string | null;
    created_at: string;
    done_at: string | null;
    error: string | null;
    /** The first time of delivery; retries move `available_at`. Null in rows of older versions. */
    due_at: string | null;
    /** The trace of the request that caused the message (W3C Trace Context). */
    traceparent: string | null;
  };
  rate_limits: { scope: string; subject_hash: string; window_start: string; used: number };
}

export const sharedMigrations: Migrations = {
  '2026-11-25-share-idempotency-outbox-limits': {
    up: async (db) => {
      await db.schema
        .createTable('idempotency_keys')
        .addColumn('scope', 'text', (column) => column.notNull())
        .addColumn('key_hash', 'text', (column) => column.notNull())
        .addColumn('body_hash', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('note', 'text')
        .addColumn('answer', 'text')
        .addColumn('started_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('idempotency_keys_pk', ['scope', 'key_hash'])
        .execute();
      await db.schema
        .createIndex('idempotency_keys_by_end')
        .on('idempotency_keys')
        .column('expires_at')
        .execute();

      await db.schema
        .createTable('outbox_messages')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('topic', 'text', (column) => column.notNull())
        .addColumn('dedupe_key', 'text', (column) => column.notNull())
        .addColumn('payload', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('available_at', 'text', (column) => column.notNull())
        .addColumn('leased_until', 'text')
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('done_at', 'text')
        .addColumn('error', 'text')
        .addUniqueConstraint('outbox_messages_once', ['topic', 'dedupe_key'])
        .execute();
      await db.schema
        .createIndex('outbox_messages_due')
        .on('outbox_messages')
        .columns(['state', 'available_at'])
        .execute();

      await db.schema
        .createTable('rate_limits')
        .addColumn('scope', 'text', (column) => column.notNull())
        .addColumn('subject_hash', 'text', (column) => column.notNull())
        .addColumn('window_start', 'text', (column) => column.notNull())
        .addColumn('used', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('rate_limits_pk', ['scope', 'subject_hash', 'window_start'])
        .execute();
    },
  },
  '2026-11-28-x-z-observed-queues': {
    up: async (db) => {
      await db.schema.alterTable('outbox_messages').addColumn('due_at', 'text').execute();
      await db.schema.alterTable('outbox_messages').addColumn('traceparent', 'text').execute();
      await db.schema
        .createIndex('outbox_messages_queues')
        .on('outbox_messages')
        .columns(['state', 'topic', 'due_at', 'available_at'])
        .execute();
    },
  },
};

/** Migrates the shared tables; a feature that uses one calls it before its own migrations. */
export const migrateShared = (db: Kysely<any>): Promise<void> =>
  migrateFeature(db, 'shared', sharedMigrations);
