import type { Migrations } from '@pune/database';
import type { SharedTables } from '@pune/database/shared';
import { sql } from 'kysely';

/**
 * Times are ISO 8601 texts in UTC. Address and values are sealed, and cleared as soon as they are
 * no longer needed.
 */
export interface NotifyTables extends SharedTables {
  notify_messages: {
    id: string;
    dedupe_key: string;
    template: string;
    channel: string;
    language: string;
    person: string | null;
    /** The matter that is looked at once more when the message is sent. */
    about: string | null;
    address_sealed: string | null;
    values_sealed: string | null;
    status: string;
    driver: string | null;
    provider_id: string | null;
    created_at: string;
    expires_at: string;
    settled_at: string | null;
  };
  /** The history of messages, append-only, including emergencies that overrode a preference. */
  notify_events: {
    id: string;
    message_id: string;
    at: string;
    status: string;
    reason: string | null;
  };
  /**
   * Addresses that were given for a message which a later event makes, such as a receipt. `purpose`
   * names the event; a row is deleted with the message, or on `forget_at`.
   */
  notify_kept_addresses: {
    id: string;
    purpose: string;
    channel: string;
    language: string;
    address_sealed: string;
    created_at: string;
    forget_at: string;
  };
  /** Messages of the sandbox, which never leave the machine. */
  notify_inbox: {
    message_id: string;
    channel: string;
    address: string;
    subject: string;
    text: string;
    language: string;
    at: string;
  };
}

export const notifyMigrations: Migrations = {
  '2026-11-25-send-messages': {
    up: async (db) => {
      let messages = db.schema
        .createTable('notify_messages')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('dedupe_key', 'text', (column) => column.notNull().unique());
      for (const name of ['template', 'channel', 'language', 'status', 'created_at', 'expires_at'])
        messages = messages.addColumn(name, 'text', (column) => column.notNull());
      for (const name of [
        'person',
        'address_sealed',
        'values_sealed',
        'driver',
        'provider_id',
        'settled_at',
      ])
        messages = messages.addColumn(name, 'text');
      await messages.execute();
      await db.schema
        .createIndex('notify_messages_by_end')
        .on('notify_messages')
        .column('settled_at')
        .execute();
      await db.schema
        .createIndex('notify_messages_by_person')
        .on('notify_messages')
        .column('person')
        .execute();

      await db.schema
        .createTable('notify_events')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('message_id', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .execute();
      await db.schema
        .createIndex('notify_events_by_message')
        .on('notify_events')
        .column('message_id')
        .execute();

      let inbox = db.schema
        .createTable('notify_inbox')
        .addColumn('message_id', 'text', (column) => column.primaryKey());
      for (const name of ['channel', 'address', 'subject', 'text', 'language', 'at'])
        inbox = inbox.addColumn(name, 'text', (column) => column.notNull());
      await inbox.execute();
    },
  },
  '2026-11-28-x-z-observed-channels': {
    up: async (db) => {
      await db.schema
        .createIndex('notify_messages_queued')
        .on('notify_messages')
        .columns(['channel', 'created_at'])
        .where(sql.ref('status'), '=', sql.lit('queued'))
        .execute();
    },
  },
  '2026-11-29-keep-addresses-for-an-event': {
    up: async (db) => {
      let kept = db.schema
        .createTable('notify_kept_addresses')
        .addColumn('id', 'text', (column) => column.primaryKey());
      for (const name of [
        'purpose',
        'channel',
        'language',
        'address_sealed',
        'created_at',
        'forget_at',
      ])
        kept = kept.addColumn(name, 'text', (column) => column.notNull());
      await kept.execute();
      for (const name of ['purpose', 'forget_at'])
        await db.schema
          .createIndex(`notify_kept_addresses_by_${name}`)
          .on('notify_kept_addresses')
          .column(name)
          .execute();
    },
  },
  '2026-11-30-messages-about-a-matter': {
    up: async (db) => {
      await db.schema.alterTable('notify_messages').addColumn('about', 'text').execute();
    },
  },
};
