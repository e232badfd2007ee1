import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Adds the sign-in by the city's directory. */
export const identitiesMigration: Migration = {
  up: async (db) => {
    await db.schema
      .createTable('staff_identities')
      .addColumn('issuer', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('person_id', 'text', (column) => column.notNull().references('staff_persons.id'))
      .addColumn('linked_at', 'text', (column) => column.notNull())
      .addColumn('linked_by', 'text')
      .addColumn('needs_approval', 'integer', (column) => column.notNull().defaultTo(0))
      // The second administrator is another person than the first.
      .addColumn('approved_by', 'text', (column) => column.check(sql`approved_by <> linked_by`))
      .addPrimaryKeyConstraint('staff_identities_pk', ['issuer', 'subject'])
      .addUniqueConstraint('staff_identities_person', ['person_id', 'issuer'])
      .execute();
    await db.schema
      .createTable('staff_identity_requests')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    for (const name of ['identity_issuer', 'identity_session'])
      await db.schema.alterTable('staff_sessions').addColumn(name, 'text').execute();
  },
};
