import { migrateFeature, type Migrations } from '@pune/database';
import { migrateShared } from '@pune/database/shared';
import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import { refuseChanges } from './append-only.ts';
import { identitiesMigration } from './identities.migration.ts';
import { revisionMigration } from './revision.migration.ts';
import type { StaffTables } from './staff.tables.ts';

type Builder = CreateTableBuilder<any, any>;
const texts = (table: Builder, names: readonly string[]): Builder =>
  names.reduce((built, name) => built.addColumn(name, 'text', (column) => column.notNull()), table);
const nullable = (table: Builder, names: readonly string[]): Builder =>
  names.reduce((built, name) => built.addColumn(name, 'text'), table);

const table = (db: Kysely<any>, name: string): Builder => db.schema.createTable(name) as Builder;
const withId = (db: Kysely<any>, name: string): Builder =>
  table(db, name).addColumn('id', 'text', (column) => column.primaryKey());
const index = (db: Kysely<any>, name: string, column: string): Promise<void> =>
  db.schema.createIndex(`${name}_by_${column}`).on(name).column(column).execute();
const unique = (db: Kysely<any>, name: string, column: string): Promise<void> =>
  db.schema.createIndex(`${name}_one_${column}`).on(name).column(column).unique().execute();

/** References a person together with the person's duty: the same row must have both. */
const ofPerson = (built: Builder, name: string, column: string): Builder =>
  built.addForeignKeyConstraint(`${name}_${column}_fk`, [column, 'duty'], 'staff_persons', [
    'id',
    'duty',
  ]);
const ofPost = (built: Builder, name: string, column: string): Builder =>
  built.addForeignKeyConstraint(`${name}_${column}_fk`, [column, 'duty'], 'staff_posts', [
    'id',
    'duty',
  ]);

async function createPersons(db: Kysely<any>): Promise<void> {
  await nullable(
    texts(withId(db, 'staff_persons'), ['name', 'email', 'language', 'duty', 'created_at']),
    ['disabled_at'],
  )
    .addUniqueConstraint('staff_persons_duty', ['id', 'duty'])
    .execute();
  await unique(db, 'staff_persons', 'email');
  await texts(
    table(db, 'staff_credentials').addColumn('person_id', 'text', (column) =>
      column.primaryKey().references('staff_persons.id'),
    ),
    ['password_hash', 'totp_sealed', 'changed_at'],
  ).execute();
}

async function createPosts(db: Kysely<any>): Promise<void> {
  const posts = nullable(
    texts(withId(db, 'staff_posts'), [
      'kind',
      'designation_en',
      'designation_mr',
      'designation_hi',
      'duty',
      'created_at',
    ]),
    ['department', 'office', 'superior', 'ended_at'],
  ).addUniqueConstraint('staff_posts_duty', ['id', 'duty']);
  await ofPost(posts, 'staff_posts', 'superior').execute();
  await index(db, 'staff_posts', 'superior');
  await index(db, 'staff_posts', 'department');
  await index(db, 'staff_posts', 'office');
}

async function createHolding(db: Kysely<any>): Promise<void> {
  const assignments = nullable(
    texts(withId(db, 'staff_assignments'), [
      'person_id',
      'post_id',
      'duty',
      'starts_at',
      'created_at',
    ]),
    ['ends_at'],
  );
  await ofPost(
    ofPerson(assignments, 'staff_assignments', 'person_id'),
    'staff_assignments',
    'post_id',
  ).execute();
  await index(db, 'staff_assignments', 'person_id');
  await index(db, 'staff_assignments', 'post_id');

  const leaves = nullable(
    texts(withId(db, 'staff_leaves'), ['person_id', 'duty', 'starts_at', 'ends_at', 'created_at']),
    ['acting_person_id'],
  ).addCheckConstraint('staff_leaves_other', sql`acting_person_id <> person_id`);
  await ofPerson(
    ofPerson(leaves, 'staff_leaves', 'person_id'),
    'staff_leaves',
    'acting_person_id',
  ).execute();
  await index(db, 'staff_leaves', 'person_id');
  await index(db, 'staff_leaves', 'acting_person_id');

  const delegations = nullable(
    texts(withId(db, 'staff_delegations'), [
      'from_person_id',
      'post_id',
      'to_person_id',
      'permissions',
      'order_number',
      'duty',
      'starts_at',
      'ends_at',
      'created_at',
    ]),
    ['revoked_at'],
  ).addCheckConstraint('staff_delegations_other', sql`from_person_id <> to_person_id`);
  const withPersons = ofPerson(
    ofPerson(delegations, 'staff_delegations', 'from_person_id'),
    'staff_delegations',
    'to_person_id',
  );
  await ofPost(withPersons, 'staff_delegations', 'post_id').execute();
  await index(db, 'staff_delegations', 'from_person_id');
  await index(db, 'staff_delegations', 'to_person_id');
}

async function createSignIn(db: Kysely<any>): Promise<void> {
  const person = (built: Builder): Builder =>
    built.addColumn('person_id', 'text', (column) =>
      column.notNull().references('staff_persons.id'),
    );
  await nullable(
    texts(person(withId(db, 'staff_invitations')), [
      'token_digest',
      'totp_sealed',
      'created_at',
      'expires_at',
    ]),
    ['used_at'],
  ).execute();
  await unique(db, 'staff_invitations', 'token_digest');
  await index(db, 'staff_invitations', 'person_id');

  await texts(person(withId(db, 'staff_sessions')), [
    'token_digest',
    'device',
    'created_at',
    'seen_at',
    'expires_at',
  ]).execute();
  await unique(db, 'staff_sessions', 'token_digest');
  await index(db, 'staff_sessions', 'person_id');

  await person(table(db, 'staff_totp_steps'))
    .addColumn('step', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_totp_steps_pk', ['person_id', 'step'])
    .execute();

  await nullable(texts(withId(db, 'staff_attempts'), ['account', 'address', 'password', 'at']), [
    'device',
  ]).execute();
  await index(db, 'staff_attempts', 'at');
}

async function createAudit(db: Kysely<any>): Promise<void> {
  const chained = (name: string): Builder =>
    texts(table(db, name), ['chain', 'at', 'hmac'])
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${name}_pk`, ['chain', 'seq']);
  await nullable(texts(chained('staff_audit'), ['action', 'object']), [
    'person_id',
    'post_id',
    'behalf',
    'before_digest',
    'after_digest',
  ]).execute();
  await texts(chained('staff_audit_anchors'), ['signature', 'key_id']).execute();
  await texts(
    table(db, 'staff_audit_heads').addColumn('chain', 'text', (column) => column.primaryKey()),
    ['hmac'],
  )
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute();
  await refuseChanges(db, 'staff_audit', ['chain', 'seq']);
  await refuseChanges(db, 'staff_audit_anchors', ['chain', 'seq']);
}

export const staffMigrations: Migrations = {
  '2026-11-28-know-staff': {
    up: async (db) => {
      await createPersons(db);
      await createPosts(db);
      await createHolding(db);
      await createSignIn(db);
      await createAudit(db);
    },
  },
  '2026-11-28-recover-accounts-import-posts': {
    up: async (db) => {
      const invitations = () => db.schema.alterTable('staff_invitations');
      await invitations()
        .addColumn('is_recovery', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await invitations().addColumn('invited_by', 'text').execute();
      // The second administrator is another person than the first.
      await invitations()
        .addColumn('approved_by', 'text', (column) => column.check(sql`approved_by <> invited_by`))
        .execute();
      await db.schema.alterTable('staff_posts').addColumn('code', 'text').execute();
      await unique(db, 'staff_posts', 'code');
    },
  },
  '2026-11-28-sign-in-by-directory': identitiesMigration,
  '2026-11-28-x-staff-revision': revisionMigration,
};

/** Creates and updates the tables of staff, and those that all features share. It is idempotent. */
export async function migrateStaff(db: Kysely<any>): Promise<void> {
  await migrateShared(db);
  await migrateFeature(db, 'staff', staffMigrations);
}
export type { StaffTables };
