import { migrateFeature, type Migrations } from '@pune/database';
import { migrateShared } from '@pune/database/shared';
import { migrateStaff } from '@pune/staff/migrations';
import type { CreateTableBuilder, Kysely } from 'kysely';

export type { Open311Tables } from './open311.tables.ts';

type Builder = CreateTableBuilder<any, any>;
const texts = (table: Builder, names: readonly string[]): Builder =>
  names.reduce((built, name) => built.addColumn(name, 'text', (column) => column.notNull()), table);
const counts = (table: Builder, names: readonly string[]): Builder =>
  names.reduce(
    (built, name) => built.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0)),
    table,
  );

export const open311Migrations: Migrations = {
  '2026-11-28-keys-of-partners': {
    up: async (db) => {
      const keys = db.schema
        .createTable('open311_keys')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('key_hash', 'text', (column) => column.notNull().unique());
      await counts(
        texts(keys as Builder, [
          'partner',
          'name',
          'contact',
          'permission',
          'created_at',
          'created_person',
          'created_post',
        ]),
        ['per_minute', 'per_day'],
      )
        .addColumn('revoked_at', 'text')
        .addColumn('last_used_at', 'text')
        .execute();
      await counts(texts(db.schema.createTable('open311_uses') as Builder, ['key_id', 'day']), [
        'requests',
        'filed',
        'updates',
        'refused',
      ])
        .addPrimaryKeyConstraint('open311_uses_pk', ['key_id', 'day'])
        .execute();
      await db.schema
        .createTable('open311_tokens')
        .addColumn('token', 'text', (column) => column.primaryKey())
        .addColumn('number', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('open311_changesets')
        .addColumn('version', 'text', (column) => column.primaryKey())
        .addColumn('seen_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '2026-11-28-x-requests-for-keys': {
    up: async (db) => {
      let table = texts(
        db.schema
          .createTable('open311_key_requests')
          .addColumn('id', 'text', (column) => column.primaryKey()) as Builder,
        ['organisation', 'purpose', 'email', 'language', 'origin', 'asked_at', 'status'],
      );
      for (const name of ['decided_at', 'key_id', 'fetch_digest', 'fetch_until'])
        table = table.addColumn(name, 'text');
      await table.execute();
      for (const columns of [['status', 'asked_at'], ['fetch_digest']])
        await db.schema
          .createIndex(`open311_key_requests_by_${columns[0]}`)
          .on('open311_key_requests')
          .columns(columns)
          .execute();
    },
  },
  '2026-11-28-x-z-partners': {
    up: async (db) => {
      await texts(
        db.schema
          .createTable('open311_partners')
          .addColumn('code', 'text', (column) => column.primaryKey()) as Builder,
        ['name', 'created_at'],
      ).execute();
      const keys = await db
        .selectFrom('open311_keys')
        .select(['partner as code', 'name', 'created_at'])
        .orderBy('created_at')
        .execute();
      // The oldest key of a short name tells its organisation.
      const owners = new Map(keys.toReversed().map((row) => [row.code, row]));
      if (owners.size > 0)
        await db
          .insertInto('open311_partners')
          .values([...owners.values()])
          .execute();
    },
  },
};

export async function migrateOpen311(db: Kysely<any>): Promise<void> {
  await migrateShared(db);
  await migrateStaff(db);
  await migrateFeature(db, 'open311', open311Migrations);
}
