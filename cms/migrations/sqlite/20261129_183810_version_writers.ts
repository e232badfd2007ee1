import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`version_writers\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`version\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`by_id\` integer NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`version_writers_version_idx\` ON \`version_writers\` (\`version\`);`)
  await db.run(sql`CREATE INDEX \`version_writers_document_idx\` ON \`version_writers\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`version_writers_by_idx\` ON \`version_writers\` (\`by_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`version_writers\`;`)
}
