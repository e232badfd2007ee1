import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`withdrawals\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`document\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`successor\` text,
  	\`by\` text NOT NULL,
  	\`by_name\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`withdrawals_document_idx\` ON \`withdrawals\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`withdrawals_successor_idx\` ON \`withdrawals\` (\`successor\`);`)
  await db.run(sql`ALTER TABLE \`redirects\` ADD \`withdrawal\` text;`)
  await db.run(sql`ALTER TABLE \`_redirects_v\` ADD \`version_withdrawal\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`withdrawals\`;`)
  await db.run(sql`ALTER TABLE \`redirects\` DROP COLUMN \`withdrawal\`;`)
  await db.run(sql`ALTER TABLE \`_redirects_v\` DROP COLUMN \`version_withdrawal\`;`)
}
