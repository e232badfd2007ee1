import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`used_codes\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`code\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`used_codes_code_idx\` ON \`used_codes\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`used_codes_at_idx\` ON \`used_codes\` (\`at\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`authenticator\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_sealed\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`used_codes\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`authenticator\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_sealed\`;`)
}
