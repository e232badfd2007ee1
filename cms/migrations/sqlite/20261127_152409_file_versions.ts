import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`file_versions\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`file_id\` text NOT NULL,
  	\`what\` text NOT NULL,
  	\`filename\` text NOT NULL,
  	\`mime_type\` text NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`words\` text NOT NULL,
  	\`kept\` text,
  	\`by_id\` integer,
  	\`by_name\` text NOT NULL,
  	\`at\` text NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`file_versions_file_id_idx\` ON \`file_versions\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`file_versions_kept_idx\` ON \`file_versions\` (\`kept\`);`)
  await db.run(sql`CREATE INDEX \`file_versions_by_idx\` ON \`file_versions\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`file_versions_at_idx\` ON \`file_versions\` (\`at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`file_versions\`;`)
}
