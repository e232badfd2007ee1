import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`imports\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`source\` text NOT NULL,
  	\`content_type\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`digest\` text NOT NULL,
  	\`written_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`imports_document_id_idx\` ON \`imports\` (\`document_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`source_contentType_key_idx\` ON \`imports\` (\`source\`,\`content_type\`,\`key\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`imports\`;`)
}
