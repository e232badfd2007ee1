import type { Migrations } from '@pune/database';
import type { SharedTables } from '@pune/database/shared';
import type { CreateTableBuilder } from 'kysely';

/** The tables of a person that hold nothing when the account is gone. */
export const OF_PERSON = [
  'citizens_areas',
  'citizens_follows',
  'citizens_kept',
  'citizens_push',
  'citizens_sessions',
] as const;

/**
 * Times are ISO 8601 texts in UTC. Addresses are sealed and found by a blind index; codes and
 * session tokens are stored as digests. `register.ts` lists the retention periods.
 */
export interface CitizenTables extends SharedTables {
  citizens: {
    id: string;
    mobile_sealed: string;
    mobile_index: string;
    email_sealed: string | null;
    language: string;
    created_at: string;
    seen_at: string;
  };
  /** The ward offices of a person's choice; none for the whole city. */
  citizens_areas: { citizen_id: string; area: string };
  /** How often a person hears of which changes; types and departments are JSON, empty for all. */
  citizens_follows: { citizen_id: string; rhythm: string; types: string; departments: string };
  /**
   * A challenge. `code_id` is the challenge whose message carried the code: its own, unless no new
   * message was sent. Both new columns are null in rows of older processes.
   */
  citizens_codes: {
    id: string;
    code_id: string | null;
    subject_index: string | null;
    purpose: string;
    bound_to: string;
    address_sealed: string;
    address_index: string;
    code_digest: string;
    guesses: number;
    created_at: string;
    expires_at: string;
    used_at: string | null;
  };
  citizens_sessions: {
    id: string;
    token_digest: string;
    citizen_id: string;
    device: string;
    keep: number;
    created_at: string;
    seen_at: string;
    expires_at: string;
  };
  /**
   * Append-only except for the end of a consent. `slot` is set while the consent is in force, and
   * unique, so that it is in force once.
   */
  citizens_consents: {
    id: string;
    citizen_id: string;
    slot: string | null;
    topic: string;
    channel: string;
    notice_version: string;
    language: string;
    given_at: string;
    withdrawn_at: string | null;
    /** 1 for a consent that STOP ended and START would give again; null in all other rows. */
    paused: number | null;
  };
  /** Digests of the ids of text messages that came in, so that each is carried out once. */
  citizens_inbound: { id_digest: string; at: string };
  citizens_push: {
    id: string;
    citizen_id: string;
    endpoint_index: string;
    subscription_sealed: string;
    device: string;
    created_at: string;
  };
  /**
   * The alerts about which people were told. `facts` is what the last message said; `version` counts
   * the kinds of message, and the channels count messages to people.
   */
  citizens_alerts: {
    alert_id: string;
    slug: string;
    topic: string;
    version: number;
    keys: string;
    facts: string;
    told_at: string;
    sms: number;
    email: number;
    webpush: number;
  };
  /** What an account keeps on its page: references into the records of other features. */
  citizens_kept: {
    id: string;
    citizen_id: string;
    kind: string;
    reference: string;
    since: string;
  };
  /** The history of an account: append-only, without personal data. */
  citizens_events: { id: string; citizen_id: string; at: string; event: string };
}

type Builder = CreateTableBuilder<any, any>;
const texts = (table: Builder, names: readonly string[]): Builder =>
  names.reduce((built, name) => built.addColumn(name, 'text', (column) => column.notNull()), table);

export const citizenMigrations: Migrations = {
  '2026-11-25-know-citizens': {
    up: async (db) => {
      const table = (name: string) => db.schema.createTable(name) as Builder;
      const withId = (name: string) =>
        table(name).addColumn('id', 'text', (column) => column.primaryKey());
      const index = (name: string, columns: readonly string[]) =>
        db.schema
          .createIndex(`${name}_by_${columns.join('_')}`)
          .on(name)
          .columns([...columns])
          .execute();
      const unique = (name: string, columns: readonly string[]) =>
        db.schema
          .createIndex(`${name}_one_${columns.join('_')}`)
          .on(name)
          .columns([...columns])
          .unique()
          .execute();

      await texts(withId('citizens'), [
        'mobile_sealed',
        'mobile_index',
        'language',
        'created_at',
        'seen_at',
      ])
        .addColumn('email_sealed', 'text')
        .execute();
      await unique('citizens', ['mobile_index']);
      await index('citizens', ['seen_at']);

      await texts(table('citizens_areas'), ['citizen_id', 'area'])
        .addPrimaryKeyConstraint('citizens_areas_pk', ['citizen_id', 'area'])
        .execute();

      await texts(withId('citizens_codes'), [
        'purpose',
        'bound_to',
        'address_sealed',
        'address_index',
        'code_digest',
        'created_at',
        'expires_at',
      ])
        .addColumn('guesses', 'integer', (column) => column.notNull())
        .addColumn('used_at', 'text')
        .execute();
      await index('citizens_codes', ['expires_at']);

      await texts(withId('citizens_sessions'), [
        'token_digest',
        'citizen_id',
        'device',
        'created_at',
        'seen_at',
        'expires_at',
      ])
        .addColumn('keep', 'integer', (column) => column.notNull())
        .execute();
      await unique('citizens_sessions', ['token_digest']);
      await index('citizens_sessions', ['citizen_id']);

      await texts(withId('citizens_consents'), [
        'citizen_id',
        'topic',
        'channel',
        'notice_version',
        'language',
        'given_at',
      ])
        .addColumn('slot', 'text')
        .addColumn('withdrawn_at', 'text')
        .execute();
      await unique('citizens_consents', ['slot']);
      await index('citizens_consents', ['citizen_id']);
      await index('citizens_consents', ['topic', 'channel']);

      await texts(withId('citizens_push'), [
        'citizen_id',
        'endpoint_index',
        'subscription_sealed',
        'device',
        'created_at',
      ]).execute();
      await unique('citizens_push', ['endpoint_index']);
      await index('citizens_push', ['citizen_id']);

      await texts(withId('citizens_events'), ['citizen_id', 'at', 'event']).execute();
      await index('citizens_events', ['citizen_id']);
      await index('citizens_events', ['at']);
    },
  },
  '2026-11-27-join-running-codes': {
    up: async (db) => {
      // Nullable, because older processes write rows without them during an upgrade.
      for (const name of ['code_id', 'subject_index'])
        await db.schema.alterTable('citizens_codes').addColumn(name, 'text').execute();
      for (const name of ['code_id', 'subject_index'])
        await db.schema
          .createIndex(`citizens_codes_by_${name}`)
          .on('citizens_codes')
          .column(name)
          .execute();
    },
  },
  '2026-11-28-tell-about-alerts': {
    up: async (db) => {
      let alerts = texts(
        (db.schema.createTable('citizens_alerts') as Builder).addColumn(
          'alert_id',
          'text',
          (column) => column.primaryKey(),
        ),
        ['slug', 'topic', 'keys', 'facts', 'told_at'],
      );
      for (const name of ['version', 'sms', 'email', 'webpush'])
        alerts = alerts.addColumn(name, 'integer', (column) => column.notNull());
      await alerts.execute();
      await db.schema
        .createIndex('citizens_alerts_by_told_at')
        .on('citizens_alerts')
        .column('told_at')
        .execute();
    },
  },
  '2026-11-29-keep-bills-and-benefits': {
    up: async (db) => {
      await texts(
        (db.schema.createTable('citizens_kept') as Builder).addColumn('id', 'text', (column) =>
          column.primaryKey(),
        ),
        ['citizen_id', 'kind', 'reference', 'since'],
      ).execute();
      await db.schema
        .createIndex('citizens_kept_one_reference')
        .on('citizens_kept')
        .columns(['citizen_id', 'kind', 'reference'])
        .unique()
        .execute();
    },
  },
  '2026-11-29-take-text-messages': {
    up: async (db) => {
      await db.schema.alterTable('citizens_consents').addColumn('paused', 'integer').execute();
      await db.schema
        .createTable('citizens_inbound')
        .addColumn('id_digest', 'text', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '2026-11-29-tell-of-changes': {
    up: async (db) => {
      await texts(
        (db.schema.createTable('citizens_follows') as Builder).addColumn(
          'citizen_id',
          'text',
          (column) => column.primaryKey(),
        ),
        ['rhythm', 'types', 'departments'],
      ).execute();
    },
  },
  '2026-11-29-told-of-alerts-are-counted': {
    up: async (db) => {
      await db.schema
        .createIndex('citizens_consents_by_topic_citizen_id')
        .on('citizens_consents')
        .columns(['topic', 'citizen_id'])
        .execute();
    },
  },
  '2026-11-29-x-kept-by-reference': {
    up: async (db) => {
      await db.schema
        .createIndex('citizens_kept_by_reference')
        .on('citizens_kept')
        .columns(['kind', 'reference'])
        .execute();
    },
  },
};
