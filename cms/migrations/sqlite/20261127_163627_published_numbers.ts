import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/**
 * Ids are never given again. A table whose key is `AUTOINCREMENT` is stored as one without, so its definition alone is changed (SQLite, "Making
 * Other Kinds Of Table Schema Changes"): copying each table, as the generator would, drops tables on which others depend.
 */
const KEY = '`id` integer PRIMARY KEY NOT NULL';
const KEY_NEVER_REUSED = '`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL';

async function changeKeys(db: MigrateUpArgs['db'], from: string, to: string): Promise<void> {
  await db.run(sql`PRAGMA writable_schema=ON;`)
  await db.run(sql`UPDATE sqlite_master SET sql = replace(sql, ${from}, ${to}) WHERE type = 'table' AND instr(sql, ${from}) > 0;`)
  // Reads the definitions anew.
  await db.run(sql`PRAGMA writable_schema=RESET;`)
}

const PUBLISHED_NUMBER = "lower(replace(replace(replace(number, ' ', ''), char(9), ''), char(10), ''))";

/** Of documents that share a number already, the first one keeps it. */
async function fillPublishedNumbers(db: MigrateUpArgs['db'], table: string): Promise<void> {
  const named = sql.raw(`UPDATE ${table} SET published_number = ${PUBLISHED_NUMBER} WHERE id IN (SELECT min(id) FROM ${table} WHERE _status = 'published' AND trim(coalesce(number, '')) <> '' GROUP BY ${PUBLISHED_NUMBER});`)
  await db.run(named)
}

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sign_in_attempts\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`account\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`device\` text,
  	\`password\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`sign_in_attempts_account_idx\` ON \`sign_in_attempts\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_attempts_address_idx\` ON \`sign_in_attempts\` (\`address\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_attempts_password_idx\` ON \`sign_in_attempts\` (\`password\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_attempts_at_idx\` ON \`sign_in_attempts\` (\`at\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`login_attempts\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`lock_until\`;`)
  await db.run(sql`ALTER TABLE \`circulars\` ADD \`published_number\` text;`)
  await db.run(sql`ALTER TABLE \`_circulars_v\` ADD \`version_published_number\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`published_number\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_published_number\` text;`)
  await fillPublishedNumbers(db, 'circulars')
  await fillPublishedNumbers(db, 'documents')
  await db.run(sql`CREATE UNIQUE INDEX \`circulars_published_number_idx\` ON \`circulars\` (\`published_number\`);`)
  await db.run(sql`CREATE INDEX \`_circulars_v_version_version_published_number_idx\` ON \`_circulars_v\` (\`version_published_number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_published_number_idx\` ON \`documents\` (\`published_number\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_published_number_idx\` ON \`_documents_v\` (\`version_published_number\`);`)
  await changeKeys(db, KEY, KEY_NEVER_REUSED)
  // Ids of deleted documents that receipts, schedules or an import still name are not given again either.
  await db.run(sql`INSERT INTO sqlite_sequence (name, seq) SELECT content_type, max(cast(document_id AS integer)) FROM (
    SELECT content_type, document_id FROM receipts UNION ALL SELECT content_type, document_id FROM outbox
    UNION ALL SELECT content_type, document_id FROM schedules UNION ALL SELECT content_type, document_id FROM imports
  ) GROUP BY content_type;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sign_in_attempts\`;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`login_attempts\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`lock_until\` text;`)
  for (const table of ['circulars', 'documents']) {
    await db.run(sql.raw(`DROP INDEX ${table}_published_number_idx;`))
    await db.run(sql.raw(`DROP INDEX _${table}_v_version_version_published_number_idx;`))
    await db.run(sql.raw(`ALTER TABLE ${table} DROP COLUMN published_number;`))
    await db.run(sql.raw(`ALTER TABLE _${table}_v DROP COLUMN version_published_number;`))
  }
  await changeKeys(db, KEY_NEVER_REUSED, KEY)
}
