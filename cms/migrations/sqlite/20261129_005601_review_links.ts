import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`review_links\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`content_type\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`ends_at\` text NOT NULL,
  	\`by_id\` integer,
  	\`by_name\` text NOT NULL,
  	\`revoked_at\` text,
  	\`revoked_by_id\` integer,
  	\`revoked_by_name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`revoked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`review_links_content_type_idx\` ON \`review_links\` (\`content_type\`);`)
  await db.run(sql`CREATE INDEX \`review_links_document_id_idx\` ON \`review_links\` (\`document_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`review_links_code_idx\` ON \`review_links\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`review_links_ends_at_idx\` ON \`review_links\` (\`ends_at\`);`)
  await db.run(sql`CREATE INDEX \`review_links_by_idx\` ON \`review_links\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`review_links_revoked_by_idx\` ON \`review_links\` (\`revoked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`review_links_updated_at_idx\` ON \`review_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_links_created_at_idx\` ON \`review_links\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`review_links\`;`)
}
